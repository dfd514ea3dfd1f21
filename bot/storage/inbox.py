"""What arrived: raw updates and events of ours, in order of arrival, until they are handled."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from sqlite3 import Connection

from bot.events import Event
from bot.storage import codec
from bot.storage.database import transaction

# The kind of a row that holds a raw update.
UPDATE = "update"


@dataclass(frozen=True, slots=True)
class Update:
    """A raw update as it arrived. `chat`: whose turn it waits for. `body`: its JSON."""

    id: int
    chat: int
    body: str


@dataclass(frozen=True, slots=True)
class Row:
    """Something to handle. `kind`: UPDATE, or the name of an event of ours."""

    seq: int
    chat: int
    kind: str
    body: str


def add(db: Connection, updates: Iterable[Update], now: datetime) -> None:
    """Keep updates, safe on disk when this returns; one already known by its id is the same one again."""
    with transaction(db):
        db.executemany(
            "INSERT INTO inbox (update_id, chat, kind, body, received_at) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (update_id) DO NOTHING",
            [(update.id, update.chat, UPDATE, update.body, now.isoformat()) for update in updates],
        )


def add_event(db: Connection, event: Event, now: datetime) -> None:
    """Put an event of ours after what arrived before, in the transaction of the caller."""
    db.execute(
        "INSERT INTO inbox (chat, kind, body, received_at) VALUES (?, ?, ?, ?)",
        (event.sender.id, codec.kind_of(event), codec.dump_event(event), now.isoformat()),
    )


def oldest(db: Connection, limit: int) -> list[Row]:
    """The oldest pending row of each chat, the chat that waits longest first."""
    rows = db.execute(
        "SELECT seq, chat, kind, body FROM inbox WHERE seq IN"
        " (SELECT min(seq) FROM inbox WHERE state = 'pending' GROUP BY chat ORDER BY min(seq) LIMIT ?)"
        " ORDER BY seq",
        (limit,),
    )
    return [Row(*row) for row in rows]


def close(db: Connection, seq: int) -> None:
    """Handled: what the person wrote is not kept."""
    db.execute("UPDATE inbox SET state = 'done', body = '' WHERE seq = ?", (seq,))


def quarantine(db: Connection, seq: int, problem: str) -> None:
    """Set aside, whole, until it is purged: somebody may look at it, nothing tries it again."""
    db.execute("UPDATE inbox SET state = 'quarantined', problem = ? WHERE seq = ?", (problem, seq))


def purge(db: Connection, before: datetime) -> None:
    """Forget what was handled and arrived before then.

    An update_id may come back by chance after a week (Bot API): a row kept for ever would swallow a new update.
    """
    db.execute("DELETE FROM inbox WHERE state != 'pending' AND received_at < ?", (before.isoformat(),))
