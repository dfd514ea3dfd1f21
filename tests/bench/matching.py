"""How long one match takes, at 1,000 and at 100,000 trainings, spread over France as people are."""

import random
from collections.abc import AsyncIterator, Iterator
from datetime import date, timedelta

from catalogue import resources
from catalogue.matching import Index, Profile, find
from catalogue.model import Delivery, Domain, Level, Provider, Session, Site, Training
from catalogue.places.model import Place
from tests.bench.figures import Figure, milliseconds, timed

TODAY = date(2026, 3, 2)
AIMED_AT = {1_000: "p99 ≤ 2 ms", 100_000: "p99 ≤ 15 ms"}
SEARCHES = 500
# Shares of the network's « premier bilan » of 2017, and what is left over the other domains.
WEIGHTS = {Domain.DEVELOPPEMENT: 59, Domain.REMISE_A_NIVEAU: 14, Domain.GESTION_PROJET: 11}


async def figures() -> AsyncIterator[Figure]:
    communes = [place for place in resources.gazetteer().communes() if place.population]
    for size, aimed_at in AIMED_AT.items():
        dice = random.Random(size)  # noqa: S311 - a bench wants the same draw each time
        index = Index(trainings(size, communes, dice), resources.gazetteer())
        first = timed(lambda profile: find(index, profile, TODAY), [Profile()])  # noqa: B023 - called at once
        yield Figure(f"première recherche du jour, {size} formations", milliseconds(first))
        searches = timed(lambda profile: find(index, profile, TODAY), profiles(SEARCHES, communes, dice))  # noqa: B023
        yield Figure(f"une recherche parmi {size} formations", milliseconds(searches), aimed_at)


def trainings(size: int, communes: list[Place], dice: random.Random) -> Iterator[Training]:
    places = dice.choices(communes, weights=[place.population for place in communes], k=size)
    domains = dice.choices(list(Domain), weights=[WEIGHTS.get(domain, 2) for domain in Domain], k=size)
    for number, (place, domain) in enumerate(zip(places, domains, strict=True)):
        remote = dice.random() < 0.03
        start = TODAY + timedelta(days=dice.randrange(-30, 300))
        yield Training(
            f"t{number}",
            f"Formation {number}",
            Provider(f"Organisme {number % 300}"),
            (domain,),
            Delivery.A_DISTANCE if remote else Delivery.SUR_PLACE,
            () if remote else (Site(place.code),),
            entry_level=dice.choice((None, Level.AUCUN, Level.AUCUN, Level.CAP, Level.BAC)),
            entry_required=dice.choice((None, False, True)),
            free=dice.choice((None, True, True)),
            sessions=dice.choice(((), (Session(permanent=True),), (Session(start=start),))),
        )


def profiles(count: int, communes: list[Place], dice: random.Random) -> Iterator[Profile]:
    """People of everywhere; one in ten says no place, one in three no wish."""
    for place in dice.choices(communes, weights=[place.population for place in communes], k=count):
        yield Profile(
            None if dice.random() < 0.1 else place,
            dice.choice((None, Level.AUCUN, Level.CAP, Level.NIVEAU_BAC, Level.BAC, Level.BAC2)),
            tuple(dice.sample(list(Domain), dice.choice((0, 1, 2)))),
        )
