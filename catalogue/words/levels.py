"""Qualification levels, as people and files say them.

A text is cut in clauses; a table finds what is named in them (a diploma, a class, « rien »), and the words around say
what became of it: held, under way, stopped, failed, refused, only wished, somebody else's, from abroad. The highest
level counts. A course under way or stopped gives what it required to enter; nothing below the bac is assumed; words
win over digits. A bare digit names no level, since four scales give it four meanings.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from catalogue.language import Translator
from catalogue.model import Level
from catalogue.words import circumstances as said
from catalogue.words.diploma_spelling import spell_out
from catalogue.words.diplomas import KINDS, SCHOOLING, Kind
from catalogue.words.text import fold


class _Mention(NamedTuple):
    """A thing named, with the words of its clause before and after it, up to the next thing."""

    start: int
    end: int
    kind: Kind
    before: str = ""
    after: str = ""

    @property
    def around(self) -> str:
        return f"{self.before} # {self.after}".strip()


class _Reading(NamedTuple):
    """The level that a mention gives; `plain`: nothing around it says what became of it."""

    kind: Kind
    level: Level | None
    plain: bool = False

    @property
    def is_proof(self) -> bool:
        return self.kind.is_proof and self.level is self.kind.held


# Characters read: who says a level says it soon, and a longer text would hold up everybody else.
READ = 1000

_RANKED = tuple(level for level in Level if level.rank is not None)

_NAMES = r"(?:(?:le|la|l|mon|ma|un|une) )?(?:bac|baccalaureat|brevet|cap|bep|bts|dut|licence|master)"
# Between two clauses: each diploma keeps its own circumstances. A question keeps its mark.
_CLAUSES = re.compile(
    rf"(?<=\?)|[,;.!:/()\n|]+|(?<=\w oui) |(?<=\w non) (?={_NAMES}\b)| \+ | (?:mais|et|sinon|donc|du coup|par contre|alors|car|parce qu\w*|vu qu\w*|comme (?=j )) | "
    r"(?<!puis )(?<!ensuite )(?<!\bsi )(?=(?:j (?:ai|avais|aurai|etais)|je (?:suis|me|viens|cherche|veux|voudrais|bosse|travaille)|moi|puis|ensuite|est ce qu\w*|apres (?:mon|ma|mes|le|la|un|une)) )"
)
# After these, what was said before no longer holds.
_CORRECTION = re.compile(
    r"\b(?:en fait|enfin|pardon|plutot|finalement|au final|en vrai|en realite|je (?:voulais|veux) dire|je me suis trompee?|je rectifie|rectification|correction|erreur)\b|"
    r"(?:[,.!?]|\b(?:ah|euh|oh|mais)) ?(?:non|nan)\b(?! plus)"
)
# « Le bac ? Non. » corrects nothing, it says that one has it not.
_LAST_NO = re.compile(r" ?[,?.!:]+ ?non[.! ]*$")
# How files say that nobody is refused (LHEO's code 1 reads « sans niveau spécifique »).
_OPEN_TO_ALL = said.words(
    r"sans niveau|aucun niveau|aucun pre ?requis|sans pre ?requis|tout public|tou[st] niveaux?|tous publics|sans condition"
)
# Beside it, « première » is not a class: « After et Premiere ».
_SOFTWARE = said.words(
    r"adobe|after|photoshop|illustrator|indesign|lightroom|davinci|resolve|final cut|capcut|avid|sony vegas|audition|canva|figma|blender|"
    r"logiciels?"
)
# Said at the end or the beginning, and means nothing.
_FILLERS = said.words(
    r"mdr+|lol|ptdr|xd|haha|frr?|wesh|wsh|bah?|ben|beh|bof|euh+|heu|hein|voila|c tout|c est tout|stp|svp|desole|dsl|franchement|en vrai|juste|du coup la"
)


def read(text: str, *, asked: bool = True) -> Level | None:
    """The level that a person says to have; None when they say none.

    `asked`: the text answers « quel est ton niveau ? ». Elsewhere « but », « master » or « première » alone say nothing.
    """
    spelled = _LAST_NO.sub(" non", spell_out(text[:READ]))
    asked = asked and not _SOFTWARE.search(spelled)
    *corrected, latest = _CORRECTION.split(spelled)
    level = _highest(latest, asked=asked)
    return level or (_highest(spelled, asked=asked) if corrected else None)


def from_file(text: str) -> Level | None:
    """The level named in a column of a file: our code, or words (« Bac+2 », « Niveau 5 (Bac+2) », « CAP, BEP »).

    Files ask for levels (« bac requis ») and wish nothing: what stands around the names matters only if it refuses them.
    """
    code = text.strip().lower()
    if code in tuple(Level):
        return Level(code)
    if _OPEN_TO_ALL.search(fold(text)):
        return Level.AUCUN
    named = (
        mention.kind.refused if said.REFUSED.search(mention.around) else mention.kind.plain
        for mention in _mentions(spell_out(text[:READ]), asked=True)
    )
    return _best(level for level in named if level)


def label(level: Level, _: Translator) -> str:
    """How the level is said to people."""
    return _labels(_)[level]


@cache
def _labels(_: Translator) -> dict[Level, str]:
    return {
        Level.AUCUN: _("no diploma"),
        Level.BREVET: _("brevet"),
        Level.CAP: _("CAP, BEP"),
        Level.NIVEAU_BAC: _("bac level (without the diploma)"),
        Level.BAC: _("bac"),
        Level.BAC2: _("bac+2 (BTS, DUT)"),
        Level.BAC3: _("bac+3 (degree, BUT)"),
        Level.BAC5: _("bac+5 (master, engineer)"),
        Level.BAC8: _("bac+8 (doctorate)"),
        Level.ETRANGER: _("foreign diploma"),
    }


def _highest(text: str, *, asked: bool) -> Level | None:
    """What was said of a thing wins over its mere name, said elsewhere (« bep et bac, mais le bac je l'ai raté »)."""
    readings = [_reading(mention) for mention in _mentions(text, asked=asked)]
    settled = [reading.kind for reading in readings if not reading.plain]
    kept = [reading for reading in readings if not (reading.plain and reading.kind in settled)]
    levels = [reading.level for reading in kept if reading.level]
    proofs = [reading.level for reading in kept if reading.level and reading.is_proof]
    # A French diploma counts beside a foreign one from the bac up: it opens more than what is to be recognised.
    if Level.ETRANGER in levels and _RANKED.index(_best(proofs) or Level.AUCUN) < _RANKED.index(Level.BAC):
        return Level.ETRANGER
    return _best(levels)


def _best(levels: Iterable[Level]) -> Level | None:
    return max((level for level in levels if level in _RANKED), key=_RANKED.index, default=None)


def _mentions(text: str, *, asked: bool) -> Iterator[_Mention]:
    """What a text names, clause by clause; a clause that names nothing tells what became of the thing before it, or
    where the next one was obtained."""
    pending: _Mention | None = None
    at_once, where = True, ""
    for clause in map(_stripped, _CLAUSES.split(text)):
        found = _mentions_of(clause, asked=asked)
        if not found:
            if pending:
                outcome = _outcome(clause, pending, at_once=at_once)
                pending = pending._replace(after=f"{pending.after} {outcome}".strip())
                at_once = at_once and not clause
            elif said.PLACE_ABROAD.fullmatch(clause) and not said.ORIGIN.search(clause):
                where = clause
            continue
        if pending:
            yield pending
        *earlier, pending = _located(found, where)
        yield from earlier
        at_once, where = True, _where(found)
    if pending:
        yield pending


def _where(found: list[_Mention]) -> str:
    """Where one says to have studied, if it is abroad: there the diplomas named beside are from."""
    return next((m.around for m in found if m.kind in SCHOOLING and said.FOREIGN.search(m.around)), "")


def _located(found: list[_Mention], where: str) -> list[_Mention]:
    where = where or _where(found)
    return [
        mention
        if said.IN_FRANCE.search(mention.around)
        else mention._replace(before=f"{where.replace('#', '')} {mention.before}".strip())
        for mention in found
    ]


def _stripped(clause: str) -> str:
    return " ".join(_FILLERS.sub(" ", clause).split())


def _outcome(clause: str, mention: _Mention, *, at_once: bool) -> str:
    """The clause, if it starts by saying how something ended, or where (« pas fini », « je l'ai eu au bled »). What one
    has cannot be given up: « j'ai le bac, j'ai arrêté » tells of something else."""
    went_on = said.GOES_ON.match(clause)
    beginning = clause[went_on.end() :] if went_on else clause
    if said.PLACE_ABROAD.match(beginning):
        return beginning if at_once and not said.ORIGIN.search(clause) else ""
    owned = said.OWNED.search(mention.around) or said.HELD.search(mention.around)
    if said.ANOTHER.search(beginning) or (owned and (not at_once or clause.startswith("j ai arret"))):
        return ""
    return beginning if any(cue.match(beginning) for cue in (said.FAILED, said.STOPPED, said.HELD)) else ""


def _mentions_of(clause: str, *, asked: bool) -> list[_Mention]:
    free, found = clause, []
    for kind in KINDS:
        if kind.asked and not asked:
            continue
        for place in kind.pattern.finditer(free):
            found.append(_Mention(*place.span(), kind))
            free = free[: place.start()] + "#" * len(place.group()) + free[place.end() :]
    return _with_surroundings(clause, sorted(found, key=lambda mention: mention.start))


def _with_surroundings(clause: str, mentions: list[_Mention]) -> list[_Mention]:
    """Words between two things tell of the second, unless they say how the first ended and lead to nothing."""
    placed, start = [], 0
    for rank, mention in enumerate(mentions):
        last = rank == len(mentions) - 1
        after = clause[mention.end : None if last else mentions[rank + 1].start].strip()
        mine = last or _tells_what_became(after)
        placed.append(
            mention._replace(before=clause[start : mention.start].strip(), after=after if mine else "")
        )
        start = mentions[rank + 1].start if mine and not last else mention.end
    return placed


def _tells_what_became(after: str) -> bool:
    cues = (said.FAILED, said.STOPPED, said.HELD, said.BEGUN, said.FOREIGN)
    return not said.LEADING.search(after) and any(cue.search(f"# {after}") for cue in cues)


# What the words around may say, the gravest first, and what the thing is then worth.
_OUTCOMES = (
    (said.ONLY, "held"),
    (said.FAILED, "failed"),
    (said.STOPPED, "stopped"),
    (said.REFUSED, "refused"),
    (said.FIRST_YEARS, "stopped"),
    (said.HELD, "held"),
    (said.SOON, "begun"),
    (said.WISHED, None),
    (said.BEGUN, "begun"),
    (said.OWNED, "held"),
    (said.APPRENTICED, "begun"),
)


def _reading(mention: _Mention) -> _Reading:
    kind, around = mention.kind, mention.around
    if _is_not_mine(around):
        return _Reading(kind, None)
    if said.FOREIGN.search(around) and not said.ORIGIN.search(around):
        return _Reading(kind, Level.ETRANGER)
    for cue, outcome in _OUTCOMES:
        if cue.search(around):
            return _Reading(kind, getattr(kind, outcome) if outcome else None)
    return _Reading(kind, kind.plain, plain=True)


def _is_not_mine(around: str) -> bool:
    """Somebody else's, or asked about."""
    if said.MINE.search(around):
        return False
    before, _, _ = around.partition("#")
    return any((said.SOMEBODY.search(f"{before}#"), said.QUESTION.search(around), said.ASKING.search(around)))
