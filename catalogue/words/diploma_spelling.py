"""How diplomas and the words around them are typed on a phone, brought back to how they are written."""

import re
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from catalogue.words.sms import AT_HAND, in_full
from catalogue.words.sound import sound

# « bac -2 » says how far below the bac: folded, it would be « bac 2 ».
_BELOW_BAC = re.compile(r"\bbac\s*-\s*\d", re.IGNORECASE)
_NUMBERS = {
    "un": 1,
    "deux": 2,
    "deu": 2,
    "trois": 3,
    "troi": 3,
    "quatre": 4,
    "cinq": 5,
    "six": 6,
    "sept": 7,
    "huit": 8,
}

# On folded text, in this order.
_SPELLINGS = tuple(
    (re.compile(rf"(?<![\w+])(?:{pattern})(?![\w+])"), replacement)
    for pattern, replacement in (
        (r"([a-z]+)\+([a-z]\w*)", r"\1 + \2"),
        (r"b[. ]t[. ]s(?:\.|\b)", "bts"),
        (r"([cb])[. ]([ae])[. ]([pc])(?:\.|\b)", r"\1\2\3"),
        (r"d[. ]u[. ]t(?:\.|\b)", "dut"),
        # Figures for what they sound like.
        (r"au?c?c1", "aucun"),
        (r"(pas?|plus|rien|jamais|peu) 2(?= [a-z])", r"\1 de"),
        # Words run together.
        (
            r"(ba[ck]k?|bts|cap|bep|dut|licence|titre|brevet|terminale|term)(pro\w*|gen\w*|tech\w*|stmg|sti2d|st2s|stl|es|l)",
            r"\1 \2",
        ),
        (
            r"bts(?!s*[am]?(?!\w))([a-z]\w+)|(?:cap|bep)(?:2|de?|en)?(?=(?:aepe|elec|cuis|coif|vente|mecan|menuis|macon|patis|boul|esth|petite|plomb|carros|fleur)\w*)(\w+)",
            lambda found: f"{found[0][:3]} {found[1] or found[2]}",
        ),
        (r"n[iy]v(?:o|au|eau)?(bac|brevet|cap|bep|bts|licence|master|college|lycee)", r"niveau \1"),
        (r"(sans|aucun|zero|pasde|pasle|pas)(diplome?s?|bac|brevet|cap|bep|bts)", r"\1 \2"),
        (r"pas(de|le)(?= (?:dipl|bac|brev|cap|bep|bts))", r"pas \1"),
        (r"j ?ai(le|un|mon|pas|rien|juste|jamais|aucun)(\w*)", r"j ai \1 \2"),
        (r"gt|jt", "j etais"),
        (r"lai", "l ai"),
        (r"je veut", "je veux"),
        (r"(?:je? )?n ?ai|je? ne? ai", "j ai"),
        (r"(?:ne|n) (?!(?:aux?|en|a|le|la|dans|ici) )(\w+)", r"\1"),
        (r"d(aller|avoir|etre|etudi\w*)", r"d \1"),
        (r"j (?:est|ait|es|e)", "j ai"),
        (r"je (un|une|mon|ma|pas|jamais|rien|juste|que|eu|u|arrete|rate|loupe|fini|quitte|fait)", r"j ai \1"),
        (r"(je|j ai) fe", r"\1 fais"),
        (r"ar+et(\w*)", r"arret\1"),
        (r"(?:l )?ane+s?", "annee"),
        (r"(l ?)?e[ck]ol+e?s?", r"\1ecole"),
        (
            r"(ai|avais|ete|pas|jamais) (pass|arret|valid|lach|abandonn|decroch|termin|quitt|redoubl|commenc|continu)(?:er|ez)",
            r"\1 \2e",
        ),
        (r"bvt", "brevet"),
        (r"l[iy]ce+", "lycee"),
        (r"j en ai", "j ai"),
        (r"(ai|pas?|jamais|avais) (?:u|eut|eux)", r"\1 eu"),
        (r"po", "pas"),
        (r"ocun(e?)", r"aucun\1"),
        (r"san", "sans"),
        (r"tp(?= (?:d[eu]?|dev|niveau|n[iy]v\w*)(?!\w))", "titre pro"),
        (r"bts ?([12])(?! ans?(?!\w)| annees?| mois)", r"bts\1"),
        (
            r"(pas|jamais) (?:eu|pris|trouve) (?:le|la|l|les) (?:temps|occasion|chance|courage|envie|force|moyens?|possibilite|droit) de?",
            r"\1",
        ),
        (r"toute?", "tout"),
        (r"(rien|quoi|juste) [ck]om", r"\1 comme"),
        (r"non (bachel\w+)", r"pas \1"),
        (r"(niveau \d) ?[(,:] ?(rncp|cec|eqf|nouve\w+|cadre)", r"\1 \2"),
        (r"(titre(?: \w+){1,6}?) et ((?:\w+ ){1,4}?niveau \d)", r"\1 \2"),
        (r"k((?:ap|uis|oif|ole|oll|omm|our|onn|ont|arr|arro)[a-z]*)", r"c\1"),
        (r"k((?:el|it)[a-z]*)", r"qu\1"),
        (r"bak|bacc|back|baque?", "bac"),
        (
            r"([ld]|du|un)(bac|bts|cap|bep|brevet|licence|fac|master|lycee|ecole|college|etranger|etudes?|examen|universite|apprentissage)",
            r"\1 \2",
        ),
        (r"bac+al\w+", "baccalaureat"),
        (r"n[iy]v(?:\.|o|au|eaux?|eu|aux)?|nv", "niveau"),
        (r"l[iy](?:s|c|ss|sc)[ea]n[sc]+e?s?", "licence"),
        (r"mast[ae]i?re", "master"),
        (r"d[iy]p(?:l|lo|lom)?s?", "diplome"),
        (
            r"(licence|bachelor|but|bts|dut|master)((?: \w+){0,4}?) ?, (\d|une?|deux) (ans?|annees?)(?= (?:valid|fait|fini|reussi|acqui)\w*)",
            r"\1\2 \3 \4",
        ),
        (r"(en |an |la |ma |de |niveau |^)terminal", r"\1terminale"),
        (r"(\d) ?(?:iem|ieme|em|eme|e|er|ere|nd|nde) annee", r"\1e annee"),
        (r"premiere annee|1re annee", "1e annee"),
        (r"(?:deuxieme|seconde) annee", "2e annee"),
        (r"troisieme annee", "3e annee"),
        (r"([1-3])e annee (?:de |d |en |du )*(but|licence|master)(?! pro)", r"\2 \1"),
        (r"(but|licence|master) (?:en )?([1-3])e annee", r"\1 \2"),
        (r"(?:but|b u t) ?([1-3])(?! ans?(?!\w)| annees?)", r"but\1"),
        (r"(?:licence|l) ?([1-3])(?! ans?(?!\w)| annees?)", r"l\1"),
        (r"(?:master|m) ?([12])(?! ans?(?!\w)| annees?)", r"m\1"),
        (r"bac ?(?:\+|plus*) ?(un|deux?|trois?|quatre|cinq|six|sept|huit)", r"bac+\1"),
        (r"bacs? ?(?:\+|plus*) ?([0-8])", r"bac+\1"),
        (r"bac ?([2-8])(?! fois| ans| mois)", r"bac+\1"),
        (
            r"(bac pro|bac\+\d|cap|bep|bts|dut|but|licence|master|fac|terminale)((?: \w+)??) (?:mais )?(?:j ai )?(?:sans|pas) (?:avoir |obtenir |eu )*(?:le |mon |de )?diplome",
            r"\1\2 sans l avoir",
        ),
    )
)
_SPELT_NUMBER = re.compile(r"(?<=bac\+)(?:" + "|".join(_NUMBERS) + r")\b")

# Words of which one letter may be wrong…
_MENDED = (
    "brevet", "licence", "master", "terminale", "premiere", "seconde", "troisieme", "quatrieme", "cinquieme", "college", "bachelor",
    "doctorat", "doctorant", "doctorante", "diplome", "universite", "ingenieur", "bacheliere", "apprentissage", "apprenti",
)  # fmt: skip
# …and those that are one letter away from them, yet right.
_RIGHT = frozenset(
    {
        "licencie", "licencies", "licenciee", "collegue", "collegues", "collage", "premier", "premiers", "second", "secondes", "breves",
        "mister", "terminal", "lisent", "lyceen", "lyceens", "lyceenne", "lyceennes", "aucune", "aucunes", "apprentie", "apprentis",
    }
)  # fmt: skip
_LONG = re.compile(r"(?<![\w+])[a-z]{4,}(?![\w+])")


@lru_cache(maxsize=AT_HAND)
def spell_out(text: str) -> str:
    """The folded text, its short forms in full and its small errors mended.

    >>> spell_out("g po eu lbac, chui en terminal")
    'j ai pas eu l bac, je suis en terminale'
    """
    folded = in_full(_BELOW_BAC.sub("infra bac", text).replace("➕", "+"))
    spelled = _LONG.sub(lambda word: _mended(word.group()), folded)
    for pattern, replacement in _SPELLINGS:
        spelled = pattern.sub(replacement, spelled)
    return _SPELT_NUMBER.sub(lambda number: str(_NUMBERS[number.group()]), spelled)


_BY_SOUND = {sound(word): word for word in (*_MENDED, "aucun") if word != "master"}


@lru_cache(maxsize=4096)
def _mended(word: str) -> str:
    """The word that sounds the same, or is one letter away."""
    if word in _RIGHT:
        return word
    if alike := _BY_SOUND.get(sound(word)):
        return alike
    near = process.extractOne(word, _MENDED, scorer=OSA.distance, score_cutoff=1)
    return near[0] if near and near[0][0] == word[0] else word
