"""Text messages: sent, edited, copied, deleted; places; taps answered; reactions."""

from bot.simulator import errors, keyboards, texts
from bot.simulator.errors import ApiError
from bot.simulator.methods.sending import group_member_may, send, send_in
from bot.simulator.model import Chat, Json, Message
from bot.simulator.parameters import Parameters
from bot.simulator.world import World

# The emoji that Telegram allows as reactions (Bot API, ReactionTypeEmoji).
REACTIONS = frozenset(
    [
        "❤",
        "👍",
        "👎",
        "🔥",
        "🥰",
        "👏",
        "😁",
        "🤔",
        "🤯",
        "😱",
        "🤬",
        "😢",
        "🎉",
        "🤩",
        "🤮",
        "💩",
        "🙏",
        "👌",
        "🕊",
        "🤡",
        "🥱",
        "🥴",
        "😍",
        "🐳",
        "❤\u200d🔥",
        "🌚",
        "🌭",
        "💯",
        "🤣",
        "⚡",
        "🍌",
        "🏆",
        "💔",
        "🤨",
        "😐",
        "🍓",
        "🍾",
        "💋",
        "🖕",
        "😈",
        "😴",
        "😭",
        "🤓",
        "👻",
        "👨\u200d💻",
        "👀",
        "🎃",
        "🙈",
        "😇",
        "😨",
        "🤝",
        "✍",
        "🤗",
        "🫡",
        "🎅",
        "🎄",
        "☃",
        "💅",
        "🤪",
        "🗿",
        "🆒",
        "💘",
        "🙉",
        "🦄",
        "😘",
        "💊",
        "🙊",
        "😎",
        "👾",
        "🤷\u200d♂",
        "🤷",
        "🤷\u200d♀",
        "😡",
    ]
)
ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ]
)
# How long a tap can be answered. Telegram's delay is not documented; it was seen under a minute.
QUERY_SECONDS = 60
NOTICE_LIMIT = 200
# The bot deletes what is younger than 48 hours.
DELETABLE_SECONDS = 48 * 3600


def send_message(world: World, parameters: Parameters) -> Json:
    return send(world, parameters, texts.message_text(parameters)).as_json()


def send_location(world: World, parameters: Parameters) -> Json:
    return send(world, parameters, {"location": _point(parameters)}).as_json()


def send_venue(world: World, parameters: Parameters) -> Json:
    point = _point(parameters)
    title, address = parameters.text("title").strip(), parameters.text("address").strip()
    if not title:
        raise ApiError(errors.VENUE_TITLE)
    venue: Json = {"location": point, "title": title, "address": address}
    # As Telegram does, the point is there twice: in the venue, and for those who only know places.
    return send(world, parameters, {"venue": venue, "location": point}).as_json()


def _point(parameters: Parameters) -> Json:
    latitude, longitude = parameters.decimal("latitude"), parameters.decimal("longitude")
    if latitude is None or longitude is None or abs(latitude) > 90 or abs(longitude) > 180:
        raise ApiError(errors.LOCATION_INVALID)
    return {"latitude": latitude, "longitude": longitude}


def send_contact(world: World, parameters: Parameters) -> Json:
    contact: Json = {
        name: parameters.text(name)
        for name in ("phone_number", "first_name", "last_name")
        if parameters.text(name)
    }
    if not {"phone_number", "first_name"} <= contact.keys():
        raise ApiError(errors.CONTACT_INVALID)
    return send(world, parameters, {"contact": contact}).as_json()


def send_chat_action(world: World, parameters: Parameters) -> bool:
    chat = world.open_chat(parameters.chat)
    if parameters.text("action") not in ACTIONS:
        raise ApiError(errors.ACTION_INVALID)
    thread = parameters.integer("message_thread_id")
    world.journal.add("typing", chat.id, {"message_thread_id": thread})
    return True


def edit_message_text(world: World, parameters: Parameters) -> Json:
    message = _editable(world, parameters)
    content = texts.message_text(parameters)
    if "text" not in message.content:
        raise ApiError(errors.EDIT_NO_TEXT)
    return _edit(world, message, content, keyboards.inline_markup(parameters, message.chat))


def edit_message_caption(world: World, parameters: Parameters) -> Json:
    message = _editable(world, parameters)
    if not message.content.keys() & {"photo", "document", "voice"}:
        raise ApiError(errors.EDIT_NO_CAPTION)
    kept = {name: value for name, value in message.content.items() if not name.startswith("caption")}
    content = kept | texts.caption(parameters)
    return _edit(world, message, content, keyboards.inline_markup(parameters, message.chat))


def edit_message_reply_markup(world: World, parameters: Parameters) -> Json:
    message = _editable(world, parameters)
    return _edit(world, message, message.content, keyboards.inline_markup(parameters, message.chat))


def _editable(world: World, parameters: Parameters) -> Message:
    chat = world.open_chat(parameters.chat)
    message = chat.messages.get(parameters.integer("message_id") or 0)
    if message is None:
        raise ApiError(errors.EDIT_NOT_FOUND)
    with_reply_keyboard = message.markup is not None and "inline_keyboard" not in message.markup
    if message.sender is not world.bot or message.service or with_reply_keyboard:
        raise ApiError(errors.EDIT_REFUSED)
    return message


def _edit(world: World, message: Message, content: Json, markup: Json | None) -> Json:
    if (content, markup) == (message.content, message.markup):
        raise ApiError(errors.NOT_MODIFIED)
    message.content, message.markup = content, markup
    world.revise(message)
    return message.as_json()


def delete_message(world: World, parameters: Parameters) -> bool:
    chat = world.open_chat(parameters.chat)
    message = chat.messages.get(parameters.integer("message_id") or 0)
    if message is None:
        raise ApiError(errors.DELETE_NOT_FOUND)
    _delete(world, message)
    return True


def delete_messages(world: World, parameters: Parameters) -> bool:
    """Those that are not found are skipped."""
    chat = world.open_chat(parameters.chat)
    for message in _several(chat, parameters):
        _delete(world, message)
    return True


def _delete(world: World, message: Message) -> None:
    chat = message.chat
    own = message.sender is world.bot or chat.private
    too_old = world.clock() - message.date > DELETABLE_SECONDS
    if too_old or not (own or world.me(chat).may("can_delete_messages")):
        raise ApiError(errors.DELETE_REFUSED)
    world.delete(message)


def _several(chat: Chat, parameters: Parameters) -> list[Message]:
    """The messages of `message_ids` that exist."""
    ids = parameters.integers("message_ids", errors.IDENTIFIERS)
    if not 1 <= len(ids) <= 100:
        raise ApiError(errors.IDENTIFIERS)
    return [chat.messages[id_] for id_ in ids if id_ in chat.messages]


def copy_message(world: World, parameters: Parameters) -> Json:
    chat = world.open_chat(parameters.chat)
    source = world.known_chat(parameters.integer("from_chat_id"))
    message = source.messages.get(parameters.integer("message_id") or 0)
    if message is None:
        raise ApiError(errors.COPY_NOT_FOUND)
    if message.protected:
        raise ApiError(errors.COPY_PROTECTED)
    if message.service:
        raise ApiError(errors.COPY_REFUSED)
    content = message.content
    if parameters.has("caption") and "text" not in content:
        kept = {name: value for name, value in content.items() if not name.startswith("caption")}
        content = kept | texts.caption(parameters)
    return {"message_id": send_in(world, chat, parameters, content).id}


def copy_messages(world: World, parameters: Parameters) -> list[Json]:
    """What cannot be copied is skipped without a word; albums stay together."""
    chat = world.open_chat(parameters.chat)
    source = world.known_chat(parameters.integer("from_chat_id"))
    copied = [
        message for message in _several(source, parameters) if not (message.protected or message.service)
    ]
    if not copied:
        raise ApiError(errors.COPY_NONE)
    albums = {message.album: str(world.next_number()) for message in copied if message.album}
    return [
        {"message_id": send_in(world, chat, parameters, message.content, albums.get(message.album, "")).id}
        for message in copied
    ]


def answer_callback_query(world: World, parameters: Parameters) -> bool:
    """Once, and before it expires."""
    if len(parameters.text("text")) > NOTICE_LIMIT:
        raise ApiError(errors.NOTICE_TOO_LONG)
    query = world.queries.pop(parameters.text("callback_query_id"), None)
    if query is None or world.clock() - query.date > QUERY_SECONDS:
        raise ApiError(errors.QUERY_INVALID)
    notice: Json = {
        "user": query.user,
        "text": parameters.text("text"),
        "alert": parameters.flag("show_alert"),
    }
    world.journal.add("notice", query.chat, notice)
    return True


def set_message_reaction(world: World, parameters: Parameters) -> bool:
    """A bot has one reaction at most; none takes it away."""
    chat = world.open_chat(parameters.chat)
    message = chat.messages.get(parameters.integer("message_id") or 0)
    if message is None:
        raise ApiError(errors.REACT_NOT_FOUND)
    reactions = parameters.list_of_objects("reaction", errors.REACTION_INVALID)
    if len(reactions) > 1:
        raise ApiError(errors.REACTIONS_TOO_MANY)
    message.reactions.pop(world.bot.id, None)
    for reaction in reactions:
        if reaction.get("emoji") not in REACTIONS:
            raise ApiError(errors.REACTION_INVALID)
        message.reactions[world.bot.id] = str(reaction["emoji"])
    world.journal.add("edited", chat.id, message.shown())
    return True


def pin_chat_message(world: World, parameters: Parameters) -> bool:
    chat = world.open_chat(parameters.chat)
    group_member_may(world, chat, "can_pin_messages", errors.PIN_RIGHTS)
    message = chat.messages.get(parameters.integer("message_id") or 0)
    if message is None:
        raise ApiError(errors.PIN_NOT_FOUND)
    if message.id not in chat.pinned:
        chat.pinned.append(message.id)
        world.post(chat, world.bot, {"pinned_message": message.as_json()}, topic=message.topic, service=True)
    return True


def unpin_chat_message(world: World, parameters: Parameters) -> bool:
    """The last pinned one when none is named."""
    chat = world.open_chat(parameters.chat)
    group_member_may(world, chat, "can_pin_messages", errors.PIN_RIGHTS)
    pinned = parameters.integer("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    if pinned not in chat.pinned:
        raise ApiError(errors.UNPIN_NOT_FOUND)
    chat.pinned.remove(pinned)
    world.journal.add("chat", chat.id, {})
    return True
