"""Documents that were sent, fetched from Telegram."""

import asyncio

import structlog
from telegram import Bot
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError

from bot.telegram import faults, retrying
from bot.telegram.faults import Fault

# How often a file is asked for before giving up.
TRIES = 4

log = structlog.get_logger()


class TooBigError(Exception):
    """Telegram gives a bot 20 MB at most."""


class LostError(Exception):
    """Telegram does not give the file."""


async def fetch(bot: Bot, file: str) -> bytes:
    """A document, by what Telegram knows it by. Raises TooBigError or LostError."""
    failures = 0
    while True:
        try:
            found = await bot.get_file(file)
            return bytes(await found.download_as_bytearray())
        except TelegramError as error:
            failures += 1
            fault = faults.classify(error)
            if fault is Fault.TOO_LONG:
                raise TooBigError from None
            if failures == TRIES or not _may_pass(error):
                log.warning("file not fetched", fault=fault)
                raise LostError from None
            await asyncio.sleep(max(retrying.delay(failures), faults.pause(error).total_seconds()))


def _may_pass(error: TelegramError) -> bool:
    return isinstance(error, NetworkError | RetryAfter) and not isinstance(error, BadRequest)
