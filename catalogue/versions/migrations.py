"""The schema of catalogue.db, as the list of the steps that made it. A step is never changed once released."""

from collections.abc import Callable

from sqlite_utils import Database

from catalogue.versions import rows


def _create_tables(db: Database) -> None:
    """Dates are ISO 8601 texts, booleans 0 or 1, enumerations their value, NULL is "not said"."""
    db.table("publication").create(
        {
            "version": int,
            "published_at": str,
            "source": str,
            "sha256": str,
            "trainings": int,
            "demonstration": int,
            "automatic": int,
        },
        pk="version",
    )
    db.table("trainings").create(
        {
            "id": str,
            "position": int,
            "title": str,
            "provider": str,
            "siret": str,
            "delivery": str,
            "objective": str,
            "certification": str,
            "entry_level": str,
            "entry_required": int,
            "exit_level": str,
            "months": float,
            "hours": int,
            "free": int,
            "price": float,
            "audiences": str,  # a JSON list
            "work_study": int,
            "accessible": int,
            "phone": str,
            "email": str,
            "url": str,
            "label_since": str,
            "label_until": str,
            "source": str,
            "fictional": int,
        },
        pk="id",
    )
    belongs = [("training", "trainings", "id")]
    db.table("domains").create({"training": str, "rank": int, "domain": str}, foreign_keys=belongs)
    db.table("sites").create(
        {"training": str, "commune": str, "address": str, "latitude": float, "longitude": float},
        foreign_keys=belongs,
    )
    db.table("sessions").create(
        {"training": str, "start": str, "end": str, "apply_by": str, "permanent": int}, foreign_keys=belongs
    )


def _add_month_only(db: Database) -> None:
    """Of some sessions only the months are known; of those written before, the days were."""
    db.table("sessions").add_column("month_only", int, not_null_default=0)


def _make_drafts(db: Database) -> None:
    """What a catalogue that waits says of itself, who published each version, and what tells trainings apart."""
    trainings = db.table("trainings")
    trainings.add_column("digest", str)
    # Before the long texts: what counts and compares need not go through them.
    trainings.transform(column_order=["id", "position", "digest"])
    for column, kind in {"by": str, "draft": str}.items():
        db.table("publication").add_column(column, kind, not_null_default="")
    for column in ("added", "changed", "removed", "left_out"):
        db.table("publication").add_column(column, int, not_null_default=0)
    db.table("publication").add_column("restores", int)
    db.table("problems").create(
        {
            "source": str,
            "record": str,
            "line": int,
            "column": str,
            "fault": str,
            "value": str,
            "done": str,
        }
    )
    db.table("draft").create(
        {
            "id": str,
            "base": int,
            "made_at": str,
            "sources": str,  # a JSON list
            "sha256": str,
            "counts": str,  # JSON objects
            "stops": str,
        },
        pk="id",
    )


def index(db: Database) -> None:
    """What finds one training, and compares all. Made when the rows are there, it costs a few microseconds each."""
    db.table("trainings").create_index(["id", "digest", "position"], if_not_exists=True)
    for table in rows.PARTS:
        db.table(table).create_index(["training"], if_not_exists=True)


MIGRATIONS: tuple[Callable[[Database], None], ...] = (_create_tables, _add_month_only, _make_drafts)


def version(db: Database) -> int:
    """How many of the migrations made this file."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def migrate(db: Database) -> None:
    """Bring a file of an older version of the software, or an empty one, to the present schema."""
    known = version(db)
    for migration in MIGRATIONS[known:]:
        migration(db)
    db.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
    if 0 < known < len(MIGRATIONS):
        rows.give_digests(db)
        index(db)
