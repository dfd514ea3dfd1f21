import os
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlite_utils import Database

from catalogue import store
from catalogue.errors import UserError
from catalogue.model import Training
from catalogue.sources.entry import Entry, Read
from catalogue.sources.problems import Done, Fault, Problem
from catalogue.versions import drafting
from catalogue.versions.checking import Counts, Gate, Stop
from tests.catalogue import older
from tests.catalogue.samples import BARE, FULL, NOW

MISSING = Problem(3, "organisme", Fault.MISSING, "", Done.LEFT_OUT, record="formation 12")
UNKNOWN = Problem(1, "couleur", Fault.UNKNOWN_COLUMN, "", Done.KEPT)


def draft(data_dir: Path, *read: Read, source: str = "essai.csv") -> drafting.Draft:
    return drafting.draft(data_dir, [(source, iter(read))], NOW)


def entries(*trainings: Training) -> list[Read]:
    return [Entry(line, training) for line, training in enumerate(trainings, 2)]


def publish(data_dir: Path, *trainings: Training, demonstration: bool = False) -> store.Publication:
    return store.publish(
        data_dir, trainings, source="", demonstration=demonstration, automatic=False, now=NOW
    )


def files_of(data_dir: Path) -> list[str]:
    return sorted(path.name for path in (data_dir / "drafts").iterdir())


def test_a_draft_says_what_it_would_change(tmp_path: Path) -> None:
    publish(tmp_path, BARE, replace(BARE, id="same"), replace(BARE, id="gone"), replace(BARE, id="too"))
    made = draft(
        tmp_path,
        UNKNOWN,
        *entries(replace(BARE, months=6.0), replace(BARE, id="same"), FULL),
        Entry(9, None, (MISSING,)),
    )
    assert made.counts == Counts(
        read=4, trainings=3, added=1, changed=1, removed=2, left_out=1, repaired=0, remarks=1
    )
    assert made.stops == (Stop(Gate.REMOVED, 2, 4), Stop(Gate.LEFT_OUT, 1, 4))
    assert (made.base, made.made_at, made.sources) == (1, NOW, ("essai.csv",))


def test_it_publishes_nothing(tmp_path: Path) -> None:
    draft(tmp_path, *entries(BARE))
    assert store.publication(tmp_path) is None


def test_a_draft_waits_as_it_was_made_and_with_its_problems(tmp_path: Path) -> None:
    made = draft(tmp_path, UNKNOWN, *entries(FULL, BARE), Entry(9, None, (MISSING,)))
    other = draft(tmp_path, *entries(BARE))
    assert drafting.load(tmp_path, made.id) == made != other
    assert list(drafting.problems(tmp_path, made.id)) == [
        replace(UNKNOWN, source="essai.csv"),
        replace(MISSING, source="essai.csv"),
    ]
    assert list(drafting.problems(tmp_path, other.id)) == []


def test_the_same_trainings_are_the_same_content(tmp_path: Path) -> None:
    one, other = (draft(tmp_path, *entries(FULL, BARE), source=name) for name in ("a.csv", "b.csv"))
    assert one.sha256 == other.sha256 != draft(tmp_path, *entries(BARE, FULL)).sha256
    assert one.sha256 == publish(tmp_path, FULL, BARE).sha256


def test_several_sources_make_one_draft(tmp_path: Path) -> None:
    made = drafting.draft(tmp_path, [("a.csv", iter(entries(FULL))), ("b.csv", iter(entries(BARE)))], NOW)
    assert (made.sources, made.counts.trainings) == (("a.csv", "b.csv"), 2)


def test_without_any_training_a_draft_tells_why(tmp_path: Path) -> None:
    made = draft(tmp_path, Entry(3, None, (MISSING,)))
    assert made.stops == (Stop(Gate.EMPTY),)
    assert list(drafting.problems(tmp_path, made.id)) == [replace(MISSING, source="essai.csv")]


def test_a_source_that_fails_leaves_no_draft(tmp_path: Path) -> None:
    def failing() -> Iterator[Read]:
        yield from entries(BARE)
        raise UserError("le fichier est coupé")

    with pytest.raises(UserError, match="le fichier est coupé"):
        drafting.draft(tmp_path, [("essai.csv", failing())], NOW)
    assert files_of(tmp_path) == []


def test_nobody_watches_over_a_demonstration(tmp_path: Path) -> None:
    publish(tmp_path, BARE, replace(BARE, id="b"), demonstration=True)
    made = draft(tmp_path, *entries(FULL))
    assert (made.counts.removed, made.stops) == (2, ())


def test_a_broken_catalogue_is_none(tmp_path: Path) -> None:
    (tmp_path / store.FILE).write_bytes(b"broken")
    made = draft(tmp_path, *entries(BARE))
    assert (made.base, made.counts.added) == (0, 1)


def test_an_older_catalogue_is_compared_like_any(tmp_path: Path) -> None:
    older.publish(tmp_path / store.FILE, steps=1)
    made = draft(tmp_path, *entries(replace(older.TRAINING, source="neuf.csv")))
    assert (made.base, made.counts.added, made.counts.changed) == (3, 0, 0)


def test_a_draft_thrown_away_is_gone(tmp_path: Path) -> None:
    made = draft(tmp_path, *entries(BARE))
    drafting.discard(tmp_path, made.id)
    drafting.discard(tmp_path, made.id)
    for asked in (drafting.load, lambda *where: list(drafting.problems(*where))):
        with pytest.raises(UserError, match=f"Le brouillon {made.id} n’existe plus"):
            asked(tmp_path, made.id)


def test_a_draft_of_another_version_of_the_software_is_to_be_made_again(tmp_path: Path) -> None:
    made = draft(tmp_path, *entries(BARE))
    with closing(Database(tmp_path / "drafts" / f"{made.id}.db")) as db:
        db.execute("PRAGMA user_version = 2")
    with pytest.raises(UserError, match="n’existe plus"):
        drafting.load(tmp_path, made.id)


def test_old_drafts_are_swept_when_another_is_made(tmp_path: Path) -> None:
    ages = {name: timedelta(days=days) for name, days in (("old.db", 8), ("killed.new", 8), ("young.db", 6))}
    (tmp_path / "drafts").mkdir()
    for name, age in ages.items():
        path = tmp_path / "drafts" / name
        path.touch()
        os.utime(path, ((NOW - age).timestamp(),) * 2)
    made = draft(tmp_path, *entries(BARE))
    assert files_of(tmp_path) == sorted(["young.db", f"{made.id}.db"])


def test_what_is_no_draft_stops_no_draft(tmp_path: Path) -> None:
    (tmp_path / "drafts" / "folder").mkdir(parents=True)
    os.utime(tmp_path / "drafts" / "folder", (1, 1))
    (tmp_path / "drafts" / "link").symlink_to("nowhere")
    made = draft(tmp_path, *entries(BARE))
    assert f"{made.id}.db" in files_of(tmp_path)


def test_nothing_is_compared_with_a_catalogue_of_a_newer_version(tmp_path: Path) -> None:
    publish(tmp_path, BARE)
    with closing(Database(tmp_path / store.FILE)) as db:
        db.execute("PRAGMA user_version = 99")
    with pytest.raises(UserError, match="version plus récente"):
        draft(tmp_path, *entries(FULL))
    assert files_of(tmp_path) == []


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file, not a folder")
    with pytest.raises(UserError, match="Rien n’a pu être écrit"):
        draft(tmp_path / "data", *entries(BARE))
