import pytest

from bot.effects import AnswerTap, Button, Edit, Keyboard, Say, Sending, ShowPlace
from bot.events import (
    Event,
    Learner,
    Reach,
    ReachChanged,
    Said,
    SentUnreadable,
    SharedPosition,
    Tapped,
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
    Undeliverable(SAMIA, "blocked"),
]
EFFECTS: list[Sending] = [
    Say(SAMIA, "**Où** ?", buttons=((Button("Oui", "yes"), Button("Non", "no")),)),
    Say(SAMIA, "Où ?", keyboard=Keyboard("Ma position", (("Lens",), ("Arras", "Liévin")))),
    Edit(SAMIA, 5, "Alors", ((Button("Oui", "yes"),),)),
    AnswerTap(SAMIA, "99", "Trop tard"),
    ShowPlace(SAMIA, LENS, "Fabrique", "1 rue de Lens"),
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
