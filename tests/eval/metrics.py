"""How good an order is, given what judges think of each item: pure functions of grades, 0 (never) to 3 (first of all)."""

from collections.abc import Iterable, Sequence
from itertools import product
from math import log2

# What is looked at of an answer, and the mean grade from which an item must be shown: a 3 and at least a 2 beside.
DEPTH = 5
MUST_BE_SHOWN = 2.5
GRADES = range(4)


def dcg(grades: Iterable[float]) -> float:
    """Discounted cumulative gain of grades in the order shown; gain 2^g - 1 (Burges et al., 2005)."""
    return sum((2**grade - 1) / log2(rank + 1) for rank, grade in enumerate(grades, 1))


def ndcg(shown: Sequence[float], judged: Iterable[float]) -> float | None:
    """Against the best order of what was judged, at DEPTH. None when nothing judged is worth showing."""
    best = dcg(sorted(judged, reverse=True)[:DEPTH])
    return dcg(shown[:DEPTH]) / best if best else None


def recall(shown: Sequence[float], judged: Iterable[float]) -> float | None:
    """Share shown at DEPTH of what must be, DEPTH of them at most. None when nothing must be."""
    must = min(DEPTH, sum(grade >= MUST_BE_SHOWN for grade in judged))
    return sum(grade >= MUST_BE_SHOWN for grade in shown[:DEPTH]) / must if must else None


def weighted_kappa(pairs: Sequence[tuple[int, int]]) -> float | None:
    """Agreement of two judges beyond chance, disagreements weighed by their square (Cohen, 1968).

    1: they always agree; 0: as by chance. None when there is nothing to compare, or each always gave one same grade.
    """
    seen = sum((one - other) ** 2 for one, other in pairs)
    by_chance = sum((one - other) ** 2 for (one, _), (_, other) in product(pairs, pairs))
    return 1 - seen * len(pairs) / by_chance if by_chance else None


def mean(values: Iterable[float | None]) -> float | None:
    """Of those that exist; None when none does."""
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None
