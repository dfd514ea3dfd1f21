"""How files write days, months and years: « 12/01/2027 », « Début : septembre 2024 », LHEO's « 20250900 »."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from catalogue.model import month_end
from catalogue.words.text import fold

# Readings kept: three years of days, however they are written.
KEPT = 4096

# Two digits of a year are of this century; a year is of this one, or of the end of the last: from the first of these to
# the last.
FIRST_YEAR, LAST_YEAR = 1970, 2099
_YEAR = r"(?P<year>(?:19[7-9]|20\d)\d)"
_SHORT_YEAR = rf"(?:{_YEAR}|(?P<short>\d\d))"
_DAY = r"(?P<day>\d{1,2})"
_MONTH = r"(?P<month>\d{1,2})"
_SIGN = r" ?[/.] ?| "  # hyphens are folded to spaces
_NAMES = {
    **{name: rank for rank, name in enumerate(["janvier", "fevrier", "mars", "avril", "mai", "juin"], 1)},
    **{
        name: rank
        for rank, name in enumerate(["juillet", "aout", "septembre", "octobre", "novembre", "decembre"], 7)
    },
    **{name: rank for rank, name in enumerate(["january", "february", "march", "april", "may", "june"], 1)},
    **{
        name: rank
        for rank, name in enumerate(["july", "august", "september", "october", "november", "december"], 7)
    },
}
# « sept. », « janv »: as far as the beginnings of months differ.
_NAME = r"(?P<name>[a-z]{3,9})\.?"
_WEEKDAY = r"(?:(?:lun|mar|mercre|jeu|vendre|same)di |dimanche )?"
_LEAD = r"(?:[a-z ]{1,30}: ?)?(?:le |en |des |des le |du |a partir d[eu] |a compter du |debut |mi |courant |fin |rentree (?:de )?)?"
_TIME = r"(?:[t ]?\d{1,2}[:h]\d{2}.{0,20})?"

_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_LEAD}{_YEAR}(?:{_SIGN}){_MONTH}(?:{_SIGN}){_DAY}{_TIME}",
        rf"{_LEAD}{_WEEKDAY}{_DAY}(?:{_SIGN}){_MONTH}(?:{_SIGN}){_SHORT_YEAR}{_TIME}",
        rf"{_LEAD}{_WEEKDAY}{_DAY}(?:er)? {_NAME} {_YEAR}",
        rf"{_YEAR}(?P<month>\d\d)(?P<day>\d\d)",
        rf"{_LEAD}{_NAME} {_YEAR}",
        rf"{_LEAD}{_MONTH}(?:{_SIGN}){_YEAR}",
        rf"{_LEAD}{_YEAR}(?:{_SIGN}){_MONTH}",
        rf"{_LEAD}{_YEAR}",
    )
)


@dataclass(frozen=True, slots=True)
class Span:
    """What is said of a date: from its first possible day to the last, both the same when the day is said."""

    first: date
    last: date

    @property
    def is_day(self) -> bool:
        return self.first == self.last

    @property
    def is_month(self) -> bool:
        return not self.is_day and self.last == month_end(self.first)


@lru_cache(maxsize=KEPT)
def span(text: str) -> Span | None:
    """The day, the month or the year that a text says; None when it says none, or several.

    The day and the month « 00 » are not known: LHEO, « Langage Harmonisé d’Échange d’informations sur l’Offre de
    formation », writes « 20250900 » for September, « 20250000 » for the year.
    """
    return next(_spans(fold(text)), None)


def _spans(folded: str) -> Iterator[Span]:
    for form in _FORMS:
        if found := form.fullmatch(folded):
            said = found.groupdict()
            year = int(said.get("year") or f"20{said['short']}")
            month = _month_named(said["name"]) if said.get("name") else int(said.get("month") or 0)
            if month is not None and (one := _span(year, month, int(said.get("day") or 0))):
                yield one


def _month_named(name: str) -> int | None:
    """Its rank, by its beginning; None when several months, or none, begin so."""
    ranks = {rank for known, rank in _NAMES.items() if known.startswith(name)}
    return ranks.pop() if len(ranks) == 1 else None


def _span(year: int, month: int, day: int) -> Span | None:
    """Of zeros for what is not known. None for what no calendar has."""
    try:
        if not month:
            return None if day else Span(date(year, 1, 1), date(year, 12, 31))
        first = date(year, month, day or 1)
    except ValueError:
        return None
    return Span(first, first if day else month_end(first))
