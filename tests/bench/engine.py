"""How many updates a second the engine handles, with the real dialogue and the disk, beside a bare PTB handler."""

import json
import tempfile
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from telegram import Update
from telegram.ext import Application, ApplicationBuilder, ContextTypes, MessageHandler, filters

from bot import bootstrap
from bot.current import load_world
from bot.storage import inbox
from bot.storage.database import open_database
from bot.telegram.reading import chat_of
from catalogue import demonstration
from catalogue.resources import gazetteer
from tests.bench.figures import Figure
from tests.bot.recording import RecordingRequest, bot_over
from tests.bot.updates import Json, message

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
# Most people at once, each with a whole short conversation.
CHATS = 200
SAID = (
    "/start",
    "Lens",
    "bac",
    "je veux faire du dev web",
    "plus",
    "en fait chui a Lille",
    "merci",
    "plus",
    "aide",
    "profil",
)
# As many updates as one getUpdates gives.
BATCH = 100


async def figures() -> AsyncIterator[Figure]:
    updates = _updates()
    with tempfile.TemporaryDirectory() as folder:
        demonstration.publish(Path(folder), gazetteer(), NOW, automatic=True)
        db = open_database(Path(folder) / "bot.db")
        taken, handled = _intake(db, updates), _turns(db, Path(folder))
        db.close()
    bare = await _bare(updates)
    count = len(updates)
    yield Figure("moteur : lecture, dialogue, écriture sûre (FULL)", _rate(count, handled), "≥ 800/s")
    yield Figure("  avec l’arrivée par lots de 100", _rate(count, taken + handled))
    yield Figure("  un gestionnaire PTB nu, sans disque ni dialogue", _rate(count, bare))


def _rate(count: int, seconds: float) -> str:
    return f"{count / seconds:.0f}/s (n = {count})"


def _updates() -> list[Json]:
    """All say their first message, then all their second…"""
    return [
        message(turn * CHATS + chat, chat, text=text)
        for turn, text in enumerate(SAID)
        for chat in range(1, CHATS + 1)
    ]


def _intake(db: Connection, updates: list[Json]) -> float:
    began = time.perf_counter()
    for start in range(0, len(updates), BATCH):
        rows = [
            inbox.Update(raw["update_id"], chat_of(raw), json.dumps(raw))
            for raw in updates[start : start + BATCH]
        ]
        inbox.add(db, rows, NOW)
    return time.perf_counter() - began


def _turns(db: Connection, folder: Path) -> float:
    world = load_world(folder, lambda: NOW.date(), simulated=True)
    assert world is not None
    engine = bootstrap.engine(lambda: world, lambda: NOW)
    began = time.perf_counter()
    while engine.turn(db):
        pass
    spent = time.perf_counter() - began
    assert db.execute("SELECT DISTINCT state FROM inbox").fetchall() == [("done",)]
    return spent


async def _bare(updates: list[Json]) -> float:
    """The same updates through Update.de_json and one handler that answers « ok » to a Telegram that does nothing."""

    async def answer(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        if update.message:
            await update.message.reply_text("ok")

    bot = bot_over(RecordingRequest())
    application: Application[Any, Any, Any, Any, Any, Any] = (
        ApplicationBuilder().bot(bot).updater(None).build()
    )
    application.add_handler(MessageHandler(filters.TEXT, answer))
    async with application:
        began = time.perf_counter()
        for raw in updates:
            await application.process_update(Update.de_json(raw, bot))
        return time.perf_counter() - began
