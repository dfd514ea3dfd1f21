import pytest
from sqlite_utils import Database

from catalogue import migrations


@pytest.fixture
def db() -> Database:
    return Database(memory=True)


def test_an_empty_file_is_brought_to_the_present_schema(db: Database) -> None:
    assert migrations.version(db) == 0
    migrations.migrate(db)
    assert migrations.version(db) == len(migrations.MIGRATIONS)
    assert set(db.table_names()) == {"publication", "trainings", "domains", "sites", "sessions"}
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
