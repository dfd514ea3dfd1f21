"""How the cells of a file name things: durations, amounts, yes and no.

Each reader gives None when it does not understand; it is given cleaned text, never blank.
"""

import re
from functools import lru_cache

from catalogue.model import MOST, Delivery
from catalogue.sources.markup import plain
from catalogue.words.text import fold

# Readings kept of each kind: the columns of a file repeat a few values.
KEPT = 4096
# Characters of the texts that may come back: names, numbers, streets.
REPEATED = 60
# A text that means nothing is no longer than this.
SHORT = 24

# What files write for "nothing" (the first ones seen in LHEO exports), in lower case, less the signs around.
_NOTHING = (
    "",
    *(
        "n.c",
        "nc",
        "néant",
        "n/a",
        "na",
        "n.a",
        "nd",
        "n.d",
        "nr",
        "n.r",
        "null",
        "none",
        "nan",
        "nil",
        "vide",
    ),
    *("non renseigné", "non renseignée", "non précisé", "non précisée", "non communiqué", "non communiquée"),
    *(
        "inconnu",
        "inconnue",
        "sans objet",
        "non défini",
        "non définie",
        "à définir",
        "à préciser",
        "à compléter",
    ),
    *(
        "à confirmer",
        "à venir",
        "non disponible",
        "non applicable",
        "aucune information",
        "pas d’information",
    ),
    *("tbd", "#n/a", "#null!", "#ref!", "#valeur!", "#value!", "#nom?", "#name?", "#div/0!"),
    # Dates that LHEO and databases leave open.
    *("00000000", "99999999", "0000-00-00", "00/00/0000"),
)
BLANKS = frozenset({*_NOTHING, *(fold(text) for text in _NOTHING if text.isalpha() or " " in text)})
_SIGNS = " -‐‑‒–—―−_'’.…·•/*()[]"  # each one stands for nothing somewhere

YES = frozenset({"oui", "o", "vrai", "true", "yes", "y", "1", "x"})
NO = frozenset({"non", "n", "faux", "false", "no", "0"})

DELIVERIES = {
    "sur place": Delivery.SUR_PLACE,
    "presentiel": Delivery.SUR_PLACE,
    "mixte": Delivery.MIXTE,
    "hybride": Delivery.MIXTE,
    "a distance": Delivery.A_DISTANCE,
    "distance": Delivery.A_DISTANCE,
    "distanciel": Delivery.A_DISTANCE,
    "en ligne": Delivery.A_DISTANCE,
    "foad": Delivery.A_DISTANCE,
}
# The same, in a sentence. What it denies says nothing.
_ON_SITE = re.compile(r"\b(?:presentiel|sur place|sur site|en salle|en centre|face a face|on site)\b")
_REMOTE = re.compile(
    r"\b(?:distance|distanciel|en ligne|foad|e learning|visio\w*|classe virtuelle|online|remote)\b"
)
_BOTH = re.compile(r"\b(?:mixte|hybride|blended|bimodal\w*|multimodal\w*|en partie|partiellement)\b")
_DENIED = re.compile(r"\b(?:pas|non|sans|aucun|hors|no|not)\b")
# A title speaks of distance for other reasons (« manager à distance »): it must be said of the training.
_REMOTE_TITLE = re.compile(
    r"(?:100 ?%|entierement|totalement|integralement|tout|full)(?: en| a)? ?(?:distance|distanciel|ligne|remote|online)\b"
    r"|[(\[](?:formation )?(?:a distance|en ligne|distanciel|foad)[)\]]"
)

# What stands for no euros in a column of prices, folded.
FREE = frozenset({"gratuit", "gratuite", "offert", "offerte"})

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
_UNIT = r"(?:mois|ans?|annees?|semaines?|h|heures?)\b"
_PRICE = re.compile(rf"({_NUMBER}) ?(?:€|euros?)?")
_QUANTITY = re.compile(rf"({_NUMBER}) ?({_UNIT})")
_THOUSANDS = re.compile(r"(?<=\d) (?=\d{3}\b)")
_COORDINATE = re.compile(rf"-?{_NUMBER}")
# « au-delà de 7 mois », « 3 à 6 mois » bound a duration without saying it.
_BOUNDS = re.compile(
    rf"[<>≥≤+]|\b(?:au dela|plus de|moins de|inferieure?|superieure?|jusqu|entre|minimum|maximum|mini|maxi|min|max)\b"
    rf"|\d (?:a |ou |et )?\d{{1,2}} ?{_UNIT}|\d ?/ ?\d+ ?{_UNIT}"
)
# « 35 h par semaine » is a rhythm, « dont 2 mois en entreprise » a part of what is already counted.
_ASIDE = re.compile(rf"{_NUMBER} ?(?:h|heures?) ?(?:par|/) ?(?:semaine|jour|mois)|\bdont\b.*")


# What spreadsheets put before a text to leave it as it is: « '0102 », « '=1+1 »; alone, it says that there is nothing.
AS_IT_IS = "'"


def clean(text: str) -> str:
    """Without markup, on one line, and nothing for what means nothing; as it is when its first sign asks for it."""
    if text.isalnum():
        # Codes and figures, half of what there is, have neither markup nor spaces nor signs.
        return "" if text.lower() in BLANKS else text
    return _kept_clean(text) if len(text) <= REPEATED else _cleaned(text)


def _cleaned(text: str) -> str:
    if text.startswith(AS_IT_IS):
        return text[1:]
    words = plain(text)
    return "" if len(words) <= SHORT and words.strip(_SIGNS).lower() in BLANKS else words


_kept_clean = lru_cache(maxsize=4 * KEPT)(_cleaned)


@lru_cache(maxsize=KEPT)
def yes(text: str) -> bool | None:
    word = fold(text)
    return True if word in YES else False if word in NO else None


@lru_cache(maxsize=2 * KEPT)  # it may be a town
def delivery(text: str) -> Delivery | None:
    folded = fold(text)
    if folded in DELIVERIES or _DENIED.search(folded):
        return DELIVERIES.get(folded)
    remote, on_site = _REMOTE.search(folded), _ON_SITE.search(folded)
    if _BOTH.search(folded) or (remote and on_site):
        return Delivery.MIXTE
    return Delivery.A_DISTANCE if remote else Delivery.SUR_PLACE if on_site else None


@lru_cache(maxsize=KEPT)
def is_remote(title: str) -> bool:
    """Whether a title says of its training that it is followed from home: « Data Engineer - 100% à Distance »."""
    return bool(_REMOTE_TITLE.search(fold(title)))


@lru_cache(maxsize=KEPT)
def amount(text: str) -> float | None:
    """« 1 200,50 € » → 1200.5. A negative amount is not understood."""
    number = _PRICE.fullmatch(_without_thousands(text.casefold()))
    return _float(number[1]) if number else None


def price(text: str) -> float | None:
    """Euros; « gratuit » is none of them."""
    value = amount(text)
    return 0.0 if value is None and fold(text) in FREE else value


def quantity(text: str) -> float | None:
    """An amount of which there is some."""
    return amount(text) or None


def count(text: str) -> int | None:
    """A whole number, at least one."""
    return round(amount(text) or 0) or None


@lru_cache(maxsize=KEPT)
def duration(text: str) -> tuple[float | None, int | None] | None:
    """Months and hours: « 10 mois (1200 h centre + 350 h entreprise) » → (10.0, 1550). What only bounds it says none."""
    said = _ASIDE.sub("", _without_thousands(fold(text)))
    if _BOUNDS.search(re.sub(r"\(.*\)", "", said)):
        return None
    found = [(_float(number), unit) for number, unit in _QUANTITY.findall(said)]
    months = round(sum(value * MONTHS[unit] for value, unit in found if unit in MONTHS), 1)
    hours = round(sum(value for value, unit in found if unit not in MONTHS))
    return (months or None, hours or None) if 0 < max(months, hours) <= MOST else None


def coordinate(text: str) -> float | None:
    """Decimal degrees, with a point or a comma; whether it is on Earth is not said here."""
    return _float(text) if _COORDINATE.fullmatch(text) else None


@lru_cache(maxsize=KEPT)
def items(text: str) -> tuple[str, ...]:
    """« jeunes | femmes » → two; without any bar, semicolons and commas separate."""
    parts = re.split(r"[|]" if "|" in text else r"[;,]", text)
    return tuple(item for part in parts if (item := part.strip()))


def _float(number: str) -> float:
    return float(number.replace(",", "."))


def _without_thousands(text: str) -> str:
    return _THOUSANDS.sub("", text)
