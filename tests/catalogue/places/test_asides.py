"""Whether the last place named in each text is named only in passing."""

import pytest

from catalogue.places.asides import is_aside
from tests.catalogue.places.reading import mentioned, typed


def is_last_aside(text: str) -> bool:
    found = mentioned(text)
    return is_aside(typed(text), found[-1], found)


@pytest.mark.parametrize(
    "text",
    [
        "pas lens",
        "jveux plus aller vivre a lens",
        "tout sauf le pas de calais",
        "ni lille ni lens",
        "pas lille ou lens",
        "pas lille dans le nord",
        "pas valence celle de la drome, pas dans la drome",
        "mon frere habite lens",
        "ma meilleure pote bosse a lens",
        "moi non mais mon ex vit a lens",
        "il habite a lens",
        "fan de lens",
        "j'aime trop lens",
        "le match lille lens",
    ],
)
def test_a_place_named_in_passing(text: str) -> None:
    assert is_last_aside(text)


@pytest.mark.parametrize(
    "text",
    [
        "lens",
        "pas loin de lens",
        "je sais pas, lens",
        "plus vers lens",
        "jveux pas bouger de lens",
        "pas lille mais lens",
        "je vis avec mon frere et ma soeur a lens",
        "hébergé par ma tante a lens",
        "mon frere bosse et moi je suis a lens",
        "mon frere bosse, lens",
        "il faut que ce soit a lens",
        "j'aime coder a lens",
        "un club de foot a lens",
        "quitter lille pour lens",
    ],
)
def test_a_place_said_of_oneself(text: str) -> None:
    assert not is_last_aside(text)


def test_a_town_is_left_only_for_another() -> None:
    left, other = mentioned("quitter lille pour lens")
    assert is_aside(typed("quitter lille pour lens"), left, (left, other))
    assert not is_last_aside("je veux quitter lille")
