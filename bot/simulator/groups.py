"""What happens to a group from the human side: topics, members, the bot's rights, its upgrade."""

from collections.abc import Callable, Mapping

from bot.simulator.actions import ImpossibleError
from bot.simulator.methods.topics import COLORS, NAME_LIMIT
from bot.simulator.model import Chat, Json, Member, Topic, User
from bot.simulator.parameters import Parameters
from bot.simulator.world import World

Change = Callable[[World, Chat, User, Parameters], Json]


def create_topic(world: World, chat: Chat, actor: User, parameters: Parameters) -> Json:
    name = parameters.text("name").strip()[:NAME_LIMIT]
    if not chat.is_forum or not name:
        raise ImpossibleError("Il faut un groupe à sujets, et un nom.")
    return world.open_topic(chat, actor, name, COLORS[0]).as_json()


def close_topic(world: World, chat: Chat, actor: User, parameters: Parameters) -> Json:
    topic = _topic(chat, parameters)
    topic.closed = True
    world.change_topic(chat, topic, actor, {"forum_topic_closed": {}})
    return {}


def reopen_topic(world: World, chat: Chat, actor: User, parameters: Parameters) -> Json:
    topic = _topic(chat, parameters)
    topic.closed = False
    world.change_topic(chat, topic, actor, {"forum_topic_reopened": {}})
    return {}


def delete_topic(world: World, chat: Chat, _actor: User, parameters: Parameters) -> Json:
    world.delete_topic(chat, _topic(chat, parameters))
    return {}


def _topic(chat: Chat, parameters: Parameters) -> Topic:
    topic = chat.topics.get(parameters.integer("thread") or 0)
    if topic is None:
        raise ImpossibleError("Ce sujet n’existe plus.")
    return topic


def set_forum(world: World, chat: Chat, _actor: User, parameters: Parameters) -> Json:
    """Switch topics on or off; nothing tells the bot."""
    chat.is_forum = parameters.flag("on")
    world.journal.add("chat", chat.id, {})
    return {}


def upgrade(world: World, chat: Chat, actor: User, _parameters: Parameters) -> Json:
    """The group becomes a supergroup with a new id; both say so to the bot. Topics stay behind."""
    new = Chat(-1_000_000_000_000 - world.next_number(), "supergroup", chat.title, is_forum=chat.is_forum)
    world.add_group(new, list(chat.members.values()))
    world.post(chat, actor, {"migrate_to_chat_id": new.id}, service=True)
    world.post(new, actor, {"migrate_from_chat_id": chat.id}, service=True)
    chat.migrated_to = new.id
    world.journal.add("people", None, {})
    return {"chat_id": new.id}


def join(world: World, chat: Chat, actor: User, _parameters: Parameters) -> Json:
    """The actor comes in."""
    if chat.members.get(actor.id, Member(actor, "left")).present:
        raise ImpossibleError(f"{actor.first_name} est déjà dans le groupe.")
    _set_member(world, chat, actor, "member", {"new_chat_members": [actor.as_json()]})
    return {}


def leave(world: World, chat: Chat, actor: User, _parameters: Parameters) -> Json:
    """The actor goes away."""
    if not chat.members.get(actor.id, Member(actor, "left")).present:
        raise ImpossibleError(f"{actor.first_name} n’est pas dans le groupe.")
    _set_member(world, chat, actor, "left", {"left_chat_member": actor.as_json()})
    return {}


def _set_member(world: World, chat: Chat, user: User, status: str, content: Json) -> None:
    old, new = chat.members.get(user.id) or Member(user, "left"), Member(user, status)
    chat.members[user.id] = new
    world.post(chat, user, content, service=True)
    if world.me(chat).status == "administrator":
        body: Json = {
            "chat": chat.as_json(),
            "from": user.as_json(),
            "date": world.now,
            "old_chat_member": old.as_json(),
            "new_chat_member": new.as_json(),
        }
        world.updates.add("chat_member", chat.id, body)
    world.journal.add("people", None, {})


def set_bot(world: World, chat: Chat, actor: User, parameters: Parameters) -> Json:
    """Give the bot another `status`: administrator, member, left or kicked; `without` lists rights it lacks."""
    status = parameters.text("status")
    if status not in ("administrator", "member", "left", "kicked"):
        raise ImpossibleError("Le bot est administrateur, membre, parti ou exclu.")
    without = parameters.parsed("without", "") or []
    withheld = frozenset(map(str, without if isinstance(without, list) else [])) | {"can_be_edited"}
    old, new = world.me(chat), Member(world.bot, status, withheld)
    chat.members[world.bot.id] = new
    world.bot_status_changed(chat, actor, old, new)
    return {}


def set_privacy(world: World, _chat: Chat, _actor: User, parameters: Parameters) -> Json:
    """Privacy mode, which in Telegram is set with BotFather: `on` hides ordinary messages from the bot."""
    world.reads_all = not parameters.flag("on")
    return {}


CHANGES: Mapping[str, Change] = {
    "create_topic": create_topic,
    "close_topic": close_topic,
    "reopen_topic": reopen_topic,
    "delete_topic": delete_topic,
    "set_forum": set_forum,
    "upgrade": upgrade,
    "join": join,
    "leave": leave,
    "set_bot": set_bot,
    "set_privacy": set_privacy,
}
