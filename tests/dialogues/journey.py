"""A conversation written down: read from its file, then played through the real dialogue."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from pydantic import TypeAdapter

from bot import administration, dialogue
from bot.dialogue.conversation import Conversation
from bot.dialogue.world import World
from bot.effects import (
    AnswerTap,
    Button,
    Edit,
    EditButtons,
    Effect,
    Say,
    SendFile,
    ShowPlace,
    Work,
)
from bot.events import (
    Answer,
    Event,
    Learner,
    Said,
    SentFile,
    SentUnreadable,
    SharedPosition,
    Tapped,
    Task,
    TaskEnded,
)
from catalogue.language import translator
from catalogue.matching import Index
from catalogue.model import Coordinates

PARIS = ZoneInfo("Europe/Paris")
START = datetime(2026, 11, 23, 10, 0, tzinfo=PARIS)
LEARNER, ADMIN = Learner(1001), Learner(3001)
OFFICE = administration.Office((ADMIN,), translator("bot"))

_LINE = re.compile(r"(?P<who>(?:Jeune|Admin|Bot|Catalogue)(?: \w+)?)\s*:\s?(?P<text>.*)")
_BUTTONS = re.compile(r"\[([^\]]+)\]")
_CLOCK = re.compile(r"\(il est (.+)\)")
_GONE = re.compile(r"\((.+) quitte(?:nt)? le catalogue\)")


@dataclass
class Line:
    """One line of a journey: who does what, and the buttons expected below it."""

    number: int
    who: str
    text: str
    buttons: list[str] = field(default_factory=list)


def read(path: Path) -> list[Line]:
    """The lines of a file; what it cannot mean fails with its number."""
    lines: list[Line] = []
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not raw.strip() or raw.startswith("#"):
            continue
        if raw[0].isspace():
            _continue(lines[-1], raw.strip())
        elif clock := _CLOCK.fullmatch(raw):
            lines.append(Line(number, "Heure", clock[1]))
        elif gone := _GONE.fullmatch(raw):
            lines.append(Line(number, "Départ", gone[1]))
        elif match := _LINE.fullmatch(raw):
            lines.append(Line(number, match["who"], match["text"]))
        elif raw.startswith("Jeune envoie"):
            lines.append(Line(number, "Jeune envoie", ""))
        else:
            raise AssertionError(
                f"{path.name}, ligne {number} : « {raw} » ne commence par personne que l’on connaisse."
            )
    return lines


def _continue(line: Line, text: str) -> None:
    if re.fullmatch(r"(?:\[[^\]]+\]\s*)+", text):
        line.buttons += _BUTTONS.findall(text)
    else:
        line.text += "\n" + text


@dataclass
class Player:
    """Plays the lines of people and of the catalogue, and hears what the bot answers. States go through JSON at each
    step, as they do in the database."""

    world: World
    now: datetime = START
    conversations: dict[Learner, Conversation] = field(default_factory=dict)
    tasks: list[Task] = field(default_factory=list)
    heard: list[Effect] = field(default_factory=list)
    buttons: list[tuple[int, str, Button]] = field(default_factory=list)
    messages: int = 0

    def play(self, line: Line) -> None:
        if line.who == "Heure":
            self.now = datetime.strptime(line.text, "%Y-%m-%d %H:%M").replace(tzinfo=PARIS)
            return
        if line.who == "Départ":
            self._publish_without(line.text.split(", "))
            return
        for event in self._events(line):
            effects = self._step(event)
            self.heard += [
                effect for effect in effects if not (isinstance(effect, AnswerTap) and not effect.notice)
            ]
            self.tasks += [effect.task for effect in effects if isinstance(effect, Work)]
            for effect in effects:
                self._remember_buttons(effect)

    def _publish_without(self, gone: list[str]) -> None:
        """Another catalogue takes the place of the present one."""
        left = [training for training in self.world.index.trainings if training.id not in gone]
        assert len(left) + len(gone) == len(self.world.index.trainings)
        self.world = replace(self.world, index=Index(left, self.world.gazetteer))

    def _step(self, event: Event) -> tuple[Effect, ...]:
        """An admin's event, then anybody's."""
        effects = administration.step(event, self.now, OFFICE)
        if effects is not None:
            return effects
        state, known = TypeAdapter(Conversation), self.conversations.get(event.sender)
        conversation, effects = dialogue.step(known, event, self.now, self.world)
        self.conversations[event.sender] = state.validate_json(state.dump_json(conversation))
        assert self.conversations[event.sender] == conversation
        return effects

    def _events(self, line: Line) -> Iterator[Event]:
        person = ADMIN if line.who.startswith("Admin") else LEARNER
        match line.who.split():
            case ["Jeune" | "Admin"]:
                yield Said(person, line.text)
            case [_, "touche" | "retouche"]:
                message, text, button = next(
                    shown for shown in reversed(self.buttons) if shown[2].label == line.text
                )
                yield Tapped(person, "tap", button.data, message, text)
            case [_, "partage"]:
                latitude, longitude = map(float, line.text.split(","))
                yield SharedPosition(person, Coordinates(latitude, longitude))
            case [_, "envoie"] if line.text:
                yield SentFile(person, "file", line.text, 1000)
            case [_, "envoie"]:
                yield SentUnreadable(person)
            case ["Catalogue", "refuse"]:
                yield TaskEnded(ADMIN, self.tasks.pop(0), failure=line.text)
            case ["Catalogue", "répond"]:
                answer = TypeAdapter(Answer).validate_json(line.text)
                yield TaskEnded(ADMIN, self.tasks.pop(0), answer)

    def _remember_buttons(self, effect: Effect) -> None:
        if isinstance(effect, Say | Edit | SendFile):
            self.messages += 1
            message = effect.message if isinstance(effect, Edit) else self.messages
            text = effect.caption if isinstance(effect, SendFile) else effect.text
            self.buttons += [(message, text, button) for row in effect.buttons for button in row]


def said(effect: Effect) -> tuple[str, str, list[str]]:
    """What a journey shows of an effect: who, the text, the buttons."""
    match effect:
        case Say():
            keyboard = effect.keyboard
            answers = [label for row in (keyboard.answers if keyboard else ()) for label in row]
            position = [keyboard.position] if keyboard and keyboard.position else []
            return "Bot", effect.text, position + answers + [b.label for row in effect.buttons for b in row]
        case Edit():
            return "Bot modifie", effect.text, [b.label for row in effect.buttons for b in row]
        case AnswerTap():
            return "Bot notifie", effect.notice, []
        case ShowPlace():
            return "Bot montre", f"{effect.title}, {effect.address}", []
        case SendFile():
            return "Bot joint", effect.caption, [b.label for row in effect.buttons for b in row]
        case EditButtons():
            return "Bot retire", "les boutons", []
        case Work():
            return "Bot demande", _asked(effect.task), []


def _asked(task: Task) -> str:
    """A task in a few words."""
    words = (task.job, task.subject or task.name, "confirmé" if task.confirmed else "")
    return " ".join(filter(None, words))


def matches(expected: str, actual: str) -> bool:
    """Whether a text is the one written down, « … » standing for anything."""
    pattern = ".*".join(re.escape(part) for part in _plain(expected).split("…"))
    return re.fullmatch(pattern, _plain(actual), re.DOTALL) is not None


def _plain(text: str) -> str:
    """One line a line, single spaces, nothing for a blank line."""
    return "\n".join(" ".join(line.split()) for line in text.splitlines() if line.strip())
