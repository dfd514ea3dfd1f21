"""How diplomas and the words around them are typed on a phone, brought back to how they are written."""

import re
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from catalogue.words.text import fold

# « bac -2 » says how far below the bac: folded, it would be « bac 2 ».
_BELOW_BAC = re.compile(r"\bbac\s*-\s*\d", re.IGNORECASE)
_NUMBERS = {"un": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8}

# On folded text, in this order.
_SPELLINGS = tuple(
    (re.compile(rf"(?<![\w+])(?:{pattern})(?![\w+])"), replacement)
    for pattern, replacement in (
        (r"b[. ]t[. ]s(?:\.|\b)", "bts"),
        (r"([cb])[. ]([ae])[. ]([pc])(?:\.|\b)", r"\1\2\3"),
        (r"d[. ]u[. ]t(?:\.|\b)", "dut"),
        (r"j(?=(?:ai|av|au|arr|aband|et[eai]|aime|obt)[a-z]*)(\w+)", r"j \1"),
        (r"j(?=[bcdf-hk-np-tvwxz][a-z]{2})(\w+)", r"je \1"),
        (r"g|gai|jay", "j ai"),
        (r"gt|jt", "j etais"),
        (r"lai", "l ai"),
        (r"chui[st]?|chu|je ?sui?[st]?|j sui[st]?", "je suis"),
        (r"j ?veu[xt]?|je veu[t]?", "je veux"),
        (r"(?:je? )?n ?ai|je? ne? ai", "j ai"),
        (r"(?:ne|n) (\w+)", r"\1"),
        (r"j en ai", "j ai"),
        (r"(ai|pas?|jamais|avais) u", r"\1 eu"),
        (r"pa|po|pah", "pas"),
        (r"ocun(e?)", r"aucun\1"),
        (r"koi", "quoi"),
        (r"(niveau \d) ?[(,:] ?(rncp|cec|eqf|nouve\w+|cadre)", r"\1 \2"),
        (r"(titre(?: \w+){1,6}?) et ((?:\w+ ){1,4}?niveau \d)", r"\1 \2"),
        (r"k((?:ap|uis|oif|ole|oll|omm|our|onn|ont|arr|arro)[a-z]*)", r"c\1"),
        (r"k((?:el|it)[a-z]*)", r"qu\1"),
        (r"bak|bacc|back", "bac"),
        (r"([ld]|du|un)(bac|bts|cap|bep|brevet|licence|fac|master|lycee|ecole|college)", r"\1 \2"),
        (r"bac+al\w+", "baccalaureat"),
        (r"n[iy]v(?:\.|o|au|eaux?|eu|aux)?|nv", "niveau"),
        (r"l[iy](?:s|c|ss|sc)[ea]n[sc]+e?s?", "licence"),
        (r"mast[ae]i?re", "master"),
        (r"d[iy]p(?:l|lo|lom)?s?", "diplome"),
        (r"(en |la |ma |de |niveau |^)terminal", r"\1terminale"),
        (r"(\d) ?(?:iem|ieme|em|eme|e|er|ere|nd|nde) annee", r"\1e annee"),
        (r"premiere annee|1re annee", "1e annee"),
        (r"(?:deuxieme|seconde) annee", "2e annee"),
        (r"troisieme annee", "3e annee"),
        (r"([1-3])e annee (?:de |d |en |du )*(but|licence|master)(?! pro)", r"\2 \1"),
        (r"(but|licence|master) (?:en )?([1-3])e annee", r"\1 \2"),
        (r"(?:but|b u t) ?([1-3])(?! ans)", r"but\1"),
        (r"(?:licence|l) ?([1-3])(?! ans)", r"l\1"),
        (r"(?:master|m) ?([12])(?! ans)", r"m\1"),
        (r"bac ?(?:\+|plus?) ?(un|deux|trois|quatre|cinq|six|sept|huit)", r"bac+\1"),
        (r"bacs? ?(?:\+|plus?) ?([0-8])", r"bac+\1"),
        (r"bac ?([2-8])(?! fois| ans| mois)", r"bac+\1"),
        (
            r"(bac pro|cap|bep|bts|dut|but|licence|master|fac|terminale)( \w+)? sans (?:avoir |obtenir |eu )*(?:le |mon |de )?diplome",
            r"\1\2 sans l avoir",
        ),
    )
)
_SPELT_NUMBER = re.compile(r"(?<=bac\+)(?:" + "|".join(_NUMBERS) + r")\b")

# Words of which one letter may be wrong…
_MENDED = (
    "brevet", "licence", "master", "terminale", "premiere", "seconde", "troisieme", "quatrieme", "cinquieme", "college", "bachelor",
    "doctorat", "doctorante", "diplome", "universite", "ingenieur", "bacheliere",
)  # fmt: skip
# …and those that are one letter away from them, yet right.
_RIGHT = frozenset(
    {
        "licencie", "licencies", "licenciee", "collegue", "collegues", "collage", "premier", "premiers", "second", "secondes", "breves",
        "mister",
    }
)  # fmt: skip
_LONG = re.compile(r"(?<![\w+])[a-z]{5,}(?![\w+])")


def spell_out(text: str) -> str:
    """The folded text, its short forms in full and its small errors mended.

    >>> spell_out("g po eu lbac, chui en terminal")
    'j ai pas eu l bac, je suis en terminale'
    """
    spelled = _LONG.sub(lambda word: _mended(word.group()), fold(_BELOW_BAC.sub("infra bac", text)))
    for pattern, replacement in _SPELLINGS:
        spelled = pattern.sub(replacement, spelled)
    return _SPELT_NUMBER.sub(lambda number: str(_NUMBERS[number.group()]), spelled)


@lru_cache(maxsize=4096)
def _mended(word: str) -> str:
    if word in _RIGHT:
        return word
    near = process.extractOne(word, _MENDED, scorer=OSA.distance, score_cutoff=1)
    return near[0] if near and near[0][0] == word[0] else word
