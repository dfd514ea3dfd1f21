"""How bot.db is opened, written in one piece, and kept on a thread of its own."""

import asyncio
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from bot.storage import migrations

FILE = "bot.db"

# secure_delete: what people wrote is overwritten, not only unlisted. synchronous=FULL survives a power cut, at 25 times the rate that Telegram allows (measured).
_PRAGMAS = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA busy_timeout = 5000;
PRAGMA secure_delete = ON;
"""

P = ParamSpec("P")
T = TypeVar("T")


def open_database(path: Path) -> sqlite3.Connection:
    """The database in the present schema, created when missing. Nothing is in a transaction until `transaction`."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(_PRAGMAS)
    migrations.migrate(connection)
    _prove_writable(connection)
    return connection


def _prove_writable(connection: sqlite3.Connection) -> None:
    """Raises sqlite3.OperationalError on a full disk: what cannot be noted as sent would be sent again at each start."""
    with transaction(connection):
        connection.execute("CREATE TABLE proof (written)")
        connection.execute("DROP TABLE proof")


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """All that is written inside is there after a crash, or none of it."""
    with db:
        db.execute("BEGIN IMMEDIATE")
        yield


class DatabaseThread:
    """The one thread that opens, reads and writes the database, so that a disk never makes the event loop wait."""

    def __init__(self, path: Path) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix=path.name)
        self._db = self._thread.submit(open_database, path).result()

    async def run(
        self, work: Callable[Concatenate[sqlite3.Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """What `work(connection, …)` returns, once the works asked before are over."""
        return await asyncio.wrap_future(self._thread.submit(work, self._db, *args, **kwargs))

    def close(self) -> None:
        """Wait for what was asked, then close."""
        self._thread.submit(self._db.close).result()
        self._thread.shutdown()
