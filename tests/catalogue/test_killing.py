"""A process that drafts and publishes is killed with -9: what is published is the old version or the new one, whole."""

import os
import random
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import count
from multiprocessing import get_context
from pathlib import Path

import pytest

from catalogue import store
from catalogue.model import Training
from catalogue.sources.entry import Entry
from catalogue.versions import drafting, files, rows
from catalogue.versions.publications import Publication
from tests.catalogue.samples import BARE, FULL, NOW

KILLS = 50
OLD = (BARE, FULL)
FEW = tuple(replace(FULL, id=f"new-{i}", hours=i + 1) for i in range(20))
# Enough for most of the time to be spent writing: about 40 ms, then 20 to compare, sync and rename.
MANY = tuple(replace(FULL, id=f"new-{i}", hours=i + 1) for i in range(600))

Work = Callable[[], object]

# A child that starts at once, with all that is imported. Threads that other tests leave behind, idle, do not matter.
pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
fork = get_context("fork")


def publish(data_dir: Path, trainings: tuple[Training, ...]) -> Publication:
    return store.publish(data_dir, trainings, source="", demonstration=False, automatic=False, now=NOW)


def draft_and_publish(data_dir: Path, trainings: tuple[Training, ...]) -> None:
    entries = (Entry(line, training) for line, training in enumerate(trainings))
    draft = drafting.draft(data_dir, [("new.csv", entries)], NOW)
    store.publish_draft(data_dir, draft.id, by="", now=NOW, confirmed=True)


def load(data_dir: Path, version: int | None = None) -> store.Published:
    published = store.load(data_dir, version)
    assert published
    return published


def in_child(work: Work, seconds: float | None = None) -> int | None:
    """How the child ended; killed after so many seconds, if it has not ended by then."""
    child = fork.Process(target=work)
    child.start()
    child.join(seconds)
    child.kill()
    child.join()
    return child.exitcode


def check(data_dir: Path, before: Publication, new: tuple[Training, ...]) -> None:
    """Exactly the old or the new is published, under its number, with all of its history, and the next one works."""
    published = load(data_dir)
    version = published.publication.version
    assert (version, published.trainings) in {(before.version, OLD), (before.version + 1, new)}
    with files.opened(data_dir / store.FILE) as db:
        assert rows.sha256(db) == published.publication.sha256
    history = store.history(data_dir)
    assert [one.version for one in history] == list(range(version, 0, -1))
    assert before in history[:2]
    newest_kept, *_others = files.kept_versions(data_dir)
    assert newest_kept in ({before.version} if version > before.version else {version, version - 1})
    assert load(data_dir, newest_kept).publication == history[version - newest_kept]
    # A draft that was killed while it was published still can be.
    for path in (data_dir / "drafts").glob("*.db"):
        made = store.publish_draft(data_dir, path.stem, by="", now=NOW, confirmed=True)
        assert load(data_dir) == store.Published(made, new)


def test_killed_at_random_moments(tmp_path: Path) -> None:
    draw = random.Random(4)  # noqa: S311  # nothing here is secret
    work = partial(draft_and_publish, tmp_path, MANY)
    publish(tmp_path, OLD)
    span, killed = 1.0, 0
    while killed < KILLS:
        before, start = publish(tmp_path, OLD), time.perf_counter()
        if in_child(work, draw.uniform(0, 1.2 * span)) == -signal.SIGKILL:
            killed += 1
        else:
            # How long the whole takes, on this machine as it is now: that is where moments are drawn from.
            span = time.perf_counter() - start
        check(tmp_path, before, MANY)


# What Python tells before the disk is touched: https://docs.python.org/3/library/audit_events.html
TOUCHES = frozenset(
    {"open", "os.link", "os.mkdir", "os.remove", "os.rename", "shutil.copyfile", "sqlite3.connect"}
)


def killed_before(touch: int, work: Work, data_dir: Path) -> None:
    """Work, killed just before it touches the disk for the n-th time."""
    touches = count(1)

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event in TOUCHES and str(data_dir) in str(arguments[0]) and next(touches) == touch:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)
    work()


@pytest.mark.parametrize("way", ["a draft is published", "one goes back"])
def test_killed_before_each_touch_of_the_disk(tmp_path: Path, way: str) -> None:
    published: list[tuple[Training, ...]] = []
    ended: int | None = -signal.SIGKILL
    while ended == -signal.SIGKILL:
        data_dir = tmp_path / str(len(published))
        publish(data_dir, FEW)
        before = publish(data_dir, OLD)
        work = (
            partial(store.rollback, data_dir, by="", now=NOW)
            if way == "one goes back"
            else partial(draft_and_publish, data_dir, FEW)
        )
        ended = in_child(partial(killed_before, len(published) + 1, work, data_dir))
        published.append(load(data_dir).trainings)
        check(data_dir, before, FEW)
    assert ended == 0
    # Old, old, old, and from the rename on, new.
    renamed = published.index(FEW)
    assert published == [OLD] * renamed + [FEW] * (len(published) - renamed)
    assert renamed > 10
