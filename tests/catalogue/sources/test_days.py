from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.sources.days import Span, span


def month(year: int, month: int) -> Span:
    return Span(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


@pytest.mark.parametrize(
    "text",
    [
        *("2027-01-12", "12/01/2027", "12-01-2027", "12.01.2027", "12/1/27", "20270112", "2027/01/12"),
        *("2027-01-12 00:00:00", "2027-01-12T00:00:00", "2027-01-12T08:30:00+01:00", "12/01/2027 08:30"),
        *(
            "12 janvier 2027",
            "mardi 12 janvier 2027",
            "Le 12 janv. 2027",
            "Début : 12 JANVIER 2027",
            "12 January 2027",
        ),
    ],
)
def test_a_day_is_iso_french_or_in_words(text: str) -> None:
    assert span(text) == Span(date(2027, 1, 12), date(2027, 1, 12))


@pytest.mark.parametrize(
    "text",
    [
        *("Début : septembre 2024", "septembre 2024", "Sept. 2024", "en septembre 2024", "mi-septembre 2024"),
        *("à partir de septembre 2024", "Rentrée septembre 2024", "09/2024", "2024-09", "9/2024", "20240900"),
    ],
)
def test_a_month_says_no_day(text: str) -> None:
    assert span(text) == month(2024, 9)
    assert month(2024, 9).is_month
    assert not month(2024, 9).is_day


@pytest.mark.parametrize("text", ["2025", "20250000", "en 2025"])
def test_a_year_says_neither_day_nor_month(text: str) -> None:
    assert span(text) == Span(date(2025, 1, 1), date(2025, 12, 31))


def test_the_first_of_a_month_is_said() -> None:
    assert span("1er septembre 2026") == Span(date(2026, 9, 1), date(2026, 9, 1))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "31/02/2027",
            "janvier",
            "45000",
            "20271945",
            "20270032",
            "20270012",
            "9/14/2024",
            "bientôt",
            "toute l’année",
        ),
        *(
            "12/01/2027 et 14/02/2027",
            "ju 2027",
            "du 12 janvier 2027 au 3 mars 2027",
            "octobre / novembre 2024",
            "0",
        ),
    ],
)
def test_what_says_no_date_or_several_is_none(text: str) -> None:
    assert span(text) is None


@given(
    st.dates(date(1970, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["%Y-%m-%d", "%d/%m/%Y", "%Y%m%d", "%d.%m.%y"]),
)
def test_every_day_is_read_back(day: date, form: str) -> None:
    if "%y" not in form or day.year >= 2000:
        assert span(day.strftime(form)) == Span(day, day)


@given(st.text(st.sampled_from("0123456789/.- janvierT:"), max_size=30) | st.text(max_size=30))
def test_no_text_breaks_the_reading(text: str) -> None:
    span(text)
