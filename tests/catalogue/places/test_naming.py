import pytest

from catalogue.places.model import Place, PlaceKind
from catalogue.places.naming import cut_short, dominant, meant_by, misspelt
from catalogue.resources import gazetteer
from tests.catalogue.places.reading import codes


def town(name: str, population: int) -> Place:
    return Place(PlaceKind.COMMUNE, f"code of {name} {population}", name, population=population)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("lens", ["62498"]),
        ("le havre", ["76351"]),
        ("au havre", ["76351"]),
        ("havre", ["76351"]),
        ("la creuse", ["23"]),
        ("la rue", []),
        ("rue", ["80688"]),
        ("vienne", ["38544", "86", "AT"]),
        ("suisse", ["CH"]),
        ("au mali", ["ML"]),
        ("paca", ["93"]),
        ("lomme", ["59350"]),
        ("evry", ["91228", "89162"]),
        ("pas un nom", []),
    ],
)
def test_what_a_name_means(name: str, meant: list[str]) -> None:
    assert codes(meant_by(gazetteer(), name)) == meant


@pytest.mark.parametrize(
    ("name", "towns"),
    [
        ("corbeil", ["91174"]),
        ("mantes", ["78361", "78362"]),
        ("aix", ["13001", "73008"]),
        ("cherbourg", ["50129"]),
        ("saint", []),
        ("le", []),
        ("lil", []),
    ],
)
def test_big_towns_are_known_by_the_first_words_of_their_name(name: str, towns: list[str]) -> None:
    assert codes(cut_short(gazetteer(), name)) == towns


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("toulouz", ["31555"]),
        ("bodny", ["93010"]),
        ("drabcy", ["93029"]),
        ("hauts de frnce", ["32"]),
        ("lyn", []),
        ("zzzzzzzz", []),
        ("programmeur", []),
    ],
)
def test_a_misspelt_name_is_the_nearest_and_the_most_peopled(typed: str, meant: list[str]) -> None:
    assert codes(misspelt(gazetteer(), typed)) == meant


def test_ten_times_the_inhabitants_of_a_homonym_are_enough_and_nine_are_not() -> None:
    big, small, medium = town("Ville", 10_000), town("Ville", 1_000), town("Ville", 1_200)
    assert dominant(gazetteer(), (big, small), "ville") == (big,)
    assert dominant(gazetteer(), (big, medium), "ville") == (big, medium)


def test_a_name_cut_short_needs_a_hundred_times_those_of_the_town_that_bears_it_whole() -> None:
    whole, long = town("Ville", 1_000), town("Ville-sur-Mer", 50_000)
    huge = town("Ville-sur-Mer", 100_000)
    assert dominant(gazetteer(), (long, whole), "ville") == (long, whole)
    assert dominant(gazetteer(), (huge, whole), "ville") == (huge,)


def test_a_department_is_never_put_aside_by_a_town() -> None:
    vienne = Place(PlaceKind.DEPARTEMENT, "86", "Vienne")
    big = town("Vienne", 30_000)
    assert dominant(gazetteer(), (big, vienne), "vienne") == (big, vienne)
