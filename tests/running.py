"""The real bot process over the simulator, both in processes of their own."""

import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.simulator.client import DOMINIQUE, Person, Simulation


@dataclass(slots=True)
class Bot:
    """A running `python -m bot run`."""

    child: asyncio.subprocess.Process

    @property
    def resident_megabytes(self) -> float:
        """Memory held now (Linux)."""
        status = Path(f"/proc/{self.child.pid}/status").read_text(encoding="utf-8")
        kilobytes = next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]
        return int(kilobytes) / 1024

    async def stop(self) -> None:
        self.child.terminate()
        await self.child.wait()

    async def kill(self) -> None:
        """kill -9: nothing is said, nothing is written."""
        self.child.kill()
        await self.child.wait()


async def start(sim: Simulation, data_dir: Path, program: tuple[str, ...] = ("bot", "run")) -> Bot:
    """Start the bot on a published catalogue; what it logs goes to bot.log in its folder."""
    settings = {"BOT_TOKEN": sim.token, "BOT_API_URL": sim.api_url, "BOT_DATA_DIR": str(data_dir)}
    settings["BOT_ADMINS"] = str(DOMINIQUE)
    with (data_dir / "bot.log").open("ab") as log:
        child = await asyncio.create_subprocess_exec(
            sys.executable, "-m", *program, env=os.environ | settings, stdout=log, stderr=log
        )
    return Bot(child)


async def publish_demonstration(data_dir: Path) -> None:
    command = ("-m", "catalogue", "demonstration")
    environment = os.environ | {"BOT_DATA_DIR": str(data_dir)}
    child = await asyncio.create_subprocess_exec(
        sys.executable, *command, env=environment, stdout=asyncio.subprocess.DEVNULL
    )
    assert await child.wait() == 0


@asynccontextmanager
async def running(sim: Simulation, data_dir: Path) -> AsyncIterator[Bot]:
    """A bot that answers, stopped at the end."""
    await publish_demonstration(data_dir)
    bot = await start(sim, data_dir)
    try:
        await answered(sim.person(1001))
        yield bot
    finally:
        if bot.child.returncode is None:
            await bot.stop()


async def answered(person: Person, timeout: float = 20) -> float:  # noqa: ASYNC109 - the simulator waits
    """Seconds until the bot answers /aide to a person."""
    began = time.perf_counter()
    await person.says("/aide")
    await person.sees(timeout=timeout)
    return time.perf_counter() - began
