"""The sources that a command names, opened one after the other while a bar says how far one is."""

import gc
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

from catalogue import resources
from catalogue.commands.options import settings
from catalogue.errors import UserError
from catalogue.language import translator
from catalogue.sources.correspondence import AS_WE_DO, Correspondence, load
from catalogue.sources.entry import Read
from catalogue.sources.limits import LIMITS
from catalogue.sources.opening import opened
from catalogue.sources.reading import read
from catalogue.sources.record import Context
from catalogue.sources.unpacking import Watch
from catalogue.versions.drafting import Source

# Where what comes from an address is kept, in the folder of the data.
DOWNLOADS = "downloads"

# Where an admin keeps the correspondences of the tables that come again and again, in the folder of the data.
CORRESPONDENCES = "correspondances"

# Objects made, and not forgotten, between two looks for circles among the latest (Python's own: 700).
GARBAGE = 100_000

_ = translator("catalogue")


@contextmanager
def named(
    names: Sequence[str], folder: Path, mapping: Path | None, today: date
) -> Iterator[Iterator[Source]]:
    """Each source with what its reader gives. `folder`: of the data. `mapping`: holds for all the tables."""
    with _progress() as progress:
        yield _each(names, folder, mapping, today, progress)


def _each(
    names: Sequence[str], folder: Path, mapping: Path | None, today: date, progress: Progress
) -> Iterator[Source]:
    gazetteer, vocabulary = resources.gazetteer(), resources.vocabulary(folder)
    correspondences = _correspondences(folder, mapping, alone=len(names) == 1)
    _spare_garbage()
    limits = replace(LIMITS, allow_private=settings().catalogue_allow_private)
    for name in names:
        with opened(name, folder / DOWNLOADS, _bar(progress, name), limits) as source:
            context = Context(gazetteer, vocabulary, source.name, today)
            yield source.name, _told(source.name, read(source, context, correspondences))


def _told(name: str, entries: Iterator[Read]) -> Iterator[Read]:
    """The same; a refusal says of which source it speaks."""
    try:
        yield from entries
    except UserError as refusal:
        if name in str(refusal):
            raise
        raise UserError(_("{file}: {refusal}", file=name, refusal=refusal)) from refusal


def _correspondences(folder: Path, mapping: Path | None, *, alone: bool) -> tuple[Correspondence, ...]:
    """Those that a table may take: the one named, which one alone must take; our own headers; those kept in the folder
    of the data, in the order of their names."""
    if mapping and alone:
        return (load(mapping),)
    named = (load(mapping),) if mapping else ()
    return *named, AS_WE_DO, *map(load, sorted((folder / CORRESPONDENCES).glob("*.toml")))


def _spare_garbage() -> None:
    """What is loaded is there to stay, and reading makes hardly any circles: looking for them took a fifth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(GARBAGE)


def _progress() -> Progress:
    """On the terminal of a person; nowhere else."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    return Progress(*columns, console=console, disable=not sys.stderr.isatty(), transient=True)


def _bar(progress: Progress, name: str) -> Watch:
    task = progress.add_task(Path(name).name or name, total=None)

    def move(done: int, total: int) -> None:
        progress.update(task, completed=done, total=total or None)

    return move
