import gc
import os
import sys
import weakref
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.current import CurrentWorld
from bot.dialogue.world import World
from catalogue.errors import UserError
from catalogue.matching import Index
from tests.bot.dialogue.samples import TRAINING
from tests.dialogues.conftest import world

__all__ = ["world"]

TODAY = date(2026, 11, 23)


class Shelf:
    """A file, the worlds that are read of it, and the day."""

    def __init__(self, folder: Path, first: World) -> None:
        self.file = folder / "catalogue.db"
        self.file.write_text("1")
        self.today = TODAY
        self.next: World | UserError | None = None
        self.loading: list[tuple[bool, float]] = []
        self.current = CurrentWorld(first, self.file, self.load, lambda: self.today)

    def load(self) -> World | None:
        self.loading.append((gc.isenabled(), sys.getswitchinterval()))
        if isinstance(self.next, UserError):
            raise self.next
        return self.next

    def publish(self) -> None:
        new = self.file.with_suffix(".new")
        new.write_text("2")
        new.replace(self.file)


@pytest.fixture
def other(world: World) -> World:
    return replace(world, index=Index([TRAINING], world.gazetteer))


async def test_nothing_is_read_while_nothing_changes(world: World, tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, world)
    await shelf.current.renew()
    assert (shelf.loading, shelf.current.world) == ([], world)


async def test_another_catalogue_takes_the_place_of_the_one_before(
    world: World, other: World, tmp_path: Path
) -> None:
    shelf = Shelf(tmp_path, world)
    shelf.publish()
    shelf.next = other
    await shelf.current.renew()
    await shelf.current.renew()
    assert (len(shelf.loading), shelf.current.world) == (1, other)


async def test_each_day_has_its_catalogue_laid_out_before_anybody_asks(
    world: World, other: World, tmp_path: Path
) -> None:
    shelf = Shelf(tmp_path, world)
    shelf.today += timedelta(days=1)
    shelf.next = other
    await shelf.current.renew()
    assert shelf.current.world is other


@pytest.mark.parametrize("broken", [None, UserError("illisible")])
async def test_the_one_before_serves_while_there_is_no_better(
    broken: UserError | None, world: World, tmp_path: Path
) -> None:
    shelf = Shelf(tmp_path, world)
    shelf.publish()
    shelf.next = broken
    with capture_logs() as logs:
        await shelf.current.renew()
    assert shelf.current.world is world
    assert [line["event"] for line in logs] == (["illisible"] if broken else [])


async def test_whoever_waits_is_given_way_while_it_is_read_and_only_then(
    world: World, tmp_path: Path
) -> None:
    shelf, usual = Shelf(tmp_path, world), sys.getswitchinterval()
    os.utime(shelf.file, (0, 0))
    await shelf.current.renew()
    ((collecting, interval),) = shelf.loading
    assert not collecting
    assert interval < usual
    assert gc.isenabled()
    assert sys.getswitchinterval() == usual


async def test_the_one_before_is_forgotten(world: World, other: World, tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, replace(world, index=Index(world.index.trainings, world.gazetteer)))
    before = weakref.ref(shelf.current.world.index)
    shelf.publish()
    shelf.next = other
    await shelf.current.renew()
    assert before() is None
