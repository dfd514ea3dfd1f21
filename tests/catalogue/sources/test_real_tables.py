"""The real tables that the project was given, through the mappings that ship with it: each row has a place or a reason."""

from collections import Counter
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from catalogue import resources
from catalogue.model import Delivery, Level, Session
from catalogue.sources import correspondence, delimited
from catalogue.sources.entry import Entry
from catalogue.sources.problems import Done, Fault
from catalogue.sources.record import Context

SHARED = Path(__file__).parents[4] / "shared" / "data"
MAPPINGS = files("catalogue.data").joinpath("correspondances")

pytestmark = pytest.mark.skipif(not SHARED.exists(), reason="the real files do not come with the project")


def entries(file: str, mapping: str) -> list[Entry]:
    context = Context(resources.gazetteer(), resources.vocabulary(), file)
    theirs = correspondence.read(MAPPINGS.joinpath(mapping).read_text(encoding="utf-8"))
    read = delimited.read(lambda: (SHARED / file).open("rb"), context, theirs)
    return [one for one in read if isinstance(one, Entry)]


def reasons(read: list[Entry]) -> Counter[Fault]:
    """Why entries are left out."""
    return Counter(
        problem.fault for entry in read for problem in entry.problems if problem.done is Done.LEFT_OUT
    )


def test_parcoursup_has_a_place_or_a_reason_on_every_row() -> None:
    read = entries("parcoursup_numerique.csv", "parcoursup.toml")
    assert len(read) == 809
    assert sum(entry.training is not None and bool(entry.training.sites) for entry in read) == 798
    # Five are in Polynésie, of which the gazetteer knows no commune; two say nothing of where they are.
    assert reasons(read) == {Fault.LOST_POINT: 5, Fault.UNKNOWN_DOMAIN: 4, Fault.MISSING: 2}


def test_simplon_has_a_place_or_a_reason_on_every_row() -> None:
    read = entries("simplon-sessions-2024.csv", "simplon.toml")
    assert len(read) == 100
    assert sum(entry.training is not None for entry in read) == 25
    assert reasons(read) == {Fault.WIDE_AREA: 73, Fault.UNKNOWN_DOMAIN: 2}


def test_simplon_s_months_levels_and_bounds_are_read_as_they_are() -> None:
    first = entries("simplon-sessions-2024.csv", "simplon.toml")[0]
    assert first.training
    assert first.training.sessions == (
        Session(date(2024, 9, 1), apply_by=date(2024, 8, 30), month_only=True),
    )
    assert (first.training.exit_level, first.training.months, first.training.delivery) == (
        Level.BAC,
        None,
        Delivery.A_DISTANCE,
    )
    assert [(problem.column, problem.value) for problem in first.problems] == [
        ("location", "Auvergne-Rhône-Alpes"),
        ("duree", "au-delà de 7 mois"),
    ]
