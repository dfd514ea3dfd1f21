"""Catalogue files as earlier versions of the software published them."""

from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from catalogue.model import Domain, Provider, Session, Site, Training
from catalogue.versions import migrations

# What the file holds.
TRAINING = Training(
    id="a",
    title="Développeur web",
    provider=Provider("École Y"),
    domains=(Domain.DEVELOPPEMENT,),
    sites=(Site("59350"),),
    sessions=(Session(permanent=True),),
    source="vieux.csv",
)


def publish(path: Path, *, steps: int) -> None:
    """Write version 3 of a catalogue of one training. `steps`: how many of the migrations were known."""
    with closing(Database(path)) as db:
        for migration in migrations.MIGRATIONS[:steps]:
            migration(db)
        db.execute(f"PRAGMA user_version = {steps}")
        db.table("publication").insert(
            {
                "version": 3,
                "published_at": "2026-11-01T09:00:00+01:00",
                "source": "vieux.csv",
                "sha256": "ab",
                "trainings": 1,
                "demonstration": 0,
                "automatic": 0,
            }
        )
        db.table("trainings").insert(
            dict.fromkeys(("siret", "objective", "certification", "phone", "email", "url"), "")
            | {"id": "a", "position": 0, "title": "Développeur web", "provider": "École Y", "audiences": "[]"}
            | {"source": "vieux.csv", "fictional": 0}
        )
        db.table("domains").insert({"training": "a", "rank": 0, "domain": "developpement"})
        db.table("sites").insert({"training": "a", "commune": "59350", "address": ""})
        db.table("sessions").insert({"training": "a", "permanent": 1})
