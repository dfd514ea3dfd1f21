from hypothesis import given
from sqlite_utils import Database

from catalogue import migrations, rows
from catalogue.model import Training
from tests.catalogue.samples import BARE, FULL
from tests.catalogue.strategies import catalogues


def stored(*written: Training) -> Database:
    db = Database(memory=True)
    migrations.migrate(db)
    for table, lines in rows.rows(written, first=0).items():
        db.table(table).insert_all(lines)
    return db


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
    assert [row["position"] for row in written["trainings"]] == [1000, 1001]
