import sqlite3
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from catalogue import store
from catalogue.errors import UserError
from catalogue.model import Training
from catalogue.sources.entry import Entry
from catalogue.versions import drafting, files, migrations, writing
from tests.catalogue import older
from tests.catalogue.samples import BARE, FULL, NOW
from tests.catalogue.strategies import trainings

LATER = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)

whole_catalogues = st.lists(trainings(), max_size=4, unique_by=lambda training: training.id)


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
        added=2,
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
    monkeypatch.setattr(writing, "BATCH", 2)
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
KILLED_BEFORE_THE_RENAME = "def trainings():\n yield BARE\nfiles.sync = lambda path: os._exit(9)\n"


@pytest.mark.parametrize("moment", [KILLED_WHILE_WRITING, KILLED_BEFORE_THE_RENAME])
def test_a_publication_killed_leaves_what_was_published(tmp_path: Path, moment: str) -> None:
    publish(tmp_path, [FULL])
    killed = subprocess.run(
        [
            sys.executable,
            "-c",
            "import os, sys\n"
            "from pathlib import Path\n"
            "from catalogue import store\nfrom catalogue.versions import files\n"
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


def drafted(
    data_dir: Path, *trainings: Training, source: str = "essai.csv", now: datetime = NOW
) -> drafting.Draft:
    entries = (Entry(line, training) for line, training in enumerate(trainings, 2))
    return drafting.draft(data_dir, [(source, entries)], now)


def publish_draft(data_dir: Path, id_: str, *, confirmed: bool = False) -> store.Publication:
    return store.publish_draft(data_dir, id_, by="console", now=NOW, confirmed=confirmed)


def rollback(data_dir: Path, version: int | None = None) -> store.Publication:
    return store.rollback(data_dir, version, by="Telegram 12345", now=LATER)


def many(number: int) -> list[Training]:
    return [replace(BARE, id=str(i)) for i in range(number)]


def contents(data_dir: Path) -> list[tuple[int, str]]:
    return [(one.version, one.sha256) for one in store.history(data_dir)]


# --- Publishing a draft


def test_a_draft_is_published_as_it_was_read(tmp_path: Path) -> None:
    publish(tmp_path, [BARE])
    draft = drafted(tmp_path, replace(BARE, months=6.0), FULL)
    made = publish_draft(tmp_path, draft.id)
    assert made == store.Publication(
        version=2,
        published_at=NOW,
        source="essai.csv",
        sha256=draft.sha256,
        trainings=2,
        demonstration=False,
        automatic=False,
        by="console",
        added=1,
        changed=1,
        draft=draft.id,
    )
    assert load(tmp_path) == store.Published(made, (replace(BARE, months=6.0), FULL))
    assert list((tmp_path / "drafts").iterdir()) == []


def test_publishing_twice_is_publishing_once(tmp_path: Path) -> None:
    draft = drafted(tmp_path, BARE)
    once = publish_draft(tmp_path, draft.id)
    assert publish_draft(tmp_path, draft.id) == once
    publish(tmp_path, [FULL])
    assert publish_draft(tmp_path, draft.id) == once
    assert [one.version for one in store.history(tmp_path)] == [2, 1]


def test_a_draft_that_is_gone_is_said(tmp_path: Path) -> None:
    draft = drafted(tmp_path, BARE)
    drafting.discard(tmp_path, draft.id)
    with pytest.raises(UserError, match="n’existe plus"):
        publish_draft(tmp_path, draft.id)


def test_a_shut_gate_is_opened_by_confirming(tmp_path: Path) -> None:
    publish(tmp_path, many(10))
    draft = drafted(tmp_path, *many(6))
    with pytest.raises(UserError, match=r"disparaîtraient\. Pour publier"):
        publish_draft(tmp_path, draft.id)
    assert store.history(tmp_path)[0].version == 1
    assert publish_draft(tmp_path, draft.id, confirmed=True).removed == 4


def test_what_was_published_meanwhile_is_what_a_draft_is_compared_with(tmp_path: Path) -> None:
    publish(tmp_path, many(6))
    draft = drafted(tmp_path, *many(6))
    assert draft.stops == ()
    publish(tmp_path, many(10))
    with pytest.raises(UserError, match="4 des 10"):
        publish_draft(tmp_path, draft.id)


def test_a_gate_that_was_shut_opens_when_what_is_published_changed(tmp_path: Path) -> None:
    publish(tmp_path, many(10))
    draft = drafted(tmp_path, *many(6))
    assert draft.stops
    publish(tmp_path, many(6))
    assert publish_draft(tmp_path, draft.id).removed == 0


def test_nobody_can_publish_nothing(tmp_path: Path) -> None:
    draft = drafted(tmp_path)
    with pytest.raises(UserError, match="il n’y a rien à publier"):
        publish_draft(tmp_path, draft.id, confirmed=True)
    assert store.publication(tmp_path) is None


def test_a_demonstration_may_be_replaced_by_less(tmp_path: Path) -> None:
    publish(tmp_path, many(10), demonstration=True)
    assert publish_draft(tmp_path, drafted(tmp_path, FULL).id).removed == 10


# --- Versions


def test_history_tells_every_version_newest_first(tmp_path: Path) -> None:
    made = [publish(tmp_path, trainings) for trainings in ([BARE], [FULL], [BARE, FULL])]
    assert store.history(tmp_path) == tuple(reversed(made))
    assert [(one.added, one.changed, one.removed) for one in made] == [(1, 0, 0), (1, 0, 1), (1, 0, 0)]


def test_an_earlier_version_can_still_be_read(tmp_path: Path) -> None:
    publish(tmp_path, [FULL])
    publish(tmp_path, [BARE])
    earlier, now = store.load(tmp_path, 1), store.load(tmp_path, 2)
    assert earlier
    assert now
    assert (earlier.trainings, now.trainings) == ((FULL,), (BARE,))
    assert store.file_of(tmp_path, 2) == store.file_of(tmp_path) == tmp_path / store.FILE
    assert store.load(tmp_path, 3) is None


def test_the_last_ten_before_are_kept(tmp_path: Path) -> None:
    for _ in range(13):
        publish(tmp_path, [BARE])
    assert files.kept_versions(tmp_path) == [12, 11, 10, 9, 8, 7, 6, 5, 4, 3]
    assert len(store.history(tmp_path)) == 13


# --- Going back


def test_going_back_publishes_the_version_before_anew(tmp_path: Path) -> None:
    first = publish(tmp_path, [FULL])
    publish(tmp_path, [BARE])
    made = rollback(tmp_path)
    assert made == replace(
        first, version=3, published_at=LATER, by="Telegram 12345", added=1, removed=1, restores=1
    )
    assert load(tmp_path) == store.Published(made, (FULL,))


def test_going_back_twice_is_coming_back(tmp_path: Path) -> None:
    publish(tmp_path, [FULL])
    publish(tmp_path, [BARE])
    rollback(tmp_path)
    assert rollback(tmp_path).restores == 2
    assert load(tmp_path).trainings == (BARE,)


def test_one_may_go_back_to_any_version_that_is_kept(tmp_path: Path) -> None:
    for content in ([FULL], [BARE], [BARE, FULL]):
        publish(tmp_path, content)
    assert rollback(tmp_path, 1).restores == 1
    assert load(tmp_path).trainings == (FULL,)


@pytest.mark.parametrize(
    ("version", "sentence"),
    [
        (2, "La version 2 est celle qui est publiée."),
        (7, "La version 7 n’est pas gardée ; celles qui le sont : 1."),
    ],
)
def test_a_version_that_one_cannot_go_back_to_is_said(tmp_path: Path, version: int, sentence: str) -> None:
    publish(tmp_path, [FULL])
    publish(tmp_path, [BARE])
    with pytest.raises(UserError) as raised:
        rollback(tmp_path, version)
    assert str(raised.value) == sentence
    assert load(tmp_path).publication.version == 2


@pytest.mark.parametrize("published", [0, 1])
def test_at_first_there_is_nothing_to_go_back_to(tmp_path: Path, published: int) -> None:
    for _ in range(published):
        publish(tmp_path, [BARE])
    with pytest.raises(UserError, match="pas de version précédente"):
        rollback(tmp_path)


# --- Files of another time, or broken


@pytest.mark.parametrize("steps", range(1, len(migrations.MIGRATIONS)))
def test_a_file_of_earlier_software_is_read_replaced_and_restored(tmp_path: Path, steps: int) -> None:
    older.publish(tmp_path / store.FILE, steps=steps)
    assert load(tmp_path).trainings == (older.TRAINING,)
    same = publish(tmp_path, [older.TRAINING])
    assert (same.version, same.added, same.changed, same.removed) == (4, 0, 0, 0)
    assert [one.version for one in store.history(tmp_path)] == [4, 3]
    assert rollback(tmp_path, 3).sha256 == same.sha256
    assert load(tmp_path).trainings == (older.TRAINING,)


def test_a_broken_file_is_replaced_and_the_history_goes_on(tmp_path: Path) -> None:
    publish(tmp_path, [FULL])
    publish(tmp_path, [BARE])
    (tmp_path / store.FILE).write_bytes(b"broken")
    made = publish_draft(tmp_path, drafted(tmp_path, BARE).id)
    assert [one.version for one in store.history(tmp_path)] == [made.version, 1]
    assert rollback(tmp_path).restores == 1


def test_a_file_of_a_newer_version_is_not_replaced(tmp_path: Path) -> None:
    publish(tmp_path, [FULL])
    publish(tmp_path, [BARE])
    with closing(sqlite3.connect(tmp_path / store.FILE)) as db:
        db.execute("PRAGMA user_version = 99")
    before = (tmp_path / store.FILE).read_bytes()
    with pytest.raises(UserError, match="version plus récente"):
        publish(tmp_path, [FULL])
    with pytest.raises(UserError, match="version plus récente"):
        rollback(tmp_path, 1)
    assert (tmp_path / store.FILE).read_bytes() == before


def test_a_version_that_a_disk_has_spoilt_is_not_published_again(tmp_path: Path) -> None:
    publish(tmp_path, [replace(FULL, id=str(number)) for number in range(100)])
    made = publish(tmp_path, [BARE])
    file = tmp_path / "versions" / "1.db"
    content = bytearray(file.read_bytes())
    content[len(content) // 3 : len(content) // 2] = b"\xa5" * (len(content) // 2 - len(content) // 3)
    file.write_bytes(content)
    with pytest.raises(UserError, match="illisible"):
        rollback(tmp_path, 1)
    assert load(tmp_path) == store.Published(made, (BARE,))


@pytest.mark.parametrize("part", range(1, 12))
def test_whatever_page_a_disk_has_spoilt_publishing_repairs_it(tmp_path: Path, part: int) -> None:
    publish(tmp_path, [FULL])
    publish(tmp_path, [replace(FULL, id=str(number)) for number in range(100)])
    file = tmp_path / store.FILE
    content = bytearray(file.read_bytes())
    start = len(content) * part // 12 // 4096 * 4096
    content[start : start + 8192] = b"\xa5" * 8192
    file.unlink()  # the same file is a version kept
    file.write_bytes(content)
    publish_draft(tmp_path, drafted(tmp_path, BARE).id)
    assert load(tmp_path).trainings == (BARE,)
    assert rollback(tmp_path).restores == 1
    assert load(tmp_path).trainings == (FULL,)


def test_a_published_file_that_is_a_link_is_kept_for_itself(tmp_path: Path) -> None:
    publish(tmp_path, [FULL])
    (tmp_path / store.FILE).rename(tmp_path / "elsewhere.db")
    (tmp_path / store.FILE).symlink_to("elsewhere.db")
    publish(tmp_path, [BARE])
    assert rollback(tmp_path).restores == 1
    assert load(tmp_path).trainings == (FULL,)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(whole_catalogues, whole_catalogues)
def test_whatever_is_published_is_restored_exactly(
    tmp_path: Path, first: list[Training], second: list[Training]
) -> None:
    before = publish(tmp_path, first)
    publish(tmp_path, second)
    assert load(tmp_path).trainings == tuple(second)
    restored = store.rollback(tmp_path, before.version, by="", now=NOW)
    assert load(tmp_path) == store.Published(restored, tuple(first))
    assert (restored.sha256, restored.restores) == (before.sha256, before.version)
