"""Does the tasks asked of the catalogue: one at a time, each in a process of its own, so that nobody waits for it."""

import asyncio
import re
import shutil
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from sqlite3 import Connection

import structlog
from pydantic import TypeAdapter
from telegram import Bot

from bot import child
from bot.administration.telling import too_big
from bot.effects import Work
from bot.events import Answer, Job, Learner, Task, TaskEnded, Version
from bot.storage import works
from bot.storage.database import DatabaseThread, transaction
from bot.telegram.fetching import LostError, TooBigError, fetch
from catalogue.console import WRONG_USE
from catalogue.errors import UserError
from catalogue.language import Translator

# The command line of the catalogue.
COMMAND = (sys.executable, "-m", "catalogue")
# How long one task may last: a file of 1 GB behind a slow address takes less.
LONGEST = timedelta(minutes=30)
# What Telegram takes of a bot, in bytes (Bot API: 50 MB).
UPLOAD_LIMIT = 50_000_000
# How long files received and reports are kept: messages about them are sent long before.
KEPT = timedelta(days=7)
# Bytes of the name that a file received is given: disks take 255.
NAME_BYTES = 200
# How often one looks whether the night has come, in seconds.
LOOK = 60.0

_ANSWER, _VERSIONS = TypeAdapter(Answer), TypeAdapter(tuple[Version, ...])

log = structlog.get_logger()


class Clerk:
    """`command`: what stands before the arguments of a task. `clock`: local time, whose day a night belongs to."""

    def __init__(
        self,
        bot: Bot,
        database: DatabaseThread,
        data_dir: Path,
        texts: Translator,
        clock: Callable[[], datetime],
        command: tuple[str, ...] = COMMAND,
        longest: timedelta = LONGEST,
    ) -> None:
        self._bot = bot
        self._database = database
        self._data_dir = data_dir.resolve()
        self._texts = texts
        self._clock = clock
        self._command = command
        self._longest = longest
        self._awake = asyncio.Event()

    def wake(self) -> None:
        """Something new may be asked for."""
        self._awake.set()

    async def run(self, ended: Callable[[], None]) -> None:
        """Work until cancelled; what was begun before a crash is begun again. `ended`: the end of a task was stored."""
        while True:
            self._awake.clear()
            while row := await self._database.run(works.first):
                event = await self._told_once(await self._ended(row))
                await self._database.run(works.end, row, event, self._clock())
                if event is not None:
                    ended()
            await self._awake.wait()

    async def nights(self, work: Work, hour: int) -> None:
        """Ask for `work` once a day from that hour on, however often the bot stops and starts."""
        while True:
            now = self._clock()
            if now.hour >= hour and await self._database.run(_add_nightly, work, now):
                self.wake()
            await asyncio.sleep(LOOK)

    def sweep(self) -> None:
        """Delete the files that nothing waits for any more."""
        before = (self._clock() - KEPT).timestamp()
        for path in [*self._data_dir.glob("reports/*"), *self._data_dir.glob("received/*")]:
            with suppress(OSError):  # the end of a task may be deleting it
                if path.lstat().st_mtime < before:
                    shutil.rmtree(path) if path.is_dir() else path.unlink()

    async def _told_once(self, event: TaskEnded | None) -> TaskEnded | None:
        """The same trouble is not told again each night, as long as the last time is remembered: a week."""
        if event is None or not event.task.night or not event.trouble:
            return event
        known = await self._database.run(works.is_known, event.trouble)
        return replace(event, task=replace(event.task, quiet=True)) if known else event

    async def _ended(self, row: works.Row) -> TaskEnded | None:
        """What a task came to; None when there is nobody to tell."""
        try:
            task = row.task
        except ValueError:
            log.warning("task unreadable, forgotten", work=row.id)
            return None
        to = Learner(row.chat)
        try:
            return TaskEnded(to, task, await self._do(row, task))
        except UserError as refusal:
            return TaskEnded(to, task, failure=str(refusal))
        except Exception as accident:  # noqa: BLE001 - one of ours is told, and the next tasks are done
            return self._broken(row, task, accident)

    def _broken(self, row: works.Row, task: Task, accident: Exception) -> TaskEnded:
        problem = "".join(traceback.format_exception(accident))
        log.error("task failed", work=row.id, job=task.job, problem=problem)
        _ = self._texts
        told = _("Something broke on my side: my log says what. /historique tells what is published.")
        return TaskEnded(Learner(row.chat), task, failure=told)

    async def _do(self, row: works.Row, task: Task) -> Answer:
        match task.job:
            case Job.DRAFT:
                return await self._draft(row, task)
            case Job.PUBLISH:
                confirmed = ("--confirm",) if task.confirmed else ()
                made = await self._call("publish", task.subject, "--by", _by(row), *confirmed)
                return replace(made, versions=await self._versions())
            case Job.DISCARD:
                await self._run("discard", task.subject)
                return Answer()
            case Job.REPORT:
                picture = self._report(f"bilan-{row.id}.png")
                return self._with(picture, await self._call("report", "--picture", str(picture)))
            case Job.HISTORY | Job.BEFORE:
                return Answer(versions=await self._versions())
            case Job.ROLLBACK:
                return await self._roll_back(row, task.subject)

    async def _roll_back(self, row: works.Row, wanted: str) -> Answer:
        """Done twice, it is done once: a crash may have come between its end and ours."""
        latest = next(iter(await self._versions()), None)
        if latest and str(latest.restores) == wanted:
            return Answer(version=latest.version)
        return await self._call("rollback", wanted, "--by", _by(row))

    async def _draft(self, row: works.Row, task: Task) -> Answer:
        """What was received is deleted, whatever comes of it: what is kept of it is in the draft."""
        report, received = (
            self._report(f"verification-{row.id}.html"),
            self._data_dir / "received" / str(row.id),
        )
        try:
            sources = task.subject.split() or [str(await self._fetch(task, received))]
            return self._with(report, await self._call("draft", *sources, "--report", str(report)))
        finally:
            await asyncio.to_thread(shutil.rmtree, received, ignore_errors=True)

    def _report(self, name: str) -> Path:
        """Where to write what will be sent."""
        folder = self._data_dir / "reports"
        folder.mkdir(parents=True, exist_ok=True)
        return folder / name

    def _with(self, file: Path, answer: Answer) -> Answer:
        """The answer with its file, when there is one that Telegram takes."""
        sent = file.exists() and file.stat().st_size <= UPLOAD_LIMIT
        return replace(answer, report=str(file) if sent else "")

    async def _fetch(self, task: Task, folder: Path) -> Path:
        """The document, in a folder of its own under a name that is no path. Raises UserError."""
        _ = self._texts
        try:
            content = await fetch(self._bot, task.file)
        except TooBigError:
            raise UserError(too_big(_)) from None
        except LostError:
            raise UserError(_("Telegram does not give me this file: send it to me again.")) from None
        path = folder / safe_name(task.name)
        await asyncio.to_thread(_write, path, content)
        return path

    async def _versions(self) -> tuple[Version, ...]:
        return _VERSIONS.validate_json(await self._run("history", "--json"))

    async def _call(self, *arguments: str) -> Answer:
        return _ANSWER.validate_json(await self._run(*arguments, "--json"))

    async def _run(self, *arguments: str) -> bytes:
        """What the command line writes. Raises UserError with its own sentence when it refuses, or when it takes too
        long."""
        _, environment = self._texts, {"BOT_DATA_DIR": str(self._data_dir)}
        try:
            ended = await child.run((*self._command, *arguments), environment, self._longest)
        except TimeoutError:
            minutes = round(self._longest.total_seconds() / 60)
            raise UserError(_("It took more than {n} minutes: I gave up.", n=minutes)) from None
        if ended.status == 0:
            return ended.output
        lines = ended.errors.decode(errors="replace").strip().splitlines()
        if ended.status == WRONG_USE and lines:
            raise UserError(self._without_folder(lines[-1]))
        raise RuntimeError(f"{arguments[0]} ended with {ended.status}: {' / '.join(lines[-3:])}")

    def _without_folder(self, sentence: str) -> str:
        """Where the data are on this machine is nothing that Telegram needs to know."""
        folder = str(self._data_dir)
        return sentence.replace(f"{folder}/", "").replace(folder, "BOT_DATA_DIR")


def safe_name(name: str) -> str:
    """A name of one file in a folder, whatever the sender called theirs: « ../a b.csv » → « a b.csv »."""
    last = re.split(r"[/\\]", name)[-1]
    kept = re.sub(r"[^\w. -]", "_", last)[-80:].encode()[-NAME_BYTES:].decode(errors="ignore")
    return kept.lstrip(". -") or "document"


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _by(row: works.Row) -> str:
    """Who is written in the history."""
    return f"Telegram {row.chat}"


def _add_nightly(db: Connection, work: Work, now: datetime) -> bool:
    with transaction(db):
        return works.add(db, works.entry(work), now, night=now.date())
