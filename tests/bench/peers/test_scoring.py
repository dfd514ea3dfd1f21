"""What counts as right, and the best that can be made of a ranked list."""

import pytest

from tests.bench.peers.scoring import Codes, Hits, Item, Limits, best_limits, is_right, right

EVRY: Hits = [("91228", 0.9), ("89162", 0.895), ("27221", 0.4)]


def _item(*expected: str) -> Item:
    return Item("", expected, "", "")


@pytest.mark.parametrize(
    ("expected", "answer", "good"),
    [
        (("62498",), ("62498",), True),
        (("62498",), ("62041",), False),
        (("62498",), ("62498", "62041"), False),
        (("62498",), (), False),
        ((), (), True),
        ((), ("62498",), False),
        (("93066", "97411"), ("97411", "93066", "11339"), True),
        (("93066", "97411"), ("93066", "11339"), False),
        (("93066", "97411"), ("93066",), False),
    ],
)
def test_one_is_found_several_are_asked_and_none_is_refused(
    expected: Codes, answer: Codes, *, good: bool
) -> None:
    assert is_right(_item(*expected), answer) is good


@pytest.mark.parametrize(
    ("limits", "answer"),
    [
        (Limits(), ("91228",)),
        (Limits(least=0.95), ()),
        (Limits(margin=0.01), ("91228", "89162")),
        (Limits(margin=0.0), ("91228",)),
    ],
)
def test_a_list_is_read_within_limits(limits: Limits, answer: Codes) -> None:
    assert limits.read(EVRY) == answer


def test_an_empty_list_is_a_refusal() -> None:
    assert Limits().read([]) == ()


def test_no_more_candidates_than_one_can_choose_between() -> None:
    same = [(str(code), 0.5) for code in range(10)]
    assert len(Limits(margin=0.1).read(same)) == 6


def test_the_best_limits_refuse_what_scores_low_and_ask_between_neighbours() -> None:
    items = [_item("62498"), _item(), _item("91228", "89162")]
    lists: list[Hits] = [[("62498", 0.8)], [("12231", 0.3)], EVRY]
    limits = best_limits(items, lists)
    assert right(items, map(limits.read, lists)) == 3
    assert right(items, map(Limits().read, lists)) == 1
