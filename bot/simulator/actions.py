"""What people do, each in their own private chat or in a group: the human side of the simulator."""

import base64
import re
from collections.abc import Callable, Mapping

from bot.simulator import files
from bot.simulator.model import Chat, Json, Member, Message, Topic, User
from bot.simulator.parameters import Parameters, Upload
from bot.simulator.texts import utf16_length
from bot.simulator.world import Query, World

COMMAND = re.compile(r"(?<!\S)/[a-zA-Z0-9_]{1,32}(?:@\w+)?")


class ImpossibleError(ValueError):
    """What a person cannot do; the sentence is French, for the page."""


Action = Callable[[World, User, Parameters], Json]


def say(world: World, user: User, parameters: Parameters) -> Json:
    """Write `text`."""
    text = parameters.text("text").strip()
    if not text:
        raise ImpossibleError("Le message est vide.")
    return _post(world, user, parameters, _text_content(text))


def _text_content(text: str) -> Json:
    """Telegram marks commands in what people write."""
    commands = [
        {
            "type": "bot_command",
            "offset": utf16_length(text[: found.start()]),
            "length": utf16_length(found[0]),
        }
        for found in COMMAND.finditer(text)
    ]
    return {"text": text} | ({"entities": commands} if commands else {})


def share_location(world: World, user: User, parameters: Parameters) -> Json:
    """Share the point `latitude`, `longitude`."""
    latitude, longitude = parameters.decimal("latitude"), parameters.decimal("longitude")
    if latitude is None or longitude is None or abs(latitude) > 90 or abs(longitude) > 180:
        raise ImpossibleError("Il faut une latitude entre −90 et 90 et une longitude entre −180 et 180.")
    return _post(world, user, parameters, {"location": {"latitude": latitude, "longitude": longitude}})


def share_contact(world: World, user: User, parameters: Parameters) -> Json:
    """Share a phone number."""
    contact: Json = {
        "phone_number": parameters.text("phone_number"),
        "first_name": user.first_name,
        "user_id": user.id,
    }
    return _post(world, user, parameters, {"contact": contact})


def send_file(world: World, user: User, parameters: Parameters) -> Json:
    """Send one file: `kind` (photo, document, voice, sticker, video_note), `name`, `mime`, `body` in base64,
    `caption`; `album` keeps the messages of one album together."""
    kind = parameters.text("kind")
    if kind not in files.FOLDERS:
        raise ImpossibleError("Ce genre de fichier n’existe pas.")
    try:
        body = base64.b64decode(parameters.text("body"), validate=True)
    except ValueError:
        raise ImpossibleError("Le fichier est illisible.") from None
    upload = Upload(parameters.text("name"), parameters.text("mime") or "application/octet-stream", body)
    content = files.described(kind, files.keep(world, kind, upload))
    if parameters.text("caption"):
        content["caption"] = parameters.text("caption")
    return _post(world, user, parameters, content)


def tap(world: World, user: User, parameters: Parameters) -> Json:
    """Tap the button that carries `data` under `message_id`."""
    chat, message = _chat(world, user, parameters), _message(world, user, parameters)
    data = parameters.text("data")
    if data not in _button_data(message):
        raise ImpossibleError("Ce bouton n’est plus là.")
    query = str(world.next_number())
    world.queries[query] = Query(chat.id, user.id, world.clock())
    body: Json = {
        "id": query,
        "from": user.as_json(),
        "message": message.as_json(),
        "chat_instance": str(chat.id),
        "data": data,
    }
    if not user.blocked:
        world.updates.add("callback_query", chat.id, body)
    return {"callback_query_id": query}


def _button_data(message: Message) -> list[object]:
    rows = (message.markup or {}).get("inline_keyboard")
    buttons = [button for row in rows for button in row] if isinstance(rows, list) else []
    return [button.get("callback_data") for button in buttons]


def edit(world: World, user: User, parameters: Parameters) -> Json:
    """Change the text, or the caption, of one's own message."""
    message = _own(world, user, parameters)
    text = parameters.text("text").strip()
    if not text:
        raise ImpossibleError("Le message est vide.")
    if "text" in message.content:
        message.content = _text_content(text)
    else:
        message.content = message.content | {"caption": text}
    world.revise(message)
    return message.shown()


def delete(world: World, user: User, parameters: Parameters) -> Json:
    """Take one's own message back. Telegram does not tell the bot."""
    world.delete(_own(world, user, parameters))
    return {}


def react(world: World, user: User, parameters: Parameters) -> Json:
    """Put one emoji on a message, or take it away with none."""
    message = _message(world, user, parameters)
    old, new = message.reactions.pop(user.id, ""), parameters.text("emoji")
    if new:
        message.reactions[user.id] = new
    world.journal.add("edited", message.chat.id, message.shown())
    if message.chat.private or world.me(message.chat).status == "administrator":
        body: Json = {
            "chat": message.chat.as_json(),
            "message_id": message.id,
            "user": user.as_json(),
            "date": world.now,
            "old_reaction": _reactions(old),
            "new_reaction": _reactions(new),
        }
        world.updates.add("message_reaction", message.chat.id, body)
    return message.shown()


def _reactions(emoji: str) -> list[Json]:
    return [{"type": "emoji", "emoji": emoji}] if emoji else []


def block(world: World, user: User, _parameters: Parameters) -> Json:
    """Block the bot."""
    return _set_blocked(world, user, blocked=True)


def unblock(world: World, user: User, _parameters: Parameters) -> Json:
    """Unblock the bot."""
    return _set_blocked(world, user, blocked=False)


def _set_blocked(world: World, user: User, *, blocked: bool) -> Json:
    if user.blocked != blocked:
        user.blocked = blocked
        old, new = ("member", "kicked") if blocked else ("kicked", "member")
        world.bot_status_changed(world.chats[user.id], user, Member(world.bot, old), Member(world.bot, new))
        world.journal.add("people", None, {})
    return {}


def leave_telegram(world: World, user: User, _parameters: Parameters) -> Json:
    """Delete one's account. The bot learns it at its next message."""
    user.deactivated = True
    world.journal.add("people", None, {})
    return {}


def _post(world: World, user: User, parameters: Parameters, content: Json) -> Json:
    chat = _chat(world, user, parameters)
    if chat.private:
        _require_account(user)
        user.started = True
    reply = chat.messages.get(parameters.integer("reply_to") or 0)
    topic = _topic(chat, user, parameters)
    album = parameters.text("album")
    return world.post(chat, user, content, topic=topic, reply_to=reply, album=album).shown()


def _require_account(user: User) -> None:
    if user.deactivated:
        raise ImpossibleError("Ce compte est supprimé.")
    if user.blocked:
        raise ImpossibleError("Le bot est bloqué : débloque-le pour lui écrire.")


def _chat(world: World, user: User, parameters: Parameters) -> Chat:
    """The person's private chat, or the group that `chat_id` names and that they are in."""
    chat = world.chats.get(parameters.chat or user.id)
    if chat is None or chat.migrated_to or (chat.private and chat.id != user.id):
        raise ImpossibleError("Cette conversation n’existe pas.")
    if not chat.private and not chat.members.get(user.id, Member(user, "left")).present:
        raise ImpossibleError(f"{user.first_name} n’est pas dans ce groupe.")
    return chat


def _topic(chat: Chat, user: User, parameters: Parameters) -> Topic | None:
    thread = parameters.integer("thread")
    if not thread or not chat.is_forum:
        return None
    topic = chat.topics.get(thread)
    if topic is None:
        raise ImpossibleError("Ce sujet n’existe plus.")
    if topic.closed and not chat.members[user.id].may("can_manage_topics"):
        raise ImpossibleError("Ce sujet est fermé.")
    return topic


def _message(world: World, user: User, parameters: Parameters) -> Message:
    message = _chat(world, user, parameters).messages.get(parameters.integer("message_id") or 0)
    if message is None:
        raise ImpossibleError("Ce message n’est plus là.")
    return message


def _own(world: World, user: User, parameters: Parameters) -> Message:
    message = _message(world, user, parameters)
    if message.sender is not user or message.service:
        raise ImpossibleError("Ce message n’est pas le tien.")
    return message


ACTIONS: Mapping[str, Action] = {
    "say": say,
    "share_location": share_location,
    "share_contact": share_contact,
    "send_file": send_file,
    "tap": tap,
    "edit": edit,
    "delete": delete,
    "react": react,
    "block": block,
    "unblock": unblock,
    "leave_telegram": leave_telegram,
}
