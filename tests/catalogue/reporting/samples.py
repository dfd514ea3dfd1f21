"""A catalogue of three trainings, and its figures."""

from dataclasses import replace
from datetime import date

from catalogue.model import Coordinates, Delivery, Domain, Label, Level, Provider, Session, Site, Training
from catalogue.reporting.figures import Report, report
from catalogue.resources import gazetteer
from catalogue.store import Publication, Published
from tests.catalogue.samples import BARE, FULL, NOW

TODAY = date(2026, 11, 23)
PUBLICATION = Publication(
    version=3,
    published_at=NOW,
    source="x",
    sha256="",
    trainings=3,
    demonstration=True,
    automatic=False,
    added=2,
    changed=1,
)
# One may join at any time.
FILLED = replace(FULL, sessions=(Session(permanent=True),))
# Every session is past, the label ends soon.
OTHER = replace(
    BARE,
    id="lens-2",
    provider=Provider("Fabrique X", "12345678901234"),
    sites=(Site("62498"),),
    months=3,
    entry_level=Level.BAC,
    entry_required=True,
    free=True,
    sessions=(Session(date(2026, 9, 1)),),
    label=Label(until=date(2027, 3, 1)),
)
REMOTE = replace(BARE, id="loin-1", sites=(), delivery=Delivery.A_DISTANCE, domains=(Domain.DESIGN,))
ISLAND = replace(BARE, id="ile-1", sites=(Site("97411", coordinates=Coordinates(-20.9, 55.45)),))


def figures(*trainings: Training, demonstration: bool = False) -> Report:
    publication = replace(PUBLICATION, trainings=len(trainings), demonstration=demonstration)
    return report(Published(publication, trainings), gazetteer(), TODAY)


FIGURES = figures(FILLED, BARE, OTHER, demonstration=True)
