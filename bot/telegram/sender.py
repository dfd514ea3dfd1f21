"""Delivers what is to be sent: each destination in order, destinations side by side, within Telegram's limits."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from sqlite3 import Connection

import structlog
from telegram import Bot, Message
from telegram.error import TelegramError

from bot.effects import AnswerTap
from bot.events import Learner, Undeliverable
from bot.storage import inbox, outbox
from bot.storage.database import DatabaseThread, transaction
from bot.telegram import faults, pacing, rendering, retrying
from bot.telegram.faults import Fault, Remedy

# Requests under way at a time: as many as Telegram takes in a second.
IN_FLIGHT = 30

# How long after an unknown outcome the only second attempt is made: once a short cut of the network is over.
SECOND_TRY = timedelta(seconds=10)

log = structlog.get_logger()


class Sender:
    """One worker for each destination that has something waiting; it ends with the queue.

    `refused` is called when an Undeliverable was put in the inbox. `clock`, `timer` (seconds that never go back) and
    `sleep` are the time, given.
    """

    def __init__(
        self,
        bot: Bot,
        database: DatabaseThread,
        refused: Callable[[], None],
        clock: Callable[[], datetime],
        timer: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._bot = bot
        self._database = database
        self._refused = refused
        self._clock = clock
        self._timer = timer
        self._sleep = sleep
        self._awake = asyncio.Event()
        self._working: set[int] = set()
        self._sending: set[asyncio.Future[None]] = set()
        self._draining = False
        self._slots = asyncio.Semaphore(IN_FLIGHT)
        self._overall = pacing.Window(pacing.OVERALL, pacing.SECOND)
        self._paces: dict[int, pacing.Pace] = {}

    def wake(self) -> None:
        """Something new may be waiting."""
        self._awake.set()

    async def run(self) -> None:
        """Send until cancelled; what was waiting from before is sent first."""
        async with asyncio.TaskGroup() as workers:
            while True:
                self._awake.clear()
                for chat in await self._database.run(outbox.destinations):
                    if chat not in self._working:
                        self._working.add(chat)
                        workers.create_task(self._serve(chat))
                self._forget_idle()
                await self._awake.wait()

    async def drain(self, deadline: float) -> None:
        """Start nothing more; let what is under way end, within so many seconds."""
        self._draining = True
        if self._sending:
            await asyncio.wait(self._sending, timeout=deadline)

    async def _serve(self, chat: int) -> None:
        """Send the queue of one destination, row after row."""
        while (row := await self._database.run(outbox.first, chat)) and not self._draining:
            if wait := self._wait(row):
                await self._sleep(wait)
                continue  # what is more urgent may have come meanwhile
            sending = asyncio.ensure_future(self._send(row))
            self._sending.add(sending)
            sending.add_done_callback(self._sending.discard)
            await sending
        self._working.discard(chat)
        # Something may have been queued since the last look, while this worker still counted as working.
        if not self._draining:
            self.wake()

    def _wait(self, row: outbox.Row) -> float:
        """How long until a row may be sent; releasing a button counts in no limit of messages."""
        pause = (row.not_before - self._clock()).total_seconds() if row.not_before else 0
        pace = 0 if row.kind == AnswerTap.__name__ else self._pace(row.chat).wait(self._timer())
        return max(0, pause, pace)

    async def _send(self, row: outbox.Row) -> None:
        """One attempt, and what came of it, on disk."""
        try:
            message = await self._deliver(row)
        except Exception as error:  # noqa: BLE001 - whatever goes wrong with one row is settled by the table
            await self._settle(row, error)
        else:
            await self._database.run(outbox.sent, row, message)

    async def _deliver(self, row: outbox.Row) -> int | None:
        """The id of the (last) message that Telegram made of a row, when it made one."""
        effect, answer = row.effect, None
        for request in rendering.requests(self._bot, effect):
            if not isinstance(effect, AnswerTap):
                await self._turn(self._pace(row.chat))
            async with self._slots:
                await self._turn(self._overall)
                answer = await self._asked(request)
        return answer.message_id if isinstance(answer, Message) else None

    async def _asked(self, request: rendering.Request) -> Message | bool | None:
        """What Telegram answers; None when what was wanted is so already, or no longer matters."""
        try:
            return await request()
        except TelegramError as error:
            if faults.classify(error).remedy is not Remedy.IGNORE:
                raise
            return None

    async def _turn(self, pace: pacing.Pace) -> None:
        """Wait for one's turn under a limit, and take it."""
        while wait := pace.wait(self._timer()):
            await self._sleep(wait)
        pace.sent(self._timer())

    def _pace(self, chat: int) -> pacing.Pace:
        return self._paces.setdefault(chat, pacing.pace_of(chat))

    def _forget_idle(self) -> None:
        """A bot that lives for months meets many people."""
        now = self._timer()
        self._paces = {
            chat: pace for chat, pace in self._paces.items() if chat in self._working or not pace.is_idle(now)
        }

    async def _settle(self, row: outbox.Row, error: Exception) -> None:
        fault = faults.classify(error)
        log.warning("not sent", outbox=row.id, kind=row.kind, fault=fault, attempts=row.attempts + 1)
        remedy = fault.remedy
        match remedy:
            case Remedy.RETRY_ONCE if row.problem != fault:
                await self._postpone(row, fault, SECOND_TRY)
            case Remedy.PAUSE:
                await self._postpone(row, fault, faults.pause(error))
            case Remedy.RETRY:
                await self._postpone(row, fault, timedelta(seconds=retrying.delay(row.attempts + 1)))
            case _:
                await self._database.run(_give_up, row, fault, self._clock())
                self._refused()

    async def _postpone(self, row: outbox.Row, fault: Fault, wait: timedelta) -> None:
        await self._database.run(outbox.postpone, row, fault, self._clock() + wait)


def _give_up(db: Connection, row: outbox.Row, fault: Fault, now: datetime) -> None:
    """The row, or all that waits for a person who cannot be reached, and the event that says so: together."""
    with transaction(db):
        if fault.remedy is Remedy.DROP_ALL:
            outbox.drop_all(db, row.chat, fault)
        else:
            outbox.drop(db, row, fault)
        inbox.add_event(db, Undeliverable(Learner(row.chat), fault), now)
