"""Drafts: whole catalogues that wait, each in a file of its own, to be published or thrown away."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from sqlite_utils import Database

from catalogue.sources.entry import Read
from catalogue.sources.problems import Problem
from catalogue.versions import comparing, files, migrations, rows
from catalogue.versions.checking import Counts as Counts
from catalogue.versions.checking import Gate, Stop, stops
from catalogue.versions.intake import Intake
from catalogue.versions.writing import Writer

# A draft that nobody published in a week will never be: what it was compared with is far.
KEPT_FOR = timedelta(days=7)

# The name of a source, as people know it, and what its reader gives.
Source = tuple[str, Iterator[Read]]


@dataclass(frozen=True, slots=True)
class Draft:
    """`base`: the version that it was compared with, 0 when nothing was published. `sha256`: of its content."""

    id: str
    base: int
    made_at: datetime
    sources: tuple[str, ...]
    sha256: str
    counts: Counts
    stops: tuple[Stop, ...]


def draft(data_dir: Path, sources: Iterable[Source], now: datetime) -> Draft:
    """Read the sources, in order, into a new draft, and compare it with what is published; old drafts are swept.

    Raises UserError, and leaves no draft, when a source as a whole cannot be read. One without any training is kept,
    for its problems, and never published. Memory does not grow with the sources, but for a few bytes a training.
    """
    _sweep(data_dir, now)
    with files.unfinished(data_dir) as (id_, new):
        with files.created(new, data_dir) as db:
            writer = Writer(db, data_dir)
            intake = Intake(db, writer, now.date())
            for name, read in sources:
                intake.take(name, read)
            sha256 = writer.finish()
        counts = Counts(
            read=intake.read,
            trainings=writer.count,
            left_out=intake.left_out,
            repaired=intake.repaired,
            remarks=intake.remarks,
            expired=intake.expired,
            over=intake.over,
        )
        made = Draft(id_, 0, now, intake.sources, sha256, counts, ())
        made = compared(data_dir, made, new)
        with files.writing(data_dir):
            with closing(Database(new)) as db:
                db.table("draft").insert(_row(made))
            new.rename(files.draft_file(data_dir, id_))
    return made


def compared(data_dir: Path, draft: Draft, file: Path) -> Draft:
    """The draft as it stands against what is published now."""
    found = comparing.compared(data_dir, file)
    counts = replace(draft.counts, added=found.added, changed=found.changed, removed=found.removed)
    return replace(draft, base=found.base, counts=counts, stops=stops(counts, found.watched))


def load(data_dir: Path, id_: str) -> Draft:
    """The draft as it was made: publishing compares it again. Raises UserError when it is not there any more."""
    with _opened(data_dir, id_) as db:
        (row,) = db.query("SELECT * FROM draft")
        return _draft(row)


def problems(data_dir: Path, id_: str) -> Iterator[Problem]:
    """All that was wrong in its sources, in their order. Raises UserError when it is not there any more."""
    with _opened(data_dir, id_) as db:
        yield from rows.problems(db)


def discard(data_dir: Path, id_: str) -> None:
    """Throw the draft away, if it is still there."""
    with files.writing(data_dir), files.locked(data_dir):
        files.draft_file(data_dir, id_).unlink(missing_ok=True)


def _sweep(data_dir: Path, now: datetime) -> None:
    """Throw away what is old, unfinished or not."""
    before = (now - KEPT_FOR).timestamp()
    with files.writing(data_dir), files.locked(data_dir):
        for path in (data_dir / files.DRAFTS).glob("*"):
            # Another process may be finishing with it, and what is no file is none of ours.
            with suppress(OSError):
                if path.lstat().st_mtime < before:
                    path.unlink()


@contextmanager
def _opened(data_dir: Path, id_: str) -> Iterator[Database]:
    """Its file, if it is there and of this version of the software. One that was killed while it was published has
    something to undo: it must be writable."""
    file = files.draft_file(data_dir, id_)
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=rw", uri=True)) as connection:
            db = Database(connection)
            if migrations.version(db) != len(migrations.MIGRATIONS):
                raise files.no_draft(id_)
            yield db
    except (OSError, sqlite3.DatabaseError, ValueError) as error:
        raise files.no_draft(id_) from error


def _row(draft: Draft) -> dict[str, object]:
    return asdict(draft) | {
        "made_at": draft.made_at.isoformat(),
        "sources": json.dumps(draft.sources, ensure_ascii=False),
        "counts": json.dumps(asdict(draft.counts)),
        "stops": json.dumps([asdict(stop) for stop in draft.stops]),
    }


def _draft(row: dict[str, str]) -> Draft:
    return Draft(
        id=row["id"],
        base=int(row["base"]),
        made_at=datetime.fromisoformat(row["made_at"]),
        sources=tuple(json.loads(row["sources"])),
        sha256=row["sha256"],
        counts=Counts(**json.loads(row["counts"])),
        stops=tuple(Stop(**stop | {"gate": Gate(stop["gate"])}) for stop in json.loads(row["stops"])),
    )
