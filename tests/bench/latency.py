"""How long a learner waits for an answer, over the simulator: bot and simulator in processes of their own."""

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator
from pathlib import Path

from tests import running
from tests.bench.figures import Figure, milliseconds
from tests.simulator import client
from tests.simulator.client import Person, Simulation

PEOPLE = 100
AT_ONCE = 20
# Seconds between two questions: faster, one would measure the limit of 30 messages a second that the bot keeps.
PAUSE = 0.05
# Seconds after which no answer will come.
PATIENCE = 30


async def figures() -> AsyncIterator[Figure]:
    async with client.process() as sim:
        with tempfile.TemporaryDirectory() as folder:
            async with running.running(sim, Path(folder)):
                people = [await sim.add_learner(f"Jeune {number}") for number in range(PEOPLE)]
                alone = [await asks(person, "/aide", PAUSE) for person in people]
                crowd = await _together(people, "lens")
                bare = await _bare(sim)
    yield Figure("réponse à une personne seule (texte → message affiché)", milliseconds(alone), "p50 ≤ 25 ms")
    yield Figure(f"réponse à {AT_ONCE} personnes à la fois", milliseconds(crowd))
    yield Figure("  le simulateur seul (un sendMessage)", milliseconds(bare), "part incompressible")


async def asks(person: Person, text: str, pause: float = 0) -> float:
    """Seconds until the first message of the answer, asked after a pause."""
    await asyncio.sleep(pause)
    began = time.perf_counter()
    await person.says(text)
    await person.sees(timeout=PATIENCE)
    return time.perf_counter() - began


async def _together(people: list[Person], text: str) -> list[float]:
    spent: list[float] = []
    for few in _batches(people):
        spent += await asyncio.gather(*(asks(person, text) for person in few))
        await asyncio.sleep(AT_ONCE * PAUSE)
    return spent


def _batches(people: list[Person]) -> list[list[Person]]:
    return [people[start : start + AT_ONCE] for start in range(0, len(people), AT_ONCE)]


async def _bare(sim: Simulation) -> list[float]:
    await sim.limits(enabled=False)
    spent = []
    for _call in range(PEOPLE):
        began = time.perf_counter()
        await sim.result("sendMessage", chat_id=1001, text="Bonjour")
        spent.append(time.perf_counter() - began)
    return spent
