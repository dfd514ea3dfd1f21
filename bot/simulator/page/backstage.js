// Behind the scenes: what goes wrong in real life, on demand.

import { post, repairAll } from "./api.js";
import { $, button, el, toast, trying } from "./elements.js";
import { act, change, go, group, me, state } from "./state.js";

const fault = (body) => () => post("faults", { method: "sendMessage", ...body });
const inTopic = (name) => () => change(name, { thread: state.thread });

const FAULTS = {
  "Trop d’envois : attendre 5 s (429)": fault({ kind: "too_many_requests", retry_after: 5 }),
  "Erreur interne (500)": fault({ kind: "refuse" }),
  "Coupure avant l’envoi": fault({ kind: "hang_up_before" }),
  "Coupure après l’envoi": fault({ kind: "hang_up_after" }),
  "Réponse après 3 s": fault({ kind: "delay", seconds: 3 }),
  "5 % de pannes, sans fin": fault({ kind: "refuse", method: "", rate: 0.05, times: 0 }),
  "Tout réparer": repairAll,
};
const IN_GROUP = {
  "Nouveau sujet": newTopic,
  "Couper les sujets": () => change("set_forum", { on: false }),
  "Remettre les sujets": () => change("set_forum", { on: true }),
  "Retirer les droits du bot": () => change("set_bot", { status: "member" }),
  "Exclure le bot": () => change("set_bot", { status: "kicked" }),
  "Remettre le bot administrateur": () => change("set_bot", { status: "administrator" }),
  "Passer en supergroupe (nouvel identifiant)": () => change("upgrade"),
};
const IN_TOPIC = {
  "Fermer ce sujet": inTopic("close_topic"),
  "Rouvrir ce sujet": inTopic("reopen_topic"),
  "Supprimer ce sujet": inTopic("delete_topic"),
};

async function newTopic() {
  const { message_thread_id: thread } = await change("create_topic", { name: `Sujet de ${me().name}` });
  go(state.me, state.chat, thread);
  return true;
}

function inPrivate() {
  return {
    [me().blocked ? "Débloquer le bot" : "Bloquer le bot"]: () => act(me().blocked ? "unblock" : "block"),
    "Supprimer ce compte Telegram": () => act("leave_telegram"),
  };
}

function section(title, choices) {
  const buttons = Object.entries(choices).map(([label, work]) => button(label, () => choose(label, work), { class: "quiet" }));
  return el("section", {}, el("h3", {}, title), el("div", { class: "stack" }, ...buttons));
}

async function choose(label, work) {
  $("backstage").close();
  if (await trying(work)) toast(`C’est fait : ${label.toLowerCase()}.`);
}

export function showBackstage() {
  const sections = group()
    ? [section(group().title, IN_GROUP), ...(state.thread ? [section("Ce sujet", IN_TOPIC)] : [])]
    : [section(me().name, inPrivate())];
  $("backstage-groups").replaceChildren(...sections, section("Au prochain message du bot", FAULTS));
  $("backstage").showModal();
}
