"""The real process over the simulator: by webhook, alone on its data, and ended properly."""

import socket
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests import running
from tests.simulator import client
from tests.simulator.client import Simulation

pytestmark = pytest.mark.system


@pytest.fixture
async def sim() -> AsyncIterator[Simulation]:
    async with client.process() as simulation:
        yield simulation


async def test_a_webhook_serves_as_polling_does(
    sim: Simulation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    monkeypatch.setenv("BOT_WEBHOOK_URL", f"http://127.0.0.1:{port}/crochet")
    monkeypatch.setenv("BOT_WEBHOOK_LISTEN", f"127.0.0.1:{port}")
    async with running.running(sim, tmp_path):
        await running.answered(await sim.add_learner("Noé"))
        webhook = await sim.result("getWebhookInfo")
    assert isinstance(webhook, dict)
    assert webhook["url"] == f"http://127.0.0.1:{port}/crochet"


async def test_a_second_bot_on_the_same_data_says_so_and_the_first_goes_on(
    sim: Simulation, tmp_path: Path
) -> None:
    async with running.running(sim, tmp_path) as first:
        second = await running.start(sim, tmp_path)
        assert await second.child.wait() == 2
        await running.answered(await sim.add_learner("Noé"))
        await first.stop()
        assert first.child.returncode == 0
    log = (tmp_path / "bot.log").read_text(encoding="utf-8")
    assert "Un autre bot tourne déjà" in log
    assert "Traceback" not in log
    assert sim.token not in log
