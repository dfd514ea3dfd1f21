"""Trainings and a scene to look at them from."""

from dataclasses import replace
from datetime import date

from bot.dialogue.scene import Scene
from bot.dialogue.world import World
from catalogue.matching import Match, Reason, Why
from catalogue.model import Delivery, Domain, Level, Provider, Session, Site, Training
from tests.dialogues.journey import LEARNER, START

TRAINING = Training(
    id="lens-web",
    title="Développeur web",
    provider=Provider("Fabrique"),
    domains=(Domain.DEVELOPPEMENT,),
    delivery=Delivery.SUR_PLACE,
    sites=(Site("62498"),),
    entry_level=Level.AUCUN,
    exit_level=Level.BAC2,
    months=7,
    free=True,
    sessions=(Session(start=date(2027, 1, 12), apply_by=date(2026, 12, 20)),),
)


def scene(world: World, **changes: object) -> Scene:
    """A scene in that world, some of its facts changed."""
    return Scene(LEARNER, START, replace(world, **changes))  # type: ignore[arg-type]  # the names of fields


def match(training: Training = TRAINING, distance_km: float | None = 4.2) -> Match:
    return Match(
        training=training,
        site=training.sites[0] if training.sites else None,
        distance_km=distance_km if training.sites else None,
        domain=training.domain,
        parts=(),
        reasons=(Reason(Why.OPEN_TO_ALL),),
        session=training.next_session(START.date()),
    )
