"""Tasks on the catalogue, in the order in which they were asked for, until each came to its end."""

from dataclasses import dataclass
from datetime import date, datetime
from sqlite3 import Connection

from pydantic import TypeAdapter

from bot.effects import Work
from bot.events import Task, TaskEnded
from bot.storage import inbox
from bot.storage.database import transaction

_TASK = TypeAdapter(Task)


@dataclass(frozen=True, slots=True)
class Row:
    """A task to do, for a chat. `body`: the task as JSON."""

    id: int
    chat: int
    body: str

    @property
    def task(self) -> Task:
        """Raises ValueError when this version of the software cannot read it."""
        return _TASK.validate_json(self.body)


@dataclass(frozen=True, slots=True)
class Entry:
    """A task ready to be stored."""

    chat: int
    body: str


def entry(work: Work) -> Entry:
    return Entry(work.to.id, _TASK.dump_json(work.task).decode())


def add(db: Connection, entry: Entry, now: datetime, *, night: date | None = None) -> bool:
    """Queue a task, in the transaction of the caller; one that waits already, or that this night had, is not queued
    again. Returns whether it was queued."""
    queued = db.execute(
        "INSERT OR IGNORE INTO works (chat, body, night, created_at) VALUES (?, ?, ?, ?)",
        (entry.chat, entry.body, night and night.isoformat(), now.isoformat()),
    )
    return queued.rowcount > 0


def first(db: Connection) -> Row | None:
    """The oldest that is not ended."""
    row = db.execute(
        "SELECT id, chat, body FROM works WHERE state = 'pending' ORDER BY id LIMIT 1"
    ).fetchone()
    return row and Row(*row)


def end(db: Connection, row: Row, event: TaskEnded | None, now: datetime) -> None:
    """The end of a task and the event that tells it: together, so that a crash before them begins it again."""
    with transaction(db):
        trouble = event.trouble if event else ""
        db.execute("UPDATE works SET state = 'done', body = '', trouble = ? WHERE id = ?", (trouble, row.id))
        if event is not None:
            inbox.add_event(db, event, now)


def is_known(db: Connection, trouble: str) -> bool:
    """Whether a night that is not forgotten met the same trouble."""
    found = db.execute("SELECT 1 FROM works WHERE night IS NOT NULL AND trouble = ? LIMIT 1", (trouble,))
    return found.fetchone() is not None


def purge(db: Connection, before: datetime) -> None:
    """Forget what ended and was asked for before then."""
    db.execute("DELETE FROM works WHERE state != 'pending' AND created_at < ?", (before.isoformat(),))
