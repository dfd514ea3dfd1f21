"""The bot while it runs: intake, turns of the engine, sender, and what is done from time to time."""

import asyncio
import json
import secrets
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from sqlite3 import Connection
from typing import TYPE_CHECKING, TypeVar

import structlog
from telegram import Bot, BotCommand, BotCommandScopeChat
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter

from bot.clerk import Clerk
from bot.current import CurrentWorld
from bot.effects import Work
from bot.events import Job, Learner, Task
from bot.settings import Settings
from bot.storage import inbox, outbox, works
from bot.storage.database import DatabaseThread, transaction
from bot.telegram import faults, retrying
from bot.telegram.polling import poll
from bot.telegram.reading import ALLOWED_UPDATES, Raw, chat_of
from bot.telegram.sender import Sender
from catalogue.errors import UserError
from catalogue.language import Translator

if TYPE_CHECKING:
    from tornado.httpserver import HTTPServer

T = TypeVar("T")

# How long sends under way may last once asked to stop, in seconds: process managers kill after 10.
LAST_SENDS = 3.0
# How often one looks whether another catalogue was published, in seconds.
WATCH = 2.0
# How long a handled row is known, without its text: longer than the 24 hours during which Telegram may send an update
# again, and not longer than the week after which it may give its number to another one (Bot API).
MEMORY = timedelta(days=7)
# How often older rows are deleted, in seconds.
PURGE = 3600.0

log = structlog.get_logger()


class Application:
    """Built by bootstrap.build. `turn`: the engine's, which returns how many rows it handled.

    `run` serves until it is told to stop, or something breaks. To end: sends under way end, nothing new starts, then
    all is closed; a turn of the engine is never cut short.
    """

    def __init__(
        self,
        settings: Settings,
        bot: Bot,
        database: DatabaseThread,
        turn: Callable[[Connection], int],
        current: CurrentWorld,
        clerk: Clerk,
        texts: Translator,
        clock: Callable[[], datetime],
    ) -> None:
        self._settings = settings
        self._bot = bot
        self._database = database
        self._turn = turn
        self._current = current
        self._clerk = clerk
        self._texts = texts
        self._clock = clock
        self._arrived = asyncio.Event()
        self._sender = Sender(bot, database, self._arrived.set, clock)
        self._server: HTTPServer | None = None

    async def run(self, stop: asyncio.Event) -> None:
        """Raises what broke, once all is closed; every row that was stored will be taken again."""
        serving = asyncio.create_task(self._serve())
        stopping = asyncio.create_task(stop.wait())
        try:
            await asyncio.wait({serving, stopping}, return_when=asyncio.FIRST_COMPLETED)
            await self._sender.drain(LAST_SENDS)
        finally:
            stopping.cancel()
            serving.cancel()
            await asyncio.wait({serving})
            await self._close()
        if not serving.cancelled():
            serving.result()

    async def _serve(self) -> None:
        """Introduce the bot to Telegram, then do all its works until one breaks."""
        _ = self._texts
        await self._insisting(self._bot.initialize)
        await self._insisting(self._announce)
        if self._settings.webhook_url is None:
            await self._insisting(self._bot.delete_webhook)
        else:
            await self._listen(self._settings.webhook_url)
        # What was left by a crash is taken first.
        self._arrived.set()
        log.info(_("The bot is ready: @{name}", name=self._bot.username))
        async with asyncio.TaskGroup() as group:
            for work in (self._turns, self._sender.run, self._watch, self._purge):
                group.create_task(work())
            group.create_task(self._clerk.run(self._arrived.set))
            if nightly := self._nightly():
                group.create_task(self._clerk.nights(nightly, self._settings.catalogue_hour))
            if self._settings.webhook_url is None:
                group.create_task(poll(self._bot, self.accept, self._texts))

    async def accept(self, updates: Sequence[Raw]) -> None:
        """Store updates, then wake the engine."""
        rows = [inbox.Update(raw["update_id"], chat_of(raw), json.dumps(raw)) for raw in updates]
        await self._database.run(inbox.add, rows, self._clock())
        self._arrived.set()

    async def _announce(self) -> None:
        """The commands that Telegram offers beside the field where one writes."""
        _ = self._texts
        everybody = [
            BotCommand("aide", _("What I can do")),
            BotCommand("recommencer", _("Start again from the beginning")),
            BotCommand("profil", _("What I know about you")),
        ]
        await self._bot.set_my_commands(everybody)
        admins = [
            *everybody,
            BotCommand("catalogue", _("How to change the catalogue")),
            BotCommand("bilan", _("The figures of the catalogue")),
            BotCommand("historique", _("The last versions of the catalogue")),
            BotCommand("retour", _("Go back to the version before")),
        ]
        for admin in self._settings.admins:
            with suppress(BadRequest):  # one who never wrote to the bot is not known to it yet
                await self._bot.set_my_commands(admins, scope=BotCommandScopeChat(admin))

    def _nightly(self) -> Work | None:
        """What is asked of the catalogue each night, in the name of the first admin."""
        addresses = self._settings.catalogue_urls
        if not addresses:
            return None
        return Work(
            Learner(self._settings.admins[0]), Task(Job.DRAFT, subject=" ".join(addresses), night=True)
        )

    async def _listen(self, url: str) -> None:
        """Serve the webhook, then tell Telegram where it is."""
        from bot.telegram import webhook  # tornado is loaded only where it serves

        known = self._settings.webhook_secret
        secret = known.get_secret_value() if known else secrets.token_urlsafe(32)
        try:
            self._server = webhook.serve(self._settings.webhook_listen, url, secret, self.accept)
        except OSError:
            host, port = self._settings.webhook_listen
            _ = self._texts
            raise UserError(
                _("{address} cannot be listened on: see BOT_WEBHOOK_LISTEN.", address=f"{host}:{port}")
            ) from None
        address = webhook.public_address(url)
        await self._insisting(
            lambda: self._bot.set_webhook(address, allowed_updates=ALLOWED_UPDATES, secret_token=secret)
        )

    async def _insisting(self, request: Callable[[], Awaitable[T]]) -> T:
        """A request without which the bot cannot start, until Telegram answers it."""
        _ = self._texts
        failures = 0
        while True:
            try:
                return await request()
            except InvalidToken:  # whose text holds the token
                raise UserError(_("Telegram refuses this token: check BOT_TOKEN.")) from None
            except BadRequest as error:
                raise UserError(_("Telegram refuses to start: {reason}.", reason=error)) from None
            except (NetworkError, RetryAfter) as error:
                failures += 1
                if failures == 1:
                    log.warning(_("Telegram does not answer, trying again."), fault=faults.classify(error))
                await asyncio.sleep(max(retrying.delay(failures), faults.pause(error).total_seconds()))

    async def _turns(self) -> None:
        """Handle what arrives as it arrives."""
        while True:
            await self._arrived.wait()
            self._arrived.clear()
            while await self._database.run(self._turn):
                self._sender.wake()
                self._clerk.wake()

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(WATCH)
            await self._current.renew()

    async def _purge(self) -> None:
        while True:
            await self._database.run(_forget, self._clock() - MEMORY)
            await asyncio.to_thread(self._clerk.sweep)
            await asyncio.sleep(PURGE)

    async def _close(self) -> None:
        """What is stored and not handled, or not sent, waits for the next start."""
        if self._server is not None:
            self._server.stop()
            await self._server.close_all_connections()
        await self._bot.shutdown()
        self._database.close()


def _forget(db: Connection, before: datetime) -> None:
    """Old rows, and what the log of the database still holds of texts that are erased."""
    with transaction(db):
        inbox.purge(db, before)
        outbox.purge(db, before)
        works.purge(db, before)
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
