"""What a figure is: always with what it is a share of, and how many do not say it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean, median

# The key of what trainings do not say, among the values of a criterion.
UNKNOWN = "inconnu"


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the trainings. `share`: from 0 to 1, of all of them."""

    count: int
    share: float


Parts = dict[str, Part]


@dataclass(frozen=True, slots=True)
class Spread:
    """The values of an amount; None when no training says it. `unknown`: how many do not."""

    min: float | None
    max: float | None
    mean: float | None
    median: float | None
    unknown: int


def parts(values: Iterable[str], found: Iterable[str | None]) -> Parts:
    """How many trainings have each value, none included, and how many do not say it."""
    counts = Counter(found)
    whole = counts.total() or 1
    shares = {str(value): Part(counts[value], round(counts[value] / whole, 4)) for value in values}
    if counts[None]:
        shares[UNKNOWN] = Part(counts[None], round(counts[None] / whole, 4))
    return shares


def spread(found: Iterable[float | None]) -> Spread:
    amounts = list(found)
    known = [amount for amount in amounts if amount is not None]
    unknown = len(amounts) - len(known)
    if not known:
        return Spread(None, None, None, None, unknown)
    return Spread(min(known), max(known), round(fmean(known), 2), median(known), unknown)
