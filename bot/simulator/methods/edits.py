"""Messages of the bot changed and deleted."""

from bot.simulator import errors, keyboards, texts
from bot.simulator.errors import ApiError
from bot.simulator.methods.sending import existing, existing_among
from bot.simulator.model import Json, Message
from bot.simulator.parameters import Parameters
from bot.simulator.world import World

# The bot deletes what is younger than 48 hours (Bot API, deleteMessage).
DELETABLE_SECONDS = 48 * 3600


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
    message = existing(chat, parameters, errors.EDIT_NOT_FOUND)
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
    _delete(world, existing(chat, parameters, errors.DELETE_NOT_FOUND))
    return True


def delete_messages(world: World, parameters: Parameters) -> bool:
    """Those that are not found are skipped."""
    chat = world.open_chat(parameters.chat)
    for message in existing_among(chat, parameters):
        _delete(world, message)
    return True


def _delete(world: World, message: Message) -> None:
    chat = message.chat
    own = message.sender is world.bot or chat.private
    too_old = world.clock() - message.date > DELETABLE_SECONDS
    if too_old or not (own or world.me(chat).may("can_delete_messages")):
        raise ApiError(errors.DELETE_REFUSED)
    world.delete(message)
