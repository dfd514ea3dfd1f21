"""Drafts: whole catalogues that wait, each in a file of its own, to be published or thrown away."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from catalogue.checking import Counts as Counts
from catalogue.checking import Stop
from catalogue.sources.entry import Read
from catalogue.sources.problems import Problem

# The name of a source, as people know it, and what its reader gives.
Source = tuple[str, Iterator[Read]]


@dataclass(frozen=True, slots=True)
class Draft:
    """`base`: the version that it was compared with, 0 when nothing was published. `sha256`: of its content."""

    id: str
    base: int
    made_at: datetime
    sources: tuple[str, ...]
    sha256: str
    counts: Counts
    stops: tuple[Stop, ...]


def draft(data_dir: Path, sources: Iterable[Source], now: datetime) -> Draft:
    """Read the sources, in order, into a new draft, and compare it with what is published; older drafts are swept.

    Raises UserError, and leaves no draft, when a source as a whole cannot be read. One without any training is kept,
    for its problems, and never published. Memory does not grow with the sources, but for a few bytes a training.
    """
    raise NotImplementedError


def load(data_dir: Path, id_: str) -> Draft:
    """The draft as it was made: publishing compares it again. Raises UserError when it is not there any more."""
    raise NotImplementedError


def problems(data_dir: Path, id_: str) -> Iterator[Problem]:
    """All that was wrong in its sources, in their order. Raises UserError when it is not there any more."""
    raise NotImplementedError


def discard(data_dir: Path, id_: str) -> None:
    """Throw the draft away, if it is still there."""
    raise NotImplementedError
