import pytest

from catalogue.language import translator
from catalogue.reporting.measures import Part
from catalogue.reporting.tables import Line, percent, tables
from tests.catalogue.reporting.samples import FIGURES

SHARES = tables(FIGURES, translator("catalogue"))


def test_domains_come_with_the_most_frequent_first_those_of_no_training_included() -> None:
    assert SHARES.domains.lines[:2] == (
        Line("développement web et applis", Part(2, 0.6667)),
        Line("vidéo et son", Part(1, 0.3333)),
    )
    assert len(SHARES.domains.lines) == 11


def test_what_is_not_said_comes_last_even_when_it_is_the_most_frequent() -> None:
    assert [line.label for line in SHARES.delivery.lines] == [
        "en partie à distance",
        "sur place",
        "à distance",
        "non précisé",
    ]
    assert SHARES.delivery.lines[-1] == Line("non précisé", Part(2, 0.6667), known=False)


def test_levels_are_those_that_are_asked_for_from_the_lowest() -> None:
    assert [line.label for line in SHARES.entry_level.lines] == ["sans diplôme", "bac", "non précisé"]


def test_durations_are_in_classes_that_follow_one_another() -> None:
    assert [(line.label, line.part.count) for line in SHARES.durations.lines] == [
        ("1–3", 1),
        ("4–6", 0),
        ("7–9", 1),
        ("10–12", 0),
        ("13–18", 0),
        ("19–24", 0),
        ("25 et plus", 0),
        ("non précisé", 1),
    ]


@pytest.mark.parametrize(
    ("share", "written"),
    [
        (0.0, "0\u00a0%"),
        (0.0283, "2,8\u00a0%"),
        (0.05, "5\u00a0%"),
        (0.5902, "59\u00a0%"),
        (1.0, "100\u00a0%"),
    ],
)
def test_a_share_has_a_decimal_where_it_says_something(share: float, written: str) -> None:
    assert percent(share) == written
