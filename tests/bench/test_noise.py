"""Noised names are near their own, and never nearer to another."""

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from catalogue.resources import gazetteer
from catalogue.words.text import fold
from tests.bench import noise

SOME = 60


def _chance(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - a sample, not a secret


def _draw(seed: int = 1) -> list[noise.Noised]:
    places, chance = gazetteer(), _chance(seed)
    return [*noise.biggest(places, SOME, chance), *noise.of_any_size(places, SOME, chance)]


def test_the_same_seed_gives_the_same_names() -> None:
    assert _draw() == _draw()
    assert _draw() != _draw(seed=2)


def test_as_many_names_as_asked_for_of_different_communes() -> None:
    drawn = _draw()
    assert len(drawn) == 2 * SOME
    assert len({one.code for one in drawn[:SOME]}) == len({one.code for one in drawn[SOME:]}) == SOME


def test_all_that_can_go_wrong_does() -> None:
    assert {one.kind for one in _draw()} == set(noise.NOISES)


def test_no_noised_name_is_the_exact_name_of_another_commune() -> None:
    places = gazetteer()
    for one in _draw():
        assert one.code in {town.code for town in places.communes_named(fold(one.text))} or (
            not places.communes_named(fold(one.text))
        )


def test_the_biggest_come_first_and_the_others_have_their_inhabitants() -> None:
    drawn, places = _draw(), gazetteer()
    towns = [places.commune(one.code) for one in drawn]
    assert drawn[0].code == "75056"
    assert all(town and town.population >= 500 for town in towns)


@pytest.mark.parametrize("wrong", [noise.dropped, noise.doubled, noise.swapped, noise.mistyped])
@given(name=st.sampled_from(["Lens", "Saint-Étienne", "L’Haÿ-les-Roses", "villeurbanne"]), seed=st.integers())
def test_one_edit_at_most(wrong: Callable[[str, Random], str], name: str, seed: int) -> None:
    assert OSA.distance(fold(wrong(name, _chance(seed))), fold(name)) <= 1


@pytest.mark.parametrize(
    ("key", "around"),
    [("q", "azsw"), ("a", "zq"), ("n", "bhj"), ("m", "lp"), ("p", "olm"), ("w", "qsx"), ("é", ""), ("7", "")],
)
def test_keys_that_touch_on_a_french_keyboard(key: str, around: str) -> None:
    assert sorted(noise.neighbours(key)) == sorted(around)


@pytest.mark.parametrize(
    ("name", "typed"),
    [("Saint-Étienne", "St-Étienne"), ("sainte foy", "ste foy"), ("Bourg-Saint-Andéol", "Bourg-St-Andéol")],
)
def test_saints_are_shortened(name: str, typed: str) -> None:
    assert noise.shortened(name, _chance(0)) == typed


def test_careless_thumbs_lose_capitals_accents_and_hyphens() -> None:
    assert noise.careless("Hérouville-Saint-Clair") == "herouville saint clair"
