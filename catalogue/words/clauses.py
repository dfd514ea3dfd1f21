"""What each clause of a text mentions, and what of it is wanted, refused, or said in passing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import pairwise
from typing import NamedTuple

from catalogue.words.spelling import EMPTY, WORD, Spellings, spelled
from catalogue.words.text import root
from catalogue.words.vocabulary import GAP, Meaning, Node, Sense, Vocabulary


class Stance(Enum):
    WANTED = auto()
    REFUSED = auto()
    PASSING = auto()


@dataclass(frozen=True, slots=True)
class Mention:
    """An expression found in a clause: from which word to which, its words, and what the clause makes of it."""

    start: int
    end: int
    words: tuple[str, ...]
    meaning: Meaning
    stance: Stance = Stance.WANTED

    @property
    def is_subject(self) -> bool:
        return bool(self.meaning.domains)


class _Clause(NamedTuple):
    words: list[str]
    mentions: list[Mention]


# Between two clauses, where a negation stops.
_CLAUSES = re.compile(
    r"[,;!?:()\n/]+|\.+(?=\s|$)|\.{2,}|"
    r"(?<=\boui)\b|\b(?:mais|plutot(?! que)|sinon|par contre|puis|ensuite|apres|maintenant|parce que(?! pas)|car|du coup|alors que|sauf que|enfin|finalement|en vrai)\b|"
    r"(?=\b(?:je?|moi je) (?:veux|aime|adore|kiffe|prefere|voudrais|aimerais|cherche)\b)|(?=\bmoi (?:c|je|j)\b)"
)

# Turns of speech whose little words carry their sense: all that is said before « je voulais dire » (« voulais » is
# spelled « jadis ») is taken back; what comes instead of what is said in one way; « web », one of a list, is a trade, which the
# vocabulary calls otherwise.
_TURNS = (
    (re.compile(r".*\b(?:jadis|enfin je? veux) dire\b"), " "),
    (re.compile(r"\bau lieu d(?:e|u|es)?\b"), "plutot que"),
    # Lessons that one needs not are refused; what needs no diploma, or no computer, is not.
    (re.compile(r"\bpas besoin (?=d(?:e|es)? (?:remise|cours|lecons?|bases?)\b)"), "pas "),
    # « Pas que du code » refuses not the code; nor does « pas autre chose que du code ».
    (
        re.compile(
            r"\bpas (?:(?:y |en )?\w+(?:er|ir|re|oir) |forcement |toujours |non plus )*"
            r"(?:que|qu|juste|seulement|uniquement|exclusivement|autre chose que) (?=(?:d|de|du|des) )"
        ),
        " ",
    ),
    # Whoever has the basics needs no lessons in them.
    (
        re.compile(
            r"\bles bases *,? *(?:(?:non|nan|c est bon|ca va)(?: merci)?(?=$| *[,.;!]| je\b)|(?=je? les (?:ai|connais|maitrise)))"
        ),
        "pas de remise a niveau ",
    ),
    (
        re.compile(r"\bplutot (?!que\b)([^,;.!?]{1,40}?) que (?=(?:l|le|la|les|de|d|du|des|un|une) )"),
        r"\1 plutot que ",
    ),
    (
        re.compile(r"((?:^|[,;/]|\b(?:et|ou)\b) ?(?:le |du )?)web(?= ?(?:$|[,;/.!?]|(?:et|ou)\b))"),
        r"\1leweb",
    ),
)

# What was said, where the turns above put a name of the vocabulary.
_SAID = {"leweb": "web"}

# What stands before the speciality of an engineer, where the names of schools say too much.
_SCHOOL = re.compile(r"\bdiplomee? d.*(?=\bspecialite\b)")

# Words that refuse what comes close after them…
_NEGATIONS = frozenset(("pas", "sans", "ni", "aucun", "aucune", "jamais", "zero", "non", "nan"))
# …those that, last in a clause, refuse what stands before them…
_LAST_WORDS = frozenset(("non", "nan", "pas", "jamais", "bof", "nul", "beurk", "no", "nope", "niet"))
# …and those that refuse what stands before them even when more is said after.
_ANSWERS = frozenset(("non", "nan"))

_REFUSALS = {Sense.REFUSES_NEXT, Sense.REFUSES_LIST, Sense.REFUSES_PREVIOUS}

# Words between a negation and what it refuses, and between two things that it refuses.
_REACH, _LINK = 3, 0
# Words that GAP may stand for.
_GAP_WORDS = 3


def mentions(text: str, vocabulary: Vocabulary) -> list[list[Mention]]:
    """The mentions of each clause, with their stance. A clause that only refuses (« le code, non merci ») speaks of the
    one before it; one that only names goes on with the refusal before it (« tout sauf le code, la data »)."""
    meant = spelled(text)
    for turn, plain in _TURNS:
        meant = turn.sub(plain, meant)
    clauses = [_clause(clause, vocabulary) for clause in _CLAUSES.split(meant)]
    found: list[list[Mention]] = []
    carried = False
    for clause, following in pairwise([*(clause for clause in clauses if clause.words), _Clause([], [])]):
        refused_after = _only_refuses(following) and any(mention.is_subject for mention in clause.mentions)
        if refused_after or (carried and _is_bare(clause)):
            judged = _all_refused(clause.mentions)
        else:
            judged = _judged(clause)
            carried = _goes_on(clause)
        found.append(judged)
    return found


def named(title: str, vocabulary: Vocabulary) -> list[Mention]:
    """What the title of a training mentions. It is well spelled, refuses nothing, may be an official name, commas
    and all, and says words for men and women (« technicien / technicienne »), of which one is kept."""
    said = [word for word in WORD.findall(_SCHOOL.sub(" ", spelled(title))) if word not in EMPTY]
    words = [word for before, word in pairwise(["", *said]) if root(word) != root(before)]
    return _found(words, vocabulary, (vocabulary.titles, vocabulary.tree))


def _clause(text: str, vocabulary: Vocabulary) -> _Clause:
    words = [word for word in _meant(text, vocabulary.spellings) if word not in EMPTY]
    return _Clause(words, _found(words, vocabulary, (vocabulary.tree,)))


def _meant(text: str, spellings: Spellings) -> Iterator[str]:
    for word in WORD.findall(text):
        yield from () if word in EMPTY else spellings.mended(word)


def _found(words: list[str], vocabulary: Vocabulary, trees: tuple[Node, ...]) -> list[Mention]:
    """From left to right, the longest expression at each word, that of the first tree if as long."""
    keys = [root(word) for word in words]
    found, start = [], 0
    while start < len(keys):
        paths = (path for tree in trees for path in _paths(keys, start, tree, vocabulary))
        places, meaning = max(paths, key=lambda path: len(path[0]), default=((), None))
        if meaning:
            said = tuple(_SAID.get(words[place], words[place]) for place in places)
            found.append(Mention(start, places[-1] + 1, said, meaning))
        start = places[-1] + 1 if meaning else start + 1
    return found


def _paths(
    keys: list[str], place: int, node: Node, vocabulary: Vocabulary
) -> Iterator[tuple[tuple[int, ...], Meaning]]:
    """The expressions that begin at a place: the places of their words, and what they mean."""
    if node.meaning:
        yield (), node.meaning
    if place < len(keys):
        for taken, resumed, beyond in _steps(keys, place, node, vocabulary):
            for places, meaning in _paths(keys, resumed, beyond, vocabulary):
                yield (*taken, *places), meaning


def _steps(
    keys: list[str], place: int, node: Node, vocabulary: Vocabulary
) -> Iterator[tuple[tuple[int, ...], int, Node]]:
    """The ways on from a node: the places that each takes, where it resumes, and the node that it leads to."""
    if following := node.following.get(keys[place]):
        yield (place,), place + 1, following
    for name, beyond in node.through.items():
        for taken, _ in _paths(keys, place, vocabulary.groups[name], vocabulary):
            yield taken, taken[-1] + 1, beyond
    if gap := node.following.get(GAP):
        for resumed in range(place, min(len(keys), place + _GAP_WORDS + 1)):
            yield (), resumed, gap
            if _is_sure(vocabulary.tree.following.get(keys[resumed])):
                break


def _is_sure(node: Node | None) -> bool:
    return bool(node and node.meaning and node.meaning.sense is Sense.SURE)


def _judged(clause: _Clause) -> list[Mention]:
    """The mentions, each with its stance."""
    refused = _refused(clause)
    aside = min(
        (one.start for one in clause.mentions if one.meaning.sense is Sense.ASIDE), default=len(clause.words)
    )
    return [
        replace(mention, stance=_stance(mention, refused=rank in refused, aside=mention.start > aside))
        for rank, mention in enumerate(clause.mentions)
    ]


def _stance(mention: Mention, *, refused: bool, aside: bool) -> Stance:
    if refused:
        return Stance.REFUSED
    return Stance.PASSING if aside else mention.stance


def _refused(clause: _Clause) -> set[int]:
    """Ranks of the mentions that are refused."""
    refused: set[int] = set()
    for place, sense in _negations(clause):
        after, before = _after(clause, place, near=sense is None), _before(clause, place, refused)
        if sense is Sense.REFUSES_PREVIOUS:
            refused |= before or after
        elif sense:
            refused |= after or before
        elif clause.words[place] in _ANSWERS and before:
            refused |= before
        else:
            refused |= after or (
                before if place == len(clause.words) - 1 and clause.words[place] in _LAST_WORDS else set()
            )
    return refused


def _negations(clause: _Clause) -> list[tuple[int, Sense | None]]:
    """Where the clause refuses, and how; None: by a bare word such as « pas »."""
    taken = {
        place
        for one in clause.mentions
        if one.meaning.sense is not Sense.VAGUE  # « bof » is both
        for place in range(one.start, one.end)
    }
    last = len(clause.words) - 1
    bare = [
        (place, None)
        for place, word in enumerate(clause.words)
        if place not in taken and (word in _NEGATIONS or (word in _LAST_WORDS and place == last))
    ]
    said = [(one.start, one.meaning.sense) for one in clause.mentions if _is_refusal(one)]
    return sorted([*bare, *said], key=lambda negation: negation[0])


def _is_refusal(mention: Mention) -> bool:
    return mention.meaning.sense in _REFUSALS


def _after(clause: _Clause, place: int, *, near: bool) -> set[int]:
    """Ranks of what is named after a place; `near`: close to it, then close to one another."""
    ranks: set[int] = set()
    end = place + 1
    for rank, mention in enumerate(clause.mentions):
        if mention.start <= place:
            continue
        if near and mention.start - end > (_LINK if ranks else _REACH):
            break
        if mention.is_subject:
            ranks.add(rank)
            end = mention.end
        elif _is_refusal(mention) and ranks:
            break
    return ranks


def _before(clause: _Clause, place: int, refused: set[int]) -> set[int]:
    """Ranks of what is named before a place and was not refused yet."""
    return {
        rank
        for rank, mention in enumerate(clause.mentions)
        if mention.end <= place and mention.is_subject and rank not in refused
    }


def _all_refused(found: list[Mention]) -> list[Mention]:
    return [replace(mention, stance=Stance.REFUSED) for mention in found]


def _only_refuses(clause: _Clause) -> bool:
    if not clause.mentions:
        return bool(clause.words) and set(clause.words) <= _LAST_WORDS
    return all(_is_refusal(mention) for mention in clause.mentions)


def _is_bare(clause: _Clause) -> bool:
    """It does nothing but name."""
    named = sum(mention.end - mention.start for mention in clause.mentions if mention.is_subject)
    return named == len(clause.words)


def _goes_on(clause: _Clause) -> bool:
    """The clause ends in a list of what it refuses."""
    lists = [mention for mention in clause.mentions if mention.meaning.sense is Sense.REFUSES_LIST]
    return bool(lists) and clause.mentions[-1].is_subject
