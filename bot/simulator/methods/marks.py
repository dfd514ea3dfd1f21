"""What a bot puts on messages of others: an answer to a tap, a reaction, a pin."""

from bot.simulator import errors
from bot.simulator.errors import ApiError
from bot.simulator.methods.sending import existing, group_member_may
from bot.simulator.model import Json
from bot.simulator.parameters import Parameters
from bot.simulator.world import World

# The emoji that Telegram allows as reactions (Bot API, ReactionTypeEmoji).
REACTIONS = frozenset((
    "❤", "👍", "👎", "🔥", "🥰", "👏", "😁", "🤔", "🤯", "😱", "🤬", "😢", "🎉", "🤩",
    "🤮", "💩", "🙏", "👌", "🕊", "🤡", "🥱", "🥴", "😍", "🐳", "❤‍🔥", "🌚", "🌭", "💯",
    "🤣", "⚡", "🍌", "🏆", "💔", "🤨", "😐", "🍓", "🍾", "💋", "🖕", "😈", "😴", "😭",
    "🤓", "👻", "👨‍💻", "👀", "🎃", "🙈", "😇", "😨", "🤝", "✍", "🤗", "🫡", "🎅", "🎄",
    "☃", "💅", "🤪", "🗿", "🆒", "💘", "🙉", "🦄", "😘", "💊", "🙊", "😎", "👾", "🤷‍♂",
    "🤷", "🤷‍♀", "😡",
))  # fmt: skip
# Some write a reaction with this sign, which only asks for the coloured drawing.
VARIATION = "\ufe0f"
# How long a tap can be answered. Telegram's delay is not documented; it was seen under a minute.
QUERY_SECONDS = 60
NOTICE_LIMIT = 200


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
    message = existing(chat, parameters, errors.REACT_NOT_FOUND)
    reactions = parameters.list_of_objects("reaction", errors.REACTION_INVALID)
    if len(reactions) > 1:
        raise ApiError(errors.REACTIONS_TOO_MANY)
    message.reactions.pop(world.bot.id, None)
    for reaction in reactions:
        emoji = str(reaction.get("emoji")).replace(VARIATION, "")
        if emoji not in REACTIONS:
            raise ApiError(errors.REACTION_INVALID)
        message.reactions[world.bot.id] = emoji
    world.journal.add("edited", chat.id, message.shown())
    return True


def pin_chat_message(world: World, parameters: Parameters) -> bool:
    chat = world.open_chat(parameters.chat)
    group_member_may(world, chat, "can_pin_messages", errors.PIN_RIGHTS)
    message = existing(chat, parameters, errors.PIN_NOT_FOUND)
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
