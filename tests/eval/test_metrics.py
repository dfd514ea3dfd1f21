from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.eval.metrics import DEPTH, dcg, mean, ndcg, recall, weighted_kappa

grades = st.lists(st.integers(0, 3), max_size=12)
pairs = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=12)


def test_a_gain_counts_less_the_lower_it_stands() -> None:
    assert dcg([3, 0, 1]) == pytest.approx(7 / log2(2) + 0 + 1 / log2(4))


@pytest.mark.parametrize(
    ("shown", "judged", "expected"),
    [
        ([3, 2, 1], [1, 2, 3], 1.0),
        ([0, 3], [0, 3], 1 / log2(3)),
        ([], [3, 1], 0.0),
        ([0, 0, 0, 0, 0, 3], [3], 0.0),  # the sixth is not looked at
        ([0, 0], [0, 0, 0], None),
        ([3] * 5, [3] * 9, 1.0),
    ],
)
def test_ndcg(shown: list[float], judged: list[float], expected: float | None) -> None:
    assert ndcg(shown, judged) == (expected if expected is None else pytest.approx(expected))


@pytest.mark.parametrize(
    ("shown", "judged", "expected"),
    [
        ([3, 0, 0, 0, 0], [3, 3, 2], 1 / 2),
        ([3, 2.5, 2, 2, 2], [3, 2.5, 2], 1.0),
        ([3] * 5, [3] * 12, 1.0),  # five out of the five that there is room for
        ([2, 2], [2, 2, 1], None),
        ([], [3], 0.0),
    ],
)
def test_recall_of_what_must_be_shown(
    shown: list[float], judged: list[float], expected: float | None
) -> None:
    assert recall(shown, judged) == expected


@given(grades)
def test_ndcg_is_between_0_and_1_and_the_best_order_has_1(judged: list[int]) -> None:
    best = sorted(judged, reverse=True)
    for shown in (judged, best, best[::-1]):
        value = ndcg(shown, judged)
        assert value is None or 0 <= value <= 1 + 1e-9
    assert ndcg(best, judged) == (pytest.approx(1) if any(judged) else None)


@given(grades, st.integers(0, DEPTH - 2))
def test_putting_two_neighbours_in_their_right_order_never_lowers_ndcg(judged: list[int], at: int) -> None:
    shown = (judged + [0] * DEPTH)[:DEPTH]
    better = [*shown[:at], *sorted(shown[at : at + 2], reverse=True), *shown[at + 2 :]]
    before, after = ndcg(shown, judged), ndcg(better, judged)
    assert (before is None) == (after is None)
    assert before is None or after is None or after >= before


@pytest.mark.parametrize(
    ("judged", "expected"),
    [
        ([(0, 0), (3, 3), (1, 1)], 1.0),
        ([(0, 3), (3, 0)], -1.0),
        ([(0, 0), (0, 3), (3, 0), (3, 3)], 0.0),
        ([], None),
        ([(2, 2), (2, 2)], None),
        ([(0, 0), (1, 1), (0, 1), (1, 0)], 0.0),
    ],
)
def test_weighted_kappa(judged: list[tuple[int, int]], expected: float | None) -> None:
    assert weighted_kappa(judged) == (expected if expected is None else pytest.approx(expected))


@given(pairs)
def test_the_agreement_does_not_depend_on_who_is_first(judged: list[tuple[int, int]]) -> None:
    swapped = [(other, one) for one, other in judged]
    assert weighted_kappa(swapped) == weighted_kappa(judged)


def test_the_mean_leaves_out_what_does_not_exist() -> None:
    assert mean([1.0, None, 0.0]) == 0.5
    assert mean([None]) is None
