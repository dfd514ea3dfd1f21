"""The world that the dialogue consults, renewed when another catalogue is published."""

import asyncio
from collections.abc import Callable
from datetime import date
from pathlib import Path

import structlog

from bot.dialogue.world import World
from catalogue import store
from catalogue.errors import UserError
from catalogue.language import translator
from catalogue.matching import Index
from catalogue.resources import gazetteer, vocabulary

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
    """`world` is the one to consult now. `load`: reads it, None when there is none any more."""

    def __init__(self, world: World, file: Path, load: Callable[[], World | None]) -> None:
        self.world = world
        self._file = file
        self._load = load
        self._seen = self._mark()

    async def renew(self) -> None:
        """Read the catalogue again when its file was replaced; a broken one leaves the one before in use."""
        if (mark := self._mark()) == self._seen:
            return
        self._seen = mark
        try:
            world = await asyncio.to_thread(self._load)
        except UserError as error:
            log.error(str(error))  # noqa: TRY400 - the sentence says it all
            return
        if world is not None:
            self.world = world
            log.info("catalogue renewed", demonstration=world.demonstration)

    def _mark(self) -> tuple[int, int] | None:
        """Changes when the file is replaced; None when there is none."""
        try:
            status = self._file.stat()
        except FileNotFoundError:
            return None
        return status.st_ino, status.st_mtime_ns
