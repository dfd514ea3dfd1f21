import asyncio
import sqlite3
import threading
from pathlib import Path

import pytest

from bot.storage.database import DatabaseThread, open_database, transaction
from bot.storage.migrations import MIGRATIONS


def test_the_file_is_made_to_survive_a_power_cut(tmp_path: Path) -> None:
    db = open_database(tmp_path / "bot.db")
    pragmas = [
        db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous", "foreign_keys")
    ]
    db.close()
    assert pragmas == ["wal", 2, 1]


def test_opening_again_keeps_what_was_written(tmp_path: Path) -> None:
    db = open_database(tmp_path / "bot.db")
    db.execute("INSERT INTO conversations VALUES (7, '{}', '2026-11-23')")
    db.close()
    db = open_database(tmp_path / "bot.db")
    assert db.execute("SELECT chat FROM conversations").fetchall() == [(7,)]
    assert db.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
    db.close()


def test_a_file_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    db = open_database(tmp_path / "bot.db")
    db.execute("PRAGMA user_version = 99")
    db.close()
    with pytest.raises(ValueError, match="newer"):
        DatabaseThread(tmp_path / "bot.db")


def test_a_transaction_that_fails_leaves_nothing(tmp_path: Path) -> None:
    db = open_database(tmp_path / "bot.db")

    def write_twice() -> None:
        with transaction(db):
            db.execute("INSERT INTO conversations VALUES (7, '{}', '2026-11-23')")
            db.execute("INSERT INTO conversations VALUES (7, '{}', '2026-11-23')")

    with pytest.raises(sqlite3.IntegrityError):
        write_twice()
    assert db.execute("SELECT count(*) FROM conversations").fetchone() == (0,)
    db.close()


async def test_all_the_work_is_done_on_one_thread_in_the_order_asked(tmp_path: Path) -> None:
    database = DatabaseThread(tmp_path / "bot.db")
    done: list[int] = []

    def work(_: sqlite3.Connection, number: int) -> str:
        done.append(number)
        return threading.current_thread().name

    names = await asyncio.gather(*(database.run(work, number) for number in range(10)))
    database.close()
    assert done == list(range(10))
    assert set(names) == {"bot.db_0"}


async def test_what_fails_on_the_thread_fails_where_it_was_asked(tmp_path: Path) -> None:
    database = DatabaseThread(tmp_path / "bot.db")

    def work(db: sqlite3.Connection) -> None:
        db.execute("SELECT * FROM nowhere")

    with pytest.raises(sqlite3.OperationalError):
        await database.run(work)
    database.close()
