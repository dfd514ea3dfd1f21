"""A simulator for each test, and PTB's own bot over it."""

from collections.abc import AsyncIterator

import pytest
from telegram import Bot

from tests.simulator import client
from tests.simulator.client import Simulation


@pytest.fixture
async def sim() -> AsyncIterator[Simulation]:
    async with client.local() as simulation:
        yield simulation


@pytest.fixture
async def bot(sim: Simulation) -> AsyncIterator[Bot]:
    async with Bot(sim.token, base_url=sim.api_url, base_file_url=sim.file_url) as ptb:
        yield ptb
