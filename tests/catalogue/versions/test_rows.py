from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database

from catalogue.model import Training
from catalogue.versions import migrations, rows
from tests.catalogue.samples import BARE, FULL
from tests.catalogue.strategies import catalogues, trainings


def stored(*written: Training) -> Database:
    db = Database(memory=True)
    migrations.migrate(db)
    for table, lines in rows.rows(written, first=0).items():
        db.table(table).insert_all(dict(zip(rows.TABLES[table], line, strict=True)) for line in lines)
    return db


def digest(training: Training) -> str:
    ((_position, digest, *_rest),) = rows.rows([training], first=0)["trainings"]
    assert isinstance(digest, str)
    return digest


@given(catalogues)
def test_any_training_comes_back_as_it_was(written: list[Training]) -> None:
    db = stored(*written)
    assert list(rows.trainings(db)) == written
    db.close()


def test_a_table_can_be_asked_by_what_people_look_for() -> None:
    db = stored(FULL, BARE)
    asked = db.query(
        "SELECT trainings.title, sites.commune FROM trainings JOIN sites ON sites.training = trainings.id "
        "JOIN domains ON domains.training = trainings.id WHERE domain = 'audiovisuel' AND free = 0 ORDER BY sites.rowid"
    )
    assert list(asked) == [
        {"title": "Monteur·se vidéo pour le web", "commune": "62498"},
        {"title": "Monteur·se vidéo pour le web", "commune": "59350"},
    ]
    db.close()


def test_what_is_not_said_is_null() -> None:
    db = stored(BARE)
    (row,) = db.query("SELECT free, months, entry_level, label_until, delivery, audiences FROM trainings")
    assert row == {
        "free": None,
        "months": None,
        "entry_level": None,
        "label_until": None,
        "delivery": None,
        "audiences": "[]",
    }
    db.close()


def test_positions_go_on_from_one_batch_to_the_next() -> None:
    written = rows.rows([FULL, BARE], first=1000)
    assert [position for position, *_rest in written["trainings"]] == [1000, 1001]


@given(st.lists(trainings(), min_size=1, max_size=3, unique_by=lambda training: training.id))
def test_one_training_is_found_among_others(written: list[Training]) -> None:
    db = stored(*written)
    assert [rows.training(db, training.id) for training in written] == written
    db.close()


def test_one_that_is_not_there_is_not_found() -> None:
    db = stored(BARE)
    with pytest.raises(LookupError):
        rows.training(db, "nowhere")
    db.close()


@given(trainings(), trainings())
def test_a_digest_tells_any_two_trainings_apart(one: Training, other: Training) -> None:
    assert digest(one) == digest(replace(one, source="elsewhere"))
    assert (digest(one) == digest(other)) == (replace(one, source="") == replace(other, source=""))


def test_a_digest_does_not_depend_on_how_whole_numbers_are_written() -> None:
    assert digest(replace(BARE, months=6)) == digest(replace(BARE, months=6.0))


def test_the_digest_of_the_whole_depends_on_the_order() -> None:
    whole = []
    for written in ((FULL, BARE), (FULL, BARE), (BARE, FULL)):
        db = stored(*written)
        whole.append(rows.sha256(db))
        db.close()
    assert whole[0] == whole[1] != whole[2]


def test_digests_of_another_version_of_the_software_are_reckoned_again() -> None:
    db = stored(FULL, BARE)
    db.execute("UPDATE trainings SET digest = 'old'")
    rows.give_digests(db)
    assert [row["digest"] for row in db.query("SELECT digest FROM trainings ORDER BY position")] == [
        digest(FULL),
        digest(BARE),
    ]
    db.close()
