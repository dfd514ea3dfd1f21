"""catalogue.db: what is published, replaced whole and atomically.

Nobody ever writes to a published file: a reader sees the old version or the new one, never a mixture.
"""

import fcntl
import hashlib
import json
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path

from sqlite_utils import Database

from catalogue import migrations, rows
from catalogue.errors import UserError
from catalogue.language import translator
from catalogue.model import Training
from catalogue.publications import Publication as Publication

FILE = "catalogue.db"

# Trainings held in memory together while writing: it bounds memory, and hardly changes speed (100 to 10,000 measured).
BATCH = 1000


@dataclass(frozen=True, slots=True)
class Published:
    """A version and its trainings, in the order of their source."""

    publication: Publication
    trainings: tuple[Training, ...]


def load(data_dir: Path) -> Published | None:
    """The published catalogue, or None when nothing is. Raises UserError when its file cannot be read."""
    with _opened(data_dir) as db:
        return None if db is None else Published(_publication(db), tuple(rows.trainings(db)))


def publication(data_dir: Path) -> Publication | None:
    """What `load` says of the version, without reading the trainings."""
    with _opened(data_dir) as db:
        return None if db is None else _publication(db)


def publish(
    data_dir: Path,
    trainings: Iterable[Training],
    *,
    source: str,
    demonstration: bool,
    automatic: bool,
    now: datetime,
) -> Publication:
    """Replace what is published. A crash at any point leaves the version before whole.

    The trainings, of distinct identifiers, are read once and written as they come.
    """
    with _replacing(data_dir / FILE) as new:
        previous = _previous_version(data_dir)
        with closing(Database(new)) as db:
            # A file that is not published yet may be lost: it is made safe at once, when it is whole.
            db.execute("PRAGMA journal_mode = OFF")
            db.execute("PRAGMA synchronous = OFF")
            with db.atomic():
                migrations.migrate(db)
                count, sha256 = _write(db, trainings)
                made = Publication(previous + 1, now, source, sha256, count, demonstration, automatic)
                db.table("publication").insert(_publication_row(made))
    return made


def publish_draft(
    data_dir: Path, id_: str, *, by: str, now: datetime, confirmed: bool = False
) -> Publication:
    """Publish a draft, compared anew with what is published now. Done twice, it is the same publication.

    `by`: who wants it. Raises UserError when it is not there any more, when it has no training, and, unless
    `confirmed`, when a gate is shut.
    """
    raise NotImplementedError


def history(data_dir: Path) -> tuple[Publication, ...]:
    """Every publication, newest first; empty when there is none. Raises UserError when the file cannot be read."""
    raise NotImplementedError


def rollback(data_dir: Path, version: int | None = None, *, by: str, now: datetime) -> Publication:
    """Publish an earlier version anew, as a new one: it can be undone likewise. None: the one before the present one.

    Raises UserError when it is not kept.
    """
    raise NotImplementedError


def file_of(data_dir: Path, version: int) -> Path | None:
    """The catalogue file of a version, the published one or one of the KEPT before; None when it is not kept."""
    raise NotImplementedError


@contextmanager
def _replacing(path: Path) -> Iterator[Path]:
    """A path to write a new file at, which then takes the place of `path`; one writer at a time."""
    new = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            new.unlink(missing_ok=True)
            yield new
            _sync(new)
            new.replace(path)
            _sync(path.parent)
    except (OSError, sqlite3.OperationalError) as error:
        _ = translator("catalogue")
        raise UserError(
            _("Nothing could be written in {folder}: check the space and the rights.", folder=path.parent)
        ) from error


def _sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _previous_version(data_dir: Path) -> int:
    """0 when there is none, or when it is so broken that its number is lost: publishing is what repairs it."""
    try:
        previous = publication(data_dir)
    except UserError:
        return 0
    return previous.version if previous else 0


@contextmanager
def _opened(data_dir: Path) -> Iterator[Database | None]:
    """The published file in the present schema; an older one is brought to it in memory only."""
    path = data_dir / FILE
    if not path.exists():
        yield None
        return
    _ = translator("catalogue")
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            db = Database(connection)
            if migrations.version(db) > len(migrations.MIGRATIONS):
                raise UserError(_("{file} was published by a newer version: update this one.", file=path))
            if migrations.version(db) == len(migrations.MIGRATIONS):
                yield db
                return
            with closing(Database(memory=True)) as copy:
                connection.backup(copy.conn)
                migrations.migrate(copy)
                yield copy
    except (OSError, sqlite3.DatabaseError, ValueError, LookupError, TypeError) as error:
        raise UserError(_("{file} cannot be read: publish the catalogue again.", file=path)) from error


def _write(db: Database, trainings: Iterable[Training]) -> tuple[int, str]:
    """Fill the tables; returns how many trainings there were and their digest."""
    count, digest = 0, hashlib.sha256()
    remaining = iter(trainings)
    while batch := tuple(islice(remaining, BATCH)):
        for table, written in rows.rows(batch, first=count).items():
            db.table(table).insert_all(written)
            digest.update(json.dumps(written).encode())
        count += len(batch)
    return count, digest.hexdigest()


def _publication_row(made: Publication) -> rows.Row:
    return {
        "version": made.version,
        "published_at": made.published_at.isoformat(),
        "source": made.source,
        "sha256": made.sha256,
        "trainings": made.trainings,
        "demonstration": made.demonstration,
        "automatic": made.automatic,
    }


def _publication(db: Database) -> Publication:
    (row,) = db.query("SELECT * FROM publication")
    return Publication(
        version=row["version"],
        published_at=datetime.fromisoformat(row["published_at"]),
        source=row["source"],
        sha256=row["sha256"],
        trainings=row["trainings"],
        demonstration=bool(row["demonstration"]),
        automatic=bool(row["automatic"]),
    )
