"""The files of a data folder: what is published, the versions before it, the drafts; how they are made and replaced.

Nobody ever writes to a published file: a reader sees the old version or the new one, never a mixture.
"""

import fcntl
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from secrets import token_hex

from sqlite_utils import Database

from catalogue.errors import UserError
from catalogue.language import translator
from catalogue.versions import migrations

FILE = "catalogue.db"
VERSIONS = "versions"
DRAFTS = "drafts"
# Of a file that is not finished yet; a process that was killed may leave some behind.
UNFINISHED = ".new"

# Kilobytes of a file being written that are held in memory: enough for the identifiers of 100,000 trainings.
CACHE = 16_000


def version_file(data_dir: Path, version: int) -> Path:
    """Where an earlier version is kept."""
    return data_dir / VERSIONS / f"{version}.db"


def kept_versions(data_dir: Path) -> list[int]:
    """The earlier versions that are kept, newest first."""
    names = (path.stem for path in (data_dir / VERSIONS).glob("*.db"))
    return sorted((int(name) for name in names if name.isdecimal()), reverse=True)


def draft_file(data_dir: Path, id_: str) -> Path:
    """Where a draft waits. Raises UserError for what is no identifier of a draft, and so might be any path."""
    if not (id_.isascii() and id_.isalnum()):
        raise no_draft(id_)
    return data_dir / DRAFTS / f"{id_}.db"


def no_draft(id_: str) -> UserError:
    """To be raised when a draft is not there."""
    _ = translator("catalogue")
    return UserError(_("There is no draft {draft} any more: read the file again.", draft=id_))


class NewerError(UserError):
    """Sound, but of a later version of the software: nothing takes its place, for it could not be given back."""


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """What goes wrong while writing, as UserError."""
    try:
        yield
    except (OSError, sqlite3.OperationalError) as error:
        _ = translator("catalogue")
        raise UserError(
            _("Nothing could be written in {folder}: check the space and the rights.", folder=folder)
        ) from error


@contextmanager
def locked(data_dir: Path) -> Iterator[None]:
    """One at a time, among all the processes, publishes in this folder."""
    data_dir.mkdir(parents=True, exist_ok=True)
    with (data_dir / FILE).with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextmanager
def unfinished(data_dir: Path) -> Iterator[tuple[str, Path]]:
    """A new name, and a path to write a new file at; what is still there at the end is removed."""
    name = token_hex(4)
    path = data_dir / DRAFTS / f"{name}{UNFINISHED}"
    with writing(data_dir):
        path.parent.mkdir(parents=True, exist_ok=True)
    try:
        yield name, path
    finally:
        path.unlink(missing_ok=True)


def sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def created(path: Path, folder: Path) -> Iterator[Database]:
    """A new file in the present schema, whole at the end. Only `sync` puts it on the disk: till then it may be lost.

    `folder`: the one to speak of when it cannot be written.
    """
    with writing(folder):
        db = Database(path)
    with closing(db):
        with writing(folder):
            for pragma in ("journal_mode = OFF", "synchronous = OFF", f"cache_size = -{CACHE}"):
                db.execute(f"PRAGMA {pragma}")
            db.execute("BEGIN")
            migrations.migrate(db)
        yield db
        with writing(folder):
            db.conn.commit()


@contextmanager
def opened(path: Path) -> Iterator[Database]:
    """A catalogue file in the present schema; an older one is brought to it in memory only.

    Other files may be attached to it. Raises UserError when it cannot be read, NewerError when a later version of the
    software can.
    """
    _ = translator("catalogue")
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            db = Database(connection)
            if migrations.version(db) > len(migrations.MIGRATIONS):
                raise NewerError(_("{file} was published by a newer version: update this one.", file=path))
            if migrations.version(db) == len(migrations.MIGRATIONS):
                yield db
                return
            with closing(empty()) as copy:
                connection.backup(copy.conn)
                migrations.migrate(copy)
                yield copy
    except (OSError, sqlite3.DatabaseError, ValueError, LookupError, TypeError) as error:
        raise unreadable(path) from error


def unreadable(path: Path) -> UserError:
    """To be raised when a catalogue file is broken."""
    _ = translator("catalogue")
    return UserError(_("{file} cannot be read: publish the catalogue again.", file=path))


def is_sound(path: Path) -> bool:
    """Whether it is there and all its pages can be read, which takes 0.1 s for 100,000 trainings. Raises NewerError."""
    try:
        with opened(path) as db:
            return bool(db.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except NewerError:
        raise
    except UserError:
        return False


def empty() -> Database:
    """In memory, without any table; files may be attached to it."""
    return Database(sqlite3.connect(":memory:", uri=True))
