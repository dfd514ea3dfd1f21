import sqlite3
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlite_utils import Database

from catalogue import migrations, store
from catalogue.errors import UserError
from catalogue.model import Training
from tests.catalogue.samples import BARE, FULL, NOW


def publish(
    data_dir: Path, trainings: Iterable[Training], *, demonstration: bool = False, automatic: bool = False
) -> store.Publication:
    return store.publish(
        data_dir, trainings, source="essai.csv", demonstration=demonstration, automatic=automatic, now=NOW
    )


def load(data_dir: Path) -> store.Published:
    published = store.load(data_dir)
    assert published is not None
    return published


def test_nothing_is_published_at_first(tmp_path: Path) -> None:
    assert store.load(tmp_path) is None
    assert store.publication(tmp_path) is None


def test_what_is_published_is_read_back_whole_and_in_order(tmp_path: Path) -> None:
    publish(tmp_path, [FULL, BARE])
    assert load(tmp_path).trainings == (FULL, BARE)


def test_enumerations_come_back_as_themselves(tmp_path: Path) -> None:
    publish(tmp_path, [FULL])
    (read,) = load(tmp_path).trainings
    assert read.entry_level is FULL.entry_level
    assert read.delivery is FULL.delivery
    assert read.entry_required is False


def test_a_publication_says_what_it_is(tmp_path: Path) -> None:
    made = publish(tmp_path, [FULL, BARE], demonstration=True, automatic=True)
    assert made == store.Publication(
        version=1,
        published_at=datetime(2026, 11, 23, 9, 30, tzinfo=UTC),
        source="essai.csv",
        sha256=made.sha256,
        trainings=2,
        demonstration=True,
        automatic=True,
    )
    assert store.publication(tmp_path) == load(tmp_path).publication == made


def test_each_publication_replaces_the_one_before(tmp_path: Path) -> None:
    versions = [publish(tmp_path, [FULL]).version, publish(tmp_path, [BARE]).version]
    assert versions == [1, 2]
    assert load(tmp_path).trainings == (BARE,)


def test_the_digest_is_that_of_the_content(tmp_path: Path) -> None:
    same, again, other = (publish(tmp_path, [it]).sha256 for it in (FULL, FULL, BARE))
    assert same == again != other


def test_trainings_are_written_as_they_come(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "BATCH", 2)
    made = publish(tmp_path, (replace(BARE, id=str(i)) for i in range(5)))
    assert made.trainings == 5
    assert [it.id for it in load(tmp_path).trainings] == ["0", "1", "2", "3", "4"]


def test_a_source_that_fails_half_way_leaves_what_was_published(tmp_path: Path) -> None:
    def failing() -> Iterator[Training]:
        yield BARE
        raise UserError("le fichier est coupé")

    publish(tmp_path, [FULL])
    with pytest.raises(UserError, match="le fichier est coupé"):
        publish(tmp_path, failing())
    assert load(tmp_path).trainings == (FULL,)
    assert publish(tmp_path, [BARE]).version == 2


KILLED_WHILE_WRITING = "def trainings():\n yield BARE\n os._exit(9)\n"
KILLED_BEFORE_THE_RENAME = "def trainings():\n yield BARE\nstore._sync = lambda path: os._exit(9)\n"


@pytest.mark.parametrize("moment", [KILLED_WHILE_WRITING, KILLED_BEFORE_THE_RENAME])
def test_a_publication_killed_leaves_what_was_published(tmp_path: Path, moment: str) -> None:
    publish(tmp_path, [FULL])
    killed = subprocess.run(
        [
            sys.executable,
            "-c",
            "import os, sys\n"
            "from pathlib import Path\n"
            "from catalogue import store\n"
            "from tests.catalogue.samples import BARE, NOW\n"
            f"{moment}"
            "store.publish(Path(sys.argv[1]), trainings(), source='', demonstration=False, automatic=False, now=NOW)",
            str(tmp_path),
        ],
        cwd=Path(__file__).parents[2],
        check=False,
    )
    assert killed.returncode == 9
    assert load(tmp_path).trainings == (FULL,)
    assert publish(tmp_path, [BARE]).version == 2
    assert load(tmp_path).trainings == (BARE,)


def test_a_reader_keeps_the_version_that_it_opened(tmp_path: Path) -> None:
    publish(tmp_path, [FULL])
    with closing(sqlite3.connect(tmp_path / store.FILE)) as reader:
        publish(tmp_path, [BARE])
        assert reader.execute("SELECT id FROM trainings").fetchall() == [("lens-1",)]


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\0 cut short"])
def test_a_broken_file_is_said_and_can_be_published_again(tmp_path: Path, content: bytes) -> None:
    (tmp_path / store.FILE).write_bytes(content)
    with pytest.raises(UserError, match="est illisible"):
        store.load(tmp_path)
    assert publish(tmp_path, [BARE]).version == 1
    assert load(tmp_path).trainings == (BARE,)


def test_an_unknown_word_in_the_file_is_said(tmp_path: Path) -> None:
    publish(tmp_path, [BARE])
    with closing(sqlite3.connect(tmp_path / store.FILE)) as db:
        db.execute("UPDATE domains SET domain = 'poterie'")
        db.commit()
    with pytest.raises(UserError, match="est illisible"):
        store.load(tmp_path)


def test_a_file_of_an_older_version_is_read_and_left_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rename(db: Database) -> None:
        db.execute("UPDATE trainings SET title = upper(title)")

    publish(tmp_path, [BARE])
    before = (tmp_path / store.FILE).read_bytes()
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, rename))
    assert load(tmp_path).trainings[0].title == "DéVELOPPEUR WEB"
    assert (tmp_path / store.FILE).read_bytes() == before


def test_a_file_of_a_newer_version_is_said(tmp_path: Path) -> None:
    publish(tmp_path, [BARE])
    with closing(sqlite3.connect(tmp_path / store.FILE)) as db:
        db.execute("PRAGMA user_version = 99")
    with pytest.raises(UserError, match="version plus récente"):
        store.load(tmp_path)


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file, not a folder")
    with pytest.raises(UserError, match="Rien n’a pu être écrit"):
        publish(tmp_path / "data", [BARE])
