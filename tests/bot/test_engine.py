"""The engine over a real file, with a conversation that only counts what it hears."""

import json
import shutil
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from sqlite3 import Connection

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter
from structlog.testing import capture_logs

from bot import engine as engine_module
from bot.effects import Effect, Say
from bot.engine import Engine
from bot.events import Event, Learner, Said, Undeliverable
from bot.storage import inbox
from bot.storage.database import open_database, transaction
from catalogue.language import translator

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
APOLOGY = "Je me suis emmêlé. Tu peux réessayer\u00a0?"


@dataclass(frozen=True, slots=True)
class Heard:
    texts: tuple[str, ...] = ()


def read(raw: dict[str, object]) -> Event | None:
    """{"text": …} is said; without text it is not for us."""
    chat, text = raw["chat"], raw.get("text")
    assert isinstance(chat, int)
    return Said(Learner(chat), str(text)) if text else None


def step(state: Heard | None, event: Event, now: datetime) -> tuple[Heard, tuple[Effect, ...]]:
    """Repeats what was said, twice."""
    assert now == NOW
    heard = state or Heard()
    if not isinstance(event, Said):
        return replace(heard, texts=(*heard.texts, type(event).__name__)), ()
    if event.text == "boom":
        raise ZeroDivisionError(event.text)
    echoes = tuple(Say(event.sender, f"{event.text} {n}") for n in (1, 2))
    return replace(heard, texts=(*heard.texts, event.text)), echoes


ENGINE = Engine(read, step, TypeAdapter(Heard), translator("bot"), lambda: NOW)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    connection = open_database(tmp_path / "bot.db")
    yield connection
    connection.close()


def receive(db: Connection, *said: tuple[int, str]) -> None:
    (known,) = db.execute("SELECT count(*) FROM inbox").fetchone()
    rows = [
        inbox.Update(known + n, chat, json.dumps({"chat": chat, "text": text}))
        for n, (chat, text) in enumerate(said)
    ]
    inbox.add(db, rows, NOW)


def run(db: Connection) -> list[int]:
    """Turns until nothing is left; how many rows each one handled."""
    turns = []
    while handled := ENGINE.turn(db):
        turns.append(handled)
    return turns


def heard(db: Connection) -> dict[int, list[str]]:
    rows = db.execute("SELECT chat, body FROM conversations").fetchall()
    return {chat: json.loads(body)["texts"] for chat, body in rows}


def queued(db: Connection) -> list[tuple[int, str]]:
    rows = db.execute("SELECT chat, body FROM outbox ORDER BY id").fetchall()
    return [(chat, json.loads(body)["text"]) for chat, body in rows]


def states(db: Connection) -> list[str]:
    return [state for (state,) in db.execute("SELECT state FROM inbox ORDER BY seq")]


def test_a_message_changes_the_state_and_queues_what_is_wanted_in_order(db: Connection) -> None:
    receive(db, (7, "slt"))
    assert run(db) == [1]
    assert heard(db) == {7: ["slt"]}
    assert queued(db) == [(7, "slt 1"), (7, "slt 2")]
    assert states(db) == ["done"]


def test_what_is_not_for_us_is_done_and_changes_nothing(db: Connection) -> None:
    receive(db, (-100, ""))
    assert run(db) == [1]
    assert (heard(db), queued(db), states(db)) == ({}, [], ["done"])


def test_an_event_of_ours_goes_through_the_step(db: Connection) -> None:
    with transaction(db):
        inbox.add_event(db, Undeliverable(Learner(7), "blocked"), NOW)
    run(db)
    assert heard(db) == {7: ["Undeliverable"]}


def test_an_update_that_makes_no_sense_is_set_aside_and_the_next_ones_pass(db: Connection) -> None:
    inbox.add(db, [inbox.Update(101, 7, '{"chat": "x"}')], NOW)
    inbox.add(db, [inbox.Update(102, 7, "not JSON")], NOW)
    receive(db, (7, "slt"))
    with capture_logs() as logs:
        run(db)
    assert states(db) == ["quarantined", "quarantined", "done"]
    assert heard(db) == {7: ["slt"]}
    assert queued(db) == [(7, "slt 1"), (7, "slt 2")]
    assert [entry["event"] for entry in logs] == ["update quarantined"] * 2


def test_a_step_that_fails_is_apologised_for_and_blocks_nobody(db: Connection) -> None:
    receive(db, (7, "un"), (7, "boom"), (7, "trois"), (8, "slt"))
    with capture_logs() as logs:
        run(db)
    assert heard(db) == {7: ["un", "trois"], 8: ["slt"]}
    assert [text for chat, text in queued(db) if chat == 7] == ["un 1", "un 2", APOLOGY, "trois 1", "trois 2"]
    assert states(db) == ["done", "quarantined", "done", "done"]
    assert "ZeroDivisionError" in logs[0]["problem"]
    assert "boom" not in logs[0]["problem"]


def test_failing_at_an_event_of_ours_says_nothing_to_nobody(db: Connection) -> None:
    """Else an apology that cannot be delivered would be apologised for, without end."""
    db.execute(
        "INSERT INTO inbox (chat, kind, body, received_at) VALUES (7, 'Said', ?, '')",
        ('{"sender": {"id": 7}, "text": "boom"}',),
    )
    with capture_logs():
        run(db)
    assert (queued(db), states(db)) == ([], ["quarantined"])


def test_a_state_that_cannot_be_read_any_more_starts_again(db: Connection) -> None:
    db.execute("INSERT INTO conversations VALUES (7, '{\"texts\": 3}', '')")
    receive(db, (7, "slt"))
    with capture_logs() as logs:
        run(db)
    assert heard(db) == {7: ["slt"]}
    assert logs[0]["log_level"] == "warning"


def test_one_who_floods_takes_one_place_a_turn(db: Connection) -> None:
    receive(db, *[(7, str(n)) for n in range(50)], (8, "slt"), (9, "slt"))
    assert run(db) == [3] + [1] * 49


def test_a_turn_serves_no_more_chats_than_its_batch(db: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_module, "BATCH", 2)
    receive(db, *[(chat, "slt") for chat in (1, 2, 3, 4, 5)])
    assert run(db) == [2, 2, 1]


@settings(max_examples=40, deadline=None)
@given(said=st.lists(st.tuples(st.integers(1, 5), st.sampled_from(["a", "b", "boom", ""])), max_size=30))
def test_any_interleaving_keeps_the_order_of_each_chat(said: list[tuple[int, str]]) -> None:
    db = open_database(Path(":memory:"))
    receive(db, *said)
    with capture_logs():
        turns = run(db)
    expected = defaultdict(list)
    for chat, text in said:
        if text not in {"", "boom"}:
            expected[chat].append(text)
    assert heard(db) == expected
    # Nobody waits for more turns than they have messages, whatever the others send.
    assert len(turns) == max(Counter(chat for chat, _ in said).values(), default=0)
    db.close()


def test_dying_anywhere_in_a_turn_loses_nothing_and_repeats_nothing(tmp_path: Path) -> None:
    """The files are copied before each statement of the turns: each copy is what a kill -9 there would leave."""
    live = tmp_path / "live"
    live.mkdir()
    db = open_database(live / "bot.db")
    receive(db, (7, "un"), (7, "deux"), (8, "slt"))
    moments = count()

    def copy(_: str) -> None:
        shutil.copytree(live, tmp_path / str(next(moments)))

    db.set_trace_callback(copy)
    run(db)
    db.close()
    deaths = range(next(moments))
    assert len(deaths) > 20
    for death in deaths:
        db = open_database(tmp_path / str(death) / "bot.db")
        run(db)
        assert heard(db) == {7: ["un", "deux"], 8: ["slt"]}
        assert [text for chat, text in queued(db) if chat == 7] == ["un 1", "un 2", "deux 1", "deux 2"]
        assert [text for chat, text in queued(db) if chat == 8] == ["slt 1", "slt 2"]
        db.close()
