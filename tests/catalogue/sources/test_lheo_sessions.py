from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.model import Session
from catalogue.sources.problems import Done, Fault
from tests.catalogue.sources.lheo_samples import SESSION, TODAY, changed, problems, training

PERMANENT = ("<modalites-entrees-sorties>0", "<modalites-entrees-sorties>1")


def dated(start: str, end: str = "99999999", more: str = "") -> tuple[str, str]:
    return SESSION, changed(
        SESSION, ("20270301", start), ("20270930", end), ("</session>", f"{more}</session>")
    )


def session(*changes: tuple[str, str], today: date | None = TODAY) -> Session:
    (found,) = training(*changes, today=today).sessions
    return found


@pytest.mark.parametrize(
    ("start", "end", "read"),
    [
        ("20270301", "20270930", Session(date(2027, 3, 1), date(2027, 9, 30))),
        ("20270900", "20280700", Session(date(2027, 9, 1), date(2028, 7, 31), month_only=True)),
        ("20270301", "99999999", Session(date(2027, 3, 1))),
        ("00000000", "20270930", Session(end=date(2027, 9, 30))),
        ("2027-03-01", "30/09/2027", Session(date(2027, 3, 1), date(2027, 9, 30))),
    ],
)
def test_dates_are_known_to_the_day_or_to_the_month(start: str, end: str, read: Session) -> None:
    assert session(dated(start, end)) == read
    assert problems(dated(start, end)) == []


@pytest.mark.parametrize(
    ("start", "end"), [("00000000", "99999999"), ("00000000", "00000000"), ("", "-"), ("-", "")]
)
def test_a_session_without_any_date_announces_nothing(start: str, end: str) -> None:
    assert training(dated(start, end)).sessions == ()
    assert problems(dated(start, end)) == []


def test_a_year_is_no_date() -> None:
    assert training(dated("20280000")).sessions == ()
    assert problems(dated("20280000")) == [("debut", Fault.VAGUE_DATE, "20280000", Done.KEPT)]


def test_a_year_that_is_past_is_over() -> None:
    assert session(dated("20170000", "00000000")).is_over(TODAY)
    assert training(dated("20170000", "00000000"), today=None).sessions == ()


def test_a_date_of_no_calendar_is_a_problem() -> None:
    assert session(dated("20171945", "20270930")) == Session(end=date(2027, 9, 30))
    assert problems(dated("20171945")) == [("debut", Fault.NO_DATE, "20171945", Done.KEPT)]


def test_an_end_before_the_start_is_a_problem() -> None:
    assert session(dated("20270301", "20270228")) == Session(date(2027, 3, 1))
    assert problems(dated("20270301", "20270228")) == [("fin", Fault.END_BEFORE_START, "20270228", Done.KEPT)]


def test_a_past_session_is_kept_and_over() -> None:
    found = training(dated("20171030", "20180601"))
    assert not found.is_open(TODAY)


def test_a_past_session_is_not_a_dead_training_when_entries_are_permanent() -> None:
    found = training(dated("20171030", "20180601"), PERMANENT)
    assert found.sessions == (Session(date(2017, 10, 30), permanent=True),)
    assert found.is_open(TODAY)


def test_permanent_entries_keep_an_end_that_is_to_come() -> None:
    assert session(dated("20170900", "20270700"), PERMANENT) == Session(
        date(2017, 9, 1), date(2027, 7, 31), permanent=True, month_only=True
    )


def test_permanent_entries_without_a_session_are_a_session() -> None:
    assert session((SESSION, ""), PERMANENT) == Session(permanent=True)
    assert training((SESSION, "")).sessions == ()


def test_one_may_enrol_until_the_end_of_the_period_of_enrolment() -> None:
    period = "<periode-inscription><periode><debut>00000000</debut><fin>20270215</fin></periode></periode-inscription>"
    assert session(dated("20270301", more=period)) == Session(date(2027, 3, 1), apply_by=date(2027, 2, 15))


@pytest.mark.parametrize("state", ["2", "3"])
def test_a_closed_or_suspended_session_is_not_offered(state: str) -> None:
    recruitment = f"<etat-recrutement>{state}</etat-recrutement>"
    both = dated("20270301", more=recruitment)[1] + dated("20271001")[1]
    assert training((SESSION, both)).sessions == (Session(date(2027, 10, 1)),)
    assert problems((SESSION, both)) == [("session", Fault.CLOSED_SESSION, "20270301", Done.KEPT)]


def test_a_training_of_which_all_sessions_are_closed_is_left_out() -> None:
    closed = dated("20270301", more="<etat-recrutement>2</etat-recrutement>")
    assert problems(closed)[-1] == ("session", Fault.CLOSED_SESSION, "20270301", Done.LEFT_OUT)


def test_a_closed_session_that_is_over_anyway_is_a_past_session() -> None:
    closed = dated("20260301", more="<etat-recrutement>2</etat-recrutement>")
    assert session(closed) == Session(date(2026, 3, 1))


def test_an_open_session_is_offered() -> None:
    found = session(dated("20270301", more="<etat-recrutement>1</etat-recrutement>"))
    assert found == Session(date(2027, 3, 1))


PAST = '<extras info="session-perimee"><extra info="session-perimee">1</extra></extras>'


def test_a_session_said_to_be_over_is_not_offered_for_want_of_dates() -> None:
    assert problems(dated("00000000", more=PAST))[-1][1:] == (
        Fault.CLOSED_SESSION,
        "00000000",
        Done.LEFT_OUT,
    )
    assert session(dated("20270301", more=PAST)) == Session(date(2027, 3, 1))


def test_permanent_entries_of_a_period_of_which_only_the_past_end_is_known_have_no_month() -> None:
    assert session(dated("00000000", "20180600"), PERMANENT) == Session(permanent=True)


@given(
    st.text("0123456789", min_size=8, max_size=8),
    st.text("0123456789", min_size=8, max_size=8),
    st.sampled_from([PERMANENT, ("Développeur web", "Développeur web")]),
)
def test_eight_digits_are_read_whatever_they_are(start: str, end: str, change: tuple[str, str]) -> None:
    assert len(training(dated(start, end), change).sessions) <= 1
