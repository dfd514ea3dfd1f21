"""What is wanted, as data: all that the pure core ever asks of the world.

Texts carry one mark-up only, **bold**; the sender turns it into Telegram entities.
"""

from dataclasses import dataclass

from bot.events import Learner, Task
from catalogue.model import Coordinates


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button. `data` is a short explicit code of at most 64 bytes (limit of the Bot API)."""

    label: str
    data: str

    def __post_init__(self) -> None:
        if not 1 <= len(self.data.encode()) <= 64:
            raise ValueError(f"button data must be 1 to 64 bytes: {self.data!r}")


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Keyboard:
    """Suggested answers in place of the phone's keyboard; `position`: the label of the button that shares where
    one is, above the others. With neither, the keyboard shown before is taken away."""

    position: str = ""
    answers: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Say:
    """Send a text, with inline buttons or a keyboard (Telegram takes only one of them). `urgent`: before all else."""

    to: Learner
    text: str
    buttons: Rows = ()
    keyboard: Keyboard | None = None
    urgent: bool = False

    def __post_init__(self) -> None:
        if self.buttons and self.keyboard:
            raise ValueError("a message has inline buttons or a keyboard, not both")


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the text and the buttons of a message of ours."""

    to: Learner
    message: int
    text: str
    buttons: Rows = ()


@dataclass(frozen=True, slots=True)
class AnswerTap:
    """Release a tapped button, with a short notice when there is something to say (200 characters at most)."""

    to: Learner
    tap: str
    notice: str = ""


@dataclass(frozen=True, slots=True)
class ShowPlace:
    """Show a place on the map."""

    to: Learner
    coordinates: Coordinates
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class SendFile:
    """Send a file of ours with a caption (1024 UTF-16 units at most, cut beyond). `picture`: shown, not to be opened."""

    to: Learner
    path: str
    caption: str
    buttons: Rows = ()
    picture: bool = False


@dataclass(frozen=True, slots=True)
class EditButtons:
    """Replace the buttons of a message of ours, text or file; by none, they are taken away."""

    to: Learner
    message: int
    buttons: Rows = ()


@dataclass(frozen=True, slots=True)
class Work:
    """Have a task done; a TaskEnded says what it came to. Asked twice before it is done, it is done once."""

    to: Learner
    task: Task


Sending = Say | Edit | AnswerTap | ShowPlace | SendFile | EditButtons
Effect = Sending | Work
