"""Where and when a LHEO action is given."""

import textwrap
from datetime import date

from lxml import etree

from catalogue import resources
from catalogue.exporting import table
from catalogue.exporting.elements import NO_TEXT, cut, element, optional
from catalogue.exporting.lheo_extras import extras_of, is_exact
from catalogue.model import Session, Site

# What stands for what is not known.
NO_POSTCODE = "00000"
NO_START, NO_END = "0" * 8, "9" * 8

# Characters of a line of an address, and how many lines.
LINE, LINES = 50, 4


def place(site: Site) -> etree._Element:
    is_said = len(site.address) <= LINE and is_exact(site.address)
    return element(
        "lieu-de-formation",
        element("coordonnees", _address(site)),
        None if is_said else extras_of({"address": table.place(site)["address"]}),
    )


def session(announced: Session, where: tuple[Site, ...], *, permanent: bool) -> etree._Element:
    """`permanent`: what LHEO says of the whole action."""
    limit = announced.apply_by
    return element(
        "session",
        _period(_day(announced.start, announced), _day(announced.end, announced)),
        _enrolled_at(where),
        element("periode-inscription", _period("", _day(limit))) if limit else None,
        extras_of(_unsaid(announced, permanent=permanent)),
    )


def unknown_session(where: tuple[Site, ...]) -> etree._Element:
    """LHEO wants one."""
    return element("session", _period("", ""), _enrolled_at(where))


def _unsaid(announced: Session, *, permanent: bool) -> table.Cells:
    """A reader may forget the end of a session that people join at any time."""
    cells = table.dates(announced)
    asked = {
        "permanent": announced.permanent != permanent,
        "end": announced.permanent and announced.end is not None,
    }
    return {field: cells[field] for field, is_unsaid in asked.items() if is_unsaid}


def _period(start: str, end: str) -> etree._Element:
    return element("periode", element("debut", start or NO_START), element("fin", end or NO_END))


def _day(value: date | None, announced: Session | None = None) -> str:
    """AAAAMMJJ, or AAAAMM00 when its session is only known by its months; "" for nothing."""
    digits = value.isoformat().replace("-", "") if value else ""
    return f"{digits[:6]}00" if digits and announced and announced.month_only else digits


def _enrolled_at(where: tuple[Site, ...]) -> etree._Element:
    """At the first place: we know no other."""
    return element("adresse-inscription", _address(where[0]) if where else _nowhere())


def _nowhere() -> etree._Element:
    return element(
        "adresse", element("ligne", NO_TEXT), element("codepostal", NO_POSTCODE), element("ville", NO_TEXT)
    )


def _address(site: Site) -> etree._Element:
    """With the first of the postcodes of the commune: it may have several, ours does not say which."""
    commune = resources.gazetteer().commune(site.commune)
    postcodes = resources.gazetteer().postcodes(site.commune)
    lines = textwrap.wrap(cut(site.address, LINE * LINES), LINE)[:LINES]
    return element(
        "adresse",
        *(element("ligne", line) for line in lines),
        element("codepostal", next(iter(postcodes), NO_POSTCODE)),
        element("ville", cut(commune.name if commune else "", LINE)),
        optional("departement", commune.departement if commune else None),
        element("code-INSEE-commune", site.commune),
        optional("region", commune.region if commune else None),
        _point(site),
    )


def _point(site: Site) -> etree._Element | None:
    if site.coordinates is None:
        return None
    degrees = table.place(site)
    latitude, longitude = (degrees[name].replace(",", ".") for name in ("latitude", "longitude"))
    return element("geolocalisation", element("latitude", latitude), element("longitude", longitude))
