// The list of people one can be, and the topics of the group.

import { $, button, el } from "./elements.js";
import { go, group, placeOf, state } from "./state.js";

const ROLES = { apprenant: "Personnes qui cherchent", conseiller: "Conseiller·es", admin: "Administration" };
const COLORS = 6;

const badge = (n) => (n ? el("span", { class: "badge" }, String(n), el("span", { class: "hidden" }, " non lus")) : null);
const avatar = (name, id) => el("span", { class: `avatar hue-${Math.abs(id) % COLORS}`, "aria-hidden": "true" }, name[0]);
const remark = (person) => (person.deactivated ? "compte supprimé" : person.blocked ? "a bloqué le bot" : "");

function entry({ name, note, id, current, unread, onclick }) {
  const words = el("span", { class: "words" }, el("span", {}, name), note ? el("small", {}, note) : null);
  return el("li", {}, el("button", { type: "button", onclick, "aria-current": current && "true" }, avatar(name, id), words, badge(unread)));
}

function personEntry(person) {
  const current = person.id === state.me && state.chat === person.id;
  return entry({ ...person, note: remark(person), current, unread: state.unread.get(`${person.id}`), onclick: () => go(person.id) });
}

/** Looked at by the one who looks now when they are in it, else by its first advisor. */
function groupEntry(one) {
  const inside = state.people.filter(({ id }) => one.members.includes(id));
  const who = inside.find(({ id }) => id === state.me) ?? inside.find(({ role }) => role === "conseiller");
  if (!who) return null;
  const unread = [...state.unread].reduce((sum, [place, n]) => (place.split("/")[0] === `${one.id}` ? sum + n : sum), 0);
  return entry({ name: one.title, id: one.id, note: `en tant que ${who.name}`, current: state.chat === one.id, unread, onclick: () => go(who.id, one.id) });
}

export function turnTo(screen) {
  document.body.dataset.screen = screen;
  focusScreen();
}

/** The keyboard goes where the eyes go: to who or what is current in a list, else to the title of the chat. */
export function focusScreen() {
  const { screen } = document.body.dataset;
  (document.querySelector(`#${screen} [aria-current]`) ?? $("title")).focus();
}

export function fillPeople() {
  const roles = Object.entries(ROLES).map(([role, title]) =>
    [title, state.people.filter((person) => person.role === role).map(personEntry)]);
  const sections = [...roles, ["Groupe", state.groups.map(groupEntry).filter(Boolean)]];
  $("people").replaceChildren(...sections.flatMap(([title, entries]) => [el("h2", {}, title), el("ul", {}, ...entries)]));
}

export function fillTopics() {
  const forum = group()?.is_forum ? group() : null;
  $("topics").hidden = !forum;
  document.body.classList.toggle("with-topics", Boolean(forum));
  if (!forum) return;
  const topics = [{ message_thread_id: null, name: "Général" }, ...forum.topics];
  $("topics").replaceChildren(
    el("header", {}, button("Retour", () => turnTo("people"), { class: "quiet back" }), el("h2", {}, forum.title)),
    el("ul", {}, ...topics.map((topic) => entry({
      name: topic.name,
      id: topic.message_thread_id ?? 0,
      note: topic.closed ? "fermé" : "",
      current: topic.message_thread_id === state.thread,
      unread: state.unread.get(placeOf(forum.id, topic.message_thread_id)),
      onclick: () => go(state.me, forum.id, topic.message_thread_id ?? 0),
    }))));
}
