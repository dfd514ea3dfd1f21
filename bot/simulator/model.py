"""What the simulated Telegram is made of: people, chats, members, topics, messages, files."""

from dataclasses import dataclass, field

Json = dict[str, object]

# The right to write in closed topics, to pin, to delete: what makes an administrator useful to a desk.
ADMINISTRATOR_RIGHTS = (
    "can_be_edited",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_manage_topics",
)


@dataclass(slots=True)
class User:
    """`role` is only for the page: apprenant, conseiller, admin, bot."""

    id: int
    first_name: str
    role: str
    username: str = ""
    is_bot: bool = False
    started: bool = False
    blocked: bool = False
    deactivated: bool = False

    def as_json(self) -> Json:
        body: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        if self.username:
            body["username"] = self.username
        return body if self.is_bot else body | {"language_code": "fr"}


@dataclass(slots=True)
class Member:
    """`status`: creator, administrator, member, left or kicked; `withheld`: rights an administrator lacks."""

    user: User
    status: str
    withheld: frozenset[str] = frozenset({"can_be_edited"})

    @property
    def present(self) -> bool:
        return self.status in ("creator", "administrator", "member")

    def may(self, right: str) -> bool:
        return self.status == "creator" or (self.status == "administrator" and right not in self.withheld)

    def as_json(self) -> Json:
        body: Json = {"user": self.user.as_json(), "status": self.status}
        if self.status == "creator":
            body["is_anonymous"] = False
        elif self.status == "administrator":
            body["is_anonymous"] = False
            body |= {right: self.may(right) for right in ADMINISTRATOR_RIGHTS}
        elif self.status == "kicked":
            body["until_date"] = 0
        return body


@dataclass(slots=True)
class Chat:
    """`kind`: private, group or supergroup. `migrated_to`: the id of the supergroup that it became."""

    id: int
    kind: str
    title: str
    username: str = ""
    is_forum: bool = False
    members: dict[int, Member] = field(default_factory=dict)
    topics: dict[int, "Topic"] = field(default_factory=dict)
    messages: dict[int, "Message"] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    migrated_to: int | None = None

    @property
    def private(self) -> bool:
        return self.kind == "private"

    def as_json(self) -> Json:
        body: Json = {"id": self.id, "type": self.kind}
        body["first_name" if self.private else "title"] = self.title
        if self.username:
            body["username"] = self.username
        return body | ({"is_forum": True} if self.is_forum else {})


@dataclass(slots=True)
class Message:
    """`content` is what the Bot API calls the message's own fields: text and entities, venue, photo…

    `markup` is the keyboard as it was sent; the Bot API shows only inline ones back. `service`: what Telegram
    itself writes (topic created, message pinned…).
    """

    id: int
    chat: Chat
    sender: User
    date: int
    content: Json
    topic: "Topic | None" = None
    reply_to: "Message | None" = None
    markup: Json | None = None
    edited: int | None = None
    album: str = ""
    protected: bool = False
    service: bool = False
    reactions: dict[int, str] = field(default_factory=dict)

    def as_json(self) -> Json:
        """As the Bot API shows it."""
        body = self.bare_json()
        target = self.reply_to or (self.topic and self.topic.root)
        if target and target is not self:
            body["reply_to_message"] = target.bare_json()
        if self.reply_to and self.topic is None and not self.chat.private:
            # In General a reply carries the id of its thread, without being in a topic (telegram-bot-api#447).
            body["message_thread_id"] = self.reply_to.id
        return body

    def shown(self) -> Json:
        """As the page shows it: with any keyboard and the reactions."""
        body = self.as_json()
        if self.markup:
            body["reply_markup"] = self.markup
        if self.service:
            body["service"] = True
        return body | {"reactions": sorted(self.reactions.values())}

    def bare_json(self) -> Json:
        """Without what it answers: Telegram shows one level of replies."""
        body: Json = {
            "message_id": self.id,
            "from": self.sender.as_json(),
            "chat": self.chat.as_json(),
            "date": self.date,
        }
        if self.topic and self.chat.is_forum:
            body |= {"message_thread_id": self.topic.id, "is_topic_message": True}
        if self.edited:
            body["edit_date"] = self.edited
        if self.album:
            body["media_group_id"] = self.album
        if self.protected:
            body["has_protected_content"] = True
        if self.markup and "inline_keyboard" in self.markup:
            body["reply_markup"] = self.markup
        return body | self.content


@dataclass(slots=True)
class Topic:
    """A forum topic; its id is that of its first message, which is Telegram's « topic created »."""

    id: int
    name: str
    icon_color: int
    icon: str = ""
    closed: bool = False
    root: Message | None = None

    def as_json(self) -> Json:
        body: Json = {"message_thread_id": self.id, "name": self.name, "icon_color": self.icon_color}
        return body | ({"icon_custom_emoji_id": self.icon} if self.icon else {})


@dataclass(frozen=True, slots=True)
class File:
    """Bytes somebody sent. `path` is what getFile gives to download them by."""

    id: str
    path: str
    name: str
    mime: str
    body: bytes
