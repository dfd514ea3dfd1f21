from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database

from catalogue import store
from catalogue.model import Training
from catalogue.versions import files
from catalogue.versions.comparing import Compared, compared
from catalogue.versions.writing import Writer
from tests.catalogue.samples import BARE, FULL, NOW


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """One training changed, one as it was, one new."""
    with files.created(tmp_path / "draft.db", tmp_path) as db:
        writer = Writer(db, tmp_path)
        for training in (replace(BARE, months=6.0), replace(BARE, id="same"), FULL):
            writer.add(training)
        writer.finish()
    return tmp_path / "draft.db"


def publish(data_dir: Path, *trainings: Training, demonstration: bool = False) -> None:
    store.publish(data_dir, trainings, source="", demonstration=demonstration, automatic=False, now=NOW)


def test_with_nothing_published_all_is_new(tmp_path: Path, draft: Path) -> None:
    assert compared(tmp_path, draft) == Compared(base=0, watched=0, added=3, changed=0, removed=0)


def test_trainings_are_told_apart_by_identifier_then_by_digest(tmp_path: Path, draft: Path) -> None:
    publish(
        tmp_path,
        BARE,
        replace(BARE, id="same", source="x"),
        replace(BARE, id="gone"),
        replace(FULL, id="gone2"),
    )
    assert compared(tmp_path, draft) == Compared(base=1, watched=4, added=1, changed=1, removed=2)


def test_a_demonstration_is_compared_but_not_watched(tmp_path: Path, draft: Path) -> None:
    publish(tmp_path, BARE, demonstration=True)
    assert compared(tmp_path, draft) == Compared(base=1, watched=0, added=2, changed=1, removed=0)


@pytest.mark.parametrize("kept", [0, 50, 5000])
def test_what_is_cut_short_is_nothing(tmp_path: Path, draft: Path, kept: int) -> None:
    publish(tmp_path, BARE)
    (tmp_path / store.FILE).write_bytes((tmp_path / store.FILE).read_bytes()[:kept])
    assert compared(tmp_path, draft) == Compared(base=0, watched=0, added=3, changed=0, removed=0)


def test_neither_file_is_changed(tmp_path: Path, draft: Path) -> None:
    publish(tmp_path, BARE)
    with closing(Database(draft)) as db:
        assert db.table("trainings").count == 3
    before = draft.read_bytes(), (tmp_path / store.FILE).read_bytes()
    compared(tmp_path, draft)
    assert (draft.read_bytes(), (tmp_path / store.FILE).read_bytes()) == before
