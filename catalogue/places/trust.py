"""How far a name found in a text can be believed to be the place that one speaks of."""

from enum import IntEnum

from catalogue.places.chatter import CHATTER, MERE_WORDS, SAYS_NOTHING
from catalogue.places.mentions import Mention
from catalogue.places.model import PlaceKind
from catalogue.places.typed import Word
from catalogue.places.wording import (
    ALTERNATIVES,
    ARTICLES,
    BORN,
    CONTRACTIONS,
    DEPARTEMENT_WORDS,
    DIPLOMAS,
    DWELLING,
    EVERYDAY,
    FILLERS,
    LEADS,
    PLACING,
    listed,
)
from catalogue.words.sound import sound

# A town that nothing introduces is believed from this number of inhabitants on: in an answer, in a longer message.
BARE_POPULATION, BARE_POPULATION_IN_MESSAGE = 5_000, 10_000
# A town that a preposition introduces is believed from this number on in a longer message (in an answer, any is).
LED_POPULATION_IN_MESSAGE = 1_000
# A town whose name is an everyday word (Nice, Tours) can be meant without « j’habite » from this number on.
EVERYDAY_POPULATION = 20_000
# Names of one or two letters (Y, Us, Eu, Bû) are believed only when they are the whole answer.
TOO_SHORT = 2
# What comes before the number of a department; elsewhere than after it or a town, a number can be anything.
BEFORE_DEPARTEMENT_NUMBER = DEPARTEMENT_WORDS | {"le", "du"}
# Up to this one, the number that starts a message may be an age.
OLDEST = "35"
# One is never « en » a town, and what follows an intensive is an adjective: « trop cher ».
NEVER_BEFORE = listed("en trop tres si assez super hyper vachement")
# The highest day of a month.
LAST_DAY = "31"
# How many words before a place its introduction may start: « je suis hébergé en ce moment à Pau ».
REACH = 5


class Trust(IntEnum):
    """From not a place at all to the place where one says one lives."""

    NONE = 0
    BARE = 1  # the name of a real town amid other words
    LED = 2  # after « à », « sur », « vers »…, or alone in a part of a longer message
    TOLD = 3  # after « j’habite », « chui »…, or alone in an answer


def trust(
    words: tuple[Word, ...], mention: Mention, others: tuple[Mention, ...], *, in_message: bool
) -> Trust:
    """How far to believe a mention; `in_message`: in a message about several things rather than in an answer."""
    is_alone = _is_alone(words, mention, others)
    introduction = _introduction(words, mention)
    if is_alone:
        introduction = max(introduction, Trust.LED if in_message else Trust.TOLD)
    if mention.certain:
        return max(introduction, Trust.LED)
    if mention.numeric:
        return _trust_number(words, mention, others, introduction, in_message=in_message)
    if not in_message and _is_whole_answer(words, mention, others):
        return Trust.TOLD
    if in_message and _is_beside_its_departement(words, mention, others):
        return max(introduction, Trust.LED)
    is_told = introduction is Trust.TOLD and _folded(words, mention.start - 1) not in NEVER_BEFORE
    is_answer = is_alone and not (in_message and mention.part)
    if not is_told and _is_mere_word(words, mention, others, is_alone=is_answer):
        return Trust.NONE
    if in_message:
        return _trust_in_message(words, mention, introduction, is_alone=is_alone)
    return _trust_in_answer(words, mention, introduction)


def _is_whole_answer(words: tuple[Word, ...], mention: Mention, others: tuple[Mention, ...]) -> bool:
    """A name and nothing else, unless it is mere chatter (« mouais », « au quartier »), or a name with its department."""
    name = _bare_name(mention)
    is_chatter = name in CHATTER and name not in EVERYDAY and mention.places[0].population < BARE_POPULATION
    is_alone = mention.end - mention.start == len(words) and not is_chatter
    is_word = name in MERE_WORDS and not _is_alone(words, mention, others)  # « je prends le bus 62 »
    return is_alone or (not is_word and _has_its_departement(mention, others))


def _bare_name(mention: Mention) -> str:
    """The name of a town, less the article or what melts with it."""
    head, _, rest = mention.name.partition(" ")
    return rest if mention.is_town and (head in CONTRACTIONS or head in ARTICLES) else mention.name


def _trust_number(
    words: tuple[Word, ...],
    mention: Mention,
    others: tuple[Mention, ...],
    introduction: Trust,
    *,
    in_message: bool,
) -> Trust:
    """« le 93 », « Bastia 2B », or 93 alone; in a longer message 93 alone is any number."""
    is_led = _folded(words, mention.start - 1) in BEFORE_DEPARTEMENT_NUMBER
    if is_led and _is_day(words, mention, others):
        return Trust.NONE
    before = tuple(other for other in others if other.end == mention.start)
    named = (other for other in before if _has_its_departement(other, (mention,)))
    if is_led or any(trust(words, other, others, in_message=in_message) for other in named):
        return max(introduction, Trust.LED)
    is_same_part = mention.start > 0 and words[mention.start - 1].part == words[mention.start].part
    if is_same_part and any(MERE_WORDS.issuperset(other.name.split()) for other in before):
        return Trust.NONE  # « bus 93 », but « Brie (02) »
    if in_message and _opens(words, mention):
        return Trust.LED
    return introduction if introduction is Trust.TOLD and not in_message else Trust.NONE


def _is_day(words: tuple[Word, ...], mention: Mention, others: tuple[Mention, ...]) -> bool:
    """« rdv le 15 », « né le 12 », « du 12 au 20 »; but « le 13 » alone, « dans le 13 » and « chui du 13 »."""
    before = _folded(words, mention.start - 1)
    if (
        not mention.name.isdecimal()
        or mention.name > LAST_DAY
        or before not in ARTICLES | CONTRACTIONS.keys()
    ):
        return False
    if before == "du":
        return _folded(words, mention.end) == "au"
    if _folded(words, mention.start - 2) in LEADS:
        return False
    is_born = any(word.folded in BORN for word in words[max(0, mention.start - REACH) : mention.start])
    return is_born or not _is_alone(words, mention, others)


def _opens(words: tuple[Word, ...], mention: Mention) -> bool:
    """« 93 et sans diplôme », « 59, cap cuisine »: what starts a message is no age from a certain one on."""
    if mention.start or len(words) == 1 or mention.places[0].code <= OLDEST:
        return False
    return words[1].part != words[0].part or words[1].folded == "et"


def _trust_in_answer(words: tuple[Word, ...], mention: Mention, introduction: Trust) -> Trust:
    if len(mention.name) <= TOO_SHORT and (mention.end < len(words) or introduction is not Trust.TOLD):
        return Trust.NONE
    floor = BARE_POPULATION if introduction is Trust.BARE and mention.is_town else 0
    return _above(floor, words, mention, introduction)


def _is_mere_word(
    words: tuple[Word, ...], mention: Mention, others: tuple[Mention, ...], *, is_alone: bool
) -> bool:
    """« mer », « cher »; but Nice, Tours and the like are towns when they are alone or after « à », « sur », « vers »."""
    before = _folded(words, mention.start - 1)
    if mention.name in EVERYDAY and before in NEVER_BEFORE:  # « trop cher », « en nage »
        return True
    if mention.part:  # « la Plaine », « les Pyramides »
        return not is_alone and MERE_WORDS.issuperset(mention.name.split())
    if mention.name not in EVERYDAY:  # « faire la manche », but « dans la Manche »
        is_area = not mention.is_town and mention.name.partition(" ")[2] in EVERYDAY
        return is_area and not is_alone and before not in {"dans", "de"}
    town = mention.places[0]
    is_big_town = mention.is_town and town.population >= EVERYDAY_POPULATION
    is_heard = sound(words[mention.start].written) == sound(town.name)  # « maçon » is not Mâcon
    is_placed = is_alone or before in PLACING or _is_paired(words, mention, others)
    return not (is_placed and is_big_town and is_heard)


def _is_paired(words: tuple[Word, ...], mention: Mention, others: tuple[Mention, ...]) -> bool:
    """« Nice ou Cannes »: a town goes with a town."""
    after, before = _folded(words, mention.end), _folded(words, mention.start - 1)
    towns = [other for other in others if other.is_town and other.name not in EVERYDAY]
    return any(
        (after in ALTERNATIVES and other.start == mention.end + 1)
        or (before in ALTERNATIVES and other.end == mention.start - 1)
        for other in towns
    )


def _has_its_departement(mention: Mention, others: tuple[Mention, ...]) -> bool:
    """« Rue (80) », « Y 80 », « Nord 59 »: the department that comes next leaves no doubt."""
    following = {other.places[0].code for other in others if other.start == mention.end and other.numeric}
    return any(
        (place.departement if place.kind is PlaceKind.COMMUNE else place.code) in following
        for place in mention.places
        if place.kind in {PlaceKind.COMMUNE, PlaceKind.DEPARTEMENT}
    )


def _is_beside_its_departement(
    words: tuple[Word, ...], mention: Mention, others: tuple[Mention, ...]
) -> bool:
    """« Senonches 28 », and with brackets even a word: « Rue (80) »."""
    is_name = _bare_name(mention) not in MERE_WORDS
    return _has_its_departement(mention, others) and (
        is_name or words[mention.end].part != words[mention.start].part
    )


def _trust_in_message(
    words: tuple[Word, ...], mention: Mention, introduction: Trust, *, is_alone: bool
) -> Trust:
    if len(mention.name) <= TOO_SHORT:
        return Trust.NONE
    if mention.places[0].kind is PlaceKind.PAYS and not is_alone:
        before = {word.folded for word in words[max(0, mention.start - REACH) : mention.start]}
        if introduction is not Trust.TOLD or DIPLOMAS & before:
            return Trust.NONE  # where a diploma comes from, more often than where one lives
    if mention.part and introduction is Trust.BARE:
        return Trust.NONE
    floors = {Trust.BARE: BARE_POPULATION_IN_MESSAGE, Trust.LED: LED_POPULATION_IN_MESSAGE, Trust.TOLD: 0}
    return _above(floors[introduction] if mention.is_town else 0, words, mention, introduction)


def _above(floor: int, words: tuple[Word, ...], mention: Mention, introduction: Trust) -> Trust:
    """The introduction is to be believed of a town that has this many inhabitants, and is no other word."""
    is_big = mention.places[0].population >= floor
    return introduction if is_big and not _is_disguised(words, mention) else Trust.NONE


def _is_disguised(words: tuple[Word, ...], mention: Mention) -> bool:
    """A word that says something else: « ville », « la rue » (the town is Rue, without article)."""
    is_word = _bare_name(mention) in SAYS_NOTHING
    return is_word or (mention.is_town and _folded(words, mention.start - 1) in ARTICLES)


def _introduction(words: tuple[Word, ...], mention: Mention) -> Trust:
    before = [word.folded for word in words[max(0, mention.start - REACH) : mention.start]]
    if before and before[-1] in DWELLING:
        return Trust.TOLD
    is_melted = mention.end - mention.start > 1 and words[mention.start].folded in CONTRACTIONS
    if is_melted or (before and before[-1] in LEADS):
        return Trust.TOLD if DWELLING.intersection(before) and not BORN.intersection(before) else Trust.LED
    return Trust.BARE


def _is_alone(words: tuple[Word, ...], mention: Mention, others: tuple[Mention, ...]) -> bool:
    """In its part of the message there are only such places, and words that say nothing."""
    named = {at for other in (mention, *others) for at in range(other.start, other.end)}
    part = words[mention.start].part
    return all(word.part != part or at in named or word.folded in FILLERS for at, word in enumerate(words))


def _folded(words: tuple[Word, ...], at: int) -> str:
    return words[at].folded if 0 <= at < len(words) else ""
