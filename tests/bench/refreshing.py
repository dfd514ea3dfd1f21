"""What it costs to replace a whole catalogue, beside what merely reading the file costs; and what learners feel of it.

BENCH_TRAININGS: how many trainings, for a quick try (100,000 otherwise: a CSV of 90 MB, 1 GB of LHEO).
"""

import asyncio
import json
import os
import statistics
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from tests import running
from tests.bench import generated
from tests.bench.figures import Figure, milliseconds, percentile
from tests.bench.latency import asks
from tests.bench.measured import Cost, cost
from tests.simulator import client
from tests.simulator.client import Simulation

TRAININGS = int(os.environ.get("BENCH_TRAININGS", "100000"))

# A first message that is answered by a whole search.
ASKED = "je cherche une formation de développeur web à lens, j’ai pas de diplôme"
# Seconds between two questions: each is answered by four messages, and the bot sends no more than 30 a second.
PAUSE = 0.2
# How many people ask before and after.
PEOPLE = 100
# As the bot refreshes: less urgent than any answer.
NICE = ("nice", "-n", "10")
# Seconds that the bot has to be up, and to take a new version.
PATIENCE = 120

# What a program that reads the file, and does nothing of it, costs.
BARE_LOOP = """
import sys
from lxml.etree import iterparse
for _event, element in iterparse(sys.argv[1], tag="{*}formation"):
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]
"""

# For each form: how its reference is called, and how many times as long we may take.
REFERENCES = {"csv": ("la commande sqlite-utils insert", 3), "lheo": ("une boucle lxml iterparse nue", 2)}


async def figures() -> AsyncIterator[Figure]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for form in REFERENCES:
            async for figure in _form(form, folder):
                yield figure
        async for figure in _learners(folder):
            yield figure


async def _form(form: str, folder: Path) -> AsyncIterator[Figure]:
    """The file and what it becomes some weeks later, each read beside its reference."""
    now, later = _files(form, folder)
    references, ours = [], []
    for file in (now, later):
        references.append(await _reference(form, file, folder))
        ours.append(await _refresh(file, folder / form))
    called, times = REFERENCES[form]
    size = f"{TRAININGS:,} formations, {now.stat().st_size / 1e6:,.0f} Mo".replace(",", "\u202f")
    yield Figure(f"{form.upper()} ({size}) : {called}", str(references[0]))
    for what, one in zip(
        ("première publication", f"la suivante ({_changes(folder / form)})"), ours, strict=True
    ):
        told = f"{one} · {_ratios(one, references)}"
        yield Figure(f"  lire, vérifier, comparer, publier : {what}", told, f"≤ {times} fois, ≤ 300 Mo")


def _ratios(one: Cost, references: list[Cost]) -> str:
    """« 2,1 fois (processeur 1,9) »: how many times as long as the reference, which ran just before and just after."""
    seconds = one.seconds / statistics.median(reference.seconds for reference in references)
    busy = one.busy / statistics.median(reference.busy for reference in references)
    return f"{seconds:.1f} fois (processeur {busy:.1f})".replace(".", ",")


def _files(form: str, folder: Path) -> tuple[Path, Path]:
    today = datetime.now(UTC).date()
    now, later = folder / f"formations.{form}", folder / "ensuite" / f"formations.{form}"
    later.parent.mkdir(exist_ok=True)
    generated.write(form, TRAININGS, now, today)
    generated.write(form, TRAININGS, later, today, later=True)
    os.sync()  # writing these files to the disk is no part of what is measured
    return now, later


async def _reference(form: str, file: Path, folder: Path) -> Cost:
    if form == "lheo":
        return await cost(sys.executable, "-c", BARE_LOOP, file)
    (folder / "reference.db").unlink(missing_ok=True)
    command = ("insert", folder / "reference.db", "formations", file, "--csv", "--delimiter", ";", "--silent")
    return await cost(sys.executable, "-m", "sqlite_utils", *command)


async def _refresh(file: Path, data_dir: Path, *before: str) -> Cost:
    """`before`: what the command is run by."""
    command = (sys.executable, "-m", "catalogue", "refresh", file, "--data-dir", data_dir, "--json")
    return await cost(*before, *command, said=_said(data_dir))


def _said(data_dir: Path) -> Path:
    return data_dir.with_suffix(".json")


def _changes(data_dir: Path) -> str:
    said = json.loads(_said(data_dir).read_text(encoding="utf-8"))
    return f"{said['added']} ajoutées, {said['changed']} changées, {said['removed']} retirées"


async def _learners(folder: Path) -> AsyncIterator[Figure]:
    """The real bot answers searches among all the trainings, while they are replaced beside it."""
    data_dir, file = folder / "csv", folder / "formations.csv"
    async with client.process() as sim, _bot(sim, data_dir) as bot:
        await _reply(sim)  # the first search of the day is measured by itself (tests/bench/matching.py)
        before = await _replies(sim, PEOPLE)
        refreshed = asyncio.create_task(_refresh(file, data_dir, *NICE))
        meanwhile = await _replies_until(sim, refreshed)
        renewed = asyncio.create_task(_renewed(data_dir / "bot.log"))
        taking = await _replies_until(sim, renewed)
        after = await _replies(sim, PEOPLE)
        held = bot.resident_megabytes
    aimed = "p99 ≤ 100 ms"
    yield Figure(f"une recherche parmi {TRAININGS} formations, au bot", milliseconds(before))
    yield Figure("  pendant qu’un fichier les remplace", milliseconds(meanwhile), aimed)
    yield Figure("  pendant que le bot prend la nouvelle version", _slowest(taking), aimed)
    yield Figure("  ensuite", f"{milliseconds(after)} · {held:.0f} Mo")


@asynccontextmanager
async def _bot(sim: Simulation, data_dir: Path) -> AsyncIterator[running.Bot]:
    bot = await running.start(sim, data_dir)
    try:
        await running.answered(sim.person(1001), PATIENCE)
        yield bot
    finally:
        await bot.stop()


async def _replies(sim: Simulation, count: int) -> list[float]:
    return [await _reply(sim) for _person in range(count)]


async def _replies_until(sim: Simulation, task: "asyncio.Task[object]") -> list[float]:
    spent: list[float] = []
    while not task.done():
        spent.append(await _reply(sim))
    await task
    return spent


async def _reply(sim: Simulation) -> float:
    """Somebody new asks, each time."""
    return await asks(await sim.add_learner("Jeune"), ASKED, PAUSE)


async def _renewed(log: Path) -> None:
    """Until the bot says that it has taken the new version."""
    async with asyncio.timeout(PATIENCE):
        while not _tells(log):  # noqa: ASYNC110 - it is in a file
            await asyncio.sleep(0.1)


def _tells(log: Path) -> bool:
    return "catalogue renewed" in log.read_text(encoding="utf-8")


def _slowest(spent: list[float]) -> str:
    return f"{milliseconds(spent)} · au pire {percentile(spent, 100) * 1000:.0f} ms"
