"""The table: what is right and how long it takes, side by side."""

import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.table import Table

from catalogue.language import number
from tests.bench.figures import percentile
from tests.bench.peers.items import WRITTEN
from tests.bench.peers.scoring import Codes, Item, right

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contender:
    """One column. Lists are in the order of the items. `first`: what it puts first, whatever it thinks of it;
    `answers`: with its questions and its refusals."""

    title: str
    first: list[Codes]
    answers: list[Codes]
    seconds: list[float]


def table(items: Sequence[Item], contenders: Sequence[Contender], title: str) -> Table:
    told = Table("", "n", *(one.title for one in contenders), title=title, title_justify="left")
    groups = dict.fromkeys(item.group for item in items)
    for group in groups:
        for row in _group(items, contenders, group):
            told.add_row(*row)
        told.add_section()
    for group in groups:
        for row in _times(items, contenders, group):
            told.add_row(*row)
    return told


def _group(items: Sequence[Item], contenders: Sequence[Contender], group: str) -> Iterator[Row]:
    """What comes first where one commune is meant, then each kind: with questions and refusals in the written rows."""
    inside = [at for at, item in enumerate(items) if item.group == group]
    single = [at for at in inside if len(items[at].expected) == 1]
    first = [one.first for one in contenders]
    yield _row(f"{group} : la bonne en premier", items, first, single)
    read = [one.answers for one in contenders] if group == WRITTEN else first
    for kind in sorted({items[at].kind for at in inside}):
        same = [at for at in inside if items[at].kind == kind]
        yield _row(f"  {kind}", items, read, same)


def _row(label: str, items: Sequence[Item], columns: Sequence[list[Codes]], at: list[int]) -> Row:
    asked = [items[n] for n in at]
    return label, str(len(at)), *(_share(right(asked, [said[n] for n in at]), len(at)) for said in columns)


def _share(part: int, whole: int) -> str:
    """« 97,9 % (881) »."""
    return f"{number(100 * part / whole)} % ({part})"


def _times(items: Sequence[Item], contenders: Sequence[Contender], group: str) -> Iterator[Row]:
    at = [n for n, item in enumerate(items) if item.group == group]
    spent = [[one.seconds[n] for n in at] for one in contenders]
    yield f"{group} : médiane", str(len(at)), *_compared([statistics.median(one) for one in spent])
    yield "  p99", "", *_compared([percentile(one, 99) for one in spent])


def _compared(seconds: Sequence[float]) -> Iterator[str]:
    """« 0,42 ms » for the first; « 4,10 ms (× 9,8) », how many times that, for the others."""
    reference = seconds[0]
    yield _milliseconds(reference)
    for one in seconds[1:]:
        yield f"{_milliseconds(one)} (× {number(one / reference)})"


def _milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.2f} ms".replace(".", ",")
