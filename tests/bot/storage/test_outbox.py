from datetime import UTC, datetime, timedelta
from sqlite3 import Connection

from bot.effects import AnswerTap, Say, Sending
from bot.events import Learner
from bot.storage import outbox
from bot.storage.database import transaction

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


def put(db: Connection, *effects: Sending) -> None:
    with transaction(db):
        for effect in effects:
            outbox.add(db, outbox.entry(effect), NOW)


def first(db: Connection, chat: int) -> outbox.Row:
    row = outbox.first(db, chat)
    assert row is not None
    return row


def test_each_destination_has_its_queue_in_order(db: Connection) -> None:
    put(db, Say(Learner(7), "un"), Say(Learner(8), "deux"), Say(Learner(7), "trois"))
    assert sorted(outbox.destinations(db)) == [7, 8]
    assert first(db, 7).effect == Say(Learner(7), "un")
    outbox.sent(db, first(db, 7), 500)
    assert first(db, 7).effect == Say(Learner(7), "trois")
    outbox.sent(db, first(db, 7), 501)
    assert outbox.first(db, 7) is None
    assert outbox.destinations(db) == [8]


def test_a_tapped_button_is_released_first_then_what_is_urgent_is_said(db: Connection) -> None:
    urgent, tap = Say(Learner(7), "3114", urgent=True), AnswerTap(Learner(7), "99")
    put(db, Say(Learner(7), "une fiche"), urgent, tap)
    said = []
    while row := outbox.first(db, 7):
        said.append(row.effect)
        outbox.sent(db, row, None)
    assert said == [tap, urgent, Say(Learner(7), "une fiche")]


def test_a_pause_holds_for_what_comes_after_it_too(db: Connection) -> None:
    put(db, Say(Learner(7), "un"))
    outbox.postpone(db, first(db, 7), "flooded", NOW + timedelta(seconds=3))
    put(db, Say(Learner(7), "3114", urgent=True))
    assert first(db, 7).not_before == NOW + timedelta(seconds=3)


def test_a_sent_row_keeps_its_number_and_nothing_of_its_text(db: Connection) -> None:
    put(db, Say(Learner(7), "un secret"))
    outbox.sent(db, first(db, 7), 500)
    assert db.execute("SELECT state, body, message FROM outbox").fetchall() == [("sent", "", 500)]


def test_a_postponed_row_stays_first_and_counts_its_attempts(db: Connection) -> None:
    put(db, Say(Learner(7), "un"), Say(Learner(7), "deux"))
    outbox.postpone(db, first(db, 7), "flooded", NOW + timedelta(seconds=3))
    row = first(db, 7)
    assert (row.effect, row.attempts) == (Say(Learner(7), "un"), 1)
    assert row.not_before == NOW + timedelta(seconds=3)


def test_giving_up_on_one_row_lets_the_next_one_pass(db: Connection) -> None:
    put(db, Say(Learner(7), "un"), Say(Learner(7), "deux"))
    outbox.drop(db, first(db, 7), "too_long")
    assert first(db, 7).effect == Say(Learner(7), "deux")
    dropped = db.execute("SELECT body, problem FROM outbox WHERE state = 'dropped'").fetchall()
    assert dropped == [("", "too_long")]


def test_giving_up_on_a_person_leaves_the_others_and_what_was_sent(db: Connection) -> None:
    put(db, Say(Learner(7), "un"), Say(Learner(7), "deux"), Say(Learner(8), "trois"))
    outbox.sent(db, first(db, 7), 500)
    outbox.drop_all(db, 7, "blocked")
    states = db.execute("SELECT chat, state FROM outbox ORDER BY id").fetchall()
    assert states == [(7, "sent"), (7, "dropped"), (8, "pending")]


def test_old_rows_are_forgotten_once_settled(db: Connection) -> None:
    put(db, Say(Learner(7), "un"), Say(Learner(7), "deux"))
    outbox.sent(db, first(db, 7), 500)
    outbox.purge(db, NOW)
    assert db.execute("SELECT count(*) FROM outbox").fetchone() == (2,)
    outbox.purge(db, NOW + timedelta(days=7))
    assert first(db, 7).effect == Say(Learner(7), "deux")
    assert db.execute("SELECT count(*) FROM outbox").fetchone() == (1,)
