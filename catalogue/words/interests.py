"""Digital wishes, as people say them: what they like, what they refuse, or that they do not know.

The vocabulary is data (interests.toml, which an admin may extend). A text is cut in clauses, words are reduced to
their stems and small typing errors mended; the longest expression wins; then what stands under a negation is refused.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from catalogue.language import Translator
from catalogue.model import Domain
from catalogue.words.text import fold, stem


@dataclass(frozen=True, slots=True)
class Interests:
    """What a text says of wishes. `everything`: anything will do, but for `excluded`. `vague`: a wish without a domain."""

    domains: tuple[Domain, ...] = ()
    excluded: tuple[Domain, ...] = ()
    vague: bool = False
    everything: bool = False
    words: tuple[str, ...] = ()


class _Sense(Enum):
    SURE = auto()
    HINT = auto()  # counts when nothing surer is said
    EVERYTHING = auto()
    VAGUE = auto()
    REFUSAL = auto()
    IGNORED = auto()  # not digital, or of no weight: keeps its words from being read otherwise


# Sections of the file that are not domains.
_SECTIONS = {
    "tout": _Sense.EVERYTHING,
    "vague": _Sense.VAGUE,
    "refus": _Sense.REFUSAL,
    "hors": _Sense.IGNORED,
    "neutre": _Sense.IGNORED,
}

_Keys = tuple[str, ...]


@dataclass(slots=True)
class _Entry:
    sense: _Sense
    domains: tuple[Domain, ...] = ()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The expressions by their stems; `spellings`: the words by first letter, to mend typing errors;
    `known`: stems of the words that are right as they are."""

    entries: Mapping[_Keys, _Entry]
    longest: int
    spellings: Mapping[str, tuple[str, ...]]
    known: frozenset[str]


class _Mention(NamedTuple):
    start: int
    end: int
    entry: _Entry


# Words that carry nothing here. « pas », « sans », « tout », « que » are not among them.
_EMPTY_WORDS = (
    "le la les l un une des de du d a au aux en dans ds sur pour pr par avec ce cet cette ces mon ma mes ton ta tes sa ses notre "
    "vos je j tu t il elle on nous vous me m te se s y ne n est c ca cela ai as et ou qui qu euh ben bah hein quoi donc alors "
    "svp stp frr frero wesh un peu vraiment aussi etre"
)
_EMPTY = frozenset(_EMPTY_WORDS.split())
_WORDS = re.compile(r"c\+\+|c#|[a-z0-9]+")

# What SMS spelling stands for; « le son » is what one hears, « son site » is not.
_SPELLINGS = tuple(
    (re.compile(rf"\b(?:{pattern})\b"), replacement)
    for pattern, replacement in (
        (r"j(?=(?:e?veu|aime|ador|kif|prefer|detest|sai|sui|voudr|cherch|connai|hesit)\w*)(\w+)", r"j \1"),
        (r"j veu[xt]?", "j veux"),
        (r"pa", "pas"),
        (r"j ?se|je se|che|chai|chais|j ?sai", "sais"),
        (r"tt", "tout"),
        (r"(?:et|du) tout|tout [cs]a|toussa", " "),
        (r"(le|du|un|gros|bon|ingenieur|technicien) son", r"\1 audio"),
        (r"reso[sx]?|rezo[sx]?", "reseaux"),
        (r"(\w{4,})ik", r"\1ique"),
        (r"(?:pas|es|est) un robot", " "),
    )
)

# Between two clauses, where a negation stops.
_CLAUSES = re.compile(
    r"[,;.!?:()\n/]+|\b(?:mais|oui|ouais|plutot|sinon|par contre|puis|ensuite)\b|"
    r"(?=\b(?:je?|moi je) (?:veux|aime|adore|kiffe|prefere|voudrais|aimerais|cherche)\b)"
)
# Words that refuse what follows them in the clause…
_NEGATIONS = frozenset(
    stem(word) for word in ("pas", "sauf", "sans", "ni", "aucun", "aucune", "jamais", "excepte", "hormis")
)
# …and those that, last in a clause, refuse what stands before them.
_LAST_WORDS = frozenset(stem(word) for word in ("non", "nan", "pas", "jamais", "bof", "nul", "beurk"))

# Letters from which one typing error is allowed in a word, and from which two are.
_ONE_ERROR, _TWO_ERRORS = 5, 8


def vocabulary(toml: str) -> Vocabulary:
    """Reads the text of interests.toml. ValueError: not TOML, an unknown section, an expression of empty words."""
    sections: dict[str, dict[str, list[str]]] = tomllib.loads(toml)
    known = {word for phrase in sections.pop("courants", {}).get("mots", ()) for word in _tokens(phrase)}
    entries: dict[_Keys, _Entry] = {}
    spellings: set[str] = set()
    for phrase, entry in _phrases(sections):
        words = [word for word in _tokens(phrase) if word not in _EMPTY]
        spellings.update(words)
        keys = tuple(map(stem, words))
        if not set(keys) - _NEGATIONS:
            raise ValueError(f"nothing to recognise in {phrase!r}")
        entries[keys] = _merged(entries.get(keys), entry)
    by_letter: dict[str, list[str]] = {}
    for word in sorted(word for word in spellings if len(word) >= _ONE_ERROR):
        by_letter.setdefault(word[0], []).append(word)
    return Vocabulary(
        entries,
        max(map(len, entries)),
        {letter: tuple(words) for letter, words in by_letter.items()},
        frozenset(map(stem, known | spellings | _EMPTY)),
    )


def read(text: str, vocabulary: Vocabulary) -> Interests:
    """The wishes that a text says."""
    wanted: list[_Entry] = []
    refused: list[_Entry] = []
    for mentions, refusals in _clauses(text, vocabulary):
        for rank, mention in enumerate(mentions):
            (refused if rank in refusals else wanted).append(mention.entry)
    excluded = _domains(refused, _Sense.SURE)
    domains = _domains(wanted, _Sense.SURE) or _domains(wanted, _Sense.HINT)
    domains = tuple(domain for domain in domains if domain not in excluded)
    senses = {entry.sense for entry in wanted}
    everything = not domains and _Sense.EVERYTHING in senses
    return Interests(domains, excluded, not domains and not everything and _Sense.VAGUE in senses, everything)


def label(domain: Domain, _: Translator) -> str:
    """How the domain is said to people."""
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
    }[domain]


def _phrases(sections: Mapping[str, Mapping[str, list[str]]]) -> Iterator[tuple[str, _Entry]]:
    for name, lists in sections.items():
        sense = _SECTIONS.get(name, _Sense.SURE)
        domains = () if name in _SECTIONS else (Domain(name),)
        yield from ((phrase, _Entry(sense, domains)) for phrase in lists.get("mots", ()))
        yield from ((phrase, _Entry(_Sense.HINT, domains)) for phrase in lists.get("indices", ()))


def _merged(before: _Entry | None, entry: _Entry) -> _Entry:
    """An expression of two domains says both; one that is sure in a domain is no hint of another."""
    if before is None:
        return entry
    if before.sense is not entry.sense:
        return min(before, entry, key=lambda one: one.sense.value)
    return _Entry(entry.sense, tuple(dict.fromkeys(before.domains + entry.domains)))


def _tokens(text: str) -> list[str]:
    return _WORDS.findall(_spelled(text))


def _spelled(text: str) -> str:
    spelled = fold(text)
    for pattern, replacement in _SPELLINGS:
        spelled = pattern.sub(replacement, spelled)
    return spelled


def _clauses(text: str, vocabulary: Vocabulary) -> Iterator[tuple[list[_Mention], set[int]]]:
    """The mentions of each clause, and the ranks of those that are refused. A clause that only refuses
    (« le code, non merci ») speaks of the one before it."""
    clauses = [_keys(clause, vocabulary) for clause in _CLAUSES.split(_spelled(text))]
    read = [(keys, _mentions(keys, vocabulary)) for keys in clauses if keys]
    for (keys, mentions), (_, following) in pairwise([*read, ([], [])]):
        if following and all(mention.entry.sense is _Sense.REFUSAL for mention in following):
            yield mentions, set(range(len(mentions)))
        else:
            yield mentions, _refused(keys, mentions)


def _keys(clause: str, vocabulary: Vocabulary) -> list[str]:
    return [stem(_mended(word, vocabulary)) for word in _WORDS.findall(clause) if word not in _EMPTY]


def _mended(word: str, vocabulary: Vocabulary) -> str:
    """The word of the vocabulary that was meant, if it has small errors only, the first letter being right."""
    if len(word) < _ONE_ERROR or stem(word) in vocabulary.known:
        return word
    if word[0] in "dl" and stem(word[1:]) in vocabulary.known:
        return word[1:]
    errors = 1 if len(word) < _TWO_ERRORS else 2
    near = process.extractOne(
        word, vocabulary.spellings.get(word[0], ()), scorer=OSA.distance, score_cutoff=errors
    )
    return near[0] if near else word


def _mentions(keys: list[str], vocabulary: Vocabulary) -> list[_Mention]:
    """From left to right, the longest expression at each word."""
    found, start = [], 0
    while start < len(keys):
        ends = range(min(len(keys), start + vocabulary.longest), start, -1)
        hit = next(
            (
                _Mention(start, end, entry)
                for end in ends
                if (entry := vocabulary.entries.get(tuple(keys[start:end])))
            ),
            None,
        )
        if hit:
            found.append(hit)
        start = hit.end if hit else start + 1
    return found


def _refused(keys: list[str], mentions: list[_Mention]) -> set[int]:
    """Ranks of the mentions after a negation; if it has none after it, of those before it."""
    taken = {place for mention in mentions for place in range(mention.start, mention.end)}
    free = [place for place in range(len(keys)) if place not in taken]
    refusals = [mention.start for mention in mentions if mention.entry.sense is _Sense.REFUSAL]
    negations = refusals + [place for place in free if keys[place] in _NEGATIONS]
    subjects = [
        rank for rank, mention in enumerate(mentions) if mention.entry.sense in (_Sense.SURE, _Sense.HINT)
    ]
    after = {rank for rank in subjects if any(place < mentions[rank].start for place in negations)}
    if after:
        return after
    ends_in_refusal = bool(refusals) or (bool(keys) and len(keys) - 1 in free and keys[-1] in _LAST_WORDS)
    return set(subjects) if ends_in_refusal else set()


def _domains(entries: Iterable[_Entry], sense: _Sense) -> tuple[Domain, ...]:
    return tuple(
        dict.fromkeys(domain for entry in entries if entry.sense is sense for domain in entry.domains)
    )
