"""The way of one event through the dialogue: (conversation, event, now) in, (conversation, effects) out."""

from dataclasses import replace
from datetime import datetime

from bot.dialogue.asking import ask_right_place, ask_slot
from bot.dialogue.conversation import Conversation, Slot
from bot.dialogue.hearing import hear
from bot.dialogue.naming import place_name
from bot.dialogue.replies import go_on, refuse_file, refuse_unreadable
from bot.dialogue.scene import Outcome, Scene
from bot.dialogue.tapping import tap
from bot.dialogue.world import World
from bot.effects import Say
from bot.events import (
    Event,
    ReachChanged,
    Said,
    SentFile,
    SentUnreadable,
    SharedPosition,
    Tapped,
    TaskEnded,
    Undeliverable,
)
from catalogue.places.distance import distance_km

# Kilometres from the centre of the nearest commune from which one asks whether it is the right one, and from which
# one is not in France at all. The largest communes, in Guyane, reach 100 km from their centre.
DOUBT_KM, ABROAD_KM = 20, 100


def step(conversation: Conversation | None, event: Event, now: datetime, world: World) -> Outcome:
    """What becomes of a conversation, and what is to be sent.

    `conversation`: None for a person never seen before. `now`: local time, aware.
    """
    scene = Scene(event.sender, now, world)
    return _warned(_heard(conversation or Conversation(), event, scene), scene)


def _heard(known: Conversation, event: Event, scene: Scene) -> Outcome:
    match event:
        case Tapped():
            return tap(known, scene, event)
        case Said():
            return hear(_moved_on(known), scene, event.text)
        case SharedPosition():
            return _locate(_moved_on(known), scene, event)
        case SentUnreadable():
            return refuse_unreadable(_moved_on(known), scene)
        case SentFile():
            return refuse_file(_moved_on(known), scene)
        case Undeliverable():
            return _unseen(known), ()
        case ReachChanged() | TaskEnded():
            return known, ()  # whoever comes back goes on from here; who asked for a task is an admin no more


def _warned(outcome: Outcome, scene: Scene) -> Outcome:
    """At the start of each conversation, however it starts, demonstration data are said to be so; never before words of
    care."""
    conversation, effects = outcome
    first = next((effect for effect in effects if isinstance(effect, Say)), None)
    if not scene.world.demonstration or conversation.warned or first is None or first.urgent:
        return outcome
    warning = scene.world.texts("⚠ Demonstration: these trainings cannot be joined.")
    said = replace(first, text=f"{warning}\n\n{first.text}")
    return replace(conversation, warned=True), tuple(
        said if effect is first else effect for effect in effects
    )


def _moved_on(conversation: Conversation) -> Conversation:
    """Who writes has left the map that was shown last: it may be asked for again."""
    return replace(conversation, mapped="")


def _unseen(conversation: Conversation) -> Conversation:
    """Cards that did not arrive are shown again to who comes back."""
    results = conversation.results
    return replace(conversation, results=replace(results, shown=0)) if results else conversation


def _locate(conversation: Conversation, scene: Scene, event: SharedPosition) -> Outcome:
    """The nearest commune is kept; the exact point is forgotten here."""
    _ = scene.world.texts
    place = scene.world.gazetteer.nearest(event.coordinates)
    away = distance_km(event.coordinates, place.coordinates) if place.coordinates else 0
    if away > ABROAD_KM:
        told = _("This point is not in France, and I only know trainings in France.")
        return ask_slot(conversation, scene, Slot.PLACE, told)
    if away > DOUBT_KM:
        return ask_right_place(conversation, scene, place)
    lead = _(
        "Your position: **{place}**. I keep only the town, not the exact point.", place=place_name(place, _)
    )
    return go_on(conversation.learn_place(place), scene, lead)
