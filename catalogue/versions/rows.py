"""The rows of catalogue.db that a training makes, and the training that they make again."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import lru_cache
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
from catalogue.sources.problems import Done, Fault, Problem

Row = tuple[Any, ...]
Rows = dict[str, list[Row]]
T = TypeVar("T")

# The columns of each table, in the order of its rows here.
TRAININGS = (
    *("position", "digest", "source"),
    *("id", "title", "provider", "siret", "delivery", "objective", "certification", "entry_level"),
    *(
        "entry_required",
        "exit_level",
        "months",
        "hours",
        "free",
        "price",
        "audiences",
        "work_study",
        "accessible",
    ),
    *("phone", "email", "url", "label_since", "label_until", "fictional"),
)
DOMAINS = ("training", "rank", "domain")
SITES = ("training", "commune", "address", "latitude", "longitude")
SESSIONS = ("training", "start", "end", "apply_by", "permanent", "month_only")

PARTS = {"domains": DOMAINS, "sites": SITES, "sessions": SESSIONS}
TABLES = {"trainings": TRAININGS, **PARTS}
ID = TRAININGS.index("id")

# Bytes of a digest: no two trainings of all times share it.
DIGEST_BYTES = 16


def rows(trainings: Iterable[Training], first: int) -> Rows:
    """What to insert, by table. `first`: position of the first of these trainings in the catalogue.

    A digest is the same for the same training, wherever it stands and whichever source says it.
    """
    made: Rows = {table: [] for table in TABLES}
    for position, training in enumerate(trainings, first):
        id_, fields = training.id, _fields(training)
        domains = [(id_, rank, domain.value) for rank, domain in enumerate(training.domains)]
        sites = [_site_row(id_, site) for site in training.sites]
        sessions = [_session_row(id_, session) for session in training.sessions]
        said = json.dumps((fields, domains, sites, sessions))
        digest = hashlib.blake2b(said.encode(), digest_size=DIGEST_BYTES).hexdigest()
        made["trainings"].append((position, digest, training.source, *fields))
        made["domains"] += domains
        made["sites"] += sites
        made["sessions"] += sessions
    return made


def trainings(db: Database) -> Iterator[Training]:
    """All of them, in the order of their source."""
    domains = _by_training(db, "domains", _domain)
    sites = _by_training(db, "sites", _site)
    sessions = _by_training(db, "sessions", _session)
    for row in _select(db, "trainings", "ORDER BY position"):
        key = row[ID]
        yield _training(row, domains.get(key, ()), sites.get(key, ()), sessions.get(key, ()))


def training(db: Database, id_: str, schema: str = "main") -> Training:
    """The one of this identifier. `schema`: the name under which its file is attached. Raises LookupError."""
    for row in _select(db, "trainings", "WHERE id = ?", id_, schema=schema):
        parts = (
            _select(db, table, "WHERE training = ? ORDER BY rowid", id_, schema=schema) for table in PARTS
        )
        domains, sites, sessions = parts
        return _training(row, map(_domain, domains), map(_site, sites), map(_session, sessions))
    raise LookupError(id_)


def sha256(db: Database) -> str:
    """Of the whole content."""
    digests = db.conn.execute("SELECT digest FROM trainings ORDER BY position")
    return hashlib.sha256("".join(digest for (digest,) in digests).encode()).hexdigest()


def give_digests(db: Database) -> None:
    """Reckon again those of trainings that another version of the software wrote."""
    written = rows(tuple(trainings(db)), first=0)["trainings"]
    said = [(digest, id_) for _position, digest, _source, id_, *_rest in written]
    db.conn.executemany("UPDATE trainings SET digest = ? WHERE id = ?", said)


def _select(db: Database, table: str, which: str, *values: object, schema: str = "main") -> Iterator[Row]:
    columns = ", ".join(f'"{name}"' for name in TABLES[table])
    return db.conn.execute(f'SELECT {columns} FROM "{schema}"."{table}" {which}', values)  # noqa: S608  # our names


@lru_cache(maxsize=1024)  # a catalogue addresses the same few
def _listed(texts: tuple[str, ...]) -> str:
    return json.dumps(texts, ensure_ascii=False)


def _fields(training: Training) -> Row:
    """What a training says of itself by single values: all but its place in the catalogue and where it was read."""
    label = training.label
    return (
        training.id,
        training.title,
        training.provider.name,
        training.provider.siret,
        training.delivery,
        training.objective,
        training.certification,
        training.entry_level,
        training.entry_required,
        training.exit_level,
        # A whole number is the same whether the file that it was read from says 6 or 6.0.
        None if training.months is None else float(training.months),
        training.hours,
        training.free,
        None if training.price is None else float(training.price),
        _listed(training.audiences) if training.audiences else "[]",
        training.work_study,
        training.accessible,
        training.contact.phone,
        training.contact.email,
        training.contact.url,
        _iso(label.since),
        _iso(label.until),
        training.fictional,
    )


def _site_row(id_: str, site: Site) -> Row:
    point = site.coordinates
    if point is None:
        return (id_, site.commune, site.address, None, None)
    return (id_, site.commune, site.address, float(point.latitude), float(point.longitude))


def _session_row(id_: str, session: Session) -> Row:
    start, end, apply_by = _iso(session.start), _iso(session.end), _iso(session.apply_by)
    return (id_, start, end, apply_by, session.permanent, session.month_only)


def _by_training(db: Database, table: str, read: Callable[[Row], T]) -> dict[str, list[T]]:
    """The records of a table, grouped by training, in the order in which they were written."""
    groups: defaultdict[str, list[T]] = defaultdict(list)
    for row in _select(db, table, "ORDER BY rowid"):
        groups[row[0]].append(read(row))
    return groups


def _training(
    row: Row, domains: Iterable[Domain], sites: Iterable[Site], sessions: Iterable[Session]
) -> Training:
    (_position, _digest, source, id_, title, provider, siret, delivery, objective, certification, *rest) = row
    (entry_level, entry_required, exit_level, months, hours, free, price, audiences, *rest) = rest
    (work_study, accessible, phone, email, url, since, until, fictional) = rest
    return Training(
        id=id_,
        title=title,
        provider=Provider(provider, siret),
        domains=tuple(domains),
        delivery=_maybe(Delivery, delivery),
        sites=tuple(sites),
        objective=objective,
        certification=certification,
        entry_level=_maybe(Level, entry_level),
        entry_required=_maybe(bool, entry_required),
        exit_level=_maybe(Level, exit_level),
        months=months,
        hours=hours,
        free=_maybe(bool, free),
        price=price,
        audiences=tuple(json.loads(audiences)) if audiences != "[]" else (),
        work_study=_maybe(bool, work_study),
        accessible=_maybe(bool, accessible),
        sessions=tuple(sessions),
        contact=Contact(phone, email, url),
        label=Label(_maybe(date.fromisoformat, since), _maybe(date.fromisoformat, until)),
        source=source,
        fictional=bool(fictional),
    )


def _domain(row: Row) -> Domain:
    _training, _rank, domain = row
    return Domain(domain)


def _site(row: Row) -> Site:
    _training, commune, address, latitude, longitude = row
    return Site(commune, address, None if latitude is None else Coordinates(latitude, longitude))


def _session(row: Row) -> Session:
    _training, start, end, apply_by, permanent, month_only = row
    return Session(_day(start), _day(end), _day(apply_by), bool(permanent), bool(month_only))


def _day(text: str | None) -> date | None:
    return _maybe(date.fromisoformat, text)


def _maybe(read: Callable[[Any], T], value: object) -> T | None:
    return None if value is None else read(value)


def _iso(value: date | None) -> str | None:
    return value.isoformat() if value else None


def problems(db: Database) -> Iterator[Problem]:
    """All that was wrong in the sources, in their order."""
    for row in db.query("SELECT * FROM problems ORDER BY rowid"):
        yield Problem(**row | {"fault": Fault(row["fault"]), "done": Done(row["done"])})
