"""The sender over a recording Telegram and a real file, in a time that passes when told."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from sqlite3 import Connection
from typing import Any

import pytest
from structlog.testing import capture_logs
from telegram.error import TimedOut

from bot.effects import AnswerTap, Button, Edit, Say, Sending
from bot.events import Learner
from bot.storage import outbox
from bot.storage.database import DatabaseThread, transaction
from bot.telegram.sender import Sender
from tests.bot.recording import RecordingRequest, Refusal, bot_over
from tests.bot.time import FakeTime

FLOOD = Refusal(429, "Too Many Requests: retry after 30", {"retry_after": 30})
BLOCKED = Refusal(403, "Forbidden: bot was blocked by the user")


@dataclass
class Desk:
    """A sender at work, and all that can be seen of it."""

    database: DatabaseThread
    request: RecordingRequest
    time: FakeTime = field(default_factory=FakeTime)
    refused: list[None] = field(default_factory=list)
    sender: Sender = field(init=False)

    def __post_init__(self) -> None:
        def refuse() -> None:
            self.refused.append(None)

        self.sender = Sender(
            bot_over(self.request), self.database, refuse, self.time.now, self.time.seconds, self.time.sleep
        )

    async def put(self, *effects: Sending) -> None:
        def write(db: Connection) -> None:
            with transaction(db):
                for effect in effects:
                    outbox.add(db, outbox.entry(effect), self.time.now())

        await self.database.run(write)
        self.sender.wake()

    async def rows(self, query: str) -> list[tuple[Any, ...]]:
        return await self.database.run(lambda db: db.execute(query).fetchall())

    async def states(self) -> list[str]:
        return [state for (state,) in await self.rows("SELECT state FROM outbox ORDER BY id")]

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(5):
            while not condition():  # noqa: ASYNC110 - a test looks at the outside only
                await asyncio.sleep(0.001)

    async def settled(self) -> None:
        """Until nothing moves without time passing."""
        for _ in range(5):
            await self.database.run(lambda _: None)
            await asyncio.sleep(0.005)

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        running = asyncio.create_task(self.sender.run())
        try:
            yield
        finally:
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    database = DatabaseThread(tmp_path / "bot.db")
    with capture_logs():
        yield Desk(database, RecordingRequest())
    database.close()


def say(chat: int, text: str) -> Say:
    return Say(Learner(chat), text)


async def test_each_destination_gets_its_messages_in_order(desk: Desk) -> None:
    await desk.put(*(say(chat, str(n)) for n in range(4) for chat in (7, 8, 9)))
    async with desk.working():
        await desk.until(lambda: len(desk.request.texts) == 12)
        await desk.settled()
    for chat in (7, 8, 9):
        assert [text for to, text in desk.request.texts if to == chat] == ["0", "1", "2", "3"]
    assert await desk.states() == ["sent"] * 12


async def test_the_number_of_a_sent_message_is_kept(desk: Desk) -> None:
    await desk.put(say(7, "slt"), AnswerTap(Learner(7), "99"))
    async with desk.working():
        await desk.settled()
    assert await desk.rows("SELECT state, message FROM outbox") == [("sent", 1), ("sent", None)]


async def test_what_comes_while_sending_is_sent_too(desk: Desk) -> None:
    async with desk.working():
        await desk.put(say(7, "un"))
        await desk.until(lambda: len(desk.request.texts) == 1)
        await desk.put(say(7, "deux"))
        await desk.until(lambda: len(desk.request.texts) == 2)


async def test_a_flood_pauses_that_destination_only_and_drops_nothing(desk: Desk) -> None:
    desk.request.scripted["sendMessage"].append(FLOOD)
    await desk.put(say(7, "un"), say(7, "deux"))
    async with desk.working():
        await desk.until(lambda: len(desk.request.texts) == 1)
        await desk.put(say(8, "slt"), say(9, "slt"))
        await desk.until(lambda: len(desk.request.texts) == 3)
        await desk.settled()
        assert desk.request.texts[1:] == [(8, "slt"), (9, "slt")]
        assert desk.time.delays == [30]
        desk.time.pass_by(30)
        await desk.until(lambda: len(desk.request.texts) == 5)
    assert desk.request.texts[3:] == [(7, "un"), (7, "deux")]


async def test_a_pause_lasts_through_a_restart(desk: Desk) -> None:
    desk.request.scripted["sendMessage"].append(FLOOD)
    await desk.put(say(7, "un"))
    async with desk.working():
        await desk.settled()
    again = Desk(desk.database, RecordingRequest(), desk.time)
    async with again.working():
        await again.settled()
        assert (again.request.texts, again.time.delays[-1]) == ([], 30)


async def test_a_burst_to_one_person_is_paced(desk: Desk) -> None:
    await desk.put(*(say(7, str(n)) for n in range(10)))
    async with desk.working():
        await desk.settled()
        assert len(desk.request.texts) == 8
        assert desk.time.delays == [1]
        desk.time.pass_by(1)
        await desk.until(lambda: len(desk.request.texts) == 9)


async def test_releasing_a_button_counts_in_no_limit_of_a_person(desk: Desk) -> None:
    await desk.put(*(say(7, str(n)) for n in range(8)), AnswerTap(Learner(7), "99"))
    async with desk.working():
        await desk.until(lambda: len(desk.request.of("answerCallbackQuery")) == 1)
    assert desk.time.delays == []


async def test_a_button_is_released_and_what_is_urgent_said_before_what_waits_for_its_turn(
    desk: Desk,
) -> None:
    await desk.put(*(say(7, str(n)) for n in range(10)))
    async with desk.working():
        await desk.settled()
        await desk.put(AnswerTap(Learner(7), "99"), Say(Learner(7), "3114", urgent=True))
        desk.time.pass_by(1)
        await desk.until(lambda: len(desk.request.texts) == 9)
    assert desk.request.texts[-1] == (7, "3114")
    assert len(desk.request.of("answerCallbackQuery")) == 1


async def test_the_end_of_a_long_edit_is_sent_even_when_its_beginning_was_edited_before(desk: Desk) -> None:
    desk.request.scripted["sendMessage"].append(Refusal(502, "Bad Gateway"))
    await desk.put(Edit(Learner(7), 3, "a" * 4096 + "fin"))
    async with desk.working():
        await desk.settled()
        unchanged = Refusal(400, "Bad Request: message is not modified: same")
        desk.request.scripted["editMessageText"].append(unchanged)
        desk.time.pass_by(60)
        await desk.until(lambda: len(desk.request.of("sendMessage")) == 2)
        await desk.settled()
    assert await desk.states() == ["sent"]


async def test_all_together_stay_within_the_rate_of_a_bot(desk: Desk) -> None:
    await desk.put(*(say(chat, "slt") for chat in range(1, 41)))
    async with desk.working():
        await desk.until(lambda: len(desk.request.texts) == 30)
        await desk.settled()
        assert len(desk.request.texts) == 30
        desk.time.pass_by(1)
        await desk.until(lambda: len(desk.request.texts) == 40)


async def test_an_outage_is_waited_for_and_keeps_the_order(desk: Desk) -> None:
    down = Refusal(502, "Bad Gateway")
    desk.request.scripted["sendMessage"].extend([down, down, down])
    await desk.put(say(7, "un"), say(7, "deux"))
    async with desk.working():
        for attempt in range(1, 4):
            await desk.until(lambda attempt=attempt: len(desk.request.texts) == attempt)  # type: ignore[misc]  # a default is no argument
            await desk.until(lambda: bool(desk.time.delays))
            assert 2 ** (attempt - 1) / 2 <= desk.time.delays[0] <= 2 ** (attempt - 1)
            desk.time.pass_by(4)
        await desk.until(lambda: len(desk.request.texts) == 5)
    assert [text for _, text in desk.request.texts] == ["un"] * 4 + ["deux"]


async def test_an_unknown_outcome_is_tried_once_more_then_told(desk: Desk) -> None:
    desk.request.scripted["sendMessage"].extend([TimedOut(), TimedOut()])
    await desk.put(say(7, "un"), say(7, "deux"))
    async with desk.working():
        await desk.until(lambda: bool(desk.time.delays))
        desk.time.pass_by(9)
        await desk.settled()
        assert len(desk.request.texts) == 1  # the cut of the network may not be over
        desk.time.pass_by(1)
        await desk.until(lambda: len(desk.request.texts) == 3)
        await desk.settled()
    assert [text for _, text in desk.request.texts] == ["un", "un", "deux"]
    assert await desk.states() == ["dropped", "sent"]
    assert len(desk.refused) == 1


async def test_an_outage_before_an_unknown_outcome_does_not_count(desk: Desk) -> None:
    desk.request.scripted["sendMessage"].extend([Refusal(502, "Bad Gateway"), TimedOut()])
    await desk.put(say(7, "un"))
    async with desk.working():
        for attempts in (1, 2):
            await desk.until(lambda attempts=attempts: len(desk.request.texts) == attempts)  # type: ignore[misc]  # a default is no argument
            await desk.until(lambda: bool(desk.time.delays))
            desk.time.pass_by(10)
        await desk.until(lambda: len(desk.request.texts) == 3)
        await desk.settled()
    assert await desk.states() == ["sent"]


async def test_a_message_refused_for_good_is_told_and_lets_the_next_one_pass(desk: Desk) -> None:
    desk.request.scripted["sendMessage"].append(Refusal(400, "Bad Request: message is too long"))
    await desk.put(say(7, "un"), say(7, "deux"))
    async with desk.working():
        await desk.until(lambda: len(desk.request.texts) == 2)
        await desk.settled()
    assert await desk.rows("SELECT state, body, problem FROM outbox ORDER BY id") == [
        ("dropped", "", "too_long"),
        ("sent", "", ""),
    ]
    assert await desk.rows("SELECT chat, kind, body FROM inbox") == [
        (7, "Undeliverable", '{"sender":{"id":7},"fault":"too_long"}')
    ]


async def test_a_blocked_learner_is_not_retried_and_nothing_more_is_tried(desk: Desk) -> None:
    desk.request.scripted["sendMessage"].append(BLOCKED)
    await desk.put(say(7, "un"), say(7, "deux"), say(7, "trois"))
    async with desk.working():
        await desk.until(lambda: bool(desk.refused))
        await desk.settled()
    assert len(desk.request.calls) == 1
    assert await desk.states() == ["dropped"] * 3
    assert len(await desk.rows("SELECT 1 FROM inbox")) == 1


@pytest.mark.parametrize(
    ("effect", "method", "text"),
    [
        (AnswerTap(Learner(7), "99"), "answerCallbackQuery", "query is too old and response timeout expired"),
        (Edit(Learner(7), 5, "slt"), "editMessageText", "message is not modified: exactly the same"),
    ],
)
async def test_what_no_longer_matters_is_done(effect: Sending, method: str, text: str, desk: Desk) -> None:
    desk.request.scripted[method].append(Refusal(400, f"Bad Request: {text}"))
    await desk.put(effect)
    async with desk.working():
        await desk.settled()
    assert await desk.states() == ["sent"]
    assert desk.refused == []


async def test_a_row_that_nobody_can_read_does_not_block_its_destination(desk: Desk) -> None:
    await desk.put(say(7, "un"), say(7, "deux"))
    await desk.rows("UPDATE outbox SET body = '{}' WHERE id = 1")
    async with desk.working():
        await desk.until(lambda: len(desk.request.texts) == 1)
        await desk.settled()
    assert await desk.states() == ["dropped", "sent"]


async def test_what_is_logged_says_nothing_of_the_text(desk: Desk) -> None:
    desk.request.scripted["sendMessage"].append(BLOCKED)
    await desk.put(Say(Learner(7), "un secret", ((Button("secret", "secret"),),)))
    with capture_logs() as logs:
        async with desk.working():
            await desk.until(lambda: bool(desk.refused))
    assert [entry["fault"] for entry in logs] == ["blocked"]
    assert "secret" not in repr(logs)


async def test_draining_lets_a_send_under_way_end_and_starts_no_other(desk: Desk) -> None:
    gate = asyncio.Event()
    send = desk.request.do_request

    async def slow(*given: Any, **named: Any) -> tuple[int, bytes]:  # noqa: ANN401 - passed on
        await gate.wait()
        return await send(*given, **named)

    desk.request.do_request = slow  # type: ignore[method-assign]  # Telegram becomes slow
    await desk.put(say(7, "un"), say(7, "deux"))
    async with desk.working():
        await desk.settled()
        draining = asyncio.create_task(desk.sender.drain(5))
        await desk.settled()
        gate.set()
        await draining
        await desk.settled()
    assert desk.request.texts == [(7, "un")]
    assert await desk.states() == ["sent", "pending"]


async def test_draining_does_not_wait_for_ever(desk: Desk) -> None:
    async def stuck(*_: object, **__: object) -> tuple[int, bytes]:
        await asyncio.Event().wait()
        raise AssertionError

    desk.request.do_request = stuck  # type: ignore[method-assign]  # Telegram never answers
    await desk.put(say(7, "un"))
    async with desk.working():
        await desk.settled()
        await desk.sender.drain(0.01)
    assert await desk.states() == ["pending"]
