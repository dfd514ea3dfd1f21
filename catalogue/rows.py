"""The rows of catalogue.db that a training makes, and the training that they make again."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any, TypeVar

from sqlite_utils import Database

from catalogue.model import (
    Contact,
    Coordinates,
    Delivery,
    Domain,
    Label,
    Level,
    Provider,
    Session,
    Site,
    Training,
)

Row = dict[str, Any]
T = TypeVar("T")


def rows(trainings: Iterable[Training], first: int) -> dict[str, list[Row]]:
    """What to insert, by table. `first`: position of the first of these trainings in the catalogue."""
    trainings = tuple(trainings)
    return {
        "trainings": [
            _training_row(position, training) for position, training in enumerate(trainings, first)
        ],
        "domains": [row for training in trainings for row in _domain_rows(training)],
        "sites": [row for training in trainings for row in _site_rows(training)],
        "sessions": [row for training in trainings for row in _session_rows(training)],
    }


def trainings(db: Database) -> Iterator[Training]:
    domains = _by_training(db, "domains", lambda row: Domain(row["domain"]))
    sites = _by_training(db, "sites", _site)
    sessions = _by_training(db, "sessions", _session)
    for row in db.query("SELECT * FROM trainings ORDER BY position"):
        key = row["id"]
        yield _training(row, tuple(domains[key]), tuple(sites[key]), tuple(sessions[key]))


def _training_row(position: int, training: Training) -> Row:
    return {
        "id": training.id,
        "position": position,
        "title": training.title,
        "provider": training.provider.name,
        "siret": training.provider.siret,
        "delivery": training.delivery,
        "objective": training.objective,
        "certification": training.certification,
        "entry_level": training.entry_level,
        "entry_required": training.entry_required,
        "exit_level": training.exit_level,
        "months": training.months,
        "hours": training.hours,
        "free": training.free,
        "price": training.price,
        "audiences": json.dumps(training.audiences, ensure_ascii=False),
        "work_study": training.work_study,
        "accessible": training.accessible,
        "phone": training.contact.phone,
        "email": training.contact.email,
        "url": training.contact.url,
        "label_since": _iso(training.label.since),
        "label_until": _iso(training.label.until),
        "source": training.source,
        "fictional": training.fictional,
    }


def _domain_rows(training: Training) -> Iterator[Row]:
    for rank, domain in enumerate(training.domains):
        yield {"training": training.id, "rank": rank, "domain": domain}


def _site_rows(training: Training) -> Iterator[Row]:
    for site in training.sites:
        yield {
            "training": training.id,
            "commune": site.commune,
            "address": site.address,
            "latitude": site.coordinates and site.coordinates.latitude,
            "longitude": site.coordinates and site.coordinates.longitude,
        }


def _session_rows(training: Training) -> Iterator[Row]:
    for session in training.sessions:
        yield {
            "training": training.id,
            "start": _iso(session.start),
            "end": _iso(session.end),
            "apply_by": _iso(session.apply_by),
            "permanent": session.permanent,
            "month_only": session.month_only,
        }


def _by_training(db: Database, table: str, read: Callable[[Row], T]) -> defaultdict[str, list[T]]:
    """The records of a table, grouped by training, in the order in which they were written."""
    groups: defaultdict[str, list[T]] = defaultdict(list)
    for row in db.table(table).rows_where(order_by="rowid"):
        groups[row["training"]].append(read(row))
    return groups


def _training(
    row: Row, domains: tuple[Domain, ...], sites: tuple[Site, ...], sessions: tuple[Session, ...]
) -> Training:
    return Training(
        id=row["id"],
        title=row["title"],
        provider=Provider(row["provider"], row["siret"]),
        domains=domains,
        delivery=_maybe(Delivery, row["delivery"]),
        sites=sites,
        objective=row["objective"],
        certification=row["certification"],
        entry_level=_maybe(Level, row["entry_level"]),
        entry_required=_maybe(bool, row["entry_required"]),
        exit_level=_maybe(Level, row["exit_level"]),
        months=row["months"],
        hours=row["hours"],
        free=_maybe(bool, row["free"]),
        price=row["price"],
        audiences=tuple(json.loads(row["audiences"])),
        work_study=_maybe(bool, row["work_study"]),
        accessible=_maybe(bool, row["accessible"]),
        sessions=sessions,
        contact=Contact(row["phone"], row["email"], row["url"]),
        label=Label(
            _maybe(date.fromisoformat, row["label_since"]), _maybe(date.fromisoformat, row["label_until"])
        ),
        source=row["source"],
        fictional=bool(row["fictional"]),
    )


def _site(row: Row) -> Site:
    known = row["latitude"] is not None
    return Site(
        commune=row["commune"],
        address=row["address"],
        coordinates=Coordinates(row["latitude"], row["longitude"]) if known else None,
    )


def _session(row: Row) -> Session:
    start, end, apply_by = (_maybe(date.fromisoformat, row[name]) for name in ("start", "end", "apply_by"))
    return Session(start, end, apply_by, bool(row["permanent"]), bool(row["month_only"]))


def _maybe(read: Callable[[Any], T], value: object) -> T | None:
    return None if value is None else read(value)


def _iso(value: date | None) -> str | None:
    return value.isoformat() if value else None
