"""A program run beside the bot, which gives way to it."""

import asyncio
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

# With this niceness it runs on what the bot leaves.
NICE = 15


@dataclass(frozen=True, slots=True)
class Ended:
    """How a program ended: its status, and what it wrote on both outputs."""

    status: int
    output: bytes
    errors: bytes


async def run(command: tuple[str, ...], environment: Mapping[str, str], longest: timedelta) -> Ended:
    """Run a program to its end. It is killed with the bot that stops, and after `longest`: TimeoutError."""
    pipe, null = asyncio.subprocess.PIPE, asyncio.subprocess.DEVNULL
    # A session of its own: Ctrl+C is for the bot, which then ends it.
    child = await asyncio.create_subprocess_exec(
        *command,
        env=os.environ | environment,
        stdin=null,
        stdout=pipe,
        stderr=pipe,
        start_new_session=True,
    )
    with suppress(ProcessLookupError):  # it is over already
        os.setpriority(os.PRIO_PROCESS, child.pid, NICE)
    try:
        async with asyncio.timeout(longest.total_seconds()):
            output, errors = await child.communicate()
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()
    return Ended(child.returncode or 0, output, errors)
