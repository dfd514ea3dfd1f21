from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database

from catalogue.errors import UserError
from catalogue.model import Site
from catalogue.sources.problems import Done, Fault, Problem
from catalogue.versions import files, rows, writing
from catalogue.versions.writing import Writer
from tests.catalogue.samples import BARE, FULL


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with files.created(tmp_path / "new.db", tmp_path) as made:
        yield made


@pytest.fixture
def writer(db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Writer:
    """Its second training is inserted with the first; the third waits."""
    monkeypatch.setattr(writing, "BATCH", 2)
    made = Writer(db, tmp_path)
    for training in (BARE, FULL, replace(BARE, id="waiting")):
        made.add(training)
    return made


@pytest.mark.parametrize("id_", [BARE.id, "waiting"])
def test_a_training_is_known_whether_inserted_or_waiting(writer: Writer, id_: str) -> None:
    assert id_ in writer
    assert writer.training(id_) == replace(BARE, id=id_)
    assert "other" not in writer


@pytest.mark.parametrize("id_", [BARE.id, "waiting"])
def test_one_that_is_changed_keeps_its_place(writer: Writer, db: Database, id_: str) -> None:
    other = replace(FULL, id=id_, sites=(Site("62498"),))
    writer.change(other)
    assert writer.training(id_) == other
    writer.finish()
    found = list(rows.trainings(db))
    assert [training.id for training in found] == [BARE.id, FULL.id, "waiting"]
    assert other in found
    assert writer.count == 3


def test_what_was_changed_is_digested_as_it_is(writer: Writer, tmp_path: Path) -> None:
    writer.change(replace(BARE, months=6.0))
    with files.created(tmp_path / "straight.db", tmp_path) as db:
        straight = Writer(db, tmp_path)
        for training in (replace(BARE, months=6.0), FULL, replace(BARE, id="waiting")):
            straight.add(training)
        assert writer.finish() == straight.finish()


def test_problems_are_written_in_their_order(writer: Writer, db: Database) -> None:
    for line in range(5):
        writer.note(Problem(line, "durée", Fault.UNREADABLE, "longue", Done.KEPT, source="a.csv"))
    writer.finish()
    assert [(row["line"], row["fault"], row["source"]) for row in db.table("problems").rows] == [
        (line, "unreadable", "a.csv") for line in range(5)
    ]


def test_a_full_disk_is_said(writer: Writer, db: Database) -> None:
    db.execute("PRAGMA max_page_count = 1")
    writer.change(replace(FULL, id="waiting", objective="Long. " * 10_000))
    with pytest.raises(UserError, match="vérifier la place sur le disque"):
        writer.flush()
