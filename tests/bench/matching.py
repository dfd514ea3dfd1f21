"""How long one match takes, at 1,000 and at 100,000 trainings, spread over France as people are."""

import random
from collections.abc import AsyncIterator, Iterator
from datetime import date, timedelta

from catalogue import resources
from catalogue.matching import Index, Profile, find
from catalogue.model import Delivery, Domain, Level, Provider, Session, Site, Training
from catalogue.places.model import Place
from catalogue.words.text import fold, stem
from tests.bench.figures import Figure, milliseconds, timed

TODAY = date(2026, 3, 2)
AIMED_AT = {1_000: "p99 ≤ 2 ms", 100_000: "p99 ≤ 15 ms"}
SEARCHES = 500
# Shares of the network's « premier bilan » of 2017, and what is left over the other domains.
WEIGHTS = {Domain.DEVELOPPEMENT: 59, Domain.REMISE_A_NIVEAU: 14, Domain.GESTION_PROJET: 11}

# What trainings of a domain are called: a trade, for a public, as in real files.
TITLES = {
    domain: [
        f"{trade} {public}" for trade in trades.split(", ") for public in ("", "débutant", "en alternance")
    ]
    for domain, trades in {
        Domain.DEVELOPPEMENT: "Développeur web et mobile, Développeur Python, Intégrateur web, Concepteur d’applications",
        Domain.RESEAUX_SYSTEMES: "Technicien réseaux, Administrateur systèmes, Support informatique",
        Domain.CYBERSECURITE: "Technicien cybersécurité, Analyste SOC",
        Domain.DATA_IA: "Analyste de données, Développeur IA",
        Domain.DESIGN: "Designer web, Infographiste",
        Domain.GESTION_PROJET: "Chef de projet digital, Assistant de projet",
        Domain.MARKETING_COMMUNICATION: "Community manager, Rédacteur web",
        Domain.JEUX_VIDEO_3D: "Développeur de jeux vidéo, Modeleur 3D",
        Domain.FABRICATION_NUMERIQUE: "Fabmanager, Technicien en impression 3D",
        Domain.REMISE_A_NIVEAU: "Les bases du numérique, Médiateur numérique",
        Domain.AUDIOVISUEL: "Monteur vidéo, Technicien son",
    }.items()
}


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
            dice.choice(TITLES[domain]),
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
    """People of everywhere; one in ten says no place, one in three no wish; a wish has words of its own."""
    for place in dice.choices(communes, weights=[place.population for place in communes], k=count):
        wishes = tuple(dice.sample(list(Domain), dice.choice((0, 1, 2))))
        words = " ".join(dice.choice(TITLES[domain]) for domain in wishes).split()
        yield Profile(
            None if dice.random() < 0.1 else place,
            dice.choice((None, Level.AUCUN, Level.CAP, Level.NIVEAU_BAC, Level.BAC, Level.BAC2)),
            wishes,
            words=tuple(stem(fold(word)) for word in words),
            delivery=dice.choice((None, None, None, None, Delivery.A_DISTANCE, Delivery.SUR_PLACE)),
            work_study=dice.choice((None, None, None, True)),
        )
