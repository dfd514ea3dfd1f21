"""Where trainings are followed: by department, by region, and how far the nearest is from each commune."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import isfinite
from statistics import median

from catalogue.model import Coordinates, Delivery, Site, Training
from catalogue.places.gazetteer import Gazetteer
from catalogue.places.model import Place
from catalogue.reporting.nearest import nearest

# Codes of the overseas departments and collectivities start so.
OVERSEAS = ("97", "98")


@dataclass(frozen=True, slots=True)
class Area:
    """A department or a region. `trainings`: those that one can follow there, each once."""

    code: str
    name: str
    trainings: int


@dataclass(frozen=True, slots=True)
class Dot:
    """A commune where trainings are given, by its centre."""

    departement: str
    point: Coordinates
    trainings: int


@dataclass(frozen=True, slots=True)
class Territory:
    """Remote trainings are nowhere: `remote` counts them, nothing else here does.

    `departments`, `regions`: all of them, but an overseas collectivity only when it has trainings.
    `overseas`: trainings given outside metropolitan France. `sites`: places of trainings; `unlocated`: those of them
    that neither the file nor the gazetteer locates. `nearest_km`: median, over the `communes` whose centre is known, of
    the distance to the nearest training; None when it is too far for half of them.
    """

    departments: tuple[Area, ...]
    regions: tuple[Area, ...]
    overseas: int
    remote: int
    sites: int
    without_coordinates: int
    unlocated: int
    nearest_km: float | None
    communes: int
    dots: tuple[Dot, ...]

    @property
    def empty(self) -> tuple[Area, ...]:
        """Departments with no training."""
        return tuple(area for area in self.departments if not area.trainings)


def territory(trainings: Iterable[Training], gazetteer: Gazetteer) -> Territory:
    trainings = tuple(trainings)
    towns = _Towns(gazetteer)
    present = [
        (towns.places(training), training)
        for training in trainings
        if training.delivery is not Delivery.A_DISTANCE
    ]
    departments = Counter(code for places, _ in present for code in {place.departement for place in places})
    regions = Counter(code for places, _ in present for code in {place.region for place in places})
    sites = [site for _, training in present for site in training.sites]
    points = [towns.point(site) for site in sites]
    centres = [place.coordinates for place in gazetteer.communes() if place.coordinates]
    middle = median(nearest({point for point in points if point}, centres))
    return Territory(
        departments=_areas(gazetteer.departements(), departments),
        regions=_areas(gazetteer.regions(), regions),
        overseas=sum(any(place.code.startswith(OVERSEAS) for place in places) for places, _ in present),
        remote=len(trainings) - len(present),
        sites=len(sites),
        without_coordinates=sum(site.coordinates is None for site in sites),
        unlocated=points.count(None),
        nearest_km=round(middle, 1) if isfinite(middle) else None,
        communes=len(centres),
        dots=tuple(_dots(place for places, _ in present for place in places)),
    )


class _Towns:
    """Communes of the gazetteer, each made once: the same few thousand come back."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._known: dict[str, Place | None] = {}

    def places(self, training: Training) -> list[Place]:
        codes = {site.commune for site in training.sites}
        return [place for code in codes if (place := self._place(code))]

    def point(self, site: Site) -> Coordinates | None:
        place = self._place(site.commune)
        return site.coordinates or (place.coordinates if place else None)

    def _place(self, code: str) -> Place | None:
        if code not in self._known:
            self._known[code] = self._gazetteer.commune(code)
        return self._known[code]


def _areas(places: Iterable[Place], counts: Counter[str | None]) -> tuple[Area, ...]:
    """Codes of collectivities overseas and of their regions, which are the same, have three characters: 975, 988."""
    return tuple(
        Area(place.code, place.name.replace("'", "’"), counts[place.code])
        for place in sorted(places, key=lambda place: place.code)
        if counts[place.code] or place.region is None or len(place.region) == 2
    )


def _dots(places: Iterable[Place]) -> Iterator[Dot]:
    for place, count in sorted(Counter(places).items(), key=lambda item: item[0].code):
        if place.coordinates and place.departement:
            yield Dot(place.departement, place.coordinates, count)
