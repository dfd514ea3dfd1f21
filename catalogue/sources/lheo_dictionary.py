"""What the codes of LHEO say (« lheo-2.3-dictionnaires », public repository lheo/lheo-schema), in the words of our columns."""

import re
from functools import lru_cache

from catalogue import resources
from catalogue.model import Delivery, Level
from catalogue.sources import cells
from catalogue.words.text import fold

# Texts of which what they were read as is kept.
KEPT = 8192

# dict-niveaux holds two scales, of 1967 (0 to 8) and of 2019 (11 to 18), whose codes do not overlap: both may stand in one
# file. 0 is « not communicated »; 8 tells a master from a doctorate no more than « niveau I » does, and the master is the
# likelier. The same table, with its sources: facts on levels of La bonne alternance, LaBonneFormation and les emplois.
_LEVELS = {
    "1": Level.AUCUN,
    "2": Level.AUCUN,
    "3": Level.BREVET,
    "4": Level.CAP,
    "5": Level.BAC,
    "6": Level.BAC2,
    "7": Level.BAC3,
    "8": Level.BAC5,
    "11": Level.AUCUN,
    "12": Level.BREVET,
    "13": Level.CAP,
    "14": Level.BAC,
    "15": Level.BAC2,
    "16": Level.BAC3,
    "17": Level.BAC5,
    "18": Level.BAC8,
}
# « Sans niveau spécifique » refuses nobody who enters; of those who leave, it says nothing.
_ENTRY = {"0": "", "00": "", **_LEVELS}
_EXIT = {**_ENTRY, "1": ""}

_DELIVERIES = {"0": Delivery.SUR_PLACE, "1": Delivery.MIXTE, "2": Delivery.A_DISTANCE}

# Formacode of the audiences, as Centre Inffo names them. Others are too fine to be told.
_AUDIENCES = {
    "80006": "demandeurs d’emploi",
    "80009": "demandeurs d’emploi de moins de 26 ans",
    "80010": "bénéficiaires du RSA",
    "81018": "femmes",
    "81020": "personnes handicapées",
    "81024": "jeunes de 16 à 25 ans",
    "81031": "publics du plan d’investissement dans les compétences",
    "81033": "jeunes de 16 à 29 ans",
    "83056": "tout public",
}

# dict-financeurs: who pays for others. A training that one of them pays for is free for a jobseeker: the rule of
# LaBonneFormation (any collective funder; OPCO is 16). « Prise en charge possible » says less: possible is not free.
_COLLECTIVE = frozenset({"2", "3", "4", "6", "7", "8", "9", "11", "12", "13", "14", "15", "16"})
# The person who follows it.
_ONESELF = frozenset({"10"})

_CONTRACT = re.compile(r"\b(?:en alternance|apprentissage|professionnalisation|contrats? pro)\b")
_NO_CONTRACT = re.compile(r"\b(?:pas|non|aucun|aucune|sans|hors)\b")
_INACCESSIBLE = re.compile(r"^non\b|\b(?:pas|non|aucun|in) ?(?:d )?(?:accessible|acces|adapte|amenage)")
_MAYBE_ACCESSIBLE = re.compile(
    r"\b(?:consulter|contacter|renseigner|etude|etudier|selon|cas par cas|en cours)\b"
)


def entry_level(code: str) -> str:
    """The name of a level, "" when it is not given; the code itself when it is none of LHEO."""
    return _ENTRY.get(code, code)


def exit_level(code: str) -> str:
    return _EXIT.get(code, code)


def delivery(code: str) -> str:
    return _DELIVERIES.get(code, code)


@lru_cache(KEPT)
def trades(rome: str) -> str:
    """The ROME codes when all are digital. They are the jobs that a training may lead to, up to five, where a degree in
    languages has publishing: one among others says nothing of what is taught."""
    return rome if all(resources.codes().domains(rome=code) for code in rome.split()) else ""


@lru_cache(KEPT)
def audiences(codes: str) -> str:
    """What a column of audiences would say."""
    return " | ".join(dict.fromkeys(_AUDIENCES[code] for code in codes.split() if code in _AUDIENCES))


@lru_cache(KEPT)
def free(funders: str, price: str) -> str:
    """Yes when others pay all, no when the person does, else "": nothing says it. `price`: what is left to pay."""
    codes = {code.lstrip("0") for code in funders.split()}
    if cells.price(price):
        return "non"
    return "oui" if codes & _COLLECTIVE else "non" if codes and codes <= _ONESELF else ""


@lru_cache(KEPT)
def work_study(text: str, contracts: str) -> str:
    """What is said of contracts of apprenticeship and the like. `contracts`: 1 for each that is possible, 0 for those that
    are not. A training period in a company is none."""
    if "1" in contracts.split():
        return "oui"
    folded = fold(text)
    if not _CONTRACT.search(folded):
        return "non" if contracts else ""
    return "non" if _NO_CONTRACT.search(folded) else "oui"


@lru_cache(KEPT)
def accessible(text: str) -> str:
    """How people with disabilities are welcomed, which is told in words."""
    folded = fold(text)
    if not cells.clean(text) or _MAYBE_ACCESSIBLE.search(folded):
        return ""
    return "non" if _INACCESSIBLE.search(folded) else "oui"


@lru_cache(KEPT)
def certification(rncp: str, rs: str) -> str:
    """« RNCP 37674, RS 5616 »: LHEO gives no other name."""
    registered = [("RNCP", code) for code in rncp.split()] + [("RS", code) for code in rs.split()]
    numbers = [(where, code.upper().removeprefix(where)) for where, code in registered]
    return ", ".join(dict.fromkeys(f"{where} {number}" for where, number in numbers if number.isdigit()))
