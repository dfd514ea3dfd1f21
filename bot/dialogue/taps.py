"""What a button carries: `action:argument:turn`, short and explicit."""

from dataclasses import dataclass
from enum import StrEnum

from bot.dialogue.conversation import Slot
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


# The arguments that are no answer of the list.
NONE = "-"
ALL = "*"

# Looking at a card again changes nothing: such a button serves for ever, whatever was asked since.
LASTING = frozenset({Action.DETAILS, Action.FOLD, Action.MAP, Action.CHANGE})


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
    match action:
        case Action.CHOOSE_PLACE:
            return argument == NONE or argument.isdecimal()
        case Action.LEVEL:
            return argument == NONE or argument in set(Level)
        case Action.INTEREST:
            return argument in {NONE, ALL} or argument in set(Domain)
        case Action.CHANGE:
            return argument in set(Slot)
        case _:
            return True
