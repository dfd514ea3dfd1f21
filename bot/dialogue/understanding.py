"""A whole message read at once: a place, a level, wishes, or the wish for a human."""

import re
from dataclasses import dataclass, replace

from bot.dialogue.calling import ROBOT_REFUSED, asks_for_human
from bot.dialogue.conversation import Asked
from catalogue.model import Level
from catalogue.places.gazetteer import Gazetteer
from catalogue.places.model import Resolution, Status
from catalogue.places.resolving import resolve, spot
from catalogue.words import interests, levels
from catalogue.words.interests import Interests, Vocabulary
from catalogue.words.specialities import without_specialities


@dataclass(frozen=True, slots=True)
class Understood:
    """What one message says; None or empty where it says nothing."""

    place: Resolution | None
    level: Level | None
    interests: Interests
    human: bool = False

    @property
    def says_something(self) -> bool:
        """There is an answer in it, sure or in doubt."""
        said = self.interests
        return bool(self.place or self.level or said.domains or said.excluded or said.everything)


# Clauses about somebody else (« mon frère fait du montage »), unless one wants the same.
_SOMEBODY_S = re.compile(
    r"\b(?:mon|ma|mes|un|une) (?:\w+ )?(?:frere|frero|soeur|pote|copain|copine|amie?|cousine?|mere|pere|parent|oncle|tante|daronn?e?|voisine?|mari|meuf|mec)s? "
    r"(?:(?:il|elle|ils|qui) )?(?:est|sont|fait|font|bosse|travaille|etudie|habite|habitent|vit|vivent|adore|aime|kiffe|a fait|etait|faisait)\b[^,.;!?]*?(?=[,.;!?]|\b(?:mais|moi|et (?:moi|je?))\b|$)"
)
_SAME = re.compile(r"\b(?:pareil|moi aussi|comme (?:lui|elle|eux)|(?:la )?meme (?:chose|metier|truc))\b")


def understand(
    text: str, gazetteer: Gazetteer, vocabulary: Vocabulary, asked: Asked | None = None
) -> Understood:
    """Read a message. `asked`: the pending question, which makes bare words meaningful (« Mer », « but »)."""
    spotted = spot(gazetteer, text)
    rest = spotted.rest if spotted else text
    human = asks_for_human(text)
    wishes = interests.read(_wishes_in(rest, human=human), vocabulary)
    if asked is Asked.INTERESTS and replace(wishes, elsewhere=False) == Interests():
        wishes = interests.read(rest, vocabulary)  # « bts com » is then what one would like
    understood = Understood(
        place=spotted.resolution if spotted else None,
        level=_level_in(text, rest, asked=asked is Asked.LEVEL),
        interests=replace(
            wishes, vague=wishes.vague and not human
        ),  # « je veux un conseiller » is no vague wish
        human=human,
    )
    if asked not in {Asked.PLACE, Asked.WHICH_PLACE, Asked.RIGHT_PLACE}:
        return understood
    answer = resolve(gazetteer, text)
    if understood.place is None:
        return _as_place(answer, understood)
    # « lens mon gars »: a town that nothing introduces is no passing remark when it is asked for.
    is_sure = answer.status is Status.FOUND and not answer.confirm
    is_same = answer.places == understood.place.places
    return replace(understood, place=answer) if is_sure and is_same else understood


def _level_in(text: str, rest: str, *, asked: bool) -> Level | None:
    """From the text less its places, which hold numbers and names of classes, save for the country of a diploma."""
    level = levels.read(rest, asked=asked)
    if level and rest != text and levels.read(text, asked=asked) is Level.ETRANGER:
        return Level.ETRANGER
    return level


def _wishes_in(text: str, *, human: bool) -> str:
    """The folded text without what would be taken for a wish: diplomas held, what others do, and the bot itself when a
    human is wanted."""
    wishes = without_specialities(text)
    if not _SAME.search(wishes):
        wishes = _SOMEBODY_S.sub(" ", wishes)
    return ROBOT_REFUSED.sub(" ", wishes) if human else wishes


def _as_place(answer: Resolution, otherwise: Understood) -> Understood:
    """The whole message as a place: when it is exactly one, or when it says nothing else."""
    if answer.status is Status.UNKNOWN or otherwise.human:
        return otherwise
    says_else = otherwise.level or otherwise.interests.domains or otherwise.interests.excluded
    if says_else and (answer.confirm or answer.status is not Status.FOUND):
        return otherwise
    return Understood(answer, None, Interests())
