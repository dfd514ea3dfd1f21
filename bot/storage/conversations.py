"""Where each conversation stands: one JSON state a chat."""

from collections.abc import Sequence
from datetime import datetime
from sqlite3 import Connection


def load(db: Connection, chats: Sequence[int]) -> dict[int, str]:
    """The states of those chats that have one."""
    marks = ",".join("?" * len(chats))
    rows = db.execute(f"SELECT chat, body FROM conversations WHERE chat IN ({marks})", chats)  # noqa: S608 - marks only
    return dict(rows.fetchall())


def save(db: Connection, chat: int, body: str, now: datetime) -> None:
    """Replace a state, in the transaction of the caller."""
    db.execute(
        "INSERT INTO conversations (chat, body, updated_at) VALUES (?, ?, ?)"
        " ON CONFLICT (chat) DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at",
        (chat, body, now.isoformat()),
    )
