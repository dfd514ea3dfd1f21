"""The catalogues over which the ranking is judged, on one day, so that a judgement stays true."""

from collections.abc import Hashable, Mapping
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path

from catalogue.demonstration import demonstration
from catalogue.matching.index import family
from catalogue.model import Coordinates, Training
from catalogue.places.distance import distance_km
from catalogue.places.model import Place
from catalogue.resources import gazetteer, vocabulary
from catalogue.sources import correspondence, delimited
from catalogue.sources.merging import gathered
from catalogue.sources.record import Context

TODAY = date(2026, 11, 23)
DEMONSTRATION, PARCOURSUP = "demonstration", "parcoursup"
SHARED = Path(__file__).parents[3] / "shared"
MAPPING = Path(__file__).parents[2] / "catalogue" / "data" / "correspondances" / "parcoursup.toml"


def available() -> tuple[str, ...]:
    """The corpora that can be read here: the rows of Parcoursup do not come with the project."""
    return (DEMONSTRATION, PARCOURSUP) if _rows().exists() else (DEMONSTRATION,)


@cache
def trainings(corpus: str) -> tuple[Training, ...]:
    """Those that one can still join on the day."""
    read = demonstration(gazetteer(), TODAY) if corpus == DEMONSTRATION else _parcoursup()
    return tuple(training for training in read if training.is_open(TODAY))


@cache
def code(training: Training) -> str:
    """What a judgement is known by: it changes with what the judges read, so that no judgement outlives its object."""
    read = (
        training.id,
        training.title,
        training.provider.name,
        training.objective,
        training.entry_level,
        training.entry_required,
        training.delivery,
    )
    return sha256(repr(tuple(map(str, read))).encode()).hexdigest()[:8]


def best_by_family(corpus: str, grades: Mapping[str, float]) -> list[float]:
    """Of grades by code, the best of each card that people may see."""
    best: dict[Hashable, float] = {}
    for one in trainings(corpus):
        if code(one) in grades:
            best[family(one)] = max(grades[code(one)], best.get(family(one), 0.0))
    return list(best.values())


def kilometres(training: Training, home: Place | None) -> float | None:
    """From a commune to the nearest site; None when either is not known, or the training is remote."""
    if home is None or home.coordinates is None:
        return None
    points = [site.coordinates or _centre(site.commune) for site in training.sites]
    return min((distance_km(home.coordinates, point) for point in points if point), default=None)


def _centre(insee: str) -> Coordinates | None:
    commune = gazetteer().commune(insee)
    return commune.coordinates if commune else None


def _rows() -> Path:
    return SHARED / "data" / "parcoursup_numerique.csv"


def _parcoursup() -> tuple[Training, ...]:
    context = Context(gazetteer(), vocabulary(), "Parcoursup")
    read = delimited.read(lambda: _rows().open("rb"), context, correspondence.load(MAPPING))
    return gathered(read)[0]
