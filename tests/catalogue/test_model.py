from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from catalogue.model import Domain, Provider, Session, Site
from tests.catalogue.samples import FULL

SEPTEMBER = Session(start=date(2026, 9, 1), end=date(2027, 6, 30), month_only=True)


def test_a_session_of_which_only_the_month_is_known_can_be_joined_to_the_end_of_it() -> None:
    assert not SEPTEMBER.is_over(date(2026, 9, 30))
    assert SEPTEMBER.is_over(date(2026, 10, 1))


def test_a_day_to_apply_by_counts_more_than_the_month() -> None:
    session = Session(date(2026, 9, 1), apply_by=date(2026, 8, 20), month_only=True)
    assert session.is_over(date(2026, 8, 21))


@pytest.mark.parametrize(("start", "end"), [(date(2026, 9, 2), None), (None, date(2027, 6, 29))])
def test_a_month_stands_as_its_first_and_last_days(start: date | None, end: date | None) -> None:
    with pytest.raises(ValueError, match="months"):
        Session(start, end, month_only=True)


def test_a_session_says_something() -> None:
    with pytest.raises(ValueError, match="nothing"):
        Session()


def test_a_session_known_by_its_months_has_one() -> None:
    with pytest.raises(ValueError, match="no month"):
        Session(apply_by=date(2026, 9, 30), month_only=True)


@pytest.mark.parametrize("siret", ["123", "1234567890123A", "123456789012345", "123 456 789 0123"])
def test_a_siret_is_fourteen_digits(siret: str) -> None:
    with pytest.raises(ValueError, match="14 digits"):
        Provider("École", siret)


def test_an_organisation_has_a_name() -> None:
    with pytest.raises(ValueError, match="name"):
        Provider("")


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"price": 150.0, "free": None}, "says whether the training is free"),
        ({"price": float("nan")}, "price is not negative"),
        ({"price": 1e8}, "price is not negative"),
        ({"months": float("inf")}, "duration"),
        ({"hours": 0}, "duration"),
        ({"audiences": ("jeunes | femmes",)}, "audience"),
        ({"audiences": (" jeunes",)}, "audience"),
        ({"audiences": ("",)}, "audience"),
        ({"domains": (Domain.DESIGN, Domain.DESIGN)}, "twice"),
        ({"sites": (Site("59350"), Site("59350"))}, "twice"),
        ({"sessions": (SEPTEMBER, SEPTEMBER)}, "twice"),
    ],
)
def test_what_a_file_could_not_say_is_no_training(wrong: dict[str, Any], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        replace(FULL, **wrong)
