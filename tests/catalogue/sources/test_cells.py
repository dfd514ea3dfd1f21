from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.model import Delivery
from catalogue.sources import cells


@pytest.mark.parametrize("text", ["", "  ", "-", "--", "n.c.", "NC", "Néant", "non renseigné", "N/A"])
def test_what_means_nothing_is_blank(text: str) -> None:
    assert cells.clean(text) == ""


def test_white_space_is_single() -> None:
    assert cells.clean("  Développeur \n web\u00a0mobile ") == "Développeur web mobile"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2027-01-12", date(2027, 1, 12)),
        ("12/01/2027", date(2027, 1, 12)),
        ("12-01-2027", date(2027, 1, 12)),
        ("12.01.2027", date(2027, 1, 12)),
        ("2027-01-12 00:00:00", date(2027, 1, 12)),
        ("31/02/2027", None),
        ("janvier", None),
        ("45000", None),
    ],
)
def test_days_are_iso_or_french(text: str, day: date | None) -> None:
    assert cells.day(text) == day


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("oui", True),
        ("VRAI", True),
        ("1", True),
        ("x", True),
        ("Non", False),
        ("0", False),
        ("peut-être", None),
    ],
)
def test_yes_and_no(text: str, yes: bool | None) -> None:
    assert cells.yes(text) is yes


@pytest.mark.parametrize(
    ("text", "delivery"),
    [
        ("Présentiel", Delivery.SUR_PLACE),
        ("sur_place", Delivery.SUR_PLACE),
        ("Mixte", Delivery.MIXTE),
        ("À distance", Delivery.A_DISTANCE),
        ("FOAD", Delivery.A_DISTANCE),
        ("le soir", None),
    ],
)
def test_how_it_is_followed(text: str, delivery: Delivery | None) -> None:
    assert cells.delivery(text) == delivery


@pytest.mark.parametrize(
    ("text", "euros"),
    [("0", 0), ("1 200,50 €", 1200.5), ("300 euros", 300), ("450.0", 450), ("-5", None), ("gratuit", None)],
)
def test_amounts(text: str, euros: float | None) -> None:
    assert cells.amount(text) == euros


@pytest.mark.parametrize(
    ("text", "euros"), [("Gratuit", 0), ("gratuite", 0), ("OFFERT", 0), ("300 €", 300), ("à voir", None)]
)
def test_what_is_free_has_no_price(text: str, euros: float | None) -> None:
    assert cells.price(text) == euros


@pytest.mark.parametrize(
    ("text", "number"), [("35", 35), ("1 417", 1417), ("7,5", 8), ("0", None), ("0,2", None)]
)
def test_counts_are_whole_and_at_least_one(text: str, number: int | None) -> None:
    assert cells.count(text) == number


@pytest.mark.parametrize(
    ("text", "months_and_hours"),
    [
        ("5 mois", (5, None)),
        ("798 h", (None, 798)),
        ("10 mois (1200 h centre + 350 h entreprise)", (10, 1550)),
        ("1 200 heures", (None, 1200)),
        ("1 an", (12, None)),
        ("2 années", (24, None)),
        ("6 semaines", (1.4, None)),
        ("6,5 mois", (6.5, None)),
        ("longtemps", None),
        ("0 mois", None),
        ("6", None),
    ],
)
def test_durations(text: str, months_and_hours: tuple[float | None, int | None] | None) -> None:
    assert cells.duration(text) == months_and_hours


@pytest.mark.parametrize(("text", "degrees"), [("48,85", 48.85), ("-1.5", -1.5), ("48°", None)])
def test_coordinates(text: str, degrees: float | None) -> None:
    assert cells.coordinate(text) == degrees


def test_items_are_separated_by_bars_semicolons_or_commas() -> None:
    assert cells.items("jeunes | femmes; RSA,, tous ") == ("jeunes", "femmes", "RSA", "tous")


READERS = (cells.day, cells.yes, cells.delivery, cells.price, cells.count, cells.duration, cells.coordinate)


@given(text=st.text(), read=st.sampled_from(READERS))
def test_no_text_breaks_a_reader(text: str, read: Callable[[str], object]) -> None:
    read(cells.clean(text))


@given(st.integers(1, 10**6))
def test_thousands_may_be_apart(number: int) -> None:
    assert cells.count(cells.clean(f"{number:,}".replace(",", "\u202f"))) == number
