"""The world that the dialogue consults, renewed when another catalogue is published."""

import asyncio
import gc
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import structlog

from bot.dialogue.world import World
from catalogue import store
from catalogue.errors import UserError
from catalogue.language import translator
from catalogue.matching import Index
from catalogue.resources import gazetteer, vocabulary

# How long a thread that loads keeps the others waiting, in seconds: a reply takes dozens of turns (Python's own: 5 ms).
TURN = 0.0002
# Trainings forgotten in one go.
FORGOTTEN = 500

log = structlog.get_logger()


def load_world(data_dir: Path, today: Callable[[], date], *, simulated: bool) -> World | None:
    """What is published, made ready to be searched, so that nobody waits for it; None when nothing is that may be shown.

    `simulated`: nobody real is there, so that the demonstration that published itself may be. Raises UserError when
    the file is unreadable.
    """
    published = store.load(data_dir)
    if published is None or (published.publication.automatic and not simulated):
        return None
    places, index = gazetteer(), Index(published.trainings, gazetteer())
    index.day(today())
    places.learn_spellings()
    return World(
        index=index,
        gazetteer=places,
        vocabulary=vocabulary(data_dir),
        demonstration=published.publication.demonstration,
        texts=translator("bot"),
        catalogue_texts=translator("catalogue"),
    )


class CurrentWorld:
    """`world` is the one to consult now. `load`: reads it, None when there is none any more. `today`: local date."""

    def __init__(
        self, world: World, file: Path, load: Callable[[], World | None], today: Callable[[], date]
    ) -> None:
        self.world = world
        self._file = file
        self._load = load
        self._today = today
        self._seen = self._mark()

    async def renew(self) -> None:
        """Read the catalogue again when its file was replaced, and each day, so that nobody waits for it to be laid out
        for that day; a broken one leaves the one before in use."""
        if (mark := self._mark()) == self._seen:
            return
        self._seen = mark
        try:
            with _giving_way():
                world = await asyncio.to_thread(self._load)
        except UserError as error:
            log.error(str(error))  # noqa: TRY400 - the sentence says it all
            return
        if world is not None:
            before, self.world = [self.world], world
            await asyncio.to_thread(_forget, before)
            log.info("catalogue renewed", demonstration=world.demonstration)

    def _mark(self) -> tuple[int, int, date] | None:
        """Changes with the day and when the file is replaced; None when there is none."""
        try:
            status = self._file.stat()
        except FileNotFoundError:
            return None
        return status.st_ino, status.st_mtime_ns, self._today()


@contextmanager
def _giving_way() -> Iterator[None]:
    """What is loaded meanwhile, in a thread, holds up nobody: a collection of garbage would stop all threads while it
    looks at millions of objects (0.5 s for 100,000 trainings, measured), and none of these is garbage."""
    interval = sys.getswitchinterval()
    gc.collect()
    gc.disable()
    sys.setswitchinterval(TURN)
    try:
        yield
    finally:
        sys.setswitchinterval(interval)
        gc.freeze()
        gc.enable()


def _forget(worlds: list[World]) -> None:
    """Free a world little by little: all at once, 100,000 trainings hold up all threads for 0.3 s (measured)."""
    index = worlds.pop().index
    held: list[list[object]] = [[*index.trainings], [*index.spots]]
    del index
    for objects in held:
        while objects:
            del objects[-FORGOTTEN:]
            time.sleep(0)
