"""Raw updates as events."""

from typing import Any, TypeAlias

from telegram import CallbackQuery, Chat, ChatMember, ChatMemberUpdated, Message, Update

from bot.events import (
    Event,
    Learner,
    Reach,
    ReachChanged,
    Said,
    SentFile,
    SentUnreadable,
    SharedPosition,
    Tapped,
)
from bot.telegram.rendering import marked
from catalogue.model import Coordinates

Raw: TypeAlias = dict[str, Any]

# What Telegram is asked for. Left out, it would keep the setting made before, perhaps by another program.
ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]

_REACH = {ChatMember.MEMBER: Reach.OPEN, ChatMember.BANNED: Reach.BLOCKED}


def chat_of(raw: Raw) -> int:
    """The chat whose turn an update waits for, read without trusting its form; 0 when there is none."""
    for kind in ALLOWED_UPDATES:
        body = raw.get(kind)
        if isinstance(body, dict):
            for holder in (body, body.get("message"), {"chat": body.get("from")}):
                if isinstance(holder, dict) and isinstance(chat := holder.get("chat"), dict):
                    return identifier(chat.get("id")) or 0
    return 0


def identifier(value: object) -> int | None:
    """A whole number of at most 64 bits, as Telegram's identifiers are; None for anything else."""
    if isinstance(value, int) and not isinstance(value, bool) and -(2**63) <= value < 2**63:
        return value
    return None


def read(raw: Raw) -> Event | None:
    """What happened in a private chat; None when it is not for us. Raises on what is no update."""
    event = _event(Update.de_json(raw, None))
    if event is not None and identifier(event.sender.id) is None:
        raise ValueError("the sender has no identifier")
    return event


def _event(update: Update) -> Event | None:
    if update.message:
        return _message(update.message)
    if update.edited_message:
        return _edited(update.edited_message)
    if update.callback_query:
        return _tap(update.callback_query)
    if update.my_chat_member:
        return _reach(update.my_chat_member)
    return None


def _message(message: Message) -> Event | None:
    sender = _learner(message)
    if sender is None:
        return None
    if message.text:
        return Said(sender, _sane(message.text))
    point = message.venue.location if message.venue else message.location
    if point is not None:
        return SharedPosition(sender, Coordinates(point.latitude, point.longitude))
    if message.document and not message.animation:  # an animation is a document too
        document = message.document
        return SentFile(sender, document.file_id, _sane(document.file_name or ""), document.file_size or 0)
    # What is no content at all is a service message: a pin, a changed setting…
    return SentUnreadable(sender) if message.effective_attachment else None


def _edited(message: Message) -> Event | None:
    """A corrected text is said again; a live position that moves is not."""
    sender = _learner(message)
    return Said(sender, _sane(message.text)) if sender and message.text else None


def _learner(message: Message) -> Learner | None:
    """The person who wrote in private; None in a group, and for bots."""
    writer = message.from_user
    if message.chat.type != Chat.PRIVATE or writer is None or writer.is_bot:
        return None
    return Learner(message.chat.id)


def _tap(query: CallbackQuery) -> Event | None:
    message = query.message
    if query.data is None or (message and message.chat.type != Chat.PRIVATE):
        return None
    sender = Learner(query.from_user.id)
    if isinstance(message, Message) and message.is_accessible:
        return Tapped(sender, query.id, query.data, message.message_id, marked(message))
    return Tapped(sender, query.id, query.data, None)


def _reach(change: ChatMemberUpdated) -> Event | None:
    if change.chat.type != Chat.PRIVATE:
        return None
    reach = _REACH.get(change.new_chat_member.status)
    return ReachChanged(Learner(change.chat.id), reach) if reach else None


def _sane(text: str) -> str:
    """Without the halves of characters that JSON allows and UTF-8 does not."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
