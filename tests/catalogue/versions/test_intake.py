"""Several sources, or several lines, made one catalogue."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalogue.model import Label, Provider, Session, Site, Training
from catalogue.sources.entry import Entry, Read
from catalogue.sources.merging import gathered, other_identifier
from catalogue.sources.problems import Done, Fault, Problem
from catalogue.versions import files, rows, writing
from catalogue.versions.intake import Intake
from tests.catalogue.samples import BARE, FULL, NOW
from tests.catalogue.strategies import trainings

TODAY = NOW.date()
LENS, LILLE = Site("62498"), Site("59350")
WEB = replace(BARE, id="a", provider=Provider("École Y", "12345678901234"), sites=(LENS,))
OTHER = replace(WEB, title="Développeur mobile")
UNKNOWN = Problem(1, "couleur", Fault.UNKNOWN_COLUMN, "", Done.KEPT)
MISSING = Problem(9, "organisme", Fault.MISSING, "", Done.LEFT_OUT)


class Made:
    """What became of sources, each a list of what its reader gives."""

    def __init__(self, folder: Path, *sources: list[Read]) -> None:
        with files.created(folder / "essai.db", folder) as db:
            writer = writing.Writer(db, folder)
            self.intake = Intake(db, writer, TODAY)
            for number, read in enumerate(sources, 1):
                self.intake.take(f"{number}.csv", read)
            writer.finish()
            self.trainings = list(rows.trainings(db))
            self.problems = list(db.table("problems").rows)
        (folder / "essai.db").unlink()

    @property
    def faults(self) -> list[tuple[str, int, str, str]]:
        return [(row["source"], row["line"], row["fault"], row["value"]) for row in self.problems]


def entries(*found: Training) -> list[Read]:
    return [Entry(line, training) for line, training in enumerate(found, 2)]


@pytest.fixture(params=[1, 1000], ids=["one-at-a-time", "in-batches"])
def _batches(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is merged may be still in memory, or in the file already."""
    monkeypatch.setattr(writing, "BATCH", request.param)


pytestmark = pytest.mark.usefixtures("_batches")


def test_lines_of_one_identifier_are_one_training_wherever_they_stand(tmp_path: Path) -> None:
    later = replace(WEB, sites=(LILLE,), sessions=(Session(permanent=True),))
    made = Made(tmp_path, entries(WEB, replace(OTHER, id="b"), FULL, later))
    assert made.trainings == [
        replace(WEB, sites=(LENS, LILLE), sessions=later.sessions),
        replace(OTHER, id="b"),
        FULL,
    ]
    assert (made.intake.read, made.intake.left_out, made.problems) == (4, 0, [])


def test_another_training_under_a_taken_identifier_is_left_out(tmp_path: Path) -> None:
    made = Made(tmp_path, entries(WEB, OTHER))
    assert made.trainings == [WEB]
    assert made.faults == [("1.csv", 3, "same_identifier", "a")]
    assert (made.intake.read, made.intake.left_out) == (2, 1)


def test_entries_left_out_are_read_and_every_problem_is_written_down(tmp_path: Path) -> None:
    repaired = Problem(3, "commune", Fault.APPROXIMATE_PLACE, "Lens (62)", Done.REPAIRED)
    made = Made(tmp_path, [UNKNOWN, Entry(2, None, (MISSING,)), Entry(3, WEB, (repaired,))])
    intake = made.intake
    assert (intake.read, intake.left_out, intake.repaired, intake.remarks) == (2, 1, 1, 1)
    assert made.problems[1] == {
        "source": "1.csv",
        "record": "",
        "line": 9,
        "column": "organisme",
        "fault": "missing",
        "value": "",
        "done": "left_out",
    }
    assert [row["fault"] for row in made.problems] == ["unknown_column", "missing", "approximate_place"]


def test_a_problem_quotes_no_more_than_can_be_read(tmp_path: Path) -> None:
    endless = Problem(1, "c" * 5000, Fault.UNREADABLE, "v" * 5000, Done.KEPT, record="r" * 5000)
    (noted,) = Made(tmp_path, [endless]).problems
    assert {name: len(noted[name]) for name in ("column", "value", "record")} == dict.fromkeys(
        ("column", "value", "record"), 200
    )


def test_the_same_training_from_two_sources_is_one(tmp_path: Path) -> None:
    elsewhere = replace(WEB, id="x", title="DEVELOPPEUR WEB", months=6.0, objective="Créer des sites.")
    made = Made(tmp_path, entries(WEB), entries(elsewhere))
    assert made.trainings == [replace(WEB, months=6.0, objective="Créer des sites.")]
    assert made.faults == [("2.csv", 2, "same_training", "a")]
    assert (made.intake.read, made.intake.left_out, made.intake.remarks) == (2, 0, 1)


def test_so_is_one_that_both_call_alike(tmp_path: Path) -> None:
    made = Made(tmp_path, entries(BARE), entries(replace(BARE, sites=(LENS,))))
    assert made.trainings == [replace(BARE, sites=(*BARE.sites, LENS))]


def test_all_the_lines_of_a_twin_go_to_it(tmp_path: Path) -> None:
    twin = replace(WEB, id="x")
    made = Made(tmp_path, entries(WEB), entries(twin, replace(twin, sites=(LILLE,))))
    assert made.trainings == [replace(WEB, sites=(LENS, LILLE))]
    assert made.faults == [("2.csv", 2, "same_training", "a")]


def test_elsewhere_it_is_another_training(tmp_path: Path) -> None:
    lille = replace(WEB, id="x", sites=(LILLE,))
    assert Made(tmp_path, entries(WEB), entries(lille)).trainings == [WEB, lille]


def test_without_a_siret_one_cannot_tell(tmp_path: Path) -> None:
    first, second = replace(BARE, id="a"), replace(BARE, id="b")
    assert Made(tmp_path, entries(first), entries(second)).trainings == [first, second]


def test_one_identifier_in_two_sources_for_two_trainings_loses_neither(tmp_path: Path) -> None:
    id_ = other_identifier(OTHER)
    made = Made(tmp_path, entries(WEB), entries(OTHER, replace(OTHER, sites=(LILLE,))))
    assert made.trainings == [WEB, replace(OTHER, id=id_, sites=(LENS, LILLE))]
    assert made.faults == [("2.csv", 2, "taken_identifier", id_)]
    assert made.intake.repaired == 1


def test_two_trainings_of_a_source_stay_two_though_another_has_but_one(tmp_path: Path) -> None:
    x, y = replace(WEB, id="x"), replace(WEB, id="y")
    assert [it.id for it in Made(tmp_path, entries(WEB), entries(x, y)).trainings] == ["a", "y"]


def test_and_two_pairs_are_made_one_by_one(tmp_path: Path) -> None:
    made = Made(
        tmp_path, entries(WEB, replace(WEB, id="b")), entries(replace(WEB, id="x"), replace(WEB, id="y"))
    )
    assert [it.id for it in made.trainings] == ["a", "b"]
    assert [value for *_, value in made.faults] == ["a", "b"]


def test_a_third_source_is_told_of_both(tmp_path: Path) -> None:
    made = Made(
        tmp_path,
        entries(WEB),
        entries(replace(OTHER, id="b")),
        entries(replace(OTHER, id="c"), replace(WEB, id="d")),
    )
    assert [it.id for it in made.trainings] == ["a", "b"]


def test_in_another_source_too_a_taken_identifier_is_left_out(tmp_path: Path) -> None:
    other = replace(WEB, id="x", sites=(LILLE,))
    made = Made(tmp_path, entries(WEB), entries(other, replace(OTHER, id="x")))
    assert [it.id for it in made.trainings] == ["a", "x"]
    assert made.intake.left_out == 1


def test_what_will_not_be_shown_is_counted_as_it_is_at_the_end(tmp_path: Path) -> None:
    past, future = Session(date(2026, 1, 5)), Session(date(2027, 1, 5))
    over, back = replace(WEB, id="over", sessions=(past,)), replace(WEB, id="back", sessions=(past,))
    expired = replace(WEB, id="expired", label=Label(until=date(2026, 11, 22)), sessions=(past,))
    running = replace(WEB, id="running", label=Label(until=date(2026, 11, 23)))
    made = Made(tmp_path, entries(over, back, expired, running, replace(back, sessions=(future,))))
    assert (made.intake.expired, made.intake.over) == (1, 1)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(st.lists(trainings(), max_size=5), st.lists(st.integers(0, 4), max_size=12))
def test_a_source_is_the_same_read_as_a_stream_or_whole(
    tmp_path: Path, drawn: list[Training], order: list[int]
) -> None:
    found = entries(*(drawn[i] for i in order if i < len(drawn)))
    whole, problems = gathered(found)
    made = Made(tmp_path, found)
    assert made.trainings == list(whole)
    assert made.intake.left_out == len(problems)
    assert made.intake.over + made.intake.expired == sum(not it.is_open(TODAY) for it in whole)


def test_what_is_read_is_not_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "BATCH", 10)
    held: list[int] = []
    with files.created(tmp_path / "essai.db", tmp_path) as db:
        writer = writing.Writer(db, tmp_path)

        def endless() -> Iterator[Read]:
            for number in range(100):
                held.append(len(writer._pending))
                yield Entry(number, replace(WEB, id=str(number)))

        Intake(db, writer, TODAY).take("1.csv", endless())
    assert max(held) < 10
