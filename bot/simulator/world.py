"""The state of the simulated Telegram, and what changes it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from bot.simulator import errors
from bot.simulator.errors import ApiError
from bot.simulator.faults import Faults
from bot.simulator.journal import Journal
from bot.simulator.limits import Limits
from bot.simulator.model import Chat, File, Json, Member, Message, Topic, User
from bot.simulator.updates import UpdateQueue

# Message ids start at the seconds since 2026, so that an id kept from an earlier run is not another message's.
MESSAGE_ID_EPOCH = 1_767_225_600


@dataclass(slots=True)
class Query:
    """A tap that waits for its answer."""

    chat: int
    user: int
    date: float


@dataclass(slots=True)
class Webhook:
    url: str = ""
    secret: str = ""
    connections: int = 40
    error: str = ""
    error_date: int = 0


@dataclass(slots=True)
class About:
    """What a bot says of itself. `commands`: by chat, 0 for everybody else."""

    commands: dict[int, list[Json]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)


class World:
    """One bot, the people and the chats around it. `clock`: seconds since 1970."""

    def __init__(self, bot_id: int, clock: Callable[[], float]) -> None:
        self.clock = clock
        self.bot = User(bot_id, "Orientation", "bot", username="orientation_gen_bot", is_bot=True)
        self.reads_all = False
        self.users: dict[int, User] = {bot_id: self.bot}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, File] = {}
        self.queries: dict[str, Query] = {}
        self.updates = UpdateQueue(clock)
        self.journal = Journal(int(clock() * 1000))
        self.webhook = Webhook()
        self.about = About()
        self.limits = Limits()
        self.faults = Faults()
        self._number = int(clock()) - MESSAGE_ID_EPOCH

    @property
    def now(self) -> int:
        return int(self.clock())

    def next_number(self) -> int:
        """A number never given before: of a message, a tap, an album, a file."""
        self._number += 1
        return self._number

    def add_person(self, user: User) -> User:
        """Somebody, with their private chat with the bot."""
        self.users[user.id] = user
        self.chats[user.id] = Chat(user.id, "private", user.first_name, user.username)
        self.journal.add("people", None, {})
        return user

    def add_group(self, chat: Chat, members: list[Member]) -> Chat:
        chat.members = {member.user.id: member for member in members}
        self.chats[chat.id] = chat
        self.journal.add("people", None, {})
        return chat

    def known_chat(self, chat_id: int | None) -> Chat:
        """A chat that the bot may at least read about; raises ApiError."""
        if chat_id is None:
            raise ApiError(errors.CHAT_ID_EMPTY)
        chat = self.chats.get(chat_id)
        if chat is None or (chat.private and not self._acquainted(chat.id)):
            raise ApiError(errors.CHAT_NOT_FOUND)
        if chat.migrated_to:
            raise ApiError(errors.CHAT_UPGRADED, migrate_to_chat_id=chat.migrated_to)
        if not chat.private:
            self._require_presence(chat)
        return chat

    def open_chat(self, chat_id: int | None) -> Chat:
        """A chat that the bot may write in; raises ApiError."""
        chat = self.known_chat(chat_id)
        if chat.private:
            self._require_reachable(self.users[chat.id])
        return chat

    def _acquainted(self, user_id: int) -> bool:
        """Telegram lets a bot see those who started it, and those it shares a group with."""
        return self.users[user_id].started or any(
            self.me(chat).present and user_id in chat.members and chat.members[user_id].present
            for chat in self.chats.values()
            if not chat.private
        )

    def _require_presence(self, chat: Chat) -> None:
        status = self.me(chat).status
        if status == "kicked":
            raise ApiError(errors.KICKED.format(kind=chat.kind))
        if status == "left":
            raise ApiError(errors.NOT_A_MEMBER.format(kind=chat.kind))

    def _require_reachable(self, user: User) -> None:
        if user.deactivated:
            raise ApiError(errors.DEACTIVATED)
        if user.blocked:
            raise ApiError(errors.BLOCKED)
        if not user.started:
            raise ApiError(errors.NEVER_STARTED)

    def me(self, chat: Chat) -> Member:
        """The bot as a member of a group."""
        return chat.members.get(self.bot.id) or Member(self.bot, "left")

    def post(
        self,
        chat: Chat,
        sender: User,
        content: Json,
        *,
        topic: Topic | None = None,
        reply_to: Message | None = None,
        markup: Json | None = None,
        album: str = "",
        protected: bool = False,
        service: bool = False,
    ) -> Message:
        """A new message, shown to people and, when it is not the bot's own, to the bot."""
        message = Message(
            id=self.next_number(),
            chat=chat,
            sender=sender,
            date=self.now,
            content=content,
            topic=topic,
            reply_to=reply_to,
            markup=markup,
            album=album,
            protected=protected,
            service=service,
        )
        self._keep(message)
        return message

    def open_topic(self, chat: Chat, creator: User, name: str, icon_color: int, icon: str = "") -> Topic:
        """A topic starts with Telegram's own message, whose id is the topic's."""
        topic = Topic(self.next_number(), name, icon_color, icon)
        created: Json = {"name": name, "icon_color": icon_color}
        created |= {"icon_custom_emoji_id": icon} if icon else {}
        content: Json = {"forum_topic_created": created}
        topic.root = Message(topic.id, chat, creator, self.now, content, topic=topic, service=True)
        chat.topics[topic.id] = topic
        self._keep(topic.root)
        self.journal.add("chat", chat.id, {})
        return topic

    def change_topic(self, chat: Chat, topic: Topic, actor: User, content: Json) -> None:
        """Telegram says in the topic what happened to it."""
        self.post(chat, actor, content, topic=topic, service=True)
        self.journal.add("chat", chat.id, {})

    def delete_topic(self, chat: Chat, topic: Topic) -> None:
        """The topic goes with its messages, and no update tells the bot."""
        del chat.topics[topic.id]
        for message in [message for message in chat.messages.values() if message.topic is topic]:
            self.delete(message)
        self.journal.add("chat", chat.id, {})

    def _keep(self, message: Message) -> None:
        message.chat.messages[message.id] = message
        self.journal.add("posted", message.chat.id, message.shown())
        if (message.service or not message.sender.is_bot) and self._bot_hears(message):
            self.updates.add("message", message.chat.id, message.as_json())

    def revise(self, message: Message) -> None:
        """The message was edited."""
        message.edited = self.now
        self.journal.add("edited", message.chat.id, message.shown())
        if not message.sender.is_bot and self._bot_hears(message):
            self.updates.add("edited_message", message.chat.id, message.as_json())

    def delete(self, message: Message) -> None:
        """Nobody is told of a deletion but those who look at the screen."""
        del message.chat.messages[message.id]
        if message.id in message.chat.pinned:
            message.chat.pinned.remove(message.id)
        self.journal.add("deleted", message.chat.id, {"message_id": message.id})

    def _bot_hears(self, message: Message) -> bool:
        """Privacy mode: in a group, a bot that is not administrator hears commands, replies to it and Telegram."""
        chat = message.chat
        if chat.private:
            return True
        me = self.me(chat)
        if not me.present:
            return False
        addressed = str(message.content.get("text", "")).startswith("/")
        answered = message.reply_to is not None and message.reply_to.sender is self.bot
        return me.status == "administrator" or self.reads_all or message.service or addressed or answered

    def bot_status_changed(self, chat: Chat, actor: User, old: Member, new: Member) -> None:
        """Somebody blocked, removed, demoted… the bot: it is always told."""
        body: Json = {
            "chat": chat.as_json(),
            "from": actor.as_json(),
            "date": self.now,
            "old_chat_member": old.as_json(),
            "new_chat_member": new.as_json(),
        }
        self.updates.add("my_chat_member", chat.id, body)
        self.journal.add("chat", chat.id, {})
