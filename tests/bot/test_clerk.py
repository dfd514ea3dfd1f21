"""Tasks done by a program that only pretends to be the catalogue, for a Telegram that only records."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from sqlite3 import Connection

import pytest
from structlog.testing import capture_logs

from bot import clerk as clerk_module
from bot.administration.telling import too_big
from bot.clerk import Clerk, safe_name
from bot.effects import Work
from bot.events import Answer, Job, Learner, Task, TaskEnded
from bot.storage import codec, works
from bot.storage.database import DatabaseThread, transaction
from catalogue.language import translator
from tests.bot.recording import RecordingRequest, Refusal, bot_over

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
ADMIN = Learner(3001)
FAKE = (sys.executable, str(Path(__file__).parent / "fake_catalogue.py"))


@dataclass
class Desk:
    """A clerk, what it works with, and the time."""

    folder: Path
    request: RecordingRequest
    database: DatabaseThread
    now: datetime = NOW

    def clerk(self, longest: timedelta = timedelta(seconds=20)) -> Clerk:
        bot, texts = bot_over(self.request), translator("bot")
        return Clerk(bot, self.database, self.folder, texts, lambda: self.now, FAKE, longest)

    async def ask(self, task: Task) -> None:
        await self.database.run(_add, Work(ADMIN, task))

    async def told(self) -> list[TaskEnded]:
        found = await self.database.run(_events)
        return [event for event in found if isinstance(event, TaskEnded)]

    async def do(self, task: Task, longest: timedelta = timedelta(seconds=20), tasks: int = 1) -> TaskEnded:
        """What a task comes to, the last of so many that wait."""
        await self.ask(task)
        done: list[None] = []
        work = asyncio.create_task(self.clerk(longest).run(lambda: done.append(None)))
        await until(lambda: len(done) == tasks)
        await cancelled(work)
        return (await self.told())[-1]


def _add(db: Connection, work: Work) -> None:
    with transaction(db):
        works.add(db, works.entry(work), NOW)


def _events(db: Connection) -> list[object]:
    rows = db.execute("SELECT kind, body FROM inbox ORDER BY seq")
    return [codec.load_event(kind, body) for kind, body in rows]


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not condition():  # noqa: ASYNC110 - a test looks at the outside only
            await asyncio.sleep(0.005)


async def cancelled(work: asyncio.Task[None]) -> None:
    work.cancel()
    with suppress(asyncio.CancelledError):
        await work


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    desk = Desk(tmp_path, RecordingRequest(), DatabaseThread(tmp_path / "bot.db"))
    yield desk
    desk.database.close()


def document(desk: Desk, content: str, name: str = "offre.csv") -> Task:
    desk.request.files["F1"] = content.encode()
    return Task(Job.DRAFT, file="F1", name=name)


async def test_a_document_is_fetched_checked_by_a_program_that_gives_way_then_deleted(desk: Desk) -> None:
    told = await desk.do(document(desk, "id;titre", "../../offre du mois.csv"))
    assert told.answer
    assert (told.answer.draft, told.answer.text) == ("d8", "offre du mois.csv, niceness 15")
    assert Path(told.answer.report).parent == desk.folder / "reports"
    assert list((desk.folder / "received").iterdir()) == []


async def test_addresses_are_left_to_the_catalogue(desk: Desk) -> None:
    told = await desk.do(Task(Job.DRAFT, subject="https://exemple.fr/a https://exemple.fr/b"))
    assert told.answer
    assert told.answer.draft == "d41"
    assert desk.request.of("getFile") == []


async def test_a_version_is_published_in_the_name_of_who_asked(desk: Desk) -> None:
    told = await desk.do(Task(Job.PUBLISH, "d8", confirmed=True))
    assert told.answer
    assert (told.answer.version, told.answer.text) == (1, "--by Telegram 3001 --confirm --json")


async def test_the_figures_come_with_their_picture(desk: Desk) -> None:
    told = await desk.do(Task(Job.REPORT))
    assert told.answer
    assert (told.answer.text, told.answer.version) == ("412 formations", 3)
    assert [path.suffix for path in (desk.folder / "reports").iterdir()] == [".png"]


async def test_a_version_published_long_ago_comes_with_those_that_followed(desk: Desk) -> None:
    for draft in ("d1", "d2"):
        await desk.do(Task(Job.PUBLISH, draft))
    told = await desk.do(Task(Job.PUBLISH, "d1"))
    assert told.answer
    assert told.answer.version == 1
    assert [version.version for version in told.answer.versions] == [2, 1]


async def test_what_is_thrown_away_is_thrown_away(desk: Desk) -> None:
    told = await desk.do(Task(Job.DISCARD, "d8"))
    assert told.answer == Answer()


async def test_going_back_twice_is_going_back_once(desk: Desk) -> None:
    for draft in ("d1", "d2"):
        await desk.do(Task(Job.PUBLISH, draft))
    back = await desk.do(Task(Job.ROLLBACK, "1"))
    assert back.answer == Answer("1 --by Telegram 3001 --json", version=3)
    again = await desk.do(Task(Job.ROLLBACK, "1"))
    assert again.answer == Answer(version=3)
    versions = await desk.do(Task(Job.BEFORE))
    assert versions.answer
    assert [(version.version, version.restores) for version in versions.answer.versions] == [
        (3, 1),
        (2, None),
        (1, None),
    ]


async def test_a_refusal_is_told_in_the_words_of_the_catalogue(desk: Desk) -> None:
    told = await desk.do(document(desk, "refuse"))
    assert (told.answer, told.failure) == (None, "Ce fichier n’est pas un catalogue.")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("room", "Rien n’a pu être écrit dans BOT_DATA_DIR : vérifier la place."),
        ("spoilt", "catalogue.db est illisible."),
    ],
)
async def test_the_folders_of_the_machine_are_not_told(said: str, told: str, desk: Desk) -> None:
    assert (await desk.do(document(desk, said))).failure == told


@pytest.mark.parametrize("said", ["crash", "babble"])
async def test_an_accident_is_told_and_logged(said: str, desk: Desk) -> None:
    with capture_logs() as logs:
        told = await desk.do(document(desk, said))
    assert told.failure.startswith("Quelque chose s’est cassé de mon côté")
    assert [(line["event"], line["job"]) for line in logs] == [("task failed", "draft")]


async def test_what_hangs_is_ended(desk: Desk) -> None:
    told = await desk.do(document(desk, "hang"), longest=timedelta(seconds=1))
    assert told.failure == "Cela a duré plus de 0 minutes\N{NO-BREAK SPACE}: j’ai abandonné."
    assert not alive(desk)
    assert list((desk.folder / "received").iterdir()) == []


async def test_what_was_under_way_when_the_bot_stopped_is_begun_again(desk: Desk) -> None:
    await desk.ask(document(desk, "hang"))
    work = asyncio.create_task(desk.clerk().run(lambda: None))
    await until(lambda: alive(desk))
    await cancelled(work)
    assert not alive(desk)
    assert await desk.told() == []
    desk.request.files["F1"] = b"id;titre"
    await desk.do(Task(Job.DISCARD, "d0"), tasks=2)  # behind it in the queue
    assert [event.task.job for event in await desk.told()] == [Job.DRAFT, Job.DISCARD]


def alive(desk: Desk) -> bool:
    """Whether the program that hangs runs."""
    file = desk.folder / "hanging"
    if not file.exists() or not file.read_text():
        return False
    try:
        os.kill(int(file.read_text()), 0)
    except ProcessLookupError:
        return False
    return True


async def test_a_file_that_telegram_finds_too_big_is_said(desk: Desk) -> None:
    desk.request.scripted["getFile"].append(Refusal(400, "Bad Request: file is too big"))
    assert (await desk.do(document(desk, "id"))).failure == too_big(translator("bot"))


async def test_a_file_that_telegram_has_no_more_is_said(desk: Desk) -> None:
    refusal = Refusal(400, "Bad Request: wrong file_id or the file is temporarily unavailable")
    desk.request.scripted["getFile"].append(refusal)
    told = await desk.do(document(desk, "id"))
    assert told.failure.startswith("Telegram ne me donne pas ce fichier")


async def test_a_short_cut_of_the_network_is_overcome(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.telegram.retrying.delay", lambda failures: 0.001 * failures)
    desk.request.scripted["getFile"].append(Refusal(502, "Bad Gateway"))
    told = await desk.do(document(desk, "id;titre"))
    assert told.answer


async def test_a_report_that_telegram_would_not_take_is_left_out(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clerk_module, "UPLOAD_LIMIT", 3)
    told = await desk.do(document(desk, "id;titre"))
    assert told.answer
    assert told.answer.report == ""


async def test_a_task_of_another_version_of_the_bot_is_forgotten(desk: Desk) -> None:
    await desk.ask(Task(Job.REPORT))
    await desk.database.run(lambda db: db.execute("UPDATE works SET body = '{}'"))
    told = await desk.do(Task(Job.HISTORY))
    assert told.task.job is Job.HISTORY


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("offre.csv", "offre.csv"),
        ("../../etc/passwd", "passwd"),
        ("..\\..\\offre.xml", "offre.xml"),
        ("Offre d’été 2026.xlsx", "Offre d_été 2026.xlsx"),
        ("--by", "by"),
        (".env", "env"),
        ("a\x00b\n.csv", "a_b_.csv"),
        ("x" * 300 + ".csv", "x" * 76 + ".csv"),
        ("𠀀" * 90 + ".csv", "𠀀" * 49 + ".csv"),
        ("", "document"),
        ("..", "document"),
        ("/", "document"),
    ],
)
def test_a_name_is_never_a_path(given: str, kept: str) -> None:
    assert safe_name(given) == kept


async def nights(desk: Desk, *moments: datetime) -> int:
    """How many tasks are asked for by bots that start at these moments."""
    for desk.now in moments:
        watch = asyncio.create_task(
            desk.clerk().nights(Work(ADMIN, Task(Job.DRAFT, "https://a.fr", night=True)), 4)
        )
        await asyncio.sleep(0.05)
        await cancelled(watch)
        await desk.database.run(lambda db: db.execute("UPDATE works SET state = 'done'"))
    return int(await desk.database.run(lambda db: db.execute("SELECT count(*) FROM works").fetchone()[0]))


async def test_the_night_comes_once_a_day_however_often_the_bot_starts(desk: Desk) -> None:
    before, at, later = (NOW.replace(hour=hour) for hour in (3, 4, 17))
    assert await nights(desk, before) == 0
    assert await nights(desk, at, later, later) == 1
    assert await nights(desk, before + timedelta(days=1)) == 1
    assert await nights(desk, later + timedelta(days=1)) == 2


async def test_the_same_trouble_is_told_once_a_week_not_each_night(desk: Desk) -> None:
    told = []
    for day, said in enumerate(["refuse", "refuse", "stop", "stop", "refuse"]):
        work = Work(ADMIN, Task(Job.DRAFT, f"https://exemple.fr/{said}", night=True))
        desk.now = NOW + timedelta(days=day)
        await desk.database.run(clerk_module._add_nightly, work, desk.now)
        await desk.do(Task(Job.HISTORY, str(day)), tasks=2)
        told.append((await desk.told())[-2])
    assert [(bool(event.failure), event.task.quiet) for event in told] == [
        (True, False),
        (True, True),
        (False, False),
        (False, True),
        (True, True),
    ]


async def test_old_files_are_swept(desk: Desk) -> None:
    for name in ("reports/old.html", "reports/new.html", "received/5/old.csv"):
        path = desk.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("")
    desk.now = datetime.now(UTC)
    old = (desk.now - timedelta(days=8)).timestamp()
    for name in ("reports/old.html", "received/5"):
        os.utime(desk.folder / name, (old, old))
    (desk.folder / "reports" / "gone.html").symlink_to("nowhere")
    os.utime(desk.folder / "reports" / "gone.html", (old, old), follow_symlinks=False)
    desk.clerk().sweep()
    left = sorted(str(path.relative_to(desk.folder)) for path in desk.folder.glob("re*/*"))
    assert left == ["reports/new.html"]
