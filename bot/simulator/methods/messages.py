"""Messages sent and copied: texts, places, contacts; and « the bot is typing »."""

from bot.simulator import errors, texts
from bot.simulator.errors import ApiError
from bot.simulator.methods.sending import existing, existing_among, send, send_in
from bot.simulator.model import Json
from bot.simulator.parameters import Parameters
from bot.simulator.world import World

# What a bot may be said to be doing (Bot API, sendChatAction).
ACTIONS = frozenset((
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
    "choose_sticker", "find_location", "record_video_note", "upload_video_note",
))  # fmt: skip


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


def copy_message(world: World, parameters: Parameters) -> Json:
    chat = world.open_chat(parameters.chat)
    source = world.known_chat(parameters.integer("from_chat_id"))
    message = existing(source, parameters, errors.COPY_NOT_FOUND)
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
        message
        for message in existing_among(source, parameters)
        if not (message.protected or message.service)
    ]
    if not copied:
        raise ApiError(errors.COPY_NONE)
    albums = {message.album: str(world.next_number()) for message in copied if message.album}
    return [
        {"message_id": send_in(world, chat, parameters, message.content, albums.get(message.album, "")).id}
        for message in copied
    ]
