"""Words that are nearly the name of a place: misspelt, or cut short."""

from collections.abc import Iterator
from itertools import groupby

from catalogue.places.gazetteer import Gazetteer
from catalogue.places.mentions import Mention, joined
from catalogue.places.naming import LIKENESS, cut_short, misspelt
from catalogue.places.typed import Word
from catalogue.places.wording import ARTICLES, CHATTER, DWELLING, FILLERS

# A name nearly said in a message about several things, where most words are no names, must be of a town this big.
POPULATION_IN_MESSAGE = 20_000
# From this likeness on, several words are one misspelt name rather than what they name apart.
LIKENESS_OF_WHOLE = 0.8


def whole_name(gazetteer: Gazetteer, typed: tuple[Word, ...], kept: tuple[Mention, ...]) -> Mention | None:
    """Several words that are nearly a name together: « bouche du rhone » is not the Rhône."""
    start, end = _stripped(typed, 0, len(typed))
    is_named = any(mention.start <= start and end <= mention.end for mention in kept)
    if is_named or end - start < 2 or not all(word.folded.isalpha() for word in typed[start:end]):
        return None
    return _nearly(gazetteer, typed, start, end, LIKENESS_OF_WHOLE)


def near_name(
    gazetteer: Gazetteer, typed: tuple[Word, ...], kept: tuple[Mention, ...], *, in_message: bool
) -> Mention | None:
    """The first of the words that nearly name a place; in a longer message, that are introduced and name a big town."""
    population = POPULATION_IN_MESSAGE if in_message else 0
    for start, end in _runs(typed, kept):
        if in_message and not _is_introduced(typed, *_stripped(typed, start, end)):
            continue
        if found := _nearly(gazetteer, typed, start, end, LIKENESS, population):
            return found
    return None


def _nearly(
    gazetteer: Gazetteer, typed: tuple[Word, ...], start: int, end: int, likeness: float, population: int = 0
) -> Mention | None:
    """What these words nearly name, without those that say nothing at both ends; an article may be part of the name.

    A name that is well spelt has been judged already, and is not taken here.
    """
    start, end = _stripped(typed, start, end)
    starts = (start - 1, start) if start and typed[start - 1].folded in ARTICLES else (start,)
    for first in starts if start < end else ():
        name = joined(typed[first:end])
        if gazetteer.communes_named(name):
            return None
        places = cut_short(gazetteer, name) or misspelt(gazetteer, name, likeness)
        if places and places[0].population >= population:
            return Mention(first, end, name, places, doubtful=True)
    return None


def _runs(typed: tuple[Word, ...], kept: tuple[Mention, ...]) -> Iterator[tuple[int, int]]:
    """Where words follow one another in one part of the text that are neither everyday words, nor numbers, nor known."""
    known = {at for mention in kept for at in range(mention.start, mention.end)}
    free = [
        at not in known and word.folded.isalpha() and word.folded not in CHATTER
        for at, word in enumerate(typed)
    ]
    for (_, is_free), positions in groupby(range(len(typed)), lambda at: (typed[at].part, free[at])):
        if is_free:
            run = list(positions)
            yield run[0], run[-1] + 1


def _stripped(typed: tuple[Word, ...], start: int, end: int) -> tuple[int, int]:
    """The same words less those that say nothing at both ends."""
    while start < end and typed[start].folded in FILLERS:
        start += 1
    while start < end and typed[end - 1].folded in FILLERS:
        end -= 1
    return start, end


def _is_introduced(typed: tuple[Word, ...], start: int, end: int) -> bool:
    """Whether these words come after « j’habite à », or are alone between two commas."""
    if start == end:
        return False
    before = {word.folded for word in typed[max(0, start - 2) : start]}
    part = [at for at, word in enumerate(typed) if word.part == typed[start].part]
    is_alone = all(start <= at < end or typed[at].folded in FILLERS for at in part)
    return bool(DWELLING & before) or (is_alone and len(part) < len(typed))
