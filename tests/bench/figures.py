"""How a measure is taken and told."""

import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table. `beside`: a reference taken in the same run, or what was aimed at."""

    what: str
    ours: str
    beside: str = ""


def timed(work: Callable[[T], object], items: Iterable[T]) -> list[float]:
    """Seconds that `work` takes on each item."""
    spent = []
    for item in items:
        start = time.perf_counter()
        work(item)
        spent.append(time.perf_counter() - start)
    return spent


def milliseconds(seconds: Sequence[float]) -> str:
    """« p50 0,42 ms · p99 1,3 ms (n = 500) »."""
    p50, p99 = statistics.median(seconds) * 1000, percentile(seconds, 99) * 1000
    return f"p50 {p50:.2f} ms · p99 {p99:.2f} ms (n = {len(seconds)})".replace(".", ",")


def percentile(values: Sequence[float], rank: float) -> float:
    """The value under which `rank` percent of them are."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * rank / 100))]
