"""What is to be sent: one queue a destination, until Telegram has it: tapped buttons released first, then what is
urgent, then the rest, each in order."""

from dataclasses import dataclass
from datetime import datetime
from sqlite3 import Connection

from bot.effects import AnswerTap, Say, Sending
from bot.storage import codec


@dataclass(frozen=True, slots=True)
class Row:
    """Something to send. `attempts`: how many were made; `not_before`: when the next one may be; `problem`: how the
    last one ended."""

    id: int
    chat: int
    kind: str
    body: str
    attempts: int
    not_before: datetime | None
    problem: str

    @property
    def effect(self) -> Sending:
        return codec.load_effect(self.kind, self.body)


@dataclass(frozen=True, slots=True)
class Entry:
    """An effect ready to be stored."""

    chat: int
    rank: int
    kind: str
    body: str


def entry(effect: Sending) -> Entry:
    return Entry(effect.to.id, _rank(effect), codec.kind_of(effect), codec.dump_effect(effect))


def _rank(effect: Sending) -> int:
    match effect:
        case AnswerTap():
            return 0
        case Say(urgent=True):
            return 1
        case _:
            return 2


def add(db: Connection, entry: Entry, now: datetime) -> None:
    """Queue an effect behind those of its destination, in the transaction of the caller."""
    db.execute(
        "INSERT INTO outbox (chat, rank, kind, body, created_at) VALUES (?, ?, ?, ?, ?)",
        (entry.chat, entry.rank, entry.kind, entry.body, now.isoformat()),
    )


def destinations(db: Connection) -> list[int]:
    """Where something is to be sent."""
    return [chat for (chat,) in db.execute("SELECT DISTINCT chat FROM outbox WHERE state = 'pending'")]


def first(db: Connection, chat: int) -> Row | None:
    """The head of a destination's queue; a pause of any of its rows is a pause of all."""
    row = db.execute(
        "SELECT id, chat, kind, body, attempts,"
        " (SELECT max(not_before) FROM outbox WHERE state = 'pending' AND chat = :chat), problem FROM outbox"
        " WHERE state = 'pending' AND chat = :chat ORDER BY rank, id LIMIT 1",
        {"chat": chat},
    ).fetchone()
    if row is None:
        return None
    id, chat, kind, body, attempts, not_before, problem = row  # noqa: A001 - the names of the columns
    return Row(id, chat, kind, body, attempts, not_before and datetime.fromisoformat(not_before), problem)


def sent(db: Connection, row: Row, message: int | None) -> None:
    """Telegram has it, as this message when it is one; its text is not kept."""
    db.execute("UPDATE outbox SET state = 'sent', body = '', message = ? WHERE id = ?", (message, row.id))


def postpone(db: Connection, row: Row, problem: str, until: datetime) -> None:
    """Count an attempt that failed; the whole destination waits."""
    db.execute(
        "UPDATE outbox SET attempts = attempts + 1, problem = ?, not_before = ? WHERE id = ?",
        (problem, until.isoformat(), row.id),
    )


def drop(db: Connection, row: Row, problem: str) -> None:
    """Give up on one row, in the transaction of the caller."""
    db.execute("UPDATE outbox SET state = 'dropped', body = '', problem = ? WHERE id = ?", (problem, row.id))


def drop_all(db: Connection, chat: int, problem: str) -> None:
    """Give up on all that waits for a destination, in the transaction of the caller."""
    db.execute(
        "UPDATE outbox SET state = 'dropped', body = '', problem = ? WHERE state = 'pending' AND chat = ?",
        (problem, chat),
    )


def purge(db: Connection, before: datetime) -> None:
    """Forget what was settled and created before then."""
    db.execute("DELETE FROM outbox WHERE state != 'pending' AND created_at < ?", (before.isoformat(),))
