"""A typed text cut in words fit for the gazetteer."""

import re
import unicodedata
from bisect import bisect
from dataclasses import dataclass

from catalogue.places.wording import ABBREVIATIONS
from catalogue.words.text import fold

# A number with the letters glued to it (13eme, 2A), or letters.
_WORD = re.compile(r"\d+[^\W\d_]*|[^\W\d_]+")
# A letter typed three times or more is for emphasis (« laaaval », « yerrres »): French doubles consonants, hardly ever
# vowels. Not i, which Roman numbers repeat.
_LONG_DRAWN = re.compile(r"([aeouy])\1{2,}|(([b-hj-np-tv-xz])\3)\3+")
# What the post adds to an address: CEDEX and its number, BP or CS and theirs.
_POSTAL = re.compile(r"\bc[eé]dex\b(?:\s*\d{1,2}\b)?|\b(?:bp|cs)\s*\d+", re.IGNORECASE)
# A day of the year: « 12/03/2007 », « 12-03 », « le 2/9 ».
_DATE = re.compile(
    r"(?<![\d/.-])(?:0?[1-9]|[12]\d|3[01])(?:/(?:0?[1-9]|1[0-2])|[-.](?:0[1-9]|1[0-2]))(?:[/.-](?:\d{4}|\d{2}))?(?![\d/-])"
)
# Digits that spaces or hyphens have parted: « 75 020 », « 9-3 ».
_PARTED = re.compile(r"\b(\d{2}) (\d{3})\b|\b(9)[- .]([1-5])\b|\b(7)[- .]([578])\b")
# Likewise of any department, where nothing else is said (« 6-2 ») or after an article (« le 1.3 »).
_PARTED_DEPARTEMENT = re.compile(r"(?:^\s*|(?<=\ble )|(?<=\bdu ))(\d)[- .](\d)(?:\s*$|\b)", re.IGNORECASE)
_ORDINAL = re.compile(r"\b(\d{1,2}) +(e|er|eme|ème|ieme|ième|ere)\b", re.IGNORECASE)
# Ends a part of the message: what stands alone between two of them is an answer by itself.
_BREAK = re.compile(r"[,;:!?()\n«»\"]|\.\s|\.\.+|\s[-–—/|]\s")


@dataclass(frozen=True, slots=True)
class Word:
    """A word, folded and as it is written (its accents tell how it sounds), where it stands in the text, and the part
    of the message it is in."""

    folded: str
    written: str
    start: int
    end: int
    part: int


def clean(text: str) -> str:
    """The text without postal additions nor dates, and with its numbers in one piece."""
    text = _DATE.sub(" ", _POSTAL.sub(" ", unicodedata.normalize("NFC", text)))
    text = _PARTED.sub(lambda found: "".join(digits or "" for digits in found.groups()), text)
    return _ORDINAL.sub(r"\1\2", _PARTED_DEPARTEMENT.sub(r"\1\2", text))


def words(text: str) -> tuple[Word, ...]:
    """The words of a clean text."""
    breaks = [found.start() for found in _BREAK.finditer(text)]
    return tuple(
        Word(*_spelt_out(found.group()), found.start(), found.end(), bisect(breaks, found.start()))
        for found in _WORD.finditer(text)
    )


def _spelt_out(word: str) -> tuple[str, str]:
    folded = _LONG_DRAWN.sub(r"\1\2", fold(word))
    full = ABBREVIATIONS.get(folded)
    return (full, full) if full else (folded, _LONG_DRAWN.sub(r"\1\2", word.lower()))
