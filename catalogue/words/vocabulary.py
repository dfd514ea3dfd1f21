"""The vocabulary of wishes: expressions and what they mean, read from TOML that an admin can extend.

interests.toml says how it is written. Expressions are kept as a tree of roots of words, to be found from left to right.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import product

from catalogue.model import Domain
from catalogue.words.spelling import EMPTY, WORD, Spellings, spelled, spellings
from catalogue.words.text import root

Words = tuple[str, ...]


class VocabularyError(ValueError):
    """A vocabulary that cannot be used; its text is what to look at in the file: a line, a section, an expression."""


class Sense(Enum):
    """What an expression does. Of two senses of one expression, the first here holds."""

    SURE = auto()
    AMBIGUOUS = auto()  # sure, unless something that is not digital stands beside it
    HINT = auto()  # counts when nothing surer is said
    REFUSES_NEXT = auto()
    REFUSES_LIST = auto()  # and what the next clauses name: « tout sauf le code, la data »
    REFUSES_PREVIOUS = auto()
    ASIDE = auto()  # what follows is no wish: hardly a hint
    EVERYTHING = auto()
    UNKNOWING = auto()  # says that one does not know: no hint holds against it
    VAGUE = auto()
    OTHER = auto()  # not digital
    NEUTRAL = auto()  # of no weight: keeps its words from being read otherwise


@dataclass(frozen=True, slots=True)
class Meaning:
    sense: Sense
    domains: tuple[Domain, ...] = ()


@dataclass(slots=True)
class Node:
    """The expressions that begin alike. `following`: by the root of the next word, or GAP; `through`: by the name of the
    next group, left whole, for verbs × objects × people would be a hundred thousand expressions."""

    following: dict[str, "Node"] = field(default_factory=dict)
    through: dict[str, "Node"] = field(default_factory=dict)
    meaning: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Expression:
    """As it stands in a list of a section of the file, its alternatives chosen: folded words, GAP and names of groups
    (« <ordi> ») among them."""

    section: str
    kind: str
    words: Words
    meaning: Meaning


@dataclass(frozen=True, slots=True, eq=False)  # one is read once: what it read may be kept beside it
class Vocabulary:
    """`titles`: the names that only titles of trainings bear. `groups`: by name, the tree of each group. `members`: the
    same, as written. `shared`: expressions that collide with others on purpose. `common`: everyday words, right as they
    are."""

    tree: Node
    titles: Node
    groups: Mapping[str, Node]
    spellings: Spellings
    expressions: tuple[Expression, ...]
    members: Mapping[str, tuple[Words, ...]]
    shared: frozenset[Words]
    common: frozenset[str]


# Stands in an expression for a few words that say nothing by themselves: « réparer … ordi ».
GAP = "..."

# What the end of a member of a group means, and a name of titles without a domain.
_NOTHING_SAID = Meaning(Sense.NEUTRAL)
# Words that no expression may be reduced to, the empty ones left out.
_NOTHING = {GAP, "pas", "sans", "ni"}

# The lists of a domain, and those of the other sections.
_OF_DOMAINS = {"mots": Sense.SURE, "ambigus": Sense.AMBIGUOUS, "indices": Sense.HINT}
_OF_SECTIONS = {
    "tout": {"mots": Sense.EVERYTHING},
    "vague": {"mots": Sense.UNKNOWING, "indices": Sense.VAGUE},
    "refus": {"devant": Sense.REFUSES_NEXT, "liste": Sense.REFUSES_LIST, "derriere": Sense.REFUSES_PREVIOUS},
    "recul": {"mots": Sense.ASIDE},
    "hors": {"mots": Sense.OTHER},
    "neutre": {"mots": Sense.NEUTRAL},
}
_GROUPS, _COMMON, _SHARED = "groupes", "courants", "partages"
# Its lists are named after the domains of what they hold, or after their having none.
TITLES, _NO_DOMAIN = "titres", "aucun"

_PIECE = re.compile(rf"<[^>]*>|\([^)]*\)|\.\.\.|{WORD.pattern}")

_Sections = Mapping[str, Mapping[str, list[str]]]


def vocabulary(*tomls: str) -> Vocabulary:
    """Reads the text of interests.toml, and of others that complete it. Raises VocabularyError."""
    sections = _merged(map(_parsed, tomls))
    members = _members(sections.get(_GROUPS, {}))
    expressions = tuple(
        Expression(name, kind, words, meaning)
        for name, lists in sections.items()
        if name not in {_GROUPS, _COMMON, _SHARED}
        for kind, written in lists.items()
        for meaning in (_meaning(name, kind),)
        for phrase in _phrases(written)
        for words in _expressed(phrase, members)
    )
    common = {word for phrase in _phrases(_all(sections, _COMMON)) for word in WORD.findall(phrase)}
    shared = (words for phrase in _phrases(_all(sections, _SHARED)) for words in _expressed(phrase, members))
    written = {word for one in expressions for word in one.words} | {
        word for group in members.values() for words in group for word in words
    }
    roots = {word: word if is_special(word) else root(word) for word in written}
    return Vocabulary(
        tree=_tree(((one.words, one.meaning) for one in expressions if one.section != TITLES), roots),
        titles=_tree(((one.words, one.meaning) for one in expressions if one.section == TITLES), roots),
        groups={
            name: _tree(((words, _NOTHING_SAID) for words in group), roots) for name, group in members.items()
        },
        spellings=spellings([word for word in written if not is_special(word)], common),
        expressions=expressions,
        members=members,
        shared=frozenset(tuple(map(root, words)) for words in shared),
        common=frozenset(common),
    )


def is_special(word: str) -> bool:
    """It is no word: GAP, or a group."""
    return word == GAP or word.startswith("<")


def _parsed(toml: str) -> _Sections:
    try:
        sections = tomllib.loads(toml)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        raise VocabularyError(f"ligne {line[1]}" if line else "fin du fichier") from error
    for name, lists in sections.items():
        if not isinstance(lists, dict):
            raise VocabularyError(name)
        for kind, written in lists.items():
            if not isinstance(written, list) or not all(isinstance(line, str) for line in written):
                raise VocabularyError(f"[{name}] {kind}")
    return sections


def _merged(files: Iterable[_Sections]) -> _Sections:
    merged: dict[str, dict[str, list[str]]] = {}
    for sections in files:
        for name, lists in sections.items():
            for kind, written in lists.items():
                merged.setdefault(name, {}).setdefault(kind, []).extend(written)
    return merged


def _all(sections: _Sections, name: str) -> list[str]:
    return [line for written in sections.get(name, {}).values() for line in written]


def _meaning(section: str, kind: str) -> Meaning:
    if section == TITLES:
        return _meaning_of_titles(kind)
    known = _OF_SECTIONS.get(section) or (_OF_DOMAINS if section in set(Domain) else {})
    if kind not in known:
        raise VocabularyError(f"[{section}] {kind}")
    return Meaning(known[kind], () if section in _OF_SECTIONS else (Domain(section),))


def _meaning_of_titles(kind: str) -> Meaning:
    """« developpement, reseaux_systemes »: the main domain first."""
    if kind == _NO_DOMAIN:
        return _NOTHING_SAID
    try:
        return Meaning(Sense.SURE, tuple(Domain(name.strip()) for name in kind.split(",")))
    except ValueError as error:
        raise VocabularyError(f"[{TITLES}] {kind}") from error


def _phrases(written: list[str]) -> list[str]:
    """Each expression by itself; they are spelled all at once, which is much faster."""
    return [phrase for phrase in re.split(r"\s*[,;]\s*", spelled(" , ".join(written))) if phrase]


def _members(groups: Mapping[str, list[str]]) -> dict[str, tuple[Words, ...]]:
    """What each group holds, that of the groups above it included."""
    members: dict[str, tuple[Words, ...]] = {}
    for name, written in groups.items():
        expressed = (words for phrase in _phrases(written) for words in _expressed(phrase, members))
        members[f"<{spelled(name)}>"] = tuple(
            member for words in expressed for member in members.get(words[0], (words,))
        )
    return members


def _expressed(phrase: str, members: Mapping[str, tuple[Words, ...]]) -> Iterator[Words]:
    """The expressions that one with alternatives stands for: « (créer|faire) <site> »."""
    if any(phrase.count(opening) != phrase.count(closing) for opening, closing in ("()", "<>")):
        raise VocabularyError(f"« {phrase} »")
    pieces = [_choices(piece, members) for piece in _PIECE.findall(phrase)]
    for chosen in product(*pieces):
        words = tuple(word for choice in chosen for word in choice if word not in EMPTY)
        if not set(words) - _NOTHING:
            raise VocabularyError(f"« {phrase} »")
        yield words


def _choices(piece: str, members: Mapping[str, tuple[Words, ...]]) -> list[Words]:
    if piece.startswith("<") and piece not in members:
        raise VocabularyError(piece)
    if piece.startswith("("):
        return [tuple(_PIECE.findall(choice)) for choice in piece[1:-1].split("|")]
    return [(piece,)]


def _tree(expressions: Iterable[tuple[Words, Meaning]], roots: Mapping[str, str]) -> Node:
    tree = Node()
    for words, meaning in expressions:
        node = tree
        for word in words:
            branches = node.through if word.startswith("<") else node.following
            key = roots[word]
            if key not in branches:
                branches[key] = Node()
            node = branches[key]
        node.meaning = _both(node.meaning, meaning)
    return tree


def _both(before: Meaning | None, meaning: Meaning) -> Meaning:
    """An expression of two domains says both; one that is sure in a domain is no hint of another."""
    if before is None:
        return meaning
    if before.sense is not meaning.sense:
        return min(before, meaning, key=lambda one: one.sense.value)
    return Meaning(meaning.sense, tuple(dict.fromkeys(before.domains + meaning.domains)))
