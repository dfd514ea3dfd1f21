"""Fetches updates by long polling; none is confirmed to Telegram before it is stored."""

import asyncio
import warnings
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeAlias

import structlog
from telegram import Bot
from telegram.error import TelegramError
from telegram.warnings import PTBUserWarning

from bot.telegram import faults, retrying
from bot.telegram.faults import Fault
from bot.telegram.reading import ALLOWED_UPDATES, Raw
from catalogue.language import Translator

# Stores updates; safe on disk when it returns.
Accept: TypeAlias = Callable[[Sequence[Raw]], Awaitable[None]]

# How long Telegram may keep a request without updates, in seconds (it allows 50), and how much later one gives up.
LONG_POLL = 30
_MARGIN = 10

log = structlog.get_logger()


async def poll(
    bot: Bot,
    accept: Accept,
    texts: Translator,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> None:
    """Fetch and store until cancelled. Asking with the next offset is what confirms: it comes after `accept`."""
    # PTB advises its own get_updates, which parses the batch as a whole: one bad update would block all the others.
    warnings.filterwarnings("ignore", "Please use 'Bot.getUpdates'", PTBUserWarning)
    offset, failures = 0, 0
    while True:
        try:
            updates = await _fetch(bot, offset)
        except (TelegramError, KeyError) as error:
            failures += 1
            _report(error, texts, failures)
            await sleep(max(retrying.delay(failures), faults.pause(error).total_seconds()))
            continue
        failures = 0
        if updates:
            await accept(updates)
            offset = updates[-1]["update_id"] + 1


async def _fetch(bot: Bot, offset: int) -> list[Raw]:
    wanted: dict[str, Any] = {"timeout": LONG_POLL, "allowed_updates": ALLOWED_UPDATES}
    if offset:
        wanted["offset"] = offset
    updates: list[Raw] = await bot.do_api_request(
        "getUpdates", api_kwargs=wanted, read_timeout=LONG_POLL + _MARGIN
    )
    return updates


def _report(error: Exception, texts: Translator, failures: int) -> None:
    """Once for each outage, in the admin's words when somebody has to do something."""
    if failures > 1:
        return
    _ = texts
    match faults.classify(error):
        case Fault.CONFLICT:
            log.error(
                _("Another bot is running with the same token: stop it, or this one will miss messages.")
            )
        case fault:
            log.warning("no updates", fault=fault)
