// Attaching a position or a file; answering, reacting to, changing a message.

import { base64 } from "./api.js";
import { summary } from "./bubbles.js";
import { $, button, el, trying } from "./elements.js";
import { act, state } from "./state.js";

const TOWNS = {
  "Saint-Denis (93)": [48.9362, 2.3574],
  Lens: [50.4289, 2.8318],
  Marseille: [43.2965, 5.3698],
  Lyon: [45.764, 4.8357],
  Guéret: [46.1715, 1.8713],
  "Saint-Denis (La Réunion)": [-20.8789, 55.4481],
};
const ELSEWHERE = "Ailleurs : latitude et longitude";
const REACTIONS = ["👍", "❤", "👌", "😁", "🤔", "😢"];
// Enough for the bot to see that something came; nothing is recorded.
const SAMPLES = { voice: ["🎤 Message vocal d’essai", "voix.ogg", "audio/ogg"], sticker: ["🙂 Autocollant", "autocollant.webp", "image/webp"] };

export function openAttach() {
  $("attach-dialog").showModal();
  $("town").focus();
}

async function close(work) {
  $("attach-dialog").close();
  await trying(work);
  $("text").focus();
}

function sharePosition() {
  const [latitude, longitude] = TOWNS[$("town").value] ?? [$("latitude").value, $("longitude").value];
  return act("share_location", { latitude: Number(latitude), longitude: Number(longitude) });
}

async function sendFiles() {
  const files = [...$("file-input").files];
  const album = files.length > 1 ? `${Date.now()}` : "";
  for (const file of files) {
    const kind = /^image\/(png|jpeg|webp|gif)$/.test(file.type) ? "photo" : "document";
    await act("send_file", { kind, album, name: file.name, mime: file.type, body: await base64(file) });
  }
  $("file-input").value = "";
}

export function watchDialogs() {
  $("town").append(...[...Object.keys(TOWNS), ELSEWHERE].map((name) => el("option", {}, name)));
  $("town").addEventListener("change", () => { $("point").hidden = $("town").value !== ELSEWHERE; });
  $("position").addEventListener("submit", (event) => { event.preventDefault(); close(sharePosition); });
  $("file-input").addEventListener("change", () => close(sendFiles));
  $("samples").append(...Object.entries(SAMPLES).map(([kind, [label, name, mime]]) =>
    button(label, () => close(() => act("send_file", { kind, name, mime, body: "" })), { class: "quiet" })));
}

/** What one can do with a message: everybody answers and reacts, its author changes it. */
export function openMessage(message, { reply, edit }) {
  const dialog = $("message-dialog");
  const doing = (label, work) => button(label, () => { dialog.close(); trying(async () => work()); }, { class: "quiet" });
  const id = message.message_id;
  const own = message.from.id === state.me;
  $("message-quote").textContent = summary(message);
  $("message-reactions").replaceChildren(...REACTIONS.map((emoji) => doing(emoji, () => act("react", { message_id: id, emoji }))));
  $("message-actions").replaceChildren(
    doing("Répondre", () => reply(message)),
    ...(own && (message.text || message.caption) ? [doing("Modifier", () => edit(message))] : []),
    ...(own ? [doing("Effacer", () => act("delete", { message_id: id }))] : []));
  dialog.showModal();
}
