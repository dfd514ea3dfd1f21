from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from catalogue.versions import migrations, rows
from tests.catalogue import older


@pytest.fixture
def db() -> Database:
    return Database(memory=True)


def test_an_empty_file_is_brought_to_the_present_schema(db: Database) -> None:
    assert migrations.version(db) == 0
    migrations.migrate(db)
    assert migrations.version(db) == len(migrations.MIGRATIONS)
    assert set(db.table_names()) == {
        *("publication", "trainings", "domains", "sites", "sessions"),
        *("draft", "problems"),
    }
    db.close()


def test_sessions_written_before_months_were_told_apart_are_of_days(db: Database) -> None:
    first, *later = migrations.MIGRATIONS
    first(db)
    db.table("sessions").insert({"training": "a", "start": "2027-01-12"})
    for migration in later:
        migration(db)
    assert [row["month_only"] for row in db.table("sessions").rows] == [0]
    db.close()


def test_only_the_steps_that_are_missing_are_taken(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    migrations.migrate(db)
    taken: list[str] = []
    later = (lambda _db: taken.append("second"), lambda _db: taken.append("third"))
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, *later))
    migrations.migrate(db)
    migrations.migrate(db)
    assert taken == ["second", "third"]
    assert migrations.version(db) == len(migrations.MIGRATIONS)
    db.close()


def test_trainings_written_before_are_told_apart_and_found(tmp_path: Path) -> None:
    older.publish(tmp_path / "old.db", steps=1)
    with closing(Database(tmp_path / "old.db")) as db:
        migrations.migrate(db)
        assert list(rows.trainings(db)) == [older.TRAINING]
        ((_position, digest, *_rest),) = rows.rows([older.TRAINING], first=0)["trainings"]
        assert [row["digest"] for row in db.table("trainings").rows] == [digest]
        assert db.table("sites").indexes


def test_indexes_are_made_once(db: Database) -> None:
    migrations.migrate(db)
    migrations.index(db)
    migrations.index(db)
    assert len(db.table("sites").indexes) == 1
    db.close()
