"""The French voice: messages from locales/, plurals, dates and distances. Passed explicitly, never global."""

import gettext
import unicodedata
from datetime import date
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path

from babel.dates import format_date
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from babel.units import format_unit

LOCALES = Path(__file__).resolve().parent.parent / "locales"
LOCALE = "fr"
# Numbers, distances and days kept as they are written: the same few come back on every card.
MOST_WRITTEN = 1024


class Translator:
    """Says messages of one domain in French.

    Called as `_("It is {town}", town=name)` or `_.plural("{n} training", "{n} trainings", n)`: the English text is
    the key, the French one stands in locales/fr/LC_MESSAGES/<domain>.po.
    """

    def __init__(self, translations: gettext.NullTranslations) -> None:
        self._translations = translations

    def __call__(self, message: str, /, **values: object) -> str:
        return self._translations.gettext(message).format(**values)

    def plural(self, singular: str, plural: str, n: int, /, **values: object) -> str:
        """The form that French wants for n (0 and 1 are singular); `{n}` is the number as French writes it."""
        return self._translations.ngettext(singular, plural, n).format(n=number(n), **values)


@cache
def translator(domain: str) -> Translator:
    """The translator of one domain (« bot » or « catalogue »), read from its .po file once."""
    with (LOCALES / LOCALE / "LC_MESSAGES" / f"{domain}.po").open("rb") as file:
        messages = read_po(file, locale=LOCALE, domain=domain)
    compiled = BytesIO()
    write_mo(compiled, messages)
    compiled.seek(0)
    return Translator(gettext.GNUTranslations(compiled))


@lru_cache(maxsize=MOST_WRITTEN)
def number(value: float) -> str:
    """1417 → « 1 417 », 7.5 → « 7,5 » (one decimal at most)."""
    return format_decimal(value, format="#,##0.#", locale=LOCALE)


@lru_cache(maxsize=MOST_WRITTEN)
def distance(kilometres: float) -> str:
    """4.2 → « 4 km »; under one kilometre, « moins de 1 km » is the caller's to say."""
    return format_unit(round(kilometres), "length-kilometer", length="short", locale=LOCALE)


def of_town(name: str) -> str:
    """« de Lens », « d’Angers », « du Havre », « des Ulis »: articles of names are contracted."""
    article, _, rest = name.partition(" ")
    if article in {"Le", "Les"}:
        return f"{'du' if article == 'Le' else 'des'} {rest}"
    vowel = unicodedata.normalize("NFD", name)[:1].casefold() in set("aeiouyœ")
    return f"d’{name}" if vowel else f"de {name}"


@lru_cache(maxsize=MOST_WRITTEN)
def day(value: date, today: date) -> str:
    """« 12 janvier », « 1er mars », with its year when that is not this year's."""
    written = format_date(value, "d MMMM" if value.year == today.year else "d MMMM y", locale=LOCALE)
    return written.replace("1 ", "1er ", 1) if value.day == 1 else written


@lru_cache(maxsize=MOST_WRITTEN)
def month(value: date, today: date) -> str:
    """« janvier », with its year when that is not this year's."""
    return format_date(value, "MMMM" if value.year == today.year else "MMMM y", locale=LOCALE)
