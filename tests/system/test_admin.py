"""An admin and the catalogue, over the simulator and real processes."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests import running
from tests.simulator import client
from tests.simulator.client import DOMINIQUE, Shown, Simulation

pytestmark = [pytest.mark.system, pytest.mark.timeout(180)]

FAKE = ("tests.system.with_fake_catalogue",)
PATIENCE = 40.0


@pytest.fixture
async def sim() -> AsyncIterator[Simulation]:
    async with client.process() as simulation:
        yield simulation


async def test_kill_9_during_a_check_loses_nothing_and_the_report_comes_once(
    sim: Simulation, tmp_path: Path
) -> None:
    await running.publish_demonstration(tmp_path)
    admin, bot = sim.person(DOMINIQUE), await running.start(sim, tmp_path, FAKE)
    await admin.sends_file("document", b"hang once", name="offre.csv")
    checking = await _content(tmp_path / "hanging")
    await bot.kill()
    with suppress(ProcessLookupError):
        os.kill(int(checking), signal.SIGKILL)
    bot = await running.start(sim, tmp_path, FAKE)
    reading, report = await admin.sees(2, timeout=PATIENCE)
    await bot.stop()
    assert reading.text.startswith("Je lis offre.csv.")
    assert report.text.startswith("offre.csv\n\noffre.csv, niceness 15")
    assert report.buttons.keys() == {"Publier", "Annuler"}
    assert [shown.id for shown in await admin.looks() if _is_report(shown)] == [report.id]
    assert not list((tmp_path / "received").iterdir())


def _is_report(shown: Shown) -> bool:
    return "document" in shown.raw and shown.from_bot


async def _content(file: Path) -> str:
    """What a file holds, once it holds something."""
    async with asyncio.timeout(PATIENCE):
        while not (file.exists() and (found := file.read_text())):  # noqa: ASYNC110, ASYNC240 - a test looks at the outside
            await asyncio.sleep(0.02)
    return found
