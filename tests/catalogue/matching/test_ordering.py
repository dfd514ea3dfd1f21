from hypothesis import given
from hypothesis import strategies as st

from catalogue.matching.model import Card
from catalogue.matching.ordering import SPREAD, mixed, spread, surest
from catalogue.model import Domain
from tests.catalogue.matching.offers import DESIGN, DEV, JEUX


def card(position: int, score: float, domain: Domain = DEV, *, sure: bool = True) -> Card:
    return Card(score, -position, position, domain, sure)


def positions(cards: list[Card]) -> list[int]:
    return [card.position for card in cards]


def test_who_has_one_wish_sees_the_best_first() -> None:
    cards = [card(1, 50), card(2, 90), card(3, 70, DESIGN)]
    assert positions(spread(cards, (DEV,))) == [2, 3, 1]


def test_who_has_no_wish_or_several_sees_every_domain_early() -> None:
    code, design, games = [card(n, 90 - n) for n in range(3)], card(8, 84, DESIGN), card(9, 83, JEUX)
    for wishes in ((), (DEV, DESIGN, JEUX)):
        assert {one.domain for one in spread([*code, design, games], wishes)[:3]} == {DEV, DESIGN, JEUX}


def test_neighbours_of_the_wishes_are_not_brought_forward_for_variety() -> None:
    cards = [card(1, 90), card(2, 88), card(3, 86, DESIGN), card(4, 60, JEUX), card(5, 59, JEUX)]
    assert positions(spread(cards, (DEV, DESIGN)))[-2:] == [4, 5]


def test_what_surely_takes_the_person_comes_first() -> None:
    assert positions(surest([card(1, 90, sure=False), card(2, 50), card(3, 40)])) == [2, 3, 1]


def test_one_remote_training_follows_two_that_fit_on_site() -> None:
    near, remote = [card(n, 90 - n) for n in range(4)], [card(n, 100) for n in (10, 11, 12)]
    assert positions(list(mixed(near, [], remote))) == [0, 1, 10, 2, 3, 11, 12]


def test_what_is_worth_less_than_a_remote_training_comes_after_it_but_remote_ones_do_not_pile_up() -> None:
    far, remote = [card(1, 60), card(2, 40)], [card(n, 80 - n) for n in (10, 11, 12, 13)]
    assert positions(list(mixed([], far, remote))) == [10, 11, 1, 12, 13, 2]


def test_a_remote_training_mixed_in_at_the_end_counts_in_the_row() -> None:
    near, far, remote = [card(1, 90), card(2, 89)], [card(3, 40)], [card(n, 80 - n) for n in (10, 11, 12)]
    assert positions(list(mixed(near, far, remote))) == [1, 2, 10, 11, 3, 12]


def test_what_is_worth_more_than_a_remote_training_comes_before_it() -> None:
    assert positions(list(mixed([], [card(1, 90), card(2, 60)], [card(10, 80)]))) == [1, 10, 2]


cards = st.lists(
    st.builds(
        Card, st.integers(0, 120), st.integers(), st.integers(), st.sampled_from(Domain), st.booleans()
    ),
    unique_by=lambda card: card.position,
    max_size=12,
)
wishes = st.lists(st.sampled_from(Domain), unique=True, max_size=3).map(tuple)


@given(cards, wishes)
def test_spreading_loses_and_makes_up_nothing(some: list[Card], wished: tuple[Domain, ...]) -> None:
    assert sorted(positions(spread(some, wished))) == sorted(positions(some))


@given(cards, cards, cards)
def test_mixing_keeps_the_order_of_each_and_loses_nothing(
    near: list[Card], far: list[Card], remote: list[Card]
) -> None:
    told = list(mixed(near, far, remote))
    assert len(told) == len(near) + len(far) + len(remote)
    for some in (near, far, remote):
        left = list(told)
        assert all(one in left[left.index(one) :] for one in some)


@given(cards)
def test_the_best_of_each_domain_loses_nothing(some: list[Card]) -> None:
    best = {domain: max(one for one in some if one.domain is domain) for domain in {c.domain for c in some}}
    scores = {one.position: one.score for one in spread(some, ())}
    assert all(scores[one.position] == one.score for one in best.values())
    assert all(scores[one.position] <= one.score for one in some)
    assert all((one.score - scores[one.position]) % SPREAD == 0 for one in some)
