"""Which of a training's domains answers a wish."""

from collections.abc import Mapping
from functools import lru_cache
from itertools import chain

from catalogue.model import Domain, Level

# Domains whose everyday work is close enough to be worth a look, the nearest first; our judgement.
NEIGHBOURS: Mapping[Domain, tuple[Domain, ...]] = {
    Domain.DEVELOPPEMENT: (Domain.DATA_IA, Domain.DESIGN, Domain.JEUX_VIDEO_3D),
    Domain.RESEAUX_SYSTEMES: (Domain.CYBERSECURITE, Domain.FABRICATION_NUMERIQUE),
    Domain.CYBERSECURITE: (Domain.RESEAUX_SYSTEMES, Domain.DEVELOPPEMENT),
    Domain.DATA_IA: (Domain.DEVELOPPEMENT, Domain.GESTION_PROJET),
    Domain.DESIGN: (Domain.AUDIOVISUEL, Domain.MARKETING_COMMUNICATION, Domain.DEVELOPPEMENT),
    Domain.GESTION_PROJET: (Domain.MARKETING_COMMUNICATION, Domain.DATA_IA),
    Domain.MARKETING_COMMUNICATION: (Domain.DESIGN, Domain.AUDIOVISUEL, Domain.GESTION_PROJET),
    Domain.JEUX_VIDEO_3D: (Domain.DESIGN, Domain.AUDIOVISUEL, Domain.DEVELOPPEMENT),
    Domain.FABRICATION_NUMERIQUE: (Domain.RESEAUX_SYSTEMES, Domain.DEVELOPPEMENT),
    Domain.REMISE_A_NIVEAU: (Domain.RESEAUX_SYSTEMES, Domain.DEVELOPPEMENT),
    Domain.AUDIOVISUEL: (Domain.DESIGN, Domain.MARKETING_COMMUNICATION, Domain.JEUX_VIDEO_3D),
}


# A way into every other domain for who has no diploma, on site: who starts needs somebody beside them.
GATEWAY = Domain.REMISE_A_NIVEAU


def neighbours(wishes: tuple[Domain, ...]) -> tuple[Domain, ...]:
    return tuple(near for wish in wishes for near in NEIGHBOURS[wish])


def gateways(wishes: tuple[Domain, ...], level: Level | None) -> tuple[Domain, ...]:
    return (GATEWAY,) if wishes and level in (Level.AUCUN, Level.BREVET) else ()


@lru_cache(maxsize=4096)
def answering(domains: tuple[Domain, ...], wishes: tuple[Domain, ...], level: Level | None) -> Domain:
    """The one of a training's domains under which it answers: a wish, else a neighbour of one, else its main one."""
    wished = (domain for domain in domains if domain in wishes)
    near = (domain for domain in (*neighbours(wishes), *gateways(wishes, level)) if domain in domains)
    return next(chain(wished, near), domains[0])
