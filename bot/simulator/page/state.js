// Who looks (me), at which chat, in which topic; and what can be done there. The address keeps it: #/me/chat/thread.

import { post } from "./api.js";

/** `unread`: how many messages by place, a place being « chat » or « chat/thread ». */
export const state = { me: 0, chat: 0, thread: null, people: [], groups: [], commands: {}, texts: {}, messages: new Map(), unread: new Map() };

export const me = () => state.people.find((person) => person.id === state.me);
export const group = () => state.groups.find((one) => one.id === state.chat);
export const topic = () => group()?.topics.find((one) => one.message_thread_id === state.thread);
export const placeOf = (chat, thread) => (thread ? `${chat}/${thread}` : `${chat}`);

export const threadOf = (message) => (message.is_topic_message ? message.message_thread_id : null);
export const here = (message) => message.chat.id === state.chat && (!group()?.is_forum || threadOf(message) === state.thread);
export const shown = () => [...state.messages.values()].filter(here);


/** Going where one already is shows it again: on a phone, the list may hide it. */
export function go(...parts) {
  const hash = `#/${parts.join("/")}`;
  if (hash === location.hash) window.dispatchEvent(new HashChangeEvent("hashchange"));
  else location.hash = hash;
}

export const act = (action, body = {}) => post(`people/${state.me}/${action}`, { chat_id: state.chat, thread: state.thread, ...body });
export const change = (name, body = {}) => post(`groups/${state.chat}/${name}`, { actor: state.me, ...body });
