"""What contradicts itself in a vocabulary: read by its authors, before people are misunderstood."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from rapidfuzz.distance import OSA

from catalogue.words.interests import Interests, of_title, read
from catalogue.words.spelling import ONE_ERROR
from catalogue.words.text import root
from catalogue.words.vocabulary import GAP, TITLES, Expression, Sense, Vocabulary, Words


class Kind(Enum):
    TWICE = auto()  # the same expression, or one that its roots make the same, in two sections
    MISREAD = auto()  # read alone, it does not say what its section says
    NEAR = auto()  # one typing error away from a word of another domain
    TOWN = auto()  # the name of a big town
    COMMON = auto()  # said to be an everyday word, too


@dataclass(frozen=True, slots=True, order=True)
class Collision:
    """`other`: what it collides with, as « section (expression) », or empty."""

    section: str
    expression: str
    kind: Kind
    other: str = ""


def collisions(vocabulary: Vocabulary, towns: Collection[str]) -> list[Collision]:
    """All that the vocabulary does not say to be on purpose. `towns`: folded names that no expression may be."""
    found = [
        *_twice(vocabulary),
        *_misread(vocabulary),
        *_near(vocabulary),
        *_everyday(vocabulary, towns),
    ]
    return sorted(
        dict.fromkeys(found), key=lambda one: (one.section, one.expression, one.kind.value, one.other)
    )


def _twice(vocabulary: Vocabulary) -> Iterator[Collision]:
    places: dict[Words, dict[str, str]] = defaultdict(dict)
    for expression in _of_wishes(vocabulary):
        for words in _said(expression, vocabulary):
            places[_roots(words)].setdefault(expression.section, " ".join(words))
    for key, sections in places.items():
        if len(sections) > 1 and key not in vocabulary.shared:
            (section, text), *others = sections.items()
            yield Collision(
                section, text, Kind.TWICE, ", ".join(f"{name} ({other})" for name, other in others)
            )


def _misread(vocabulary: Vocabulary) -> Iterator[Collision]:
    for expression in vocabulary.expressions:
        for words in _said(expression, vocabulary):
            text = " ".join(word for word in words if word != GAP)
            titles = expression.section == TITLES
            said = Interests(of_title(text, vocabulary)) if titles else read(text, vocabulary)
            if not _agrees(expression, said) and _roots(words) not in vocabulary.shared:
                yield Collision(expression.section, text, Kind.MISREAD, ", ".join(said.domains))


def _agrees(expression: Expression, said: Interests) -> bool:
    if expression.meaning.domains:
        return set(expression.meaning.domains) <= set(said.domains)
    if expression.meaning.sense is Sense.EVERYTHING:
        return said.everything
    if expression.meaning.sense in {Sense.UNKNOWING, Sense.VAGUE}:
        return said.vague
    return not (said.domains or said.excluded or said.everything)


def _near(vocabulary: Vocabulary) -> Iterator[Collision]:
    words = [
        (one.words[0], one.section)
        for one in _of_wishes(vocabulary)
        if len(one.words) == 1
        and len(one.words[0]) >= ONE_ERROR
        and one.meaning.sense in {Sense.SURE, Sense.AMBIGUOUS}
        and _roots(one.words) not in vocabulary.shared
    ]
    for rank, (word, section) in enumerate(words):
        for other, elsewhere in words[rank + 1 :]:
            near = word[:2] == other[:2] and OSA.distance(word, other, score_cutoff=1) == 1
            if section != elsewhere and near and root(word) != root(other):
                yield Collision(section, word, Kind.NEAR, f"{elsewhere} ({other})")


def _everyday(vocabulary: Vocabulary, towns: Collection[str]) -> Iterator[Collision]:
    for one in _of_wishes(vocabulary):
        if not one.meaning.domains or _roots(one.words) in vocabulary.shared:
            continue
        text = " ".join(one.words)
        if text in towns:
            yield Collision(one.section, text, Kind.TOWN)
        if text in vocabulary.common:
            yield Collision(one.section, text, Kind.COMMON)


def _of_wishes(vocabulary: Vocabulary) -> Iterator[Expression]:
    """Those that people may be heard to say."""
    return (one for one in vocabulary.expressions if one.section != TITLES)


def _said(expression: Expression, vocabulary: Vocabulary) -> Iterator[Words]:
    """The expression in words: each member of each of its groups once, beside the first ones of the others."""
    groups = [vocabulary.members.get(word, ((word,),)) for word in expression.words]
    first = [members[0] for members in groups]
    yield _joined(first)
    for place, members in enumerate(groups):
        for member in members[1:]:
            yield _joined([*first[:place], member, *first[place + 1 :]])


def _joined(parts: list[Words]) -> Words:
    return tuple(word for part in parts for word in part)


def _roots(words: Words) -> Words:
    return tuple(map(root, words))
