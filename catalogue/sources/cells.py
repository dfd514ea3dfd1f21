"""How the cells of a file name things: dates, durations, amounts, yes and no.

Each reader gives None when it does not understand; it is given cleaned text, never blank.
"""

import re
from datetime import date, datetime

from catalogue.model import Delivery
from catalogue.words.text import fold

# What files write for "nothing" (the first ones seen in LHEO exports), folded.
BLANKS = frozenset({"", "n.c.", "nc", "neant", "n/a", "non renseigne", "non precise", "inconnu"})

YES = frozenset({"oui", "o", "vrai", "true", "yes", "y", "1", "x"})
NO = frozenset({"non", "n", "faux", "false", "no", "0"})

DELIVERIES = {
    "sur place": Delivery.SUR_PLACE,
    "presentiel": Delivery.SUR_PLACE,
    "en presentiel": Delivery.SUR_PLACE,
    "mixte": Delivery.MIXTE,
    "hybride": Delivery.MIXTE,
    "a distance": Delivery.A_DISTANCE,
    "distance": Delivery.A_DISTANCE,
    "distanciel": Delivery.A_DISTANCE,
    "en ligne": Delivery.A_DISTANCE,
    "foad": Delivery.A_DISTANCE,
}

# What stands for no euros in a column of prices, folded.
FREE = frozenset({"gratuit", "gratuite", "offert", "offerte"})

DATE_FORMATS = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S")

# Months in one of each unit; 4.35 weeks make an average month.
MONTHS = {
    "mois": 1,
    "an": 12,
    "ans": 12,
    "annee": 12,
    "annees": 12,
    "semaine": 1 / 4.35,
    "semaines": 1 / 4.35,
}

# No more digits than an amount, a duration or a coordinate has.
_NUMBER = r"(?<![\d.,])\d{1,7}(?:[.,]\d{1,20})?(?!\d)"
_PRICE = re.compile(rf"({_NUMBER}) ?(?:€|euros?)?")
_QUANTITY = re.compile(rf"({_NUMBER}) ?(mois|ans?|annees?|semaines?|h|heures?)\b")
_THOUSANDS = re.compile(r"(?<=\d) (?=\d{3}\b)")


def clean(text: str) -> str:
    """Single spaces, and nothing for what means nothing."""
    return "" if fold(text) in BLANKS else " ".join(text.split())


def day(text: str) -> date | None:
    for form in DATE_FORMATS:
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007  # a day has no time zone
        except ValueError:
            continue
    return None


def yes(text: str) -> bool | None:
    word = fold(text)
    return True if word in YES else False if word in NO else None


def delivery(text: str) -> Delivery | None:
    return DELIVERIES.get(fold(text))


def amount(text: str) -> float | None:
    """« 1 200,50 € » → 1200.5. A negative amount is not understood."""
    number = _PRICE.fullmatch(_without_thousands(text.casefold()))
    return _float(number[1]) if number else None


def price(text: str) -> float | None:
    """Euros; « gratuit » is none of them."""
    return 0.0 if fold(text) in FREE else amount(text)


def quantity(text: str) -> float | None:
    """An amount of which there is some."""
    return amount(text) or None


def count(text: str) -> int | None:
    """A whole number, at least one."""
    return round(amount(text) or 0) or None


def duration(text: str) -> tuple[float | None, int | None] | None:
    """Months and hours: « 10 mois (1200 h centre + 350 h entreprise) » → (10.0, 1550)."""
    found = [(_float(number), unit) for number, unit in _QUANTITY.findall(_without_thousands(fold(text)))]
    months = round(sum(value * MONTHS[unit] for value, unit in found if unit in MONTHS), 1)
    hours = round(sum(value for value, unit in found if unit not in MONTHS))
    return (months or None, hours or None) if months or hours else None


def coordinate(text: str) -> float | None:
    """Decimal degrees, with a point or a comma; whether it is on Earth is not said here."""
    return _float(text) if re.fullmatch(rf"-?{_NUMBER}", text) else None


def items(text: str) -> tuple[str, ...]:
    """« jeunes | femmes » → two; semicolons and commas separate too."""
    return tuple(item for part in re.split(r"[|;,]", text) if (item := part.strip()))


def _float(number: str) -> float:
    return float(number.replace(",", "."))


def _without_thousands(text: str) -> str:
    return _THOUSANDS.sub("", text)
