"""What happened, as data: all that the pure core ever hears of the world."""

from dataclasses import dataclass
from enum import StrEnum

from catalogue.model import Coordinates


@dataclass(frozen=True, slots=True)
class Learner:
    """The address of a person: their private chat."""

    id: int


@dataclass(frozen=True, slots=True)
class Said:
    """A learner wrote a text (a command is a text that starts with a slash; an edited message is said again)."""

    sender: Learner
    text: str


@dataclass(frozen=True, slots=True)
class Tapped:
    """A learner tapped an inline button.

    `tap`: what AnswerTap answers. `data`: what the button carries. `message` and `text`: the message that bears
    the button, its text with our marks (bot/effects.py), or None and "" when Telegram no longer gives access to it.
    """

    sender: Learner
    tap: str
    data: str
    message: int | None
    text: str = ""


@dataclass(frozen=True, slots=True)
class SharedPosition:
    """A learner shared a point on the map."""

    sender: Learner
    coordinates: Coordinates


@dataclass(frozen=True, slots=True)
class SentUnreadable:
    """A learner sent what the bot cannot read: a photo, a voice message, a sticker…"""

    sender: Learner


class Reach(StrEnum):
    """Whether messages still get to a person."""

    OPEN = "open"
    BLOCKED = "blocked"  # they blocked the bot; lifted when they come back
    GONE = "gone"  # the account was deleted


@dataclass(frozen=True, slots=True)
class ReachChanged:
    """A learner blocked the bot, came back, or left Telegram."""

    sender: Learner
    reach: Reach


@dataclass(frozen=True, slots=True)
class Undeliverable:
    """A message to a learner was refused for good. `fault`: the name of the fault (bot/telegram/faults.py)."""

    sender: Learner
    fault: str


Event = Said | Tapped | SharedPosition | SentUnreadable | ReachChanged | Undeliverable
