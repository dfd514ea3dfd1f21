"""How far a name found in a text can be believed to be the place that one speaks of."""

from enum import IntEnum

from catalogue.places.mentions import Mention
from catalogue.places.model import PlaceKind
from catalogue.places.typed import Word
from catalogue.places.wording import (
    ARTICLES,
    CHATTER,
    CONTRACTIONS,
    DEPARTEMENT_WORDS,
    DWELLING,
    EVERYDAY,
    FILLERS,
    LEADS,
)

# A town that nothing introduces is believed from this number of inhabitants on: in an answer, in a longer message.
BARE_POPULATION, BARE_POPULATION_IN_MESSAGE = 5_000, 10_000
# A town that a preposition introduces is believed from this number on in a longer message (in an answer, any is).
LED_POPULATION_IN_MESSAGE = 1_000
# Names of one or two letters (Y, Us, Eu, Bû) are believed only when they are the whole answer.
TOO_SHORT = 2
# What comes before the number of a department; elsewhere than after it or a town, a number can be anything.
BEFORE_DEPARTEMENT_NUMBER = DEPARTEMENT_WORDS | {"le", "du"}
# How many words before a place its introduction may start: « je suis hébergé en ce moment à Pau ».
REACH = 4


class Trust(IntEnum):
    """From not a place at all to the place where one says one lives."""

    NONE = 0
    BARE = 1  # the name of a real town amid other words
    LED = 2  # after « à », « sur », « vers »…
    TOLD = 3  # alone, or after « j’habite », « chui »…


def trust(
    words: tuple[Word, ...], mention: Mention, others: tuple[Mention, ...], *, in_message: bool
) -> Trust:
    """How far to believe a mention; `in_message`: in a message about several things rather than in an answer."""
    introduction = _introduction(words, mention, others)
    if mention.certain:
        return max(introduction, Trust.LED)
    if mention.numeric:
        follows_a_town = any(other.end == mention.start and other.is_town for other in others)
        if follows_a_town or _folded(words, mention.start - 1) in BEFORE_DEPARTEMENT_NUMBER:
            return max(introduction, Trust.LED)
        return introduction if introduction is Trust.TOLD and not in_message else Trust.NONE
    if mention.end - mention.start == len(words) and not in_message:
        return Trust.TOLD
    if mention.name in FILLERS or mention.name in CHATTER:
        return Trust.NONE
    if len(mention.name) <= TOO_SHORT:
        is_last = mention.end == len(words)
        return introduction if introduction is Trust.TOLD and is_last and not in_message else Trust.NONE
    if mention.is_town and _folded(words, mention.start - 1) in ARTICLES:
        return Trust.NONE
    if mention.name in EVERYDAY:
        return introduction if introduction is Trust.TOLD else Trust.NONE
    return introduction if _is_big_enough(mention, introduction, in_message=in_message) else Trust.NONE


def _is_big_enough(mention: Mention, introduction: Trust, *, in_message: bool) -> bool:
    if introduction is Trust.TOLD or not mention.is_town:
        return introduction is Trust.TOLD or not in_message or mention.places[0].kind is not PlaceKind.PAYS
    if introduction is Trust.LED:
        floor = LED_POPULATION_IN_MESSAGE if in_message else 0
    else:
        floor = BARE_POPULATION_IN_MESSAGE if in_message else BARE_POPULATION
    return mention.places[0].population >= floor


def _introduction(words: tuple[Word, ...], mention: Mention, others: tuple[Mention, ...]) -> Trust:
    if _is_alone(words, mention, others):
        return Trust.TOLD
    before = [word.folded for word in words[max(0, mention.start - REACH) : mention.start]]
    melted = mention.end - mention.start > 1 and words[mention.start].folded in CONTRACTIONS
    if before and before[-1] in DWELLING:
        return Trust.TOLD
    if melted or (before and before[-1] in LEADS):
        return Trust.TOLD if DWELLING.intersection(before) else Trust.LED
    return Trust.BARE


def _is_alone(words: tuple[Word, ...], mention: Mention, others: tuple[Mention, ...]) -> bool:
    """In its part of the message there are only such places, and words that say nothing."""
    named = {at for other in (mention, *others) for at in range(other.start, other.end)}
    part = words[mention.start].part
    return all(word.part != part or at in named or word.folded in FILLERS for at, word in enumerate(words))


def _folded(words: tuple[Word, ...], at: int) -> str:
    return words[at].folded if at >= 0 else ""
