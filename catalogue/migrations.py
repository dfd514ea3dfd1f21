"""The schema of catalogue.db, as the list of the steps that made it. A step is never changed once released."""

from collections.abc import Callable

from sqlite_utils import Database


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


MIGRATIONS: tuple[Callable[[Database], None], ...] = (_create_tables, _add_month_only)


def version(db: Database) -> int:
    """How many of the migrations made this file."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def migrate(db: Database) -> None:
    """Bring a file of an older version of the software, or an empty one, to the present schema."""
    for migration in MIGRATIONS[version(db) :]:
        migration(db)
    db.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
