"""The training that one line of a file describes."""

import hashlib
import re
from dataclasses import dataclass
from datetime import date

from catalogue import resources
from catalogue.model import (
    ID_BYTES,
    Contact,
    Coordinates,
    Delivery,
    Domain,
    Label,
    Provider,
    Session,
    Site,
    Training,
)
from catalogue.places.gazetteer import Gazetteer
from catalogue.sources import cells
from catalogue.sources.locating import commune
from catalogue.sources.problems import Done, Fault
from catalogue.sources.row import Row
from catalogue.words import interests, levels
from catalogue.words.interests import Vocabulary
from catalogue.words.text import fold


@dataclass(frozen=True, slots=True)
class Context:
    """What reading a line needs to know. `source`: where the file comes from, for lines that do not say it.
    `today`: to remark on labels that are over; None to let them be."""

    gazetteer: Gazetteer
    vocabulary: Vocabulary
    source: str
    today: date | None = None


def training(row: Row, context: Context) -> Training:
    """Raises LeftOut when the line lacks what a training cannot do without."""
    title, provider = row.required("title"), row.required("provider")
    delivery = _delivery(row)
    sites = _sites(row, delivery, context.gazetteer)
    months, hours = row.value("duration", cells.duration) or (None, None)
    price, free = row.value("price", cells.price), row.value("free", cells.yes)
    return Training(
        id=_identifier(row, title, provider, sites),
        title=title,
        provider=Provider(provider, row.value("siret", _siret) or ""),
        domains=_domains(row, context.vocabulary),
        delivery=delivery,
        sites=sites,
        objective=row.text("objective"),
        certification=row.text("certification"),
        entry_level=row.value("entry_level", levels.from_file),
        entry_required=row.value("entry_required", cells.yes),
        exit_level=row.value("exit_level", levels.from_file),
        months=row.value("months", cells.quantity) or months,
        hours=row.value("hours", cells.count) or hours,
        free=price == 0 if free is None and price is not None else free,
        price=price,
        audiences=cells.items(row.text("audiences")),
        work_study=row.value("work_study", cells.yes),
        accessible=row.value("accessible", cells.yes),
        sessions=_sessions(row),
        contact=Contact(row.text("phone"), row.text("email"), row.text("url")),
        label=_label(row, context.today),
        source=row.text("source") or context.source,
    )


def _delivery(row: Row) -> Delivery | None:
    """As said, or remote when « à distance » stands where the town should."""
    town = cells.delivery(row.text("town"))
    return Delivery.A_DISTANCE if town is Delivery.A_DISTANCE else row.value("delivery", cells.delivery)


def _sites(row: Row, delivery: Delivery | None, gazetteer: Gazetteer) -> tuple[Site, ...]:
    if cells.delivery(row.text("town")):
        return ()
    place = commune(row, gazetteer)
    if place:
        return (Site(place.code, row.text("address"), _coordinates(row)),)
    if delivery is Delivery.A_DISTANCE:
        return ()
    raise row.left_out("town", Fault.MISSING)


def _coordinates(row: Row) -> Coordinates | None:
    latitude, longitude = (row.value(name, cells.coordinate) for name in ("latitude", "longitude"))
    if latitude is None or longitude is None:
        return None
    try:
        return Coordinates(latitude, longitude)
    except ValueError:
        row.note("latitude", Fault.UNREADABLE, f"{latitude}, {longitude}", Done.KEPT)
        return None


def _domains(row: Row, vocabulary: Vocabulary) -> tuple[Domain, ...]:
    """As said, by code or in words; else by the codes of nomenclatures; else as the title says, else the objective.
    Raises LeftOut."""
    domains = (
        _named(row.text("domains"), vocabulary)
        or resources.codes().domains(row.text("rome"), row.text("formacode"), row.text("nsf"))
        or interests.of_title(row.text("title"), vocabulary)
        or _named(row.text("objective"), vocabulary)
    )
    if domains:
        return domains
    raise row.left_out("domains" if row.text("domains") else "title", Fault.UNKNOWN_DOMAIN)


def _named(text: str, vocabulary: Vocabulary) -> tuple[Domain, ...]:
    found = (domain for item in cells.items(text) for domain in _domain(item, vocabulary))
    return tuple(dict.fromkeys(found))


def _domain(text: str, vocabulary: Vocabulary) -> tuple[Domain, ...]:
    try:
        return (Domain(text.casefold()),)
    except ValueError:
        return interests.read(text, vocabulary).domains


def _sessions(row: Row) -> tuple[Session, ...]:
    start, end, apply_by = (row.day(name) for name in ("start", "end", "apply_by"))
    permanent = row.value("permanent", cells.yes) or False
    if start and end and end < start:
        row.note("end", Fault.END_BEFORE_START, row.text("end"), Done.KEPT)
        end = None
    return (Session(start, end, apply_by, permanent),) if start or end or apply_by or permanent else ()


def _label(row: Row, today: date | None) -> Label:
    label = Label(row.day("label_since"), row.day("label_until"))
    if today and label.has_expired(today):
        row.note("label_until", Fault.EXPIRED_LABEL, row.text("label_until"), Done.KEPT)
    return label


def _identifier(row: Row, title: str, provider: str, sites: tuple[Site, ...]) -> str:
    """As given, else made from what does not change from one file to the next: who, what, where."""
    given = row.text("id")
    if given and len(given.encode()) <= ID_BYTES:
        return given
    made = _digest(given or fold("|".join((provider, title, *(site.commune for site in sites)))))
    if given:
        row.note("id", Fault.LONG_IDENTIFIER, made, Done.REPAIRED)
    return made


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _siret(text: str) -> str | None:
    digits = re.sub(r"[ .]", "", text)
    return digits if re.fullmatch(r"\d{14}", digits) else None
