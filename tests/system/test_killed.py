"""The bot is killed in the middle of twenty conversations: nobody notices, but perhaps for a message said twice."""

import asyncio
import itertools
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests import running
from tests.simulator import client
from tests.simulator.client import Person, Simulation

pytestmark = [pytest.mark.system, pytest.mark.timeout(180)]

SCRIPT = ("/start", "lens", "g rien comme diplome", "dev web", "plus")
PEOPLE = 20
KILLS = 3
PATIENCE = 40.0
# Longer than the second that the bot leaves between two messages of one chat.
QUIET = 1.4


@dataclass(frozen=True)
class Heard:
    """What one person has read so far, message after message."""

    texts: tuple[str, ...]

    @property
    def distinct(self) -> tuple[str, ...]:
        """Without what was said twice in a row."""
        return tuple(text for text, _same in itertools.groupby(self.texts))

    @property
    def repeats(self) -> int:
        return len(self.texts) - len(self.distinct)


@pytest.fixture
async def sim() -> AsyncIterator[Simulation]:
    async with client.process() as simulation:
        yield simulation


async def test_kill_9_in_the_middle_of_twenty_conversations_loses_nothing(
    sim: Simulation, tmp_path: Path
) -> None:
    await running.publish_demonstration(tmp_path)
    bot = await running.start(sim, tmp_path)
    reference = await _converse(await sim.add_learner("Référence"), expected=None)
    people = [await sim.add_learner(f"Jeune {number}") for number in range(PEOPLE)]
    talks = [asyncio.create_task(_converse(person, reference)) for person in people]
    for _kill in range(KILLS):
        await asyncio.sleep(0.7)
        await bot.kill()
        bot = await running.start(sim, tmp_path)
    await asyncio.gather(*talks)
    await bot.stop()
    for person in people:
        heard = await _heard(person)
        assert heard.distinct == reference[-1].distinct
        assert heard.repeats <= KILLS


async def _converse(person: Person, expected: list[Heard] | None) -> list[Heard]:
    """Say the whole script, each line once the one before was answered as the reference was."""
    heard = []
    for number, line in enumerate(SCRIPT):
        await person.says(line)
        enough = len(expected[number].distinct) if expected else None
        heard.append(await _quiet(person, enough))
    return heard


async def _quiet(person: Person, enough: int | None) -> Heard:
    """What is read once `enough` different messages came; without a number, once nothing more comes."""
    loop = asyncio.get_running_loop()
    deadline, before = loop.time() + PATIENCE, Heard(())
    while loop.time() < deadline:
        await asyncio.sleep(0.2 if enough else QUIET)
        heard = await _heard(person)
        if (enough is None and heard == before and heard.texts) or (enough and len(heard.distinct) >= enough):
            return heard
        before = heard
    raise AssertionError(f"nothing more than {before.texts}")


async def _heard(person: Person) -> Heard:
    return Heard(tuple(shown.text for shown in await person.looks() if shown.from_bot))
