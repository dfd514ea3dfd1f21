"""The one place where everything is wired together."""

import asyncio
import fcntl
import gc
import logging
import os
import signal
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import structlog
from pydantic import TypeAdapter
from telegram import Bot
from telegram.request import BaseRequest, HTTPXRequest

from bot import administration
from bot.application import Application
from bot.clerk import COMMAND, Clerk
from bot.current import CurrentWorld, load_world
from bot.dialogue import step
from bot.dialogue.conversation import Conversation
from bot.dialogue.world import World
from bot.effects import Effect
from bot.engine import Engine
from bot.events import Event, Learner
from bot.inspection import Finding, inspect_catalogue, inspect_telegram
from bot.settings import Settings
from bot.storage import database
from bot.telegram import reading
from bot.telegram.sender import IN_FLIGHT
from catalogue import store
from catalogue.errors import UserError
from catalogue.language import translator

# The hour that people live by.
PARIS = ZoneInfo("Europe/Paris")

# How long Telegram may take to answer a send, in seconds: giving up early would leave it unknown whether it was sent.
ANSWER = 20.0


def now() -> datetime:
    return datetime.now(UTC)


def build(
    settings: Settings,
    *,
    simulated: bool = False,
    request: BaseRequest | None = None,
    clock: Callable[[], datetime] = now,
    command: tuple[str, ...] = COMMAND,
) -> Application:
    """The bot, ready to run; inside a running event loop. `simulated`: it talks to the local simulator. `command`: the
    command line of the catalogue.

    Raises UserError when it lacks a token, a catalogue or a database that it can use.
    """
    _ = translator("bot")
    if settings.token is None:
        raise UserError(_("The bot has no token: set BOT_TOKEN."))
    if settings.catalogue_urls and not settings.admins:
        raise UserError(
            _(
                "Nobody would be told of the updates of the night: set BOT_ADMINS, or leave BOT_CATALOGUE_URLS out."
            )
        )

    def today() -> date:
        return clock().astimezone(PARIS).date()

    load = partial(load_world, settings.data_dir, today, simulated=simulated)
    world = load()
    if world is None:
        raise UserError(
            _("No catalogue is published: run “python -m catalogue refresh FILE”, or “… demonstration”.")
        )
    current = CurrentWorld(world, settings.data_dir / store.FILE, load, today)

    bot = _bot(settings.token.get_secret_value(), settings.api_url, request)
    thread = _database(_file(settings, simulated=simulated))
    turn = engine(lambda: current.world, clock, settings.admins).turn
    clerk = Clerk(bot, thread, settings.data_dir, world.texts, lambda: clock().astimezone(PARIS), command)
    return Application(settings, bot, thread, turn, current, clerk, world.texts, clock)


def engine(
    world: Callable[[], World], clock: Callable[[], datetime], admins: tuple[int, ...] = ()
) -> Engine[Conversation]:
    """The engine with the dialogue as its step; what admins ask of the catalogue leaves their conversation as it is.
    `world`: asked at each step for the one to consult."""
    office = administration.Office(tuple(map(Learner, admins)), translator("bot"))

    def advance(
        conversation: Conversation | None, event: Event, moment: datetime
    ) -> tuple[Conversation, tuple[Effect, ...]]:
        local = moment.astimezone(PARIS)
        effects = administration.step(event, local, office)
        if effects is not None:
            return conversation or Conversation(), effects
        return step(conversation, event, local, world())

    return Engine(reading.read, advance, TypeAdapter(Conversation), translator("bot"), clock)


async def inspect(
    settings: Settings, *, request: BaseRequest | None = None, clock: Callable[[], datetime] = now
) -> list[Finding]:
    """What the bot has and lacks."""
    _ = translator("bot")
    bot = _bot(settings.token.get_secret_value(), settings.api_url, request) if settings.token else None
    try:
        told = await inspect_telegram(bot, settings, _)
    finally:
        if bot is not None:
            await bot.shutdown()
    return [*told, inspect_catalogue(settings, clock().astimezone(PARIS).date(), _)]


def _bot(token: str, api_url: str, request: BaseRequest | None) -> Bot:
    """`request`: what carries both sends and the fetching of updates; over HTTP when it is left out."""
    # A proxy set for the machine is not for a server that runs on it.
    direct = {"trust_env": False} if urlsplit(api_url).hostname in {"127.0.0.1", "::1", "localhost"} else {}
    return Bot(
        token,
        base_url=api_url,
        base_file_url="/file/".join(api_url.rsplit("/", 1)),
        request=request
        or HTTPXRequest(connection_pool_size=IN_FLIGHT, read_timeout=ANSWER, httpx_kwargs=direct),
        get_updates_request=request or HTTPXRequest(connection_pool_size=1, httpx_kwargs=direct),
    )


def _database(path: Path) -> database.DatabaseThread:
    _ = translator("bot")
    try:
        return database.DatabaseThread(path)
    except (sqlite3.DatabaseError, ValueError):
        raise UserError(
            _("{file} cannot be used: it is damaged, not writable, or of a newer version.", file=path)
        ) from None


def serve(settings: Settings, *, simulated: bool = False) -> None:
    """Run the bot until SIGTERM or SIGINT, alone on its database, which only its owner may read."""
    os.umask(0o077)
    file = _file(settings, simulated=simulated)
    with alone(file):
        if simulated:
            for left in file.parent.glob(f"{file.name}*"):
                left.unlink()
        try:
            asyncio.run(_serve(settings, simulated=simulated))
        except ExceptionGroup as broken:
            if broken.subgroup(sqlite3.OperationalError) is None:
                raise
            _ = translator("bot")
            raise UserError(
                _("{file} cannot be written any more: check the space on the disk.", file=file)
            ) from None


def _file(settings: Settings, *, simulated: bool) -> Path:
    """The simulator forgets all when it stops, and so does the bot that talks to it: what real people wait for is
    never sent there, nor made-up people kept among real ones."""
    return settings.data_dir / ("demo.db" if simulated else database.FILE)


async def _serve(settings: Settings, *, simulated: bool) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    application = build(settings, simulated=simulated)
    gc.freeze()  # what is loaded stays: collecting garbage need not look at it again and again
    await application.run(stop)


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Hold the lock that stands beside a file; the system lets go of it however the process ends.

    Raises UserError when another process holds it, or when the folder cannot be written.
    """
    _ = translator("bot")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = path.with_suffix(".lock").open("w")
    except OSError:
        raise UserError(_("{folder} cannot be written: see BOT_DATA_DIR.", folder=path.parent)) from None
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise UserError(
                _("Another bot already runs on {folder}: stop it first.", folder=path.parent)
            ) from None
        yield


def log_to_stderr(level: str) -> None:
    """One line an event: what happened, and where; never a token, never what a person wrote."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.LogfmtRenderer(key_order=["timestamp", "level", "event"]),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    # Their faults reach us as exceptions; what they write themselves quotes tokens and messages.
    for library in ("telegram", "httpx", "httpcore"):
        logging.getLogger(library).setLevel(logging.CRITICAL)
