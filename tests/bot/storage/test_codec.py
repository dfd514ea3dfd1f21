import pytest

from bot.effects import AnswerTap, Button, Edit, EditButtons, Keyboard, Say, SendFile, Sending, ShowPlace
from bot.events import (
    Answer,
    Event,
    Job,
    Learner,
    Reach,
    ReachChanged,
    Said,
    SentFile,
    SentUnreadable,
    SharedPosition,
    Tapped,
    Task,
    TaskEnded,
    Undeliverable,
)
from bot.storage import codec
from catalogue.model import Coordinates

SAMIA = Learner(7)
LENS = Coordinates(50.43, 2.83)

EVENTS: list[Event] = [
    Said(SAMIA, "chui à Lens 🙂"),
    Tapped(SAMIA, "99", "more::3", None),
    Tapped(SAMIA, "99", "more::3", 5, "Alors ?"),
    SharedPosition(SAMIA, LENS),
    SentUnreadable(SAMIA),
    ReachChanged(SAMIA, Reach.BLOCKED),
    SentFile(SAMIA, "F1", "offre.csv", 10),
    Undeliverable(SAMIA, "blocked"),
    TaskEnded(SAMIA, Task(Job.DRAFT, file="F1"), Answer("412", "d1", stops=("a",))),
    TaskEnded(SAMIA, Task(Job.REPORT), failure="Rien n’est publié."),
]
EFFECTS: list[Sending] = [
    Say(SAMIA, "**Où** ?", buttons=((Button("Oui", "yes"), Button("Non", "no")),)),
    Say(SAMIA, "Où ?", keyboard=Keyboard("Ma position", (("Lens",), ("Arras", "Liévin")))),
    Edit(SAMIA, 5, "Alors", ((Button("Oui", "yes"),),)),
    AnswerTap(SAMIA, "99", "Trop tard"),
    ShowPlace(SAMIA, LENS, "Fabrique", "1 rue de Lens"),
    SendFile(SAMIA, "bilan.png", "412 formations", ((Button("Oui", "yes"),),), picture=True),
    EditButtons(SAMIA, 5),
]


@pytest.mark.parametrize("event", EVENTS)
def test_an_event_comes_back_as_it_was(event: Event) -> None:
    assert codec.load_event(codec.kind_of(event), codec.dump_event(event)) == event


@pytest.mark.parametrize("effect", EFFECTS)
def test_an_effect_comes_back_as_it_was(effect: Sending) -> None:
    assert codec.load_effect(codec.kind_of(effect), codec.dump_effect(effect)) == effect


def test_what_is_of_no_known_kind_is_refused() -> None:
    with pytest.raises(KeyError):
        codec.load_event("Whispered", "{}")
    with pytest.raises(ValueError, match="sender"):
        codec.load_event("Said", "{}")
