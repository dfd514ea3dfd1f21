"""How long the bot takes to answer from nothing, and what it holds in memory."""

import statistics
import tempfile
import time
from collections.abc import AsyncIterator
from pathlib import Path

from tests import running
from tests.bench.figures import Figure
from tests.simulator import client
from tests.simulator.client import SAMIA

RUNS = 5


async def figures() -> AsyncIterator[Figure]:
    """Each start: from the command to the answer to a message that was waiting."""
    spent, memory = [], []
    async with client.process() as sim:
        samia = sim.person(SAMIA)
        with tempfile.TemporaryDirectory() as folder:
            await running.publish_demonstration(Path(folder))
            for _run in range(RUNS):
                began = time.perf_counter()
                bot = await running.start(sim, Path(folder))
                await running.answered(samia)
                spent.append(time.perf_counter() - began)
                memory.append(bot.resident_megabytes)
                await bot.stop()
    told = f"{statistics.median(spent):.2f} s (au pire {max(spent):.2f} s, {RUNS} fois)".replace(".", ",")
    yield Figure("démarrage, de la commande à la première réponse", told, "≤ 1,5 s")
    yield Figure("mémoire du bot qui vient de répondre", f"{max(memory):.0f} Mo", "≤ 130 Mo")
