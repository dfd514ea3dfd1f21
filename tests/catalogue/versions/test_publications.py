from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlite_utils import Database

from catalogue.versions import migrations, publications
from catalogue.versions.publications import Publication
from tests.catalogue.samples import NOW

FIRST = Publication(
    version=1,
    published_at=NOW,
    source="a.csv, b.xml",
    sha256="00ff",
    trainings=4,
    demonstration=True,
    automatic=False,
    by="Telegram 12345",
    added=3,
    changed=2,
    removed=1,
    left_out=5,
    draft="c0ffee00",
    restores=7,
)
SECOND = replace(FIRST, version=2, demonstration=False, automatic=True, restores=None)


@pytest.fixture
def db() -> Iterator[Database]:
    made = Database(memory=True)
    migrations.migrate(made)
    yield made
    made.close()


def test_a_draft_has_no_history(db: Database) -> None:
    assert publications.history(db) == ()


def test_a_history_is_read_back_newest_first(db: Database) -> None:
    publications.write(db, (FIRST, SECOND))
    assert publications.history(db) == (SECOND, FIRST)


def test_it_takes_the_place_of_the_one_before(db: Database) -> None:
    publications.write(db, (FIRST,))
    publications.write(db, (SECOND, FIRST))
    assert publications.history(db) == (SECOND, FIRST)
