"""What people name when they speak of their level: diplomas, classes, and « rien »."""

import re
from dataclasses import dataclass

from catalogue.model import Level


@dataclass(frozen=True, slots=True)
class Kind:
    """Something that people name, and the level of who has it, is in it, gave it up, failed it, or has it not.
    `asked`: a row that is read only in an answer to the question, for elsewhere these words mean something else."""

    pattern: re.Pattern[str]
    held: Level | None = None
    begun: Level | None = None
    stopped: Level | None = None
    failed: Level | None = None
    refused: Level | None = None
    asked: bool = False


def words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w+])(?:{pattern})(?![\w+])")


def _reached(pattern: str, level: Level | None, *, asked: bool = False) -> Kind:
    """What needs no diploma to be true: a class, a lack."""
    return Kind(words(pattern), level, level, level, level, asked=asked)


def _diploma(
    pattern: str, held: Level, entered: Level, *, refused: Level | None = None, asked: bool = False
) -> Kind:
    """`entered`: what one has for certain who entered the course."""
    return Kind(words(pattern), held, entered, entered, entered, refused, asked)


_NONE, _BAC = Level.AUCUN, Level.BAC
_DONE = r"(?:fini\w*|valide\w*|obtenu\w*|termine\w*|reussi\w*)"
_CLASS = r"(?:seconde|2 ?nde|premiere|1 ?ere|[3-6] ?e(?:me)?|troisieme|quatrieme|cinquieme|sixieme)(?! annee| fois| arr)"
_SECTION = r"(?: (?:bac|pro\w*|general\w*|techno\w*|st[a-z0-9]{1,4}|es|s|l))*"
_SPORT = r"(?:foot\w*|chasse|sport\w*|tennis|judo|basket|hand\w*|rugby|boxe|pilote|taxi|moto|peche|debit)"
_NEW_SCALE = r"(?:rncp|nouveau cadre|cadre national|cec|eqf|europeen)"
_BUT = r"(?:info\w*|mmi|gea|tc|geii|gmp|mp|cs|qlio|r ?t|carrieres|genie|techniques|metiers)"


def _scale_of_2019(digit: str, level: Level) -> Kind:
    """Cadre national des certifications (decree of 8 January 2019), when the words say that it is that one."""
    titre = rf"(?:titre|{_NEW_SCALE})(?: pro\w*)?(?: rncp)?(?: de)? niveau {digit}(?: {_NEW_SCALE})?"
    return _diploma(rf"{titre}|niveau {digit} {_NEW_SCALE}", level, _NONE)


# What is named, the most precise first: a row takes its words away from those below it.
KINDS = (
    _reached(
        rf"bacs? a (?:sable|fleurs?|douche|linge|glace|legumes?)|bac blanc|infra bac|master ?class|licence (?:de |d )?{_SPORT}|ing\w* (?:du )?son",
        None,
    ),
    _reached(
        r"high school|gcse|a levels?|abitur|tawjihi|enic|naric|equivalences?(?: (?:du |de )?bac(?:\+\d)?)?",
        Level.ETRANGER,
    ),
    _scale_of_2019("2", Level.BREVET),
    _scale_of_2019("3", Level.CAP),
    _scale_of_2019("4", _BAC),
    _scale_of_2019("5", Level.BAC2),
    _scale_of_2019("6", Level.BAC3),
    _scale_of_2019("7", Level.BAC5),
    _scale_of_2019("8", Level.BAC8),
    # The scale of 1969, whose numerals go down as one learns more.
    _diploma(r"niveau i", Level.BAC5, Level.BAC3),
    _diploma(r"niveau ii", Level.BAC3, _BAC),
    _diploma(r"niveau iii", Level.BAC2, _BAC),
    _diploma(r"niveau iv", _BAC, _NONE),
    _diploma(r"niveau v bis", Level.BREVET, _NONE),
    _diploma(r"niveau v", Level.CAP, _NONE),
    _reached(r"niveau vi", _NONE),
    _diploma(r"bac\+8|doctorats?|phd|theses?", Level.BAC8, Level.BAC5),
    _reached(r"doctorante?s?", Level.BAC5),
    _diploma(
        rf"(?:m ?2|master 2)(?= {_DONE})|{_DONE} (?:mon |ma |le |un )?(?:m ?2|master 2)",
        Level.BAC5,
        Level.BAC3,
    ),
    _diploma(r"m ?[12]|master [12]", Level.BAC3, Level.BAC3),
    _diploma(
        r"(?:un|mon|le|en|de|d un) masters?|master (?:pro|en|de|recherche)|mba|dess|dea",
        Level.BAC5,
        Level.BAC3,
    ),
    _diploma(r"bac\+[567]|grande ecole", Level.BAC5, Level.BAC3),
    _diploma(r"(?:ecole|diplome|titre) d ing\w*|ingenieure?s?|inge", Level.BAC5, _BAC),
    _diploma(r"masters?", Level.BAC5, Level.BAC3, asked=True),
    _diploma(
        rf"(?:l ?3|licence 3)(?= {_DONE})|{_DONE} (?:ma |la |une )?(?:l ?3|licence 3)", Level.BAC3, _BAC
    ),
    _diploma(r"l ?[123]|licence [123]", _BAC, _BAC),
    _diploma(r"licences? pro\w*", Level.BAC3, Level.BAC2),
    _diploma(rf"bac\+[34]|licences?|bachelors?|maitrise|but {_BUT}", Level.BAC3, _BAC),
    _diploma(rf"but(?= {_DONE})|annee (?:de |en )?but", Level.BAC3, _BAC),
    _diploma(r"but", Level.BAC3, _BAC, asked=True),
    _diploma(r"bac\+2|bts+|dut|deug|deust|brevet de technicien superieur", Level.BAC2, _BAC),
    _diploma(r"bac\+[01]|post bac|prepa", _BAC, _BAC),
    _diploma(r"(?:a|en|de|la|ma|une) (?:la |l )?(?:fac|universite)", _BAC, _BAC),
    _diploma(r"fac|universite", _BAC, _BAC, asked=True),
    _reached(
        rf"(?:niveau|jusqu ?(?:au?|en|a l)) bac{_SECTION}|(?:terminale?|term|tle){_SECTION}", Level.NIVEAU_BAC
    ),
    _reached(rf"(?:en|classe de|niveau|depuis la|fin de) {_CLASS}{_SECTION}", _NONE),
    _reached(rf"{_CLASS}{_SECTION}|college|lycee|primaire", _NONE, asked=True),
    _reached(r"niveau (?:college|lycee|primaire)", _NONE),
    Kind(
        words(rf"bac{_SECTION}|baccalaureat{_SECTION}|bacheliere?"),
        held=_BAC,
        begun=Level.NIVEAU_BAC,
        stopped=_NONE,
        failed=Level.NIVEAU_BAC,
        refused=_NONE,
    ),
    _diploma(r"daeu|brevet pro\w*|bp|bpjeps|brevet de technicien|bt|bma", _BAC, _NONE, refused=_NONE),
    _diploma(r"caps?|beps?|bepa|capa|mention complementaire", Level.CAP, _NONE, refused=_NONE),
    _diploma(
        r"brevet(?! de (?:natation|secouris|pilote))|dnb|cfg|certificat de formation generale",
        Level.BREVET,
        _NONE,
        refused=_NONE,
    ),
    _reached(
        r"(?:arret|lach|quitt|stop|decroch)\w*(?: \w+){0,3} (?:ecole|college|lycee|les cours|bahut)", _NONE
    ),
    _reached(r"descolaris\w*|decrocheu\w*|decrochage\w*|jamais (?:\w+ ){0,2}a l ecole", _NONE),
    _reached(r"rien (?:comme|en|niveau|question) (?:dipl\w*|niveau|etudes?|bagages?)|sans rien", _NONE),
    _reached(
        r"(?:j ai|avec)(?: \w+)? rien(?: du tout| en poche| obtenu| valide| eu| pour l instant)?$", _NONE
    ),
    _reached(
        r"^(?:\w+ )?(?:rien|nada|(?:que )?dalle|walou|keud|zero|neant|aucun\w*)(?: du tout| de rien| \w{2,5})?$",
        _NONE,
        asked=True,
    ),
    Kind(words(r"dipl\w*|bagages?|qualifications?|etudes|scolarite|certificats?"), refused=_NONE),
)
