from pathlib import Path

import pytest

from catalogue.errors import UserError
from catalogue.versions import files, migrations


@pytest.mark.parametrize("id_", ["", "..", "../catalogue", "a/b", "a.b", "é", "*"])
def test_what_is_no_name_of_a_draft_opens_nothing(tmp_path: Path, id_: str) -> None:
    with pytest.raises(UserError, match="n’existe plus"):
        files.draft_file(tmp_path, id_)


def test_the_versions_kept_are_the_newest_first_and_strangers_are_let_be(tmp_path: Path) -> None:
    for version in (2, 10, 9):
        path = files.version_file(tmp_path, version)
        path.parent.mkdir(exist_ok=True)
        path.touch()
    (tmp_path / "versions" / "copie.db").touch()
    assert files.kept_versions(tmp_path) == [10, 9, 2]


def test_nothing_is_left_of_what_was_not_finished(tmp_path: Path) -> None:
    with files.unfinished(tmp_path) as (_name, path):
        path.write_text("half")
    assert list(tmp_path.glob("drafts/*")) == []


def test_each_unfinished_file_has_its_own_name(tmp_path: Path) -> None:
    with files.unfinished(tmp_path) as (one, _path), files.unfinished(tmp_path) as (other, _other_path):
        assert one != other
        assert files.draft_file(tmp_path, one).parent.exists()


def test_a_created_file_is_of_the_present_schema(tmp_path: Path) -> None:
    with files.created(tmp_path / "new.db", tmp_path):
        pass
    with files.opened(tmp_path / "new.db") as db:
        assert migrations.version(db) == len(migrations.MIGRATIONS)


def test_a_file_that_cannot_be_created_is_said(tmp_path: Path) -> None:
    with (
        pytest.raises(UserError, match="Rien n’a pu être écrit"),
        files.created(tmp_path / "nowhere" / "new.db", tmp_path),
    ):
        pass


@pytest.mark.parametrize("kept", [0, 100, 5000])
def test_a_file_that_was_cut_short_is_not_sound(tmp_path: Path, kept: int) -> None:
    whole = tmp_path / "new.db"
    with files.created(whole, tmp_path):
        pass
    assert files.is_sound(whole)
    whole.write_bytes(whole.read_bytes()[:kept])
    # SQLite takes an empty file for an empty base.
    assert files.is_sound(whole) is (kept == 0)
