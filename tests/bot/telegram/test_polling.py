import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress

from structlog.testing import capture_logs
from telegram.error import NetworkError

from bot.telegram.polling import poll
from bot.telegram.reading import Raw
from catalogue.language import translator
from tests.bot.recording import RecordingRequest, Refusal, bot_over
from tests.bot.time import FakeTime
from tests.bot.updates import message

CONFLICT = Refusal(
    409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
)


class Intake:
    """What is stored, and when: the offset asked for last, then."""

    def __init__(self, request: RecordingRequest) -> None:
        self.stored: list[Raw] = []
        self.offsets: list[int | None] = []
        self._request = request

    async def accept(self, updates: Sequence[Raw]) -> None:
        self.offsets.append(self._request.offsets[-1])
        self.stored.extend(updates)


@asynccontextmanager
async def polling(request: RecordingRequest, intake: Intake, time: FakeTime) -> AsyncIterator[None]:
    running = asyncio.create_task(poll(bot_over(request), intake.accept, translator("bot"), time.sleep))
    try:
        yield
        async with asyncio.timeout(5):
            while not request.updates.empty() or len(request.offsets) <= len(intake.offsets):
                time.pass_by(60)
                await asyncio.sleep(0.001)
    finally:
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running


async def test_updates_are_stored_before_they_are_confirmed() -> None:
    request = RecordingRequest()
    intake = Intake(request)
    async with polling(request, intake, FakeTime()):
        request.updates.put_nowait([message(100), message(101)])
        request.updates.put_nowait([message(102)])
    assert [raw["update_id"] for raw in intake.stored] == [100, 101, 102]
    assert intake.offsets == [None, 102]
    assert request.offsets == [None, 102, 103]


async def test_what_ptb_cannot_parse_is_stored_like_the_rest() -> None:
    request = RecordingRequest()
    intake = Intake(request)
    poison = {"update_id": 101, "message": {"date": "yesterday"}}
    async with polling(request, intake, FakeTime()):
        request.updates.put_nowait([message(100), poison, message(102)])
    assert intake.stored[1] == poison
    assert request.offsets == [None, 103]


async def test_an_empty_answer_stores_nothing_and_confirms_nothing_more() -> None:
    request = RecordingRequest()
    intake = Intake(request)
    async with polling(request, intake, FakeTime()):
        request.updates.put_nowait([message(100)])
        request.updates.put_nowait([])
    assert request.offsets[:3] == [None, 101, 101]


async def test_another_bot_with_the_same_token_is_said_once_and_waited_for() -> None:
    request = RecordingRequest()
    intake = Intake(request)
    with capture_logs() as logs:
        async with polling(request, intake, FakeTime()):
            for answer in (CONFLICT, CONFLICT, [message(100)]):
                request.updates.put_nowait(answer)
    assert [raw["update_id"] for raw in intake.stored] == [100]
    assert [entry["event"] for entry in logs] == [
        "Un autre bot tourne avec le même jeton\u00a0: il faut l’arrêter, sinon celui-ci manquera des messages."
    ]


async def test_a_network_that_fails_is_tried_again_from_the_same_place() -> None:
    request = RecordingRequest()
    intake = Intake(request)
    with capture_logs() as logs:
        async with polling(request, intake, FakeTime()):
            request.updates.put_nowait([message(100)])
            request.updates.put_nowait(NetworkError("down"))
            request.updates.put_nowait([message(101)])
    assert request.offsets == [None, 101, 101, 102]
    assert [entry["fault"] for entry in logs] == ["server"]
