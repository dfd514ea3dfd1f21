"""What an admin's button carries: `admin:action:argument`."""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.effects import Button

PREFIX = "admin:"

# A draft or a version: what the command line may be given as it is.
_ARGUMENT = re.compile(r"\w[\w-]{0,40}", re.ASCII)


class Action(StrEnum):
    """The short code of what a button does."""

    PUBLISH = "publish"  # argument: a draft
    ANYWAY = "anyway"  # argument: a draft that something stops; it is asked once more
    CONFIRM = "confirm"  # argument: the same, once it was asked
    DISCARD = "discard"  # argument: a draft
    ROLLBACK = "rollback"  # argument: a version
    KEEP = "keep"  # argument: the version published


@dataclass(frozen=True, slots=True)
class Tap:
    """A button's data, read."""

    action: Action
    argument: str


def button(label: str, action: Action, argument: str) -> Button:
    return Button(label, f"{PREFIX}{action}:{argument}")


def read(data: str) -> Tap | None:
    """The tap that some button data stands for; None when this version of the bot has no such button."""
    action, _, argument = data.removeprefix(PREFIX).partition(":")
    if action not in set(Action) or not _ARGUMENT.fullmatch(argument):
        return None
    return Tap(Action(action), argument)
