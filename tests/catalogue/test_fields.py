from dataclasses import fields as attributes
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from catalogue import resources
from catalogue.fields import FIELDS, label, value
from catalogue.language import translator
from catalogue.model import Label, Session, Training
from tests.catalogue.samples import BARE, FULL
from tests.catalogue.strategies import trainings

_ = translator("catalogue")
GAZETTEER = resources.gazetteer()


def test_all_that_a_training_says_is_told_but_where_it_was_read() -> None:
    assert {field.name for field in attributes(Training)} - set(FIELDS) == {"id", "source"}


def test_each_field_has_a_french_name() -> None:
    assert len({label(field, _) for field in FIELDS}) == len(FIELDS)


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("title", "Monteur·se vidéo pour le web"),
        ("provider", "Fabrique X (12345678901234)"),
        ("delivery", "en partie à distance"),
        ("sites", "Lens (1 rue de la Paix, 50.43000, 2.83000)\u00a0; Lille"),
        (
            "sessions",
            "12/01/2027 – 12/07/2027, candidature avant le 20/12/2026\u00a0; à tout moment",
        ),
        ("entry_required", "non"),
        ("accessible", "oui"),
        ("months", "6,5"),
        ("hours", "700"),
        ("audiences", "moins de 26 ans\u00a0; femmes"),
        ("contact", "0102030405, contact@example.org, https://example.org"),
        ("label", "01/01/2025 – 31/12/2027"),
    ],
)
def test_values_are_told_as_people_read_them(field: str, told: str) -> None:
    sessions = tuple(session for session in FULL.sessions if not session.month_only)
    assert value(replace(FULL, sessions=sessions), field, GAZETTEER, _) == told


def test_of_a_month_no_day_is_told() -> None:
    september = Session(date(2027, 9, 1), date(2027, 12, 31), month_only=True)
    assert value(replace(BARE, sessions=(september,)), "sessions", GAZETTEER, _) == "09/2027 – 12/2027"


def test_one_end_of_a_period_is_told_alone() -> None:
    day = date(2027, 1, 12)
    told = [
        value(replace(BARE, label=label), "label", GAZETTEER, _) for label in (Label(day), Label(None, day))
    ]
    assert told == ["à partir de 12/01/2027", "jusqu’à 12/01/2027"]


@pytest.mark.parametrize("field", ["months", "sessions", "contact", "label", "objective", "free"])
def test_what_is_not_said_is_nothing(field: str) -> None:
    assert value(BARE, field, GAZETTEER, _) == "rien"


@given(trainings())
def test_any_training_can_be_told(training: Training) -> None:
    assert all(value(training, field, GAZETTEER, _) for field in FIELDS)
