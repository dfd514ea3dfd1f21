"""The schema of bot.db, as the list of the steps that made it. A step is never changed once released."""

import sqlite3
from collections.abc import Callable

from sqlite_utils import Database


def _create_tables(db: Database) -> None:
    """Dates are ISO 8601 texts in UTC. The partial indexes hold only what waits, however long the history is.

    inbox: `kind` is "update" for a raw update, else the name of an event of ours (whose update_id is NULL).
    state: "pending", then "done" or "quarantined". AUTOINCREMENT: an order of arrival is never given twice.
    outbox: `chat` is the destination, `rank` what goes first, `kind` the name of the effect. state: "pending", then "sent" or "dropped".
    """
    db.execute(
        "CREATE TABLE inbox (seq INTEGER PRIMARY KEY AUTOINCREMENT, update_id INTEGER UNIQUE, chat INTEGER NOT NULL,"
        " kind TEXT NOT NULL, body TEXT NOT NULL, received_at TEXT NOT NULL,"
        " state TEXT NOT NULL DEFAULT 'pending', problem TEXT NOT NULL DEFAULT '')"
    )
    db.execute("CREATE INDEX inbox_pending ON inbox (chat, seq) WHERE state = 'pending'")
    db.table("conversations").create(
        {"chat": int, "body": str, "updated_at": str}, pk="chat", not_null={"body", "updated_at"}
    )
    db.table("outbox").create(
        {
            "id": int,
            "chat": int,
            "rank": int,
            "kind": str,
            "body": str,
            "state": str,
            "attempts": int,
            "not_before": str,
            "message": int,
            "problem": str,
            "created_at": str,
        },
        pk="id",
        not_null={"chat", "rank", "kind", "body", "state", "attempts", "problem", "created_at"},
        defaults={"state": "pending", "attempts": 0, "problem": ""},
    )
    db.execute("CREATE INDEX outbox_pending ON outbox (chat, rank, id) WHERE state = 'pending'")


def _create_works(db: Database) -> None:
    """works: tasks on the catalogue. `chat`: who is told. state: "pending", then "done". `night`: the day of a task that
    nobody asked for: one a day; `trouble`: what kept it from publishing. What waits is there once."""
    db.execute(
        "CREATE TABLE works (id INTEGER PRIMARY KEY AUTOINCREMENT, chat INTEGER NOT NULL, body TEXT NOT NULL,"
        " night TEXT UNIQUE, trouble TEXT NOT NULL DEFAULT '', state TEXT NOT NULL DEFAULT 'pending', created_at TEXT NOT NULL)"
    )
    db.execute("CREATE UNIQUE INDEX works_pending ON works (chat, body) WHERE state = 'pending'")


MIGRATIONS: tuple[Callable[[Database], None], ...] = (_create_tables, _create_works)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a file of an older version of the software, or an empty one, to the present schema.

    Each step and its number commit together. Raises ValueError for a file of a newer version.
    """
    db = Database(connection)
    version = int(db.execute("PRAGMA user_version").fetchone()[0])
    if version > len(MIGRATIONS):
        raise ValueError(f"schema {version} is newer than this software, which knows {len(MIGRATIONS)}")
    for number, step in enumerate(MIGRATIONS[version:], start=version + 1):
        with db.atomic():
            step(db)
            db.execute(f"PRAGMA user_version = {number}")
