"""A table that spreadsheets open: UTF-8 with the mark that Excel wants, semicolons, our recommended headers.

A training takes one line for each of its places and sessions, side by side; the shorter list repeats its last one, so
that each line stands by itself. What spreadsheets would run (« =1+1 ») or the reader would change stands behind an
apostrophe, their own sign for « a text, as it is ».
"""

import codecs
import csv
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import BinaryIO

from catalogue import resources
from catalogue.model import Session, Site, Training
from catalogue.sources.cells import AS_IT_IS, clean, is_remote, items
from catalogue.sources.columns import NAMES

SEPARATOR = ";"

# What a cell of several things has between them.
BETWEEN = " | "

# What files of others say instead: ours has no use for it.
_NOT_OURS = ("rome", "formacode", "nsf", "postcode", "departement", "duration")
FIELDS = tuple(field for field in NAMES if field not in _NOT_OURS)
HEADERS = {field: NAMES[field] for field in FIELDS}

# Cells that begin so are formulas (OWASP, « CSV injection »), or one of the lines that explain our empty table.
_GUARDED = tuple("=+-@\t\r#")

Cells = dict[str, str]


def write(trainings: Iterable[Training], stream: BinaryIO) -> None:
    """One training after the other, in the order given."""
    write_cells((cells for training in trainings for cells in lines(training)), stream)


def write_cells(lines: Iterable[Cells], stream: BinaryIO) -> None:
    """The header, and the cells of each line by field."""
    encoded = codecs.getwriter("utf-8-sig")(stream)
    written = csv.DictWriter(encoded, FIELDS, restval="", delimiter=SEPARATOR)
    written.writerow(HEADERS)
    written.writerows(lines)


def lines(training: Training) -> Iterator[Cells]:
    """The cells of a training by field, for each line that it takes."""
    cells = shared(training)
    for rank in range(max(len(training.sites), len(training.sessions), 1)):
        site = training.sites[: rank + 1][-1:]
        session = training.sessions[: rank + 1][-1:]
        yield {**cells, **(place(*site) if site else {}), **(dates(*session) if session else {})}


def shared(training: Training) -> Cells:
    """What all its lines say."""
    return {
        "id": text(training.id),
        "title": text(training.title),
        "provider": text(training.provider.name),
        "siret": _grouped(training.provider.siret),
        "domains": BETWEEN.join(training.domains),
        "delivery": training.delivery or _unsaid(would_guess=is_remote(training.title)),
        "objective": text(training.objective),
        "certification": text(training.certification),
        "entry_level": training.entry_level or "",
        "entry_required": _yes(training.entry_required),
        "exit_level": training.exit_level or "",
        "months": _figure(training.months),
        "hours": _figure(training.hours),
        "free": _yes(training.free),
        "price": _figure(training.price),
        "audiences": _audiences(training.audiences),
        "work_study": _yes(training.work_study),
        "accessible": _yes(training.accessible),
        "phone": text(training.contact.phone),
        "email": text(training.contact.email),
        "url": text(training.contact.url),
        "label_since": _day(training.label.since),
        "label_until": _day(training.label.until),
        "source": text(training.source) or _unsaid(would_guess=True),
        "fictional": "oui" if training.fictional else "",
    }


def place(site: Site) -> Cells:
    commune = resources.gazetteer().commune(site.commune)
    point = site.coordinates
    return {
        "insee": site.commune,
        "town": commune.name if commune else "",
        "address": text(site.address),
        "latitude": _figure(point.latitude if point else None),
        "longitude": _figure(point.longitude if point else None),
    }


def dates(session: Session) -> Cells:
    written = _month if session.month_only else _day
    return {
        "start": written(session.start),
        "end": written(session.end),
        "apply_by": _day(session.apply_by),
        "permanent": _yes(session.permanent),
    }


def text(said: str) -> str:
    """Behind an apostrophe when it would not be read as it stands."""
    is_safe = not said.startswith(_GUARDED) and clean(said) == said
    return said if is_safe else f"{AS_IT_IS}{said}"


def _unsaid(*, would_guess: bool) -> str:
    """An apostrophe alone, where a reader would make something up from an empty cell: another source, a delivery that the
    title tells."""
    return AS_IT_IS if would_guess else ""


def _audiences(audiences: tuple[str, ...]) -> str:
    """With a bar even after a single one, when it holds what may separate too: « jeunes, femmes | »."""
    joined = BETWEEN.join(audiences)
    alone = len(audiences) == 1 and items(joined) != audiences
    return text(f"{joined} |" if alone else joined)


def _grouped(siret: str) -> str:
    """« 123 456 789 01234 »: without spaces, spreadsheets round it."""
    return " ".join(part for part in (siret[:3], siret[3:6], siret[6:9], siret[9:]) if part)


def _figure(value: float | None) -> str:
    """With a decimal comma, which French spreadsheets want, and never « 1e-05 »."""
    if value is None:
        return ""
    return format(Decimal(repr(value)), "f").removesuffix(".0").replace(".", ",")


def _yes(value: bool | None) -> str:  # noqa: FBT001  # it is the value that is written
    return "" if value is None else "oui" if value else "non"


def _day(value: date | None) -> str:
    return value.isoformat() if value else ""


def _month(value: date | None) -> str:
    return value.isoformat()[:7] if value else ""
