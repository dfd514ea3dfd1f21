"""Trainings of every kind, for hypothesis."""

from datetime import date
from typing import TypeVar

from hypothesis import strategies as st

from catalogue.model import (
    AUDIENCE_SEPARATOR,
    Contact,
    Coordinates,
    Delivery,
    Domain,
    Label,
    Level,
    Provider,
    Session,
    Site,
    Training,
    month_end,
)

T = TypeVar("T")

# What a cell, a tag or a formula may make of a text, what files write for nothing, what a reader guesses from.
_odd = st.sampled_from(
    [
        "=1+1",
        "100 % à distance",
        "-",
        "néant",
        "n.c.",
        "'06",
        "a  b",
        " a",
        "a\tb",
        "ligne\nligne",
        "<b>x</b> &amp; y",
        '"; | ,',
        "👩‍💻\u00a0!",
    ]
)
_any = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=20)
_plain = st.text(st.sampled_from("aéœZ9 «»’'\";,\t|%{}-"), max_size=12)
words = _plain | _any | _odd
names = words.filter(bool)
days = st.dates(date(2016, 1, 1), date(2030, 12, 31))
maybe = st.none() | st.booleans()


# INSEE codes, and points there: readers forget those that are far away, and whole degrees.
_COMMUNES = {
    "62498": (50.43, 2.83),
    "59350": (50.63, 3.05),
    "01004": (45.96, 5.37),
    "2A004": (41.92, 8.74),
    "97411": (-20.9, 55.45),
    "75112": (48.84, 2.42),
}


@st.composite
def sites(draw: st.DrawFn) -> Site:
    commune = draw(st.sampled_from(sorted(_COMMUNES)))
    latitude, longitude = (round(degrees + draw(st.floats(0.001, 0.02)), 7) for degrees in _COMMUNES[commune])
    return Site(commune, draw(words), draw(st.sampled_from([None, Coordinates(latitude, longitude)])))


@st.composite
def sessions(draw: st.DrawFn) -> Session:
    start, end = sorted((draw(days), draw(days)))
    return draw(
        st.sampled_from(
            [
                Session(start),
                Session(start, end),
                Session(start, end, draw(days)),
                Session(apply_by=end),
                Session(start.replace(day=1), month_end(end), month_only=True),
                Session(start.replace(day=1), month_only=True),
                Session(end=month_end(end), month_only=True, permanent=True),
                Session(permanent=True),
                Session(end=end, permanent=True),
            ]
        )
    )


@st.composite
def trainings(draw: st.DrawFn) -> Training:
    price = draw(st.none() | st.integers(0, 10**6).map(lambda cents: cents / 100))
    delivery = draw(st.none() | st.sampled_from(Delivery))
    return Training(
        id=draw(st.text(st.characters(codec="ascii", categories=["L", "N", "P"]), min_size=1, max_size=40)),
        title=draw(names),
        provider=Provider(draw(names), draw(st.sampled_from(["", "12345678901234", "01234567890123"]))),
        domains=draw(_tuples(st.sampled_from(Domain), at_least=1)),
        delivery=delivery,
        sites=draw(_tuples(sites(), at_least=0 if delivery is Delivery.A_DISTANCE else 1)),
        objective=draw(words),
        certification=draw(words),
        entry_level=draw(st.none() | st.sampled_from(Level)),
        entry_required=draw(maybe),
        exit_level=draw(st.none() | st.sampled_from(Level)),
        months=draw(st.none() | st.floats(0.1, 48)),
        hours=draw(st.none() | st.integers(1, 5000)),
        free=draw(maybe if price is None else st.booleans()),
        price=price,
        audiences=draw(_tuples(audiences)),
        work_study=draw(maybe),
        accessible=draw(maybe),
        sessions=draw(_tuples(sessions())),
        contact=draw(contacts),
        label=draw(st.builds(Label, st.none() | days, st.none() | days)),
        source=draw(words),
        fictional=draw(st.booleans()),
    )


def _tuples(some: st.SearchStrategy[T], at_least: int = 0) -> st.SearchStrategy[tuple[T, ...]]:
    """One to three distinct ones."""
    return st.lists(some, min_size=at_least, max_size=3, unique=True).map(tuple)


contacts = st.builds(
    Contact,
    st.sampled_from(["", "0102030405", "+33 1 02 03 04 05"]),
    st.sampled_from(["", "contact@example.org"]),
    st.sampled_from(["", "https://example.org", "http://école.example/formations?n=1"]),
)
audiences = names.map(lambda text: text.replace(AUDIENCE_SEPARATOR, "").strip()).filter(bool)

catalogues = st.lists(trainings(), max_size=4, unique_by=lambda training: training.id)
