"""Qualification levels, as people and files say them.

A text is cut in clauses; a table finds what is named in them (a diploma, a class, « rien »), and the words around say
what became of it: held, under way, stopped, failed, refused, only wished, somebody else's, from abroad. The highest
level counts. A course under way or stopped gives what it required to enter; nothing below the bac is assumed; words
win over digits. A bare digit names no level, since four scales give it four meanings.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from catalogue.language import Translator
from catalogue.model import Level
from catalogue.words.diplomas import KINDS, Kind, words
from catalogue.words.text import fold


class _Mention(NamedTuple):
    """A thing named, with the words of its clause before and after it, up to the next thing."""

    start: int
    end: int
    kind: Kind
    before: str = ""
    after: str = ""


# Characters read: who says a level says it soon, and a longer text would hold up everybody else.
READ = 1000

_RANKED = tuple(level for level in Level if level.rank is not None)

# What SMS spelling and contractions stand for, on folded text.
_SPELLINGS = tuple(
    (words(pattern), replacement)
    for pattern, replacement in (
        (r"jai|g|jé|gt", "j ai"),
        (r"pa|po", "pas"),
        (r"ch?uis?|ch?ui|jsuis?|j suis?|jsui", "je suis"),
        (r"j ?veu[xt]?|je veu[t]?", "je veux"),
        (r"jpasse", "je passe"),
        (r"jprepare", "je prepare"),
        (r"jfais", "je fais"),
        (r"li[sc]en[sc]es?", "licence"),
        (r"mast[ae]i?re", "master"),
        (r"bacc", "bac"),
        (r"termin[ea]l", "terminale"),
        (r"(?:bac|bacs) ?(?:\+|plus) ?([0-8])", r"bac+\1"),
        (r"bac ([2-8])(?! fois| ans)", r"bac+\1"),
    )
)

# Between two clauses: each diploma keeps its own circumstances.
_CLAUSES = re.compile(
    r"[,;.!?:/()\n|]+| \+ | (?:mais|puis|et|ensuite|sinon|donc|du coup|par contre|avant) | (?=j ai |je suis )"
)
# After these, what was said before no longer holds.
_CORRECTION = re.compile(r".*\b(?:en fait|enfin non|non pardon|je voulais dire|je me suis trompe)\b")

_ABROAD = words(
    r"(?:a l |de l )?etrang\w+|bled|pays d origine|mon pays|maroc\w*|alger\w*|tunis\w*|senegal\w*|mali\w*|congo\w*|camerou\w*|"
    r"cote d ivoire|ivoirien\w*|guinee\w*|togo\w*|benin\w*|burkina\w*|niger\w*|tchad\w*|gabon\w*|rwand\w*|angol\w*|"
    r"mauritani\w*|madagascar|malgache\w*|comor\w*|haiti\w*|egypt\w*|liba\w*|syri\w*|irak\w*|iran\w*|afghan\w*|pakistan\w*|"
    r"bangladesh\w*|inde|indien\w*|sri lank\w*|turqu\w*|turc\w*|ukrain\w*|russie|georgi\w*|armeni\w*|albani\w*|kosov\w*|"
    r"serb\w*|roumani\w*|roumain\w*|bulgar\w*|polog\w*|polonais\w*|portugal|espagne|italie|allemagne|belg\w*|suisse|"
    r"angleterre|royaume uni|irlande|canad\w*|quebec\w*|etats unis|usa|americain\w*|bresil\w*|colombi\w*|venezuel\w*|"
    r"chine|vietnam\w*|philippin\w*|thailand\w*|somali\w*|erythre\w*|ethiop\w*|soudan\w*|centrafri\w*|afri\w*|africain\w*"
)
_SOMEBODY = (
    r"(?:pote|copain|copine|ami|amie|frere|soeur|frangin|frangine|cousin|cousine|mere|pere|mari|femme|fils|fille|prof|"
    r"meuf|mec|daron|daronne|voisin|voisine|oncle|tante)s?"
)
_OTHERS = words(
    rf"(?:mon|ma|mes|un|une|des|le|la) {_SOMEBODY}(?! et moi)|parents|(?:il|elle|ils|elles|on m) (?:a|ont)"
)
_QUESTION = words(
    r"(?:c est|c|ce|ces|cest) (?:quoi|koi)|ca veut dire|(?:il )?fau[tx]|obligatoire|besoin|exigee?|demandee?|requis|"
    r"est ce que|comment|combien|pourquoi|accept\w+"
)
_WISHED = words(
    r"veux|voudrais?|aimerais?|envie|compte|objectif|vise|souhaite|reve|vais|passer|faire|preparer|obtenir|integrer|"
    r"avoir|devenir|etre|futur|prochain\w*|reprendre|tenter"
)
_HELD = words(
    r"j ai (?:bien )?(?:eu|obtenu|valide|decroche|reussi|passe)|viens (?:juste )?d|titulaire|en poche|obtenue?s?|validee?s?|"
    r"eue? en|reussie?|decroche (?:mon|le|un|ma)|finie?|terminee?"
)
_AFTER = re.compile(r"\bapres(?: (?:le|la|mon|ma|un|une))?$")
_FAILED = words(
    r"ratee?|loupee?|echouee?|echec|foiree?|plantee?|manquee?|(?:pas|jamais|non|ni) (?:encore )?(?:eue?|obtenue?|validee?|reussie?|decroche)|"
    r"sans l avoir"
)
_STOPPED = words(
    r"arret\w*|lache\w*|abandon\w*|stop\w*|quitte\w*|decroche\w*(?! (?:mon|le|un|ma))|interromp\w*|inachevee?|laisse tomber|"
    r"(?:pas|jamais|non|sans) (?:le |la |l )?(?:fini\w*|termine\w*|alle\w*|aller)|vire[er]?"
)
_BEGUN = words(
    r"je suis en|en cours|en train|je passe|je prepare|je fais|inscrite?|actuellement|en ce moment|cette annee|"
    r"pas encore|bientot|en juin|(?:\d ?\w{0,3}|premiere|deuxieme|seconde|troisieme|derniere) annee|en$"
)
_REFUSED = re.compile(r"(?<!\w)(?:pas|aucune?|sans|ni|zero|0|jamais|non|plus)(?: (?!que)\w+){0,2} ?$")


def read(text: str, *, asked: bool = True) -> Level | None:
    """The level that a person says to have; None when they say none.

    `asked`: the text answers « quel est ton niveau ? ». Elsewhere « but », « master » or « première » alone say nothing.
    """
    said = _spell_out(text[:READ])
    corrected = _CORRECTION.sub("", said)
    return _highest(corrected, asked=asked) or _highest(said, asked=asked)


def from_file(text: str) -> Level | None:
    """The level named in a column of a file: our code, or words (« Bac+2 », « Niveau 5 (Bac+2) », « CAP, BEP »)."""
    code = text.strip().lower()
    if code in tuple(Level):
        return Level(code)
    if _OPEN_TO_ALL.search(fold(text)):
        return Level.AUCUN
    return read(text)


# How files say that nobody is refused (LHEO's code 1 reads « sans niveau spécifique »).
_OPEN_TO_ALL = words(
    r"sans niveau|aucun niveau|aucun pre ?requis|sans pre ?requis|tout public|tous niveaux|tous publics"
)


def label(level: Level, _: Translator) -> str:
    """How the level is said to people."""
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
    }[level]


def _spell_out(text: str) -> str:
    spelled = fold(text)
    for pattern, replacement in _SPELLINGS:
        spelled = pattern.sub(replacement, spelled)
    return spelled


def _highest(text: str, *, asked: bool) -> Level | None:
    """A French diploma counts beside a foreign one from the bac up: it opens more than what is to be recognised."""
    levels = [level for mention in _mentions(text, asked=asked) if (level := _level_of(mention))]
    foreign = Level.ETRANGER in levels
    ranks = [level.rank for level in levels if level.rank is not None]
    if not ranks or (foreign and max(ranks) < _RANKED.index(Level.BAC)):
        return Level.ETRANGER if foreign else None
    return _RANKED[max(ranks)]


def _mentions(text: str, *, asked: bool) -> Iterator[_Mention]:
    """What a text names, clause by clause; a clause that names nothing tells what became of the thing before it."""
    pending: _Mention | None = None
    for clause in _CLAUSES.split(text):
        found = _mentions_of(clause.strip(), asked=asked)
        if not found and pending:
            yield pending._replace(after=f"{pending.after} {_outcome(clause.strip())}")
            pending = None
        elif found:
            if pending:
                yield pending
            yield from found[:-1]
            pending = found[-1]
    if pending:
        yield pending


def _outcome(clause: str) -> str:
    """The clause, if it starts by saying how something ended (« pas fini », « je l'ai pas eu »)."""
    beginning = re.sub(r"^(?:je |j )?(?:l )?(?:ai )?", "", clause)
    return beginning if _FAILED.match(beginning) or _STOPPED.match(beginning) else ""


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
    """Words between two things tell of the second, unless they start by saying how the first ended."""
    placed, start = [], 0
    for rank, mention in enumerate(mentions):
        last = rank == len(mentions) - 1
        after = clause[mention.end : None if last else mentions[rank + 1].start].strip()
        mine = last or any(cue.match(after) for cue in (_FAILED, _STOPPED, _HELD, _BEGUN, _ABROAD))
        placed.append(
            mention._replace(before=clause[start : mention.start].strip(), after=after if mine else "")
        )
        start = mentions[rank + 1].start if mine and not last else mention.end
    return placed


def _level_of(mention: _Mention) -> Level | None:
    """What became of the thing named, gravest word first."""
    kind, before, around = mention.kind, mention.before, f"{mention.before} # {mention.after}"
    if _OTHERS.search(before) or _QUESTION.search(around):
        return None
    outcomes = (
        (_ABROAD.search(around), Level.ETRANGER),
        (_FAILED.search(around), kind.failed),
        (_AFTER.search(before), kind.held),
        (_STOPPED.search(around), kind.stopped),
        (_REFUSED.search(before), kind.refused),
        (_HELD.search(around), kind.held),
        (_BEGUN.search(around), kind.begun),
        (_WISHED.search(before), None),
    )
    return next((level for cue, level in outcomes if cue), kind.held)
