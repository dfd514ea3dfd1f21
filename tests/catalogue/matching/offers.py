"""Trainings written in one line, for stories."""

from datetime import date, timedelta

from catalogue.matching import Index, Profile, Results, find
from catalogue.model import Delivery, Domain, Label, Level, Provider, Session, Site, Training
from catalogue.places.model import Place
from tests.catalogue.matching.territory import LENS, SmallGazetteer

TODAY = date(2026, 3, 2)
DEV, DESIGN, JEUX, RESEAUX = (
    Domain.DEVELOPPEMENT,
    Domain.DESIGN,
    Domain.JEUX_VIDEO_3D,
    Domain.RESEAUX_SYSTEMES,
)
ALWAYS = (Session(permanent=True),)


def starting_in(days: int) -> tuple[Session, ...]:
    return (Session(start=TODAY + timedelta(days=days)),)


def training(
    id_: str,
    *places: Place,
    domains: tuple[Domain, ...] = (DEV,),
    entry: Level | None = Level.AUCUN,
    required: bool | None = None,
    sessions: tuple[Session, ...] = ALWAYS,
    free: bool | None = True,
    until: date | None = None,
) -> Training:
    """At Lens unless said otherwise; see `remote` for one followed from home."""
    return Training(
        id_,
        f"Formation {id_}",
        Provider("Fabrique"),
        domains,
        Delivery.SUR_PLACE,
        tuple(Site(place.code) for place in places or (LENS,)),
        entry_level=entry,
        entry_required=required,
        sessions=sessions,
        free=free,
        label=Label(date(2025, 1, 1), until),
    )


def remote(id_: str, domain: Domain = DEV) -> Training:
    return Training(
        id_, f"Formation {id_}", Provider("École en ligne"), (domain,), Delivery.A_DISTANCE, sessions=ALWAYS
    )


def index_of(*trainings: Training) -> Index:
    return Index(trainings, SmallGazetteer())


def search(profile: Profile, *trainings: Training, limit: int = 5, today: date = TODAY) -> Results:
    return find(index_of(*trainings), profile, today, limit)


def ids(results: Results) -> list[str]:
    return [match.training.id for match in results.matches]
