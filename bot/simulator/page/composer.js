// Writing: the text, the commands suggested, the keyboard that the bot offers, what is answered or edited.

import { $, button, trying } from "./elements.js";
import { summary } from "./bubbles.js";
import { openAttach } from "./dialogs.js";
import { act, group, me, shown, state } from "./state.js";

let replied = null;
let edited = null;

export function reply(message) {
  setContext({ replying: message, label: `Réponse à : ${summary(message)}` });
}

export function edit(message) {
  setContext({ editing: message, label: "Modifier le message" });
  $("text").value = message.text ?? message.caption;
  fit();
}

function setContext({ replying = null, editing = null, label = "" }) {
  [replied, edited] = [replying, editing];
  $("context").hidden = !label;
  $("context-text").textContent = label;
  $("text").focus();
}

async function send(text) {
  const [answering, editing] = [replied, edited];
  setContext({});
  if (editing) await act("edit", { message_id: editing.message_id, text });
  else await act("say", { text, reply_to: answering?.message_id });
}

/** Telegram shows « Démarrer » until the person has written, then the text; and the bot's last keyboard. */
export function fillComposer() {
  const starting = !group() && !me().started && !shown().length;
  const began = !starting && document.activeElement === $("start");
  $("start").hidden = !starting;
  $("composer").hidden = starting;
  if (began) $("text").focus();
  fillKeys();
  fillSuggestions();
}

function keyboard() {
  const messages = shown();
  const last = messages.findLast(({ reply_markup: markup }) => markup?.keyboard || markup?.remove_keyboard);
  const used = last && messages.at(-1).from.id === state.me && last.reply_markup.one_time_keyboard;
  return used ? null : last?.reply_markup;
}

function fillKeys() {
  const markup = keyboard();
  const rows = markup?.keyboard ?? [];
  $("keys").hidden = !rows.length;
  $("text").placeholder = markup?.input_field_placeholder ?? "Message";
  $("keys").replaceChildren(...rows.map((row) => {
    const line = document.createElement("div");
    line.className = "row";
    line.append(...row.map((key) => button(key.text, () => press(key))));
    return line;
  }));
}

function press(key) {
  if (key.request_location) return openAttach();
  if (key.request_contact) return trying(() => act("share_contact", { phone_number: "+33600000000" }));
  return trying(() => send(key.text));
}

/** Commands that begin with what is written. */
function fillSuggestions() {
  const start = $("text").value;
  const offered = state.commands[state.chat] ?? state.commands[0] ?? [];
  const found = start.startsWith("/") ? offered.filter(({ command }) => `/${command}`.startsWith(start)) : [];
  $("suggestions").hidden = !found.length;
  $("suggestions").replaceChildren(...found.map(({ command, description }) =>
    button(`/${command} — ${description}`, () => {
      $("text").value = "";
      fillSuggestions();
      trying(() => send(`/${command}`));
      $("text").focus();
    })));
}

function fit() {
  $("text").style.height = "auto";
  $("text").style.height = `${$("text").scrollHeight}px`;
}

function submit() {
  const text = $("text").value;
  if (!text.trim()) return;
  $("text").value = "";
  fit();
  fillSuggestions();
  trying(() => send(text)).then(() => $("text").focus());
}

export function watchComposer() {
  $("composer").addEventListener("submit", (event) => { event.preventDefault(); submit(); });
  $("text").addEventListener("input", () => { fit(); fillSuggestions(); });
  $("text").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); submit(); }
    if (event.key === "ArrowUp" && !$("suggestions").hidden) $("suggestions").lastElementChild.focus();
    if (event.key === "Escape") setContext({});
  });
  $("context-end").addEventListener("click", () => setContext({}));
  $("open-attach").addEventListener("click", openAttach);
}
