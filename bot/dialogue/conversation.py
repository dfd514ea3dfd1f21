"""What the bot knows of one learner, between two messages."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from bot.dialogue.danger import Danger
from bot.dialogue.game import Game
from catalogue.matching.model import Profile
from catalogue.places.model import Place


class Slot(StrEnum):
    """The three things asked, in this order."""

    PLACE = "place"
    LEVEL = "level"
    INTERESTS = "interests"


class Asked(StrEnum):
    """What the last question was about: the three slots, a doubt about the place, or the game, which is about wishes."""

    PLACE = "place"
    WHICH_PLACE = "which_place"  # several candidates
    RIGHT_PLACE = "right_place"  # one candidate, to confirm
    LEVEL = "level"
    INTERESTS = "interests"
    GAME_OFFER = "game_offer"
    GAME = "game"
    GAME_END = "game_end"  # its two or three domains

    @property
    def is_game(self) -> bool:
        return self in {Asked.GAME_OFFER, Asked.GAME, Asked.GAME_END}

    @property
    def is_doubt(self) -> bool:
        return self in {Asked.WHICH_PLACE, Asked.RIGHT_PLACE}


@dataclass(frozen=True, slots=True)
class Results:
    """The trainings found, by identifier and in order, and how many were shown."""

    trainings: tuple[str, ...] = ()
    shown: int = 0

    @property
    def left(self) -> int:
        return len(self.trainings) - self.shown


@dataclass(frozen=True, slots=True)
class Conversation:
    """The state of a dialogue.

    `turn`: grows with each question asked and each search; buttons carry it, so that an old one is recognised.
    `answered`: the slots dealt with, be it by « je ne sais pas ».
    `candidates`: the places in doubt while one of them is asked about.
    `misses`: messages in a row that were not understood.
    `insults`: insults in a row.
    `caring`: the danger that the last message spoke of; it was asked whether the person wants someone to talk to.
    `game`: the game as it stands; None when it was not offered since the last search.
    `mapped`: the training whose place was shown last, so that a doubled tap shows it once.
    `keyboard`: whether suggested answers stand in place of the phone's keyboard.
    `warned`: whether it was said that these are demonstration data.
    """

    turn: int = 0
    profile: Profile = field(default_factory=Profile)
    answered: frozenset[Slot] = frozenset()
    asked: Asked | None = None
    candidates: tuple[Place, ...] = ()
    results: Results | None = None
    misses: int = 0
    insults: int = 0
    caring: Danger | None = None
    game: Game | None = None
    mapped: str = ""
    keyboard: bool = False
    warned: bool = False

    @property
    def missing(self) -> Slot | None:
        """The next slot to ask about."""
        return next((slot for slot in Slot if slot not in self.answered), None)

    @property
    def pending(self) -> Asked | None:
        """The next question; a game under way stands for the one about wishes."""
        if self.missing is Slot.INTERESTS and self.game and self.game.started:
            return Asked.GAME_END if self.game.is_over else Asked.GAME
        return Asked(self.missing.value) if self.missing else None

    def learn_place(self, place: Place | None) -> "Conversation":
        """Keep where the person lives; None: they would rather not say."""
        return replace(
            self,
            profile=replace(self.profile, place=place),
            answered=self.answered | {Slot.PLACE},
            candidates=(),
        )

    def drop_change(self) -> "Conversation":
        """A change begun is given up: a question that was answered before is no longer pending."""
        return self if self.missing else replace(self, asked=None)
