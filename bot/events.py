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


@dataclass(frozen=True, slots=True)
class SentFile:
    """A document. `file`: what Telegram knows it by; nothing of it was fetched. `name`: as the sender calls it, never to
    be trusted as a path. `size`: bytes, 0 when it is not told."""

    sender: Learner
    file: str
    name: str
    size: int


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


class Job(StrEnum):
    """What can be done with the catalogue, out of the way of conversations."""

    DRAFT = "draft"  # read sources, check them, prepare a version that waits
    PUBLISH = "publish"
    DISCARD = "discard"
    REPORT = "report"
    HISTORY = "history"
    BEFORE = "before"  # which version one would go back to
    ROLLBACK = "rollback"


@dataclass(frozen=True, slots=True)
class Version:
    """A version of the catalogue. `published_at`: ISO 8601. `restores`: the earlier version that it publishes anew."""

    version: int
    published_at: str
    source: str
    trainings: int
    restores: int | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the command line of the catalogue answered: the fields of its JSON that serve here.

    `text`: sentences for people. `draft`: the version that waits; `changed`: whether it differs from what is published;
    `stops`: why it should not be published without a second look; `confirmable`: whether it may be at all. `report`: the path of a page or of a picture.
    `version`: what was published. `versions`: all of them, the newest first.
    """

    text: str = ""
    draft: str = ""
    changed: bool = True
    stops: tuple[str, ...] = ()
    confirmable: bool = True
    report: str = ""
    version: int | None = None
    versions: tuple[Version, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """A job, and on what.

    `subject`: addresses separated by spaces, a draft, a version. `file`: the document to fetch first, and `name`, its
    name. `confirmed`: in spite of what stops it. `quiet`: nobody is to be told of the end. `night`: nobody asked, all the
    admins are told; `found`: what its draft answered.
    """

    job: Job
    subject: str = ""
    file: str = ""
    name: str = ""
    confirmed: bool = False
    quiet: bool = False
    night: bool = False
    found: Answer | None = None


@dataclass(frozen=True, slots=True)
class TaskEnded:
    """What a task came to: an answer, or a sentence that says why there is none."""

    sender: Learner
    task: Task
    answer: Answer | None = None
    failure: str = ""

    @property
    def trouble(self) -> str:
        """What somebody should look at; empty when all went well."""
        return self.failure or " ".join(self.answer.stops if self.answer else ())


Event = Said | Tapped | SharedPosition | SentUnreadable | SentFile | ReachChanged | Undeliverable | TaskEnded
