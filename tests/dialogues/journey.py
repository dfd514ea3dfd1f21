"""A conversation written down: read from its file, then played through the real dialogue."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from pydantic import TypeAdapter

from bot.dialogue import step
from bot.dialogue.conversation import Conversation
from bot.dialogue.world import World
from bot.effects import AnswerTap, Button, Edit, Effect, Say, ShowPlace
from bot.events import Event, Learner, Said, SentUnreadable, SharedPosition, Tapped
from catalogue.model import Coordinates

PARIS = ZoneInfo("Europe/Paris")
START = datetime(2026, 11, 23, 10, 0, tzinfo=PARIS)
LEARNER = Learner(1001)

_LINE = re.compile(r"(?P<who>Jeune(?: \w+)?|Bot(?: \w+)?)\s*:\s?(?P<text>.*)")
_BUTTONS = re.compile(r"\[([^\]]+)\]")
_CLOCK = re.compile(r"\(il est (.+)\)")


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
        elif raw.startswith("Jeune envoie"):
            lines.append(Line(number, "Jeune envoie", ""))
        elif match := _LINE.fullmatch(raw):
            lines.append(Line(number, match["who"], match["text"]))
        else:
            raise AssertionError(
                f"{path.name}, ligne {number} : « {raw} » ne commence ni par Jeune ni par Bot."
            )
    return lines


def _continue(line: Line, text: str) -> None:
    if re.fullmatch(r"(?:\[[^\]]+\]\s*)+", text):
        line.buttons += _BUTTONS.findall(text)
    else:
        line.text += "\n" + text


@dataclass
class Player:
    """Plays the learner's lines and hears what the bot answers. The state goes through JSON at each step, as it does
    in the database."""

    world: World
    now: datetime = START
    conversation: Conversation | None = None
    heard: list[Effect] = field(default_factory=list)
    buttons: list[tuple[int, str, Button]] = field(default_factory=list)
    messages: int = 0

    def play(self, line: Line) -> None:
        if line.who == "Heure":
            self.now = datetime.strptime(line.text, "%Y-%m-%d %H:%M").replace(tzinfo=PARIS)
            return
        for event in self._events(line):
            state = TypeAdapter(Conversation)
            conversation, effects = step(self.conversation, event, self.now, self.world)
            self.conversation = state.validate_json(state.dump_json(conversation))
            assert self.conversation == conversation
            self.heard += [
                effect for effect in effects if not (isinstance(effect, AnswerTap) and not effect.notice)
            ]
            for effect in effects:
                self._remember_buttons(effect)

    def _events(self, line: Line) -> Iterator[Event]:
        match line.who:
            case "Jeune":
                yield Said(LEARNER, line.text)
            case "Jeune touche" | "Jeune retouche":
                message, text, button = next(
                    shown for shown in reversed(self.buttons) if shown[2].label == line.text
                )
                yield Tapped(LEARNER, "tap", button.data, message, text)
            case "Jeune partage":
                latitude, longitude = map(float, line.text.split(","))
                yield SharedPosition(LEARNER, Coordinates(latitude, longitude))
            case "Jeune envoie":
                yield SentUnreadable(LEARNER)

    def _remember_buttons(self, effect: Effect) -> None:
        if isinstance(effect, Say | Edit):
            self.messages += 1
            message = effect.message if isinstance(effect, Edit) else self.messages
            self.buttons += [(message, effect.text, button) for row in effect.buttons for button in row]


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


def matches(expected: str, actual: str) -> bool:
    """Whether a text is the one written down, « … » standing for anything."""
    pattern = ".*".join(re.escape(part) for part in _plain(expected).split("…"))
    return re.fullmatch(pattern, _plain(actual), re.DOTALL) is not None


def _plain(text: str) -> str:
    """One line a line, single spaces, nothing for a blank line."""
    return "\n".join(" ".join(line.split()) for line in text.splitlines() if line.strip())
