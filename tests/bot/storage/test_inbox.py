from datetime import UTC, datetime, timedelta
from sqlite3 import Connection

from bot.events import Learner, Undeliverable
from bot.storage import inbox
from bot.storage.database import transaction
from bot.storage.inbox import Update

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


def bodies(db: Connection, limit: int = 64) -> list[tuple[int, str]]:
    return [(row.chat, row.body) for row in inbox.oldest(db, limit)]


def test_the_oldest_of_each_chat_comes_first_whatever_the_ids(db: Connection) -> None:
    """After a quiet week Telegram draws the next update_id at random: smaller may be later."""
    inbox.add(db, [Update(900, 1, "a"), Update(5, 1, "b"), Update(3, 2, "c")], NOW)
    assert bodies(db) == [(1, "a"), (2, "c")]


def test_an_update_that_comes_again_is_kept_once(db: Connection) -> None:
    inbox.add(db, [Update(5, 1, "a")], NOW)
    inbox.add(db, [Update(5, 1, "a"), Update(6, 1, "b")], NOW)
    inbox.close(db, inbox.oldest(db, 1)[0].seq)
    inbox.add(db, [Update(5, 1, "a")], NOW)
    assert bodies(db) == [(1, "b")]
    assert db.execute("SELECT count(*) FROM inbox").fetchone() == (2,)


def test_the_chats_that_wait_longest_are_served_when_not_all_can_be(db: Connection) -> None:
    inbox.add(db, [Update(n, chat, "") for n, chat in enumerate([4, 4, 3, 2, 1])], NOW)
    assert [chat for chat, _ in bodies(db, limit=2)] == [4, 3]


def test_a_handled_row_keeps_nothing_of_what_was_written(db: Connection) -> None:
    inbox.add(db, [Update(5, 1, "a secret")], NOW)
    inbox.close(db, inbox.oldest(db, 1)[0].seq)
    assert db.execute("SELECT state, body FROM inbox").fetchall() == [("done", "")]


def test_a_quarantined_row_is_kept_whole_and_not_taken_again(db: Connection) -> None:
    inbox.add(db, [Update(5, 1, "nonsense"), Update(6, 1, "b")], NOW)
    inbox.quarantine(db, inbox.oldest(db, 1)[0].seq, "KeyError")
    assert bodies(db) == [(1, "b")]
    row = db.execute("SELECT body, problem FROM inbox WHERE state = 'quarantined'").fetchone()
    assert row == ("nonsense", "KeyError")


def test_an_event_of_ours_waits_behind_what_its_person_wrote_before(db: Connection) -> None:
    inbox.add(db, [Update(5, 7, "a")], NOW)
    with transaction(db):
        inbox.add_event(db, Undeliverable(Learner(7), "blocked"), NOW)
        inbox.add_event(db, Undeliverable(Learner(8), "gone"), NOW)
    assert [(row.chat, row.kind) for row in inbox.oldest(db, 64)] == [(7, "update"), (8, "Undeliverable")]


def test_old_rows_are_forgotten_once_handled_and_their_numbers_may_serve_again(db: Connection) -> None:
    inbox.add(db, [Update(5, 1, "a"), Update(6, 2, "b")], NOW)
    inbox.close(db, inbox.oldest(db, 1)[0].seq)
    inbox.purge(db, NOW + timedelta(days=7))
    inbox.add(db, [Update(5, 3, "c"), Update(6, 2, "again")], NOW)
    assert bodies(db) == [(2, "b"), (3, "c")]
