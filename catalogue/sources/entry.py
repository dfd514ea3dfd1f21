"""What readers give, one at a time: the entries of a source, in its order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from catalogue.errors import UserError
from catalogue.model import Training
from catalogue.sources.problems import Problem


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a table, or one action of a LHEO formation.

    `line` and `record`: where it is, as in its problems. `training`: what it makes, None when it is left out, which
    one of its problems then explains. Entries of one identifier are one training, given in several places or at
    several dates: whoever reads them merges them (catalogue/sources/merging.py).
    """

    line: int
    training: Training | None
    problems: tuple[Problem, ...] = ()
    record: str = ""


# A problem by itself concerns the source as a whole: a column that is not one that we read.
Read = Entry | Problem


def suited(readings: Iterable[Iterator[Read]]) -> Iterator[Read]:
    """Of several ways to read a source, what the first gives that is not refused at once. Raises the first refusal when
    all are. `readings`: at least one."""
    refusals: list[UserError] = []
    for entries in readings:
        try:
            first = next(entries, None)
        except UserError as refusal:
            refusals.append(refusal)
            continue
        if first:
            yield first
            yield from entries
        return
    raise refusals[0]
