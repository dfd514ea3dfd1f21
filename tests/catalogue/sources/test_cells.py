from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.model import Delivery
from catalogue.sources import cells


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "  ",
            "-",
            "--",
            ".",
            "…",
            "( )",
            "_",
            "n.c.",
            "NC",
            "Néant",
            "NÉANT",
            "non renseigné",
            "Non communiquée",
        ),
        *(
            "N/A",
            "#N/A",
            "NaN",
            "null",
            "None",
            "ND",
            "sans objet",
            "à définir",
            "A preciser",
            "00000000",
            "99999999",
        ),
        *("&nbsp;", "<p></p>", "0000-00-00"),
    ],
)
def test_what_means_nothing_is_blank(text: str) -> None:
    assert cells.clean(text) == ""


@pytest.mark.parametrize(
    "text", ["0", "x", "Nantes", "C#", "C++", "Non", "aucun", "A-1", "n° 3", "1.", "Naples"]
)
def test_what_means_something_is_kept(text: str) -> None:
    assert cells.clean(text) == text


def test_markup_is_read_as_words() -> None:
    assert cells.clean("&lt;b&gt;D&eacute;veloppeur&lt;/b&gt; R&D") == "Développeur R&D"


def test_white_space_is_single() -> None:
    assert cells.clean("  Développeur \n web\u00a0mobile ") == "Développeur web mobile"


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
        ("100 % à distance", Delivery.A_DISTANCE),
        ("Formation entièrement à distance (FOAD)", Delivery.A_DISTANCE),
        ("En centre, à Lens", Delivery.SUR_PLACE),
        ("Présentiel et distanciel", Delivery.MIXTE),
        ("blended learning", Delivery.MIXTE),
        ("pas à distance", None),
        ("le soir", None),
    ],
)
def test_how_it_is_followed(text: str, delivery: Delivery | None) -> None:
    assert cells.delivery(text) == delivery


@pytest.mark.parametrize(
    ("title", "is_remote"),
    [
        ("Data Engineer - 100% à Distance en Alternance", True),
        ("Développeur web (à distance)", True),
        ("Designer UX – full remote", True),
        ("Manager une équipe à distance", False),
        ("Data Engineer - 100% alternance", False),
    ],
)
def test_a_title_says_that_its_training_is_remote(title: str, is_remote: bool) -> None:
    assert cells.is_remote(title) is is_remote


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
        ("environ 6 mois", (6, None)),
        ("12 mois dont 4 mois de stage", (12, None)),
        ("6 mois, 35 h par semaine", (6, None)),
        ("35h/semaine", None),
        ("au-delà de 7 mois", None),
        ("inférieur à 3 mois", None),
        ("3 à 6 mois", None),
        ("3-6 mois", None),
        ("+ de 6 mois", None),
        ("10 jours", None),
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


def test_items_are_separated_by_bars_else_by_semicolons_or_commas() -> None:
    assert cells.items("jeunes; RSA,, tous ") == ("jeunes", "RSA", "tous")
    assert cells.items("jeunes, femmes | RSA |") == ("jeunes, femmes", "RSA")


READERS = (
    cells.is_remote,
    cells.yes,
    cells.delivery,
    cells.price,
    cells.count,
    cells.duration,
    cells.coordinate,
)


@given(text=st.text(), read=st.sampled_from(READERS))
def test_no_text_breaks_a_reader(text: str, read: Callable[[str], object]) -> None:
    read(cells.clean(text))


@given(st.integers(1, 10**6))
def test_thousands_may_be_apart(number: int) -> None:
    assert cells.count(cells.clean(f"{number:,}".replace(",", "\u202f"))) == number
