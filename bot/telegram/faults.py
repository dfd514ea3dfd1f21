"""What a refused request means and what to do about it: one classifier, one table."""

from datetime import timedelta
from enum import Enum, StrEnum

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)


class Remedy(Enum):
    """What the sender does."""

    PAUSE = "wait as long as Telegram says, for this destination"
    RETRY = "try again, later and later"
    RETRY_ONCE = "try once more: a message twice is better than none, three times is not"
    IGNORE = "nothing: what was wanted is so, or no longer matters"
    DROP = "give up on this message and say so"
    DROP_ALL = "give up on all that waits for this person and say so"


class Fault(StrEnum):
    """What went wrong."""

    FLOODED = "flooded"
    SERVER = "server"  # the server failed or was not reached: certainly nothing was sent
    OUTCOME_UNKNOWN = "outcome_unknown"  # no answer came: sent or not
    BAD_TOKEN = "bad_token"  # noqa: S105 - the name of a fault
    CONFLICT = "conflict"
    UNCHANGED = "unchanged"
    TAP_EXPIRED = "tap_expired"
    BLOCKED = "blocked"
    GONE = "gone"
    NEVER_MET = "never_met"
    MIGRATED = "migrated"
    TOPIC_LOST = "topic_lost"
    TOPIC_CLOSED = "topic_closed"
    NOT_A_FORUM = "not_a_forum"
    REMOVED = "removed"
    NO_RIGHTS = "no_rights"
    MESSAGE_GONE = "message_gone"
    PROTECTED = "protected"
    TOO_LONG = "too_long"
    MALFORMED = "malformed"
    FILE_GONE = "file_gone"  # ours, swept away before it was sent
    REFUSED = "refused"  # a refusal that the table does not know
    BROKEN = "broken"  # not an error of Telegram's: a fault of ours, or an answer that is none

    @property
    def remedy(self) -> Remedy:
        return _REMEDIES.get(self, Remedy.DROP)


_REMEDIES = {
    Fault.FLOODED: Remedy.PAUSE,
    Fault.SERVER: Remedy.RETRY,
    Fault.BAD_TOKEN: Remedy.RETRY,
    Fault.CONFLICT: Remedy.RETRY,
    Fault.OUTCOME_UNKNOWN: Remedy.RETRY_ONCE,
    Fault.UNCHANGED: Remedy.IGNORE,
    Fault.TAP_EXPIRED: Remedy.IGNORE,
    Fault.BLOCKED: Remedy.DROP_ALL,
    Fault.GONE: Remedy.DROP_ALL,
    Fault.NEVER_MET: Remedy.DROP_ALL,
}

# (exception, part of its text and of its cause's name in lower case, fault): the first that fits. Texts: tdlib/td and
# tdlib/telegram-bot-api, May 2026. BadRequest is a NetworkError for PTB, and some refusals of rights are a 400.
_TABLE: tuple[tuple[type[Exception], str, Fault], ...] = (
    (RetryAfter, "", Fault.FLOODED),
    (ChatMigrated, "", Fault.MIGRATED),
    (InvalidToken, "", Fault.BAD_TOKEN),
    (Conflict, "", Fault.CONFLICT),
    (Forbidden, "bot was blocked by the user", Fault.BLOCKED),
    (Forbidden, "user is deactivated", Fault.GONE),
    (Forbidden, "bot can't initiate conversation", Fault.NEVER_MET),
    (Forbidden, "bot was kicked from", Fault.REMOVED),
    (Forbidden, "bot is not a member of", Fault.REMOVED),
    (BadRequest, "chat not found", Fault.NEVER_MET),
    (BadRequest, "message thread not found", Fault.TOPIC_LOST),
    (BadRequest, "topic_deleted", Fault.TOPIC_LOST),
    (BadRequest, "topic_id_invalid", Fault.TOPIC_LOST),
    (BadRequest, "topic_closed", Fault.TOPIC_CLOSED),
    (BadRequest, "the chat is not a forum", Fault.NOT_A_FORUM),
    (BadRequest, "not enough rights", Fault.NO_RIGHTS),
    (BadRequest, "chat_write_forbidden", Fault.NO_RIGHTS),
    (BadRequest, "query is too old", Fault.TAP_EXPIRED),
    (BadRequest, "message is not modified", Fault.UNCHANGED),
    (BadRequest, "message can't be edited", Fault.MESSAGE_GONE),
    (BadRequest, "message to edit not found", Fault.MESSAGE_GONE),
    (BadRequest, "message can't be deleted", Fault.MESSAGE_GONE),
    (BadRequest, "message to be replied not found", Fault.MESSAGE_GONE),
    (BadRequest, "message has protected content", Fault.PROTECTED),
    (BadRequest, "is too long", Fault.TOO_LONG),
    (BadRequest, "file is too big", Fault.TOO_LONG),
    (BadRequest, "can't parse entities", Fault.MALFORMED),
    (BadRequest, "button_data_invalid", Fault.MALFORMED),
    (BadRequest, "", Fault.REFUSED),
    (TimedOut, "pool timeout", Fault.SERVER),
    (TimedOut, "connecttimeout", Fault.SERVER),
    (TimedOut, "", Fault.OUTCOME_UNKNOWN),
    (NetworkError, "readerror", Fault.OUTCOME_UNKNOWN),
    (NetworkError, "writeerror", Fault.OUTCOME_UNKNOWN),
    (NetworkError, "protocolerror", Fault.OUTCOME_UNKNOWN),
    (NetworkError, "entity too large", Fault.TOO_LONG),
    (NetworkError, "", Fault.SERVER),
    (TelegramError, "", Fault.REFUSED),
    (FileNotFoundError, "", Fault.FILE_GONE),
    (Exception, "", Fault.BROKEN),
)


def classify(error: Exception) -> Fault:
    """What an exception of a PTB call means."""
    text = f"{error} {type(error.__cause__).__name__}".casefold()
    return next(fault for kind, part, fault in _TABLE if isinstance(error, kind) and part in text)


def pause(error: Exception) -> timedelta:
    """How long Telegram asks to wait; nothing for another error than a flood."""
    if not isinstance(error, RetryAfter):
        return timedelta(0)
    wait = error.retry_after
    return wait if isinstance(wait, timedelta) else timedelta(seconds=wait)
