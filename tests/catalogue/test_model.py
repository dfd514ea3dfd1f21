from datetime import date

import pytest

from catalogue.model import Session

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
