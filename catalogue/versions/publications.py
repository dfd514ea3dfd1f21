"""What is known of each version that was published: the history that every catalogue file carries whole."""

from dataclasses import astuple, dataclass, fields
from datetime import datetime

from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Publication:
    """One version of the catalogue. `sha256`: of its content, the same for the same trainings in the same order.

    `source`: the names of its sources, joined by commas. `automatic`: the simulator published the demonstration by
    itself, nobody asked for it. `by`: who published it, as free text (« console », « Telegram 12345 »).
    `added`, `changed`, `removed`: against the version before. `left_out`: entries of the sources that make no training.
    `draft`: the identifier of the draft that it was, empty for none. `restores`: the earlier version that it publishes
    anew, if any.
    """

    version: int
    published_at: datetime
    source: str
    sha256: str
    trainings: int
    demonstration: bool
    automatic: bool
    by: str = ""
    added: int = 0
    changed: int = 0
    removed: int = 0
    left_out: int = 0
    draft: str = ""
    restores: int | None = None


COLUMNS = tuple(field.name for field in fields(Publication))


def history(db: Database) -> tuple[Publication, ...]:
    """Newest first: the first is what the file publishes. Empty in a draft."""
    found = db.query(f"SELECT {', '.join(COLUMNS)} FROM publication ORDER BY version DESC")  # noqa: S608  # our names
    return tuple(_publication(row) for row in found)


def write(db: Database, publications: tuple[Publication, ...]) -> None:
    """Make this the history of the file, whatever it said before."""
    db.table("publication").delete_where()
    db.table("publication").insert_all(
        dict(zip(COLUMNS, astuple(one), strict=True)) | {"published_at": one.published_at.isoformat()}
        for one in publications
    )


def _publication(row: dict[str, object]) -> Publication:
    said = row | {
        "published_at": datetime.fromisoformat(str(row["published_at"])),
        "demonstration": bool(row["demonstration"]),
        "automatic": bool(row["automatic"]),
    }
    return Publication(**said)  # type: ignore[arg-type]  # the columns are those of the dataclass
