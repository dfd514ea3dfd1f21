"""What counts as right, and how Addok's ranked list becomes an answer, a question or a refusal."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Generic, TypeVar

T = TypeVar("T")

# Codes with their scores, the best first.
Hits = list[tuple[str, float]]
# What is answered: nothing for what is not a place in France, one code, or several to ask about.
Codes = tuple[str, ...]

# Candidates that one can reasonably be asked to choose between: as many as ours asks about.
MOST_CANDIDATES = 6
# How near to the best score another one is asked about.
MARGINS = (0.0, 0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1)


@dataclass(frozen=True, slots=True)
class Reply(Generic[T]):
    """What was answered, and the seconds it took."""

    said: T
    seconds: float


@dataclass(frozen=True, slots=True)
class Item:
    """A typed text and the communes it means: one, several to ask about, or none that can be found.
    `group` and `kind`: the lines of the table where it counts."""

    text: str
    expected: Codes
    group: str
    kind: str


@dataclass(frozen=True, slots=True)
class Limits:
    """`least`: the score under which a list is a refusal. `margin`: those so near to the first are asked about with it;
    None: never asks."""

    least: float = 0.0
    margin: float | None = None

    def read(self, hits: Hits) -> Codes:
        if not hits or hits[0][1] < self.least:
            return ()
        if self.margin is None:
            return (hits[0][0],)
        near = (code for code, score in hits if score >= hits[0][1] - self.margin)
        return tuple(dict.fromkeys(near))[:MOST_CANDIDATES]


def is_right(item: Item, answer: Codes) -> bool:
    """The commune alone when there is one; a question that has all the candidates; nothing when there is none."""
    if len(item.expected) > 1:
        return len(answer) > 1 and set(item.expected) <= set(answer)
    return answer == item.expected


def right(items: Iterable[Item], answers: Iterable[Codes]) -> int:
    return sum(is_right(item, answer) for item, answer in zip(items, answers, strict=True))


def best_limits(items: Sequence[Item], lists: Sequence[Hits]) -> Limits:
    """The limits with which most of these very items are right: more than one could know beforehand."""
    scores = {0.0, *(hits[0][1] for hits in lists if hits)}
    tried = (Limits(least, margin) for margin, least in product((None, *MARGINS), sorted(scores)))
    return max(tried, key=lambda limits: right(items, map(limits.read, lists)))
