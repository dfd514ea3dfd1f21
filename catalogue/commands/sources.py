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
from catalogue.drafting import Source
from catalogue.language import translator
from catalogue.sources.correspondence import AS_WE_DO, load
from catalogue.sources.limits import LIMITS
from catalogue.sources.opening import opened
from catalogue.sources.reading import read
from catalogue.sources.record import Context
from catalogue.sources.unpacking import Watch

# Where what comes from an address is kept, in the folder of the data.
DOWNLOADS = "downloads"

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
    correspondence = load(mapping) if mapping else AS_WE_DO
    _spare_garbage()
    limits = replace(LIMITS, allow_private=settings().catalogue_allow_private)
    for name in names:
        with opened(name, folder / DOWNLOADS, _bar(progress, name), limits) as source:
            context = Context(gazetteer, vocabulary, source.name, today)
            yield source.name, read(source, context, correspondence)


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
