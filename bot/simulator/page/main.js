// The page: shows a chat, and follows what changes.

import { follow, get, post } from "./api.js";
import { showBackstage } from "./backstage.js";
import { bubble } from "./bubbles.js";
import { edit, fillComposer, reply, watchComposer } from "./composer.js";
import { openMessage, watchDialogs } from "./dialogs.js";
import { $, toast, trying } from "./elements.js";
import { fillPeople, fillTopics, focusScreen, turnTo } from "./lists.js";
import { act, go, group, here, me, placeOf, shown, state, threadOf, topic } from "./state.js";

const BOT_STATUS = { member: " · bot sans droits", left: " · bot parti", kicked: " · bot exclu" };
const TYPING_SECONDS = 5;
// Pixels from the end within which the list follows new messages.
const NEAR = 120;

async function refresh() {
  const { people, groups, commands, texts, bot, seq } = await get("state");
  Object.assign(state, { people, groups: groups.filter((one) => !one.migrated_to), commands, texts, bot });
  fillPeople();
  fillTopics();
  return seq;
}

/** Read the address, then show that chat; what is not there any more gives way to what is. */
async function route() {
  const [, person, chat, thread] = location.hash.split("/").map(Number);
  state.me = state.people.some(({ id }) => id === person) ? person : state.people[0].id;
  const inside = state.groups.some(({ id, members }) => id === chat && members.includes(state.me));
  state.chat = inside ? chat : state.me;
  state.thread = inside && thread ? thread : null;
  if (state.thread && !topic()) await refresh();
  if (!topic()) state.thread = null;
  document.body.dataset.screen = group()?.is_forum && thread === undefined ? "topics" : "chat";
  await openChat();
}

/** What changes meanwhile waits until the chat is there, or it would be lost. */
let opening = Promise.resolve();
const openChat = () => (opening = trying(loadChat));

async function loadChat() {
  const { messages } = await get(`chats/${state.chat}`);
  state.messages = new Map(messages.map((message) => [message.message_id, message]));
  state.unread.delete(placeOf(state.chat, state.thread));
  $("messages").setAttribute("aria-busy", "true");
  $("messages").replaceChildren(...shown().map(drawn));
  $("messages").removeAttribute("aria-busy");
  typing(false);
  fillPeople();
  fillTopics();
  fillComposer();
  toEnd();
}

const drawn = (message) => bubble(message, { me: state.me, tap, menu: (one) => openMessage(one, { reply, edit }) });

const about = () =>
  group() ? `${group().title} · tu es ${me().name}${BOT_STATUS[group().bot_status] ?? ""}` : `bot · tu es ${me().name}`;

function fillHead() {
  $("title").textContent = group() ? topic()?.name ?? (group().is_forum ? "Général" : group().title) : state.bot.first_name;
  if (!$("subtitle").classList.contains("typing")) $("subtitle").textContent = about();
  $("to-list").setAttribute("aria-label", group() ? "Retour aux sujets" : "Choisir qui tu es");
  $("welcome").hidden = Boolean(group()) || shown().length > 0;
  $("empty").hidden = !group() || shown().length > 0;
  $("welcome-title").textContent = state.bot.first_name;
  $("welcome-text").textContent = state.texts.description ?? "Un bot qui t’aide à trouver une formation près de chez toi.";
  const unread = [...state.unread.values()].reduce((sum, n) => sum + n, 0);
  document.title = `${unread ? `(${unread}) ` : ""}${me().name} · Simulateur`;
}

/** Whether the reader is at the end: then new messages, and pictures that come late, are followed. */
let following = true;
const atEnd = () => $("log").scrollHeight - $("log").scrollTop - $("log").clientHeight < NEAR;

function toEnd() {
  $("log").scrollTop = $("log").scrollHeight;
  $("newer").hidden = true;
  following = true;
}

async function tap(message, key) {
  if (key.callback_data) await trying(() => act("tap", { message_id: message.message_id, data: key.callback_data }));
}

const CHANGES = {
  posted(message) {
    if (!here(message)) return count(message);
    if (state.messages.has(message.message_id)) return CHANGES.edited(message);
    const follows = atEnd() || message.from.id === state.me;
    state.messages.set(message.message_id, message);
    $("messages").append(drawn(message));
    if (message.from.is_bot) typing(false);
    fillHead();
    fillComposer();
    follows ? toEnd() : ($("newer").hidden = false);
  },
  edited(message) {
    if (!here(message)) return;
    state.messages.set(message.message_id, message);
    const old = $(`message-${message.message_id}`);
    const focused = old?.contains(document.activeElement) && document.activeElement.dataset.key;
    const follows = atEnd();
    old?.replaceWith(drawn(message));
    if (focused) refocus(message, focused);
    if (follows) toEnd();
  },
  deleted({ message_id: id }, chat) {
    if (chat !== state.chat) return;
    state.messages.delete(id);
    $(`message-${id}`)?.remove();
  },
  notice({ user, text }) {
    if (user === state.me && text) toast(text);
  },
  typing({ message_thread_id: thread }, chat) {
    if (chat === state.chat && (thread ?? null) === state.thread) typing(true);
  },
  people: renew,
  chat: renew,
  commands: renew,
};

/** Who and what is there changed; the chat on the screen may be gone. */
async function renew() {
  await refresh();
  const gone = state.chat < 0 && (!group() || (state.thread && !topic()));
  if (gone) return route();
  fillHead();
  fillComposer();
}

/** The button that was tapped is drawn anew: keep the keyboard's place, or go to the text. */
function refocus(message, key) {
  const again = [...$(`message-${message.message_id}`).querySelectorAll("[data-key]")];
  (again.find((one) => one.dataset.key === key) ?? again[0] ?? $("text")).focus();
}

function count(message) {
  const place = placeOf(message.chat.id, threadOf(message));
  const mine = message.chat.id > 0 && !message.from.is_bot;
  if (!mine && !message.service) state.unread.set(place, (state.unread.get(place) ?? 0) + 1);
  fillPeople();
  fillTopics();
  fillHead();
}

let typingEnds;

function typing(on) {
  clearTimeout(typingEnds);
  $("subtitle").classList.toggle("typing", on);
  if (on) {
    $("subtitle").textContent = "le bot écrit…";
    typingEnds = setTimeout(() => typing(false), TYPING_SECONDS * 1000);
  } else fillHead();
}

async function restart() {
  await trying(refresh);
  await openChat();
  toast("Le simulateur a redémarré : les conversations repartent de zéro.");
}

$("to-list").addEventListener("click", () => {
  turnTo(group()?.is_forum && document.body.dataset.screen === "chat" ? "topics" : "people");
});
$("skip").addEventListener("click", (event) => {
  event.preventDefault(); // the address says who one is
  document.body.dataset.screen = "chat";
  $($("start").hidden ? "text" : "start").focus();
});
$("newer").addEventListener("click", toEnd);
let reached = 0;
$("log").addEventListener("scroll", () => {
  // Told a moment after: what is below may have grown meanwhile. Only somebody who goes up no longer follows.
  following = atEnd() || (following && $("log").scrollTop >= reached);
  reached = $("log").scrollTop;
  if (following) $("newer").hidden = true;
});
$("messages").addEventListener("load", () => { if (following) toEnd(); }, true); // « load » does not bubble
$("start").addEventListener("click", () => trying(() => act("say", { text: "/start" })));
$("open-backstage").addEventListener("click", showBackstage);
$("add-learner").addEventListener("submit", (event) => {
  event.preventDefault();
  trying(async () => {
    const { id } = await post("people", { name: $("new-name").value });
    $("new-name").value = "";
    await refresh();
    go(id);
  });
});
window.addEventListener("hashchange", () => trying(route).then(focusScreen));
watchComposer();
watchDialogs();

const seq = await refresh();
await route();
follow(seq, {
  changed: ({ kind, chat, body }) => opening.then(() => CHANGES[kind]?.(body, chat)),
  restarted: restart,
  connected: (up) => { $("connection").textContent = up ? "" : "Le simulateur ne répond plus. Nouvel essai…"; },
});
