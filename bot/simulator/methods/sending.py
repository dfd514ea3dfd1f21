"""What methods on messages have in common: where one goes, what it answers, its keyboard; which one is meant."""

from bot.simulator import errors, keyboards
from bot.simulator.errors import ApiError
from bot.simulator.model import Chat, Json, Message, Topic
from bot.simulator.parameters import Parameters
from bot.simulator.world import World


def send(world: World, parameters: Parameters, content: Json) -> Message:
    """Post `content` from the bot where the parameters say; raises ApiError as Telegram would."""
    chat = world.open_chat(parameters.chat)
    return send_in(world, chat, parameters, content)


def send_in(world: World, chat: Chat, parameters: Parameters, content: Json, album: str = "") -> Message:
    return world.post(
        chat,
        world.bot,
        content,
        topic=target_topic(world, chat, parameters),
        reply_to=_reply_target(chat, parameters),
        markup=keyboards.markup(parameters, chat),
        album=album,
        protected=parameters.flag("protect_content"),
    )


def target_topic(world: World, chat: Chat, parameters: Parameters) -> Topic | None:
    """None is General, or a chat without topics, where the id is ignored without a word."""
    thread = parameters.integer("message_thread_id")
    if not chat.is_forum or not thread:
        return None
    topic = chat.topics.get(thread)
    if topic is None:
        raise ApiError(errors.THREAD_NOT_FOUND)
    if topic.closed and not world.me(chat).may("can_manage_topics"):
        raise ApiError(errors.TOPIC_CLOSED)
    return topic


def _reply_target(chat: Chat, parameters: Parameters) -> Message | None:
    reply = parameters.parsed("reply_parameters", errors.REPLY_NOT_FOUND)
    if not isinstance(reply, dict) or "message_id" not in reply:
        return None
    elsewhere = reply.get("chat_id", chat.id) != chat.id
    target = None if elsewhere else chat.messages.get(reply["message_id"])
    if target is None and not reply.get("allow_sending_without_reply"):
        raise ApiError(errors.REPLY_NOT_FOUND)
    return target


def group_member_may(world: World, chat: Chat, right: str, error: str) -> None:
    """Raises `error` unless the bot has the right in the group (a private chat needs none)."""
    if not chat.private and not world.me(chat).may(right):
        raise ApiError(error)


def existing(chat: Chat, parameters: Parameters, error: str) -> Message:
    """The message that `message_id` names; raises `error` when there is none."""
    message = chat.messages.get(parameters.integer("message_id") or 0)
    if message is None:
        raise ApiError(error)
    return message


def existing_among(chat: Chat, parameters: Parameters) -> list[Message]:
    """Those of `message_ids` that exist."""
    ids = parameters.integers("message_ids", errors.IDENTIFIERS)
    if not 1 <= len(ids) <= 100:
        raise ApiError(errors.IDENTIFIERS)
    return [chat.messages[id_] for id_ in ids if id_ in chat.messages]
