import pytest

from catalogue.places.approximating import near_name, whole_name
from catalogue.resources import gazetteer
from tests.catalogue.places.reading import codes, typed


def near(text: str, *, in_message: bool) -> list[str]:
    found = near_name(gazetteer(), typed(text), (), in_message=in_message)
    return codes(found.places) if found else []


def whole(text: str) -> list[str]:
    found = whole_name(gazetteer(), typed(text), ())
    return codes(found.places) if found else []


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("chui a mulouse", ["68224"]),
        ("la rochel", ["17300", "70450"]),
        ("bourgoin", ["38053"]),
        ("jsp trop quoi dire", []),
        ("lille", []),  # well spelt: for the exact reading to judge
    ],
)
def test_words_that_are_nearly_a_name(text: str, meant: list[str]) -> None:
    assert near(text, in_message=False) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("jhabite a mulouse, dev web", ["68224"]),
        ("dunkerk, dev web", ["59183"]),
        ("dev web dunkerk", []),
        ("jhabite a senonche, dev web", []),
        ("couleurs, typo", []),
    ],
)
def test_in_a_longer_message_they_must_be_introduced_and_name_a_big_town(text: str, meant: list[str]) -> None:
    assert near(text, in_message=True) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("bouche du rhone", ["13"]),
        ("villefrance sur saone", ["69264"]),
        ("marseile", []),  # one word: for the reading above
        ("seine saint denis 93", []),
    ],
)
def test_several_words_are_compared_as_a_whole(text: str, meant: list[str]) -> None:
    assert whole(text) == meant
