"""What every step of the dialogue is given, and gives back."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.dialogue.conversation import Conversation
from bot.dialogue.world import World
from bot.effects import Edit, Effect, Keyboard, Rows, Say, ShowPlace
from bot.events import Learner
from catalogue.model import Coordinates

Outcome = tuple[Conversation, tuple[Effect, ...]]


@dataclass(frozen=True, slots=True)
class Scene:
    """Who is spoken to, when (local time), and what may be consulted."""

    learner: Learner
    now: datetime
    world: World

    @property
    def today(self) -> date:
        return self.now.date()

    def say(self, text: str, buttons: Rows = (), keyboard: Keyboard | None = None) -> Say:
        return Say(self.learner, text, buttons, keyboard)

    def edit(self, message: int, text: str, buttons: Rows = ()) -> Edit:
        return Edit(self.learner, message, text, buttons)

    def show(self, coordinates: Coordinates, title: str, address: str) -> ShowPlace:
        return ShowPlace(self.learner, coordinates, title, address)


def then(outcome: Outcome, *before: Effect) -> Outcome:
    """The same outcome, with effects that come first."""
    conversation, effects = outcome
    return conversation, before + effects
