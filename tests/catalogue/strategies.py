"""Trainings of every kind, for hypothesis."""

from datetime import date

from hypothesis import strategies as st

from catalogue.model import (
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

# Letters, accents, quotes, separators: all that a cell may hold, after a word since signs alone mean nothing.
_signs = st.text(st.sampled_from("aéœZ9 «»’'\";,\t|%{}-"), max_size=12)
names = _signs.map(lambda text: " ".join(f"Nom {text}".split()))
words = st.just("") | names
days = st.dates(date(2016, 1, 1), date(2030, 12, 31))
maybe = st.none() | st.booleans()

sites = st.builds(
    Site,
    commune=st.sampled_from(["62498", "59350", "2A004", "97411", "75112"]),
    address=words,
    coordinates=st.none() | st.builds(Coordinates, st.floats(-90, 90), st.floats(-180, 180)),
)


@st.composite
def sessions(draw: st.DrawFn) -> Session:
    start, end = sorted((draw(days), draw(days)))
    return draw(
        st.sampled_from(
            [
                Session(),
                Session(start),
                Session(start, end),
                Session(start, end, draw(days)),
                Session(start.replace(day=1), month_end(end), month_only=True),
                Session(permanent=True),
                Session(end=end, permanent=True),
            ]
        )
    )


trainings = st.builds(
    Training,
    id=st.text(st.characters(codec="ascii", categories=["L", "N", "P"]), min_size=1, max_size=40),
    title=names,
    provider=st.builds(Provider, names, st.sampled_from(["", "12345678901234"])),
    domains=st.lists(st.sampled_from(Domain), min_size=1, max_size=3, unique=True).map(tuple),
    delivery=st.none() | st.sampled_from(Delivery),
    sites=st.lists(sites, min_size=1, max_size=2).map(tuple),
    objective=words,
    certification=words,
    entry_level=st.none() | st.sampled_from(Level),
    entry_required=maybe,
    exit_level=st.none() | st.sampled_from(Level),
    months=st.none() | st.floats(0.1, 48),
    hours=st.none() | st.integers(1, 5000),
    free=maybe,
    price=st.none() | st.integers(0, 10**6).map(lambda cents: cents / 100),
    audiences=st.lists(words, max_size=2).map(tuple),
    work_study=maybe,
    accessible=maybe,
    sessions=st.lists(sessions(), max_size=2).map(tuple),
    contact=st.builds(
        Contact,
        st.sampled_from(["", "0102030405", "+33 1 02 03 04 05"]),
        st.sampled_from(["", "contact@example.org"]),
        st.sampled_from(["", "https://example.org", "http://école.example/formations?n=1"]),
    ),
    label=st.builds(Label, st.none() | days, st.none() | days),
    source=words,
    fictional=st.booleans(),
)
