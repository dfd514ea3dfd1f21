"""What a button carries: `action:argument:turn`, short and explicit."""

from dataclasses import dataclass
from enum import StrEnum

from bot.dialogue.conversation import Slot
from bot.dialogue.game import Choice
from bot.effects import Button
from catalogue.model import Domain, Level


class Action(StrEnum):
    """The short code of what a button does."""

    CHOOSE_PLACE = "place"  # argument: number of the candidate, or NONE
    LEVEL = "level"  # argument: a Level, or NONE
    INTEREST = "interest"  # argument: a Domain, ALL or NONE
    MORE = "more"
    DETAILS = "details"  # argument: a training's identifier
    FOLD = "fold"  # argument: a training's identifier
    MAP = "map"  # argument: a training's identifier
    CHANGE = "change"  # argument: a Slot
    PLAY = "play"  # argument: a Move
    PICK = "pick"  # argument: a Choice
    CARE = "care"  # argument: a Need


class Move(StrEnum):
    """What is done with the game as a whole."""

    START = "start"
    STOP = "stop"
    ALL = "all"  # take all the domains that it suggests


class Need(StrEnum):
    """What is answered to words of care."""

    SOMEONE = "someone"
    NOTHING = "nothing"


# The arguments that are no answer of the list.
NONE = "-"
ALL = "*"

# Looking at a card again changes nothing, and help is never refused: such a button serves for ever, whatever was asked
# since.
LASTING = frozenset({Action.DETAILS, Action.FOLD, Action.MAP, Action.CHANGE, Action.CARE})


_ARGUMENTS: dict[Action, frozenset[str]] = {
    Action.LEVEL: frozenset({NONE, *Level}),
    Action.INTEREST: frozenset({NONE, ALL, *Domain}),
    Action.CHANGE: frozenset(Slot),
    Action.PLAY: frozenset(Move),
    Action.PICK: frozenset(Choice),
    Action.CARE: frozenset(Need),
}


@dataclass(frozen=True, slots=True)
class Tap:
    """A button's data, read."""

    action: Action
    argument: str
    turn: int


def button(label: str, action: Action, argument: str, turn: int) -> Button:
    """A button that does `action` when tapped."""
    return Button(label, f"{action}:{argument}:{turn}")


def read(data: str) -> Tap | None:
    """The tap that some button data stands for; None when it is not ours (an older version of the bot)."""
    action, _, rest = data.partition(":")
    argument, _, turn = rest.rpartition(":")
    if action not in set(Action) or not turn.isdecimal() or not _is_sound(Action(action), argument):
        return None
    return Tap(Action(action), argument, int(turn))


def _is_sound(action: Action, argument: str) -> bool:
    if action is Action.CHOOSE_PLACE:
        return argument == NONE or argument.isdecimal()
    allowed = _ARGUMENTS.get(action)
    return allowed is None or argument in allowed
