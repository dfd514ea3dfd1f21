"""What is published beside a draft: what tells them apart, by the digests of their trainings."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from catalogue.versions import files, migrations, publications

# Identifiers, in the order of their catalogue. What is published is `main`, the other file is `draft`.
ADDED = """
    SELECT id FROM draft.trainings AS new WHERE NOT EXISTS (SELECT 1 FROM main.trainings AS old WHERE old.id = new.id)
    ORDER BY position"""
CHANGED = """
    SELECT id FROM draft.trainings AS new JOIN main.trainings AS old USING (id)
    WHERE old.digest <> new.digest ORDER BY new.position"""
REMOVED = """
    SELECT id FROM main.trainings AS old WHERE NOT EXISTS (SELECT 1 FROM draft.trainings AS new WHERE old.id = new.id)
    ORDER BY position"""


@dataclass(frozen=True, slots=True)
class Compared:
    """How many trainings. `base`: the published version, 0 when there is none. `watched`: how many are published that
    real people rely on: none of a demonstration."""

    base: int
    watched: int
    added: int
    changed: int
    removed: int


def compared(data_dir: Path, draft: Path) -> Compared:
    """What is published against a file that is not."""
    with beside_published(data_dir, draft) as db:
        now = next(iter(publications.history(db)), None)
        added, changed, removed = (
            db.execute(f"SELECT count(*) FROM ({which})").fetchone()[0]  # noqa: S608  # one of ours
            for which in (ADDED, CHANGED, REMOVED)
        )
        watched = 0 if now is None or now.demonstration else now.trainings
        return Compared(now.version if now else 0, watched, added, changed, removed)


@contextmanager
def beside_published(data_dir: Path, draft: Path) -> Iterator[Database]:
    """What is published as `main`, empty when there is nothing that can be read, for publishing is what repairs it; the
    other file as `draft`. Raises UserError when that one cannot be read.
    """
    published = data_dir / files.FILE
    with files.opened(published) if files.is_sound(published) else _nothing() as db:
        # What was killed while it was published has something to undo: it must be writable.
        db.execute("ATTACH ? AS draft", (f"{draft.resolve().as_uri()}?mode=rw",))
        yield db


@contextmanager
def _nothing() -> Iterator[Database]:
    with closing(files.empty()) as db:
        migrations.migrate(db)
        yield db
