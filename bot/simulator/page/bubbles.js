// Messages as they look: text with its entities, places, files, buttons.

import { button, el, icon } from "./elements.js";

const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "code" };
const SERVICE = {
  forum_topic_created: (m) => `Sujet « ${m.forum_topic_created.name} » créé`,
  forum_topic_edited: (m) => `Sujet renommé « ${m.forum_topic_edited.name ?? ""} »`,
  forum_topic_closed: () => "Sujet fermé",
  forum_topic_reopened: () => "Sujet rouvert",
  pinned_message: () => "Message épinglé",
  new_chat_members: (m) => `${m.new_chat_members.map((user) => user.first_name).join(", ")} arrive`,
  left_chat_member: (m) => `${m.left_chat_member.first_name} s’en va`,
  migrate_to_chat_id: () => "Ce groupe est devenu un supergroupe",
  migrate_from_chat_id: () => "Supergroupe issu d’un groupe",
};
const TIME = new Intl.DateTimeFormat("fr-FR", { hour: "2-digit", minute: "2-digit" });
const COORDINATE = new Intl.NumberFormat("fr-FR", { minimumFractionDigits: 4, maximumFractionDigits: 4 });

/** Cuts the text where entities begin and end (both count UTF-16 units, like JavaScript). */
function rich(text, entities = []) {
  const cuts = new Set([0, text.length]);
  for (const { offset, length } of entities) cuts.add(offset).add(offset + length);
  const points = [...cuts].sort((a, b) => a - b);
  return points.slice(1).map((end, i) => {
    const start = points[i];
    const over = entities.filter(({ offset, length }) => offset <= start && end <= offset + length);
    return over.reduce(wrapped, document.createTextNode(text.slice(start, end)));
  });
}

function wrapped(node, entity) {
  if (entity.type === "text_link" && /^https?:\/\//.test(entity.url)) {
    return el("a", { href: entity.url, rel: "noreferrer noopener", target: "_blank" }, node);
  }
  const tag = TAGS[entity.type];
  return tag ? el(tag, {}, node) : node;
}

export function summary(message) {
  for (const [name, say] of Object.entries(SERVICE)) if (name in message) return say(message);
  if (message.text || message.caption) return message.text ?? message.caption;
  if (message.venue) return `Lieu : ${message.venue.title}`;
  if (message.location) return "Position";
  if (message.photo) return "Photo";
  if (message.document) return message.document.file_name;
  if (message.voice) return "Message vocal";
  if (message.sticker) return `Autocollant ${message.sticker.emoji}`;
  return message.contact ? "Contact" : "Message";
}

function place(message) {
  const { latitude, longitude } = message.location;
  return el("div", { class: "place" },
    el("div", { class: "map" }, icon("pin")),
    message.venue && el("strong", {}, message.venue.title),
    message.venue && el("span", {}, message.venue.address),
    !message.venue && el("span", {}, "Position partagée"),
    el("small", {}, `${COORDINATE.format(latitude)}\u00a0; ${COORDINATE.format(longitude)}`));
}

const tile = (emoji, label, attributes = {}) =>
  el("a", { class: "tile", ...attributes }, el("span", { "aria-hidden": "true" }, emoji), label);

/** A web page opens in a tab, anything else is downloaded under its name. */
function documentTile({ file_id: id, file_name: name, mime_type: mime }) {
  const how = mime === "text/html" ? { target: "_blank", rel: "noreferrer noopener" } : { download: name };
  return tile("📄", name, { href: `/simulator/files/${id}`, ...how });
}

function media(message) {
  if (message.photo) return el("img", { src: `/simulator/files/${message.photo.at(-1).file_id}`, alt: message.caption ? "Image que sa légende décrit" : "Photo envoyée" });
  if (message.document) return documentTile(message.document);
  if (message.voice) return tile("🎤", `Message vocal, ${message.voice.duration} s`);
  if (message.video_note) return tile("📹", "Message vidéo");
  if (message.contact) return tile("👤", `${message.contact.first_name} · ${message.contact.phone_number}`);
  if (message.sticker) return el("span", { class: "sticker", role: "img", "aria-label": "Autocollant" }, message.sticker.emoji);
  return message.location && place(message);
}

function inlineButtons(message, tap) {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  if (!rows.length) return null;
  const shown = rows.map((row) => el("div", { class: "row" }, ...row.map((key) => inlineButton(key, () => tap(message, key)))));
  return el("div", { class: "inline", role: "group", "aria-label": "Boutons du message" }, ...shown);
}

const inlineButton = (key, onclick) =>
  key.url && /^https?:\/\//.test(key.url)
    ? el("a", { href: key.url, rel: "noreferrer noopener", target: "_blank" }, `${key.text} ↗`)
    : button(key.text, onclick, { "data-key": key.callback_data });

/** One message for the list. `me`: the id of who looks. `tap(message, key)`, `menu(message)`: what to do. */
export function bubble(message, { me, tap, menu }) {
  const id = `message-${message.message_id}`;
  if (message.service) return el("li", { id, class: "service" }, summary(message));
  const side = message.from.id === me ? "mine" : message.from.is_bot ? "bot" : "other";
  const text = message.text ?? message.caption;
  const answered = message.reply_to_message;
  const box = el("div", { class: "bubble" },
    el("span", { class: side === "other" ? "author" : "hidden" }, side === "mine" ? "Toi : " : `${message.from.first_name} : `),
    answered && !("forum_topic_created" in answered) && el("blockquote", {}, summary(answered)),
    media(message),
    text && el("p", { class: "text" }, ...rich(text, message.entities ?? message.caption_entities)),
    el("footer", {},
      ...message.reactions.map((emoji) => el("span", { class: "reaction" }, emoji)),
      message.edit_date && el("span", {}, "modifié"),
      el("time", { datetime: new Date(message.date * 1000).toISOString() }, TIME.format(message.date * 1000)),
      button("⋯", () => menu(message), { class: "more", "aria-label": "Répondre, réagir…" })));
  return el("li", { id, class: side }, box, inlineButtons(message, tap));
}
