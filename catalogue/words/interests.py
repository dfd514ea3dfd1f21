"""Digital wishes, as people say them: what they like, what they refuse, or that they do not know.

A text is cut in clauses, its words mended; the longest expressions of the vocabulary are found there; then what stands
under a negation is refused, and what is only a hint gives way to what is sure.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from catalogue.language import Translator
from catalogue.model import Domain
from catalogue.words.clauses import Mention, Stance, mentions, named
from catalogue.words.spelling import WORD
from catalogue.words.text import fold, root, stem
from catalogue.words.vocabulary import Sense
from catalogue.words.vocabulary import Vocabulary as Vocabulary

_SURE = {Sense.SURE, Sense.AMBIGUOUS}
_DOUBTS = {Sense.UNKNOWING, Sense.EVERYTHING}
# Domains of two trades: video games and 3D, video and sound.
_JOINED = {Domain.JEUX_VIDEO_3D, Domain.AUDIOVISUEL}
# What spelling puts in the place of a word, and that word.
_HEARD = {"audio": "son", "audios": "sons"}
_VAGUE = {Sense.UNKNOWING, Sense.VAGUE}
# « Découverte du numérique » names no trade because it leads to all of them: it teaches the basics.
_INTRODUCTION = re.compile(
    r"\b(?:(?:re)?decouv\w+|initi\w+|premiers? pas|remobilis\w+|sensibilis\w+|acculturation|passeport|prepa\w*|sas)"
    r"(?: \w+){0,4} (?:numeriques?|informatique|ordinateurs?|digital|internet)\b"
)


@dataclass(frozen=True, slots=True)
class Interests:
    """What a text says of wishes. `everything`: anything will do, but for `excluded`. `vague`: a wish without a domain.
    `elsewhere`: what is wished has nothing digital in it.
    `words`: the stems of the wish's own words, those that named its domains, in order, without what is refused."""

    domains: tuple[Domain, ...] = ()
    excluded: tuple[Domain, ...] = ()
    vague: bool = False
    everything: bool = False
    words: tuple[str, ...] = ()
    elsewhere: bool = False


def read(text: str, vocabulary: Vocabulary, *, asked: bool = False) -> Interests:
    """The wishes that a text says. `asked`: it answers the question of what one likes, so that who names nothing, digital
    or not, has a vague wish."""
    clauses = mentions(text, vocabulary)
    found = [mention for clause in clauses for mention in clause]
    excluded = _excluded(found)
    senses = {one.meaning.sense for one in found if one.stance is not Stance.REFUSED}
    sure = [one for clause in clauses for one in _sure(clause)]
    hints = [one for clause in clauses for one in _hints(clause, doubted=bool(_DOUBTS & senses))]
    named = [one for one in sure or hints if set(one.meaning.domains) - set(excluded)]
    domains = tuple(domain for domain in _domains(named) if domain not in excluded)
    everything = not domains and Sense.EVERYTHING in senses
    said = bool(_VAGUE & senses) or (asked and Sense.OTHER not in senses)
    vague = said and not (domains or excluded or everything)
    elsewhere = not (domains or excluded or everything) and any(map(_is_elsewhere, clauses))
    return Interests(domains, excluded, vague, everything, _own_words(named, text), elsewhere)


def of_title(title: str, vocabulary: Vocabulary, *, only_sure: bool = False) -> tuple[Domain, ...]:
    """The domains that the title of a training says, in order; an introduction to the digital teaches its basics.
    `only_sure`: other things say that it is not digital."""
    found = named(title, vocabulary)
    narrow = only_sure or any(one.meaning.sense is Sense.OTHER for one in found)
    sure = [one for one in found if one.meaning.sense in ({Sense.SURE} if narrow else _SURE)]
    hints = [one for one in found if one.meaning.sense is Sense.HINT and not only_sure]
    if not (sure or hints or only_sure) and _INTRODUCTION.search(fold(title)):
        return (Domain.REMISE_A_NIVEAU,)
    return _domains(sure or hints)


def _own_words(found: list[Mention], text: str) -> tuple[str, ...]:
    heard = _HEARD.keys() - WORD.findall(fold(text))
    own = (_HEARD[word] if word in heard else word for one in found for word in one.words)
    return tuple(dict.fromkeys(map(stem, own)))


def _excluded(found: list[Mention]) -> tuple[Domain, ...]:
    """What is refused, but for one trade of a domain that joins two beside the other (« de la 3D, pas de jeux »)."""
    refused = [one for one in found if one.stance is Stance.REFUSED and one.meaning.sense is not Sense.HINT]
    words = {root(word) for one in refused for word in one.words}
    others = _domains(one for one in _sure(found) if words.isdisjoint(map(root, one.words)))
    return tuple(domain for domain in _domains(refused) if domain not in _JOINED.intersection(others))


def _sure(clause: list[Mention]) -> list[Mention]:
    senses = {Sense.SURE} if _is_elsewhere(clause) else _SURE
    return [one for one in clause if one.stance is Stance.WANTED and one.meaning.sense in senses]


def _hints(clause: list[Mention], *, doubted: bool) -> list[Mention]:
    """Hints, unless one says not to know or anything will do, and what is sure but said in passing; none beside what is not
    digital."""
    if _is_elsewhere(clause):
        return []
    hints = [one for one in clause if one.stance is Stance.WANTED and one.meaning.sense is Sense.HINT]
    passing = [one for one in clause if one.stance is Stance.PASSING and one.meaning.sense in _SURE]
    return passing if doubted else hints + passing


def _is_elsewhere(clause: list[Mention]) -> bool:
    """The clause names something that is not digital."""
    return any(one.meaning.sense is Sense.OTHER and one.stance is Stance.WANTED for one in clause)


def _domains(found: Iterable[Mention]) -> tuple[Domain, ...]:
    return tuple(dict.fromkeys(domain for one in found for domain in one.meaning.domains))


def label(domain: Domain, _: Translator) -> str:
    """How the domain is said to people."""
    return _labels(_)[domain]


@cache
def _labels(_: Translator) -> dict[Domain, str]:
    return {
        Domain.DEVELOPPEMENT: _("web and app development"),
        Domain.RESEAUX_SYSTEMES: _("computers and networks"),
        Domain.CYBERSECURITE: _("cybersecurity"),
        Domain.DATA_IA: _("data and AI"),
        Domain.DESIGN: _("design and graphics"),
        Domain.GESTION_PROJET: _("project management"),
        Domain.MARKETING_COMMUNICATION: _("marketing and social networks"),
        Domain.JEUX_VIDEO_3D: _("video games and 3D"),
        Domain.FABRICATION_NUMERIQUE: _("digital making and robots"),
        Domain.REMISE_A_NIVEAU: _("digital basics"),
        Domain.AUDIOVISUEL: _("video and sound"),
    }
