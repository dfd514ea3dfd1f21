"""The bot as it runs, but over a command line of the catalogue that only pretends."""

import asyncio

from bot.bootstrap import build, log_to_stderr
from bot.settings import read_settings
from tests.bot.test_clerk import FAKE


async def main() -> None:
    await build(read_settings(), command=FAKE).run(asyncio.Event())


if __name__ == "__main__":
    log_to_stderr("INFO")
    asyncio.run(main())
