"""Topics of a forum, as a bot handles them."""

from bot.simulator import errors
from bot.simulator.errors import ApiError
from bot.simulator.model import Chat, Json, Topic
from bot.simulator.parameters import Parameters
from bot.simulator.world import World

# The six colours of a topic's icon (Bot API, createForumTopic).
COLORS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)
# Icons a bot may choose among; their ids are the simulator's own.
ICONS = {"icon-1": "💬", "icon-2": "❗", "icon-3": "✅", "icon-4": "⏳", "icon-5": "🔴", "icon-6": "🟢"}
NAME_LIMIT = 128


def create_forum_topic(world: World, parameters: Parameters) -> Json:
    chat = _forum(world, parameters, "create")
    color = parameters.integer("icon_color") or COLORS[0]
    if color not in COLORS:
        raise ApiError(errors.TOPIC_COLOR)
    return world.open_topic(chat, world.bot, _name(parameters), color, _icon(parameters)).as_json()


def edit_forum_topic(world: World, parameters: Parameters) -> bool:
    """An absent name or icon stays; an empty icon takes it away."""
    chat = _forum(world, parameters, "edit")
    topic = _topic(chat, parameters)
    name = _name(parameters) if parameters.text("name") else topic.name
    icon = _icon(parameters) if parameters.has("icon_custom_emoji_id") else topic.icon
    if (name, icon) == (topic.name, topic.icon):
        raise ApiError(errors.TOPIC_NOT_MODIFIED)
    topic.name, topic.icon = name, icon
    edited: Json = {"name": name, "icon_custom_emoji_id": icon}
    world.change_topic(chat, topic, world.bot, {"forum_topic_edited": edited})
    return True


def close_forum_topic(world: World, parameters: Parameters) -> bool:
    return _set_closed(world, parameters, verb="close", closed=True)


def reopen_forum_topic(world: World, parameters: Parameters) -> bool:
    return _set_closed(world, parameters, verb="reopen", closed=False)


def _set_closed(world: World, parameters: Parameters, *, verb: str, closed: bool) -> bool:
    chat = _forum(world, parameters, verb)
    topic = _topic(chat, parameters)
    if topic.closed == closed:
        raise ApiError(errors.TOPIC_NOT_MODIFIED)
    topic.closed = closed
    world.change_topic(
        chat, topic, world.bot, {"forum_topic_closed" if closed else "forum_topic_reopened": {}}
    )
    return True


def delete_forum_topic(world: World, parameters: Parameters) -> bool:
    chat = _forum(world, parameters, "delete", right="can_delete_messages")
    world.delete_topic(chat, _topic(chat, parameters))
    return True


def get_forum_topic_icon_stickers(_world: World, _parameters: Parameters) -> list[Json]:
    return [_icon_sticker(id_, emoji) for id_, emoji in ICONS.items()]


def _icon_sticker(id_: str, emoji: str) -> Json:
    return {
        "file_id": id_,
        "file_unique_id": f"u-{id_}",
        "type": "custom_emoji",
        "width": 100,
        "height": 100,
        "is_animated": False,
        "is_video": False,
        "emoji": emoji,
        "custom_emoji_id": id_,
    }


def _forum(world: World, parameters: Parameters, verb: str, right: str = "can_manage_topics") -> Chat:
    chat = world.open_chat(parameters.chat)
    if not chat.is_forum:
        raise ApiError(errors.NOT_A_FORUM)
    if not world.me(chat).may(right):
        raise ApiError(errors.TOPIC_RIGHTS.format(verb=verb))
    return chat


def _topic(chat: Chat, parameters: Parameters) -> Topic:
    topic = chat.topics.get(parameters.integer("message_thread_id") or 0)
    if topic is None:
        raise ApiError(errors.TOPIC_INVALID)
    return topic


def _name(parameters: Parameters) -> str:
    """Telegram cuts a name that is too long, without a word."""
    name = parameters.text("name").strip()[:NAME_LIMIT]
    if not name:
        raise ApiError(errors.TOPIC_TITLE)
    return name


def _icon(parameters: Parameters) -> str:
    icon = parameters.text("icon_custom_emoji_id")
    if icon and icon not in ICONS:
        raise ApiError(errors.TOPIC_ICON)
    return icon
