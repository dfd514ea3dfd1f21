"""Words that are nearly the name of a place: misspelt, or cut short."""

from collections.abc import Iterator
from itertools import groupby

from catalogue.places.chatter import CHATTER, MERE_WORDS, SAYS_NOTHING
from catalogue.places.gazetteer import Gazetteer
from catalogue.places.mentions import LONGEST_NAME, Mention, joined
from catalogue.places.naming import LIKENESS, UNRIVALLED_POPULATION, cut_short, misspelt
from catalogue.places.typed import Word
from catalogue.places.wording import ARTICLES, DWELLING, FILLERS, PLACING

# A name nearly said among words that are no names must be of a town this big, after « j’habite » and without it.
POPULATION_AMONG_WORDS, POPULATION_UNTOLD_AMONG_WORDS = 20_000, 50_000
# The likeness it needs there, and how many words it may have when others follow.
LIKENESS_AMONG_WORDS = 0.78
LONGEST_NEAR = 3
# From this likeness on, several words are one misspelt name rather than what they name apart.
LIKENESS_OF_WHOLE = 0.75
# From this one on, words that say nothing elsewhere are part of the name; or may be all of it (« haut de france »), or
# be part of it though they name a big town by themselves (« sotteville es rouen »).
LIKENESS_OF_TEXT, LIKENESS_BEYOND_DOUBT = 0.87, 0.92
# How many such words a name starts with at most.
MOST_FILLERS = 2


def whole_name(gazetteer: Gazetteer, typed: tuple[Word, ...], kept: tuple[Mention, ...]) -> Mention | None:
    """Several words that are nearly a name together: « bouche du rhone » is not the Rhône."""
    if not 2 <= len(typed) <= LONGEST_NAME or not all(word.folded.isalpha() for word in typed):
        return None
    start, end = _stripped(typed, 0, len(typed))
    named = {at for mention in kept for at in range(mention.start, mention.end)}
    says_nothing_else = all(at in named or typed[at].folded in SAYS_NOTHING for at in range(start, end))
    if says_nothing_else or end - start == 1:
        return _with_its_fillers(gazetteer, typed, kept)
    return _nearly(gazetteer, typed, 0, len(typed), LIKENESS_OF_WHOLE)


def _with_its_fillers(
    gazetteer: Gazetteer, typed: tuple[Word, ...], kept: tuple[Mention, ...]
) -> Mention | None:
    """The whole text when it is so nearly a name that the words that say nothing elsewhere are part of it: « foort de
    france », « bas panon » (which is not Panon)."""
    if any(mention.end - mention.start == len(typed) for mention in kept):
        return None
    written, name = _written(typed), joined(typed)
    if places := misspelt(gazetteer, written, LIKENESS_BEYOND_DOUBT):
        return Mention(0, len(typed), name, places, doubtful=True)
    named = max((mention.places[0].population for mention in kept), default=0)
    is_one_big_town = [len(mention.places) for mention in kept] == [1] and named >= UNRIVALLED_POPULATION
    if is_one_big_town or SAYS_NOTHING.issuperset(word.folded for word in typed):
        return None
    places = misspelt(gazetteer, written, LIKENESS_OF_TEXT)
    is_bigger = bool(places) and places[0].population >= named
    return Mention(0, len(typed), name, places, doubtful=True) if is_bigger else None


def near_name(
    gazetteer: Gazetteer, typed: tuple[Word, ...], kept: tuple[Mention, ...], *, in_message: bool
) -> Mention | None:
    """The first of the words that nearly name a place; in a longer message, that are introduced and name a big town."""
    for start, end in _starts(typed, kept):
        first, last = _stripped(typed, start, end)
        if MERE_WORDS.issuperset(word.folded for word in typed[first:last]):
            continue
        dwelling = _is_introduced(typed, first, last)
        led = dwelling or (first > 0 and typed[first - 1].folded in PLACING)
        if in_message and not led:
            continue
        sure = not in_message and (dwelling or _is_all_but_fillers(typed, first, last))
        population = 0 if sure else POPULATION_AMONG_WORDS if dwelling else POPULATION_UNTOLD_AMONG_WORDS
        for to in dict.fromkeys((end, *(range(min(last, first + LONGEST_NEAR), first, -1) if led else ()))):
            least = LIKENESS if sure and to == end else LIKENESS_AMONG_WORDS
            if found := _nearly(gazetteer, typed, start, to, least, population):
                return found
    return None


def _starts(typed: tuple[Word, ...], kept: tuple[Mention, ...]) -> Iterator[tuple[int, int]]:
    """Where the words that may be a name start and end: the runs of free words, and what follows « à » in them."""
    for start, end in _runs(typed, kept):
        yield start, end
        yield from ((at + 1, end) for at in range(start, end - 1) if typed[at].folded in {"a", "vers"})


def _is_all_but_fillers(typed: tuple[Word, ...], start: int, end: int) -> bool:
    return all(start <= at < end or word.folded in FILLERS for at, word in enumerate(typed))


def _nearly(
    gazetteer: Gazetteer, typed: tuple[Word, ...], start: int, end: int, likeness: float, population: int = 0
) -> Mention | None:
    """What these words nearly name, with those that say nothing at both ends or without; an article may be part of it.

    A name that is well spelt has been judged already, and is not taken here.
    """
    for at, to, least in _spans(typed, start, end, likeness):
        name = joined(typed[at:to])
        if gazetteer.communes_named(name):
            return None
        places = cut_short(gazetteer, name) or misspelt(gazetteer, _written(typed[at:to]), least, population)
        if places and places[0].population >= population:
            return Mention(at, to, name, places, doubtful=True)
    return None


def _spans(
    typed: tuple[Word, ...], start: int, end: int, likeness: float
) -> Iterator[tuple[int, int, float]]:
    """Where a name may be among these words, and how like it has to be there: more with words that say nothing."""
    first, last = _stripped(typed, start, end)
    if first == last:
        return
    if (start, end) != (first, last):
        yield start, end, LIKENESS_OF_TEXT
    for at in range(max(start + 1, first - MOST_FILLERS), first):
        yield at, last, LIKENESS_OF_TEXT
    if first and typed[first - 1].folded in ARTICLES:
        yield first - 1, last, likeness
    yield first, last, likeness


def _written(typed: tuple[Word, ...]) -> str:
    return " ".join(word.written for word in typed)


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
