"""The training that one line of a file describes."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

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
    month_end,
)
from catalogue.places.gazetteer import Gazetteer
from catalogue.sources import cells, contacts, locating
from catalogue.sources.days import Span
from catalogue.sources.problems import Done, Fault
from catalogue.sources.row import READ, Row
from catalogue.words import interests, levels
from catalogue.words.interests import Vocabulary
from catalogue.words.text import fold

# Readings kept of each kind: the columns of a file repeat a few values.
KEPT = 4096
# Characters of an objective in which a domain is looked for: what it is about is said first.
OBJECTIVE_READ = 500


@dataclass(frozen=True, slots=True)
class Context:
    """What reading a line needs to know. `source`: where the file comes from, for lines that do not say it.
    `today`: to remark on labels that are over; None to let them be."""

    gazetteer: Gazetteer
    vocabulary: Vocabulary
    source: str
    today: date | None = None


FindSites = Callable[[Row, Delivery | None, Gazetteer], tuple[Site, ...]]
FindSessions = Callable[[Row], tuple[Session, ...]]


def training(
    row: Row, context: Context, find_sites: FindSites | None = None, find_sessions: FindSessions | None = None
) -> Training:
    """Raises LeftOut when the line lacks what a training cannot do without. `find_sites`, `find_sessions`: how, in a format
    where there may be several."""
    title, provider = row.required("title"), row.required("provider")
    domains = _domains(row, context.vocabulary)
    delivery = _delivery(row, title)
    found = (find_sites or sites)(row, delivery, context.gazetteer)
    months, hours = row.value("duration", cells.duration) or (None, None)
    price, free = row.value("price", cells.price), row.value("free", cells.yes)
    return Training(
        id=_identifier(row, title, provider, found),
        title=title,
        provider=Provider(provider, row.value("siret", contacts.siret) or ""),
        domains=domains,
        delivery=delivery,
        sites=found,
        objective=row.text("objective"),
        certification=row.text("certification"),
        entry_level=row.value("entry_level", _level),
        entry_required=row.value("entry_required", cells.yes),
        exit_level=row.value("exit_level", _level),
        months=row.value("months", cells.quantity) or months,
        hours=row.value("hours", cells.count) or hours,
        free=price == 0 if free is None and price is not None else free,
        price=price,
        audiences=cells.items(row.text("audiences")),
        work_study=row.value("work_study", cells.yes),
        accessible=row.value("accessible", cells.yes),
        sessions=(find_sessions or sessions)(row),
        contact=_contact(row),
        label=_label(row, context.today),
        source="" if row.is_emptied("source") else row.text("source") or context.source,
        fictional=row.value("fictional", cells.yes) or False,
    )


def _delivery(row: Row, title: str) -> Delivery | None:
    """As said, or remote when « à distance » stands where the town should, or in the title."""
    if cells.delivery(row.text("town")) is Delivery.A_DISTANCE:
        return Delivery.A_DISTANCE
    said = row.value("delivery", cells.delivery)
    unsaid = said is None and not row.is_emptied("delivery")
    return Delivery.A_DISTANCE if unsaid and cells.is_remote(title) else said


def sites(row: Row, delivery: Delivery | None, gazetteer: Gazetteer) -> tuple[Site, ...]:
    """Where it is given; nowhere is well for what is followed from home. Raises LeftOut."""
    if cells.delivery(row.text("town")):
        return ()
    remote, point = delivery is Delivery.A_DISTANCE, _point(row)
    place = locating.commune(row, gazetteer, needed=not (remote or point))
    if not place and point and not remote:
        place = locating.nearest(row, point, gazetteer)
    if not place:
        if remote:
            return ()
        area = row.text("departement")
        raise row.left_out("departement", Fault.WIDE_AREA) if area else row.left_out("town", Fault.MISSING)
    if point and locating.is_far(point, place):
        row.note("latitude", Fault.FAR_POINT, locating.known_as(place), Done.KEPT)
        point = None
    return (Site(place.code, row.text("address"), point),)


def _point(row: Row) -> Coordinates | None:
    latitude, longitude = (row.value(name, cells.coordinate) for name in ("latitude", "longitude"))
    if latitude is None or longitude is None:
        return None
    if latitude.is_integer() and longitude.is_integer():
        fault = Fault.WHOLE_DEGREES
    elif abs(latitude) > 90 or abs(longitude) > 180:
        fault = Fault.UNREADABLE
    else:
        return Coordinates(latitude, longitude)
    row.note("latitude", fault, f"{latitude}, {longitude}", Done.KEPT)
    return None


def _domains(row: Row, vocabulary: Vocabulary) -> tuple[Domain, ...]:
    """As said, by code or in words; else by the codes of nomenclatures; else as the title says, else the objective. When
    there are codes and they say another trade, the title must be sure of itself, and the objective is not asked: many
    speak of communication. Raises LeftOut."""
    rome, formacode = row.text("rome")[:READ], row.text("formacode")[:READ]
    coded = bool(rome or formacode)
    domains = (
        _named(row.text("domains")[:READ], vocabulary)
        or _coded(rome, formacode, row.text("nsf")[:READ])
        or _titled(row.text("title")[:READ], vocabulary, only_sure=coded)
        or (() if coded else _of_objective(row, vocabulary))
    )
    if domains:
        return domains
    raise row.left_out("domains" if row.text("domains") else "title", Fault.UNKNOWN_DOMAIN)


def _of_objective(row: Row, vocabulary: Vocabulary) -> tuple[Domain, ...]:
    """As the beginning of the objective says, which is told; unless the title names a trade that is not digital."""
    objective = row.text("objective")
    if not objective or _is_elsewhere(row.text("title")[:READ], vocabulary):
        return ()
    domains = interests.of_title(objective[:OBJECTIVE_READ], vocabulary)
    if domains:
        row.note("objective", Fault.APPROXIMATE_DOMAIN, ", ".join(domains), Done.REPAIRED)
    return domains


@lru_cache(maxsize=KEPT)
def _is_elsewhere(title: str, vocabulary: Vocabulary) -> bool:
    return interests.read(title, vocabulary).elsewhere


@lru_cache(maxsize=KEPT)
def _named(text: str, vocabulary: Vocabulary) -> tuple[Domain, ...]:
    found = (domain for item in cells.items(text) for domain in _domain(item, vocabulary))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=KEPT)
def _coded(rome: str, formacode: str, nsf: str) -> tuple[Domain, ...]:
    return resources.codes().domains(rome, formacode, nsf)


_titled = lru_cache(maxsize=KEPT)(interests.of_title)
_level = lru_cache(maxsize=KEPT)(levels.from_file)


def _domain(text: str, vocabulary: Vocabulary) -> tuple[Domain, ...]:
    try:
        return (Domain(text.casefold()),)
    except ValueError:
        return interests.read(text, vocabulary).domains


def _contact(row: Row) -> Contact:
    phone, email = row.value("phone", contacts.phone), row.value("email", contacts.email)
    return Contact(phone or "", email or "", row.value("url", contacts.url) or "")


def sessions(row: Row) -> tuple[Session, ...]:
    """The session of a line, none when it has no date."""
    start, end, apply_by = row.span("start"), row.span("end"), row.day("apply_by")
    permanent = row.value("permanent", cells.yes) or False
    # Beside a start known to the day, the month of an end is too vague; a year always is.
    start = _precise(row, "start", start, months=True)
    end = _precise(row, "end", end, months=not (start and start.is_day))
    if start and end and end.last < start.first:
        row.note("end", Fault.END_BEFORE_START, row.text("end"), Done.KEPT)
        end = None
    if not (start or end or apply_by or permanent):
        return ()
    return (_session(start, end, apply_by, permanent=permanent),)


def _precise(row: Row, field: str, span: Span | None, *, months: bool) -> Span | None:
    if span is None or span.is_day or (span.is_month and months):
        return span
    row.note(field, Fault.VAGUE_DATE, row.text(field), Done.KEPT)
    return None


def _session(start: Span | None, end: Span | None, apply_by: date | None, *, permanent: bool) -> Session:
    """Days, or months as soon as one of the two is only known to the month."""
    month_only = any(span and not span.is_day for span in (start, end))
    last = end.last if end else None
    if last and month_only:
        last = month_end(last)
    return Session(start.first if start else None, last, apply_by, permanent, month_only)


def _label(row: Row, today: date | None) -> Label:
    """« jusqu’à décembre 2027 » is to the end of it."""
    since, until = row.span("label_since"), row.span("label_until")
    label = Label(since.first if since else None, until.last if until else None)
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
