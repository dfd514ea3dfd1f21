"""The published trainings, laid out by place, domain and terms of entry so that one search touches few of them."""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b
from math import cos, floor, radians
from typing import NamedTuple, Protocol

from catalogue.matching.scoring import cost_part, is_late, start_part
from catalogue.matching.texts import Texts
from catalogue.model import Coordinates, Delivery, Domain, Level, Site, Training
from catalogue.places.distance import distance_km
from catalogue.places.model import Place, PlaceKind
from catalogue.words.text import fold

# Side of a square of the grid, in degrees of latitude: about the first radius of a search.
_SQUARE = 0.25
# Length of a degree of latitude.
_KM_A_DEGREE = 111.2


class Communes(Protocol):
    """What is needed of a gazetteer."""

    def commune(self, code: str, /) -> Place | None: ...


@dataclass(frozen=True, slots=True)
class Area:
    """Where a shelf stands when that is not a point. `code`: INSEE code of the department or region."""

    kind: str
    code: str = ""


FRANCE = Area("france")
HOME = Area("home")  # remote trainings


def department(code: str | None) -> Area:
    return Area(PlaceKind.DEPARTEMENT, code or "")


def region(code: str | None) -> Area:
    return Area(PlaceKind.REGION, code or "")


def unplaced(departement: str | None) -> Area:
    """Trainings of a department whose point is not known."""
    return Area("unplaced", departement or "")


class Terms(NamedTuple):
    """What decides, besides the place and the words, what a training is worth to whom."""

    domains: tuple[Domain, ...]
    entry: Level | None
    required: bool | None
    exit: Level | None
    late: bool
    delivery: Delivery | None
    work_study: bool | None


@dataclass(frozen=True, slots=True)
class Spot:
    """A site with what the gazetteer knows of its commune."""

    site: Site
    point: Coordinates | None
    commune: Place | None

    def areas(self) -> Iterator[Coordinates | Area]:
        yield FRANCE
        if self.point:
            yield self.point
        if self.commune:
            yield department(self.commune.departement)
            yield region(self.commune.region)
            if not self.point:
                yield unplaced(self.commune.departement)


@dataclass(frozen=True, slots=True)
class Shelf:
    """The trainings of one kind in one place, best first, and their families: each of them once."""

    positions: list[int] = field(default_factory=list)
    families: dict[int, None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Day:
    """The trainings that one can still join on a day, by position in the index.

    `shelves`: for each place the number of each kind that it holds -> its trainings; `kinds`: a domain
    under which a training may answer, and its terms, by that number; `merit`: points of each training whoever asks;
    `turn`: the higher of two equals comes first.
    """

    today: date
    merit: list[float]
    turn: list[int]
    shelves: dict[Coordinates | Area, dict[int, Shelf]] = field(default_factory=dict)
    kinds: list[tuple[Domain, Terms]] = field(default_factory=list)


class Index:
    """Built once for a published catalogue; lays itself out again at the first search of each day."""

    def __init__(self, trainings: Iterable[Training], gazetteer: Communes) -> None:
        self.trainings = tuple(trainings)
        self.positions = {training.id: position for position, training in enumerate(self.trainings)}
        self.spots = [tuple(_spot(site, gazetteer) for site in training.sites) for training in self.trainings]
        families: dict[Hashable, int] = {}
        self.family = [families.setdefault(family(training), len(families)) for training in self.trainings]
        self.texts = Texts(self.trainings)
        self._squares: dict[tuple[int, int], set[Coordinates]] = {}
        for spot in (spot for spots in self.spots for spot in spots):
            if spot.point:
                self._squares.setdefault(_square(spot.point), set()).add(spot.point)
        self._day: Day | None = None

    def day(self, today: date) -> Day:
        if self._day is None or self._day.today != today:
            self._day = self._lay_out(today)
        return self._day

    def sites(self, training: str, today: date) -> tuple[Site, ...]:
        """Everywhere that the training of this identifier can be joined, its relatives of the same family included."""
        family = self.family[self.positions[training]]
        open_ones = (
            self.trainings[position]
            for position, other in enumerate(self.family)
            if other == family and self.trainings[position].is_open(today)
        )
        return tuple(dict.fromkeys(site for training in open_ones for site in training.sites))

    def around(self, centre: Coordinates, radius_km: float) -> Iterator[tuple[Coordinates, float]]:
        """The points that bear a training within a radius, with their distance in kilometres."""
        for square in _squares_around(centre, radius_km):
            for point in self._squares.get(square, ()):
                km = distance_km(centre, point)
                if km <= radius_km:
                    yield point, km

    def distances(self, centre: Coordinates) -> Iterator[tuple[Coordinates, float]]:
        """Every point that bears a training, however far."""
        return ((point, distance_km(centre, point)) for points in self._squares.values() for point in points)

    def _lay_out(self, today: date) -> Day:
        sessions = [training.next_session(today) for training in self.trainings]
        merit = [
            start_part(session, today).points + cost_part(training).points
            for session, training in zip(sessions, self.trainings, strict=True)
        ]
        day = Day(today, merit, [_turn(training.id, today) for training in self.trainings])
        numbers: dict[tuple[Domain, Terms], int] = {}
        # Two sorts by plain numbers rather than one by pairs: a sort holds up all threads, and this one three times longer.
        order = sorted(range(len(merit)), key=day.turn.__getitem__, reverse=True)
        order.sort(key=merit.__getitem__, reverse=True)
        for position in order:
            training = self.trainings[position]
            if training.is_open(today):
                late = is_late(sessions[position], today)
                terms = _terms(training, late=late)
                kinds = [numbers.setdefault((domain, terms), len(numbers)) for domain in training.domains]
                self._shelve(day, position, kinds)
        day.kinds.extend(numbers)
        return day

    def _shelve(self, day: Day, position: int, kinds: list[int]) -> None:
        remote = self.trainings[position].delivery is Delivery.A_DISTANCE
        areas = {HOME} if remote else {area for spot in self.spots[position] for area in spot.areas()}
        for area in areas:
            shelves = day.shelves.setdefault(area, {})
            for kind in kinds:
                shelf = shelves.setdefault(kind, Shelf())
                if self.family[position] not in shelf.families:  # else a better one of it stands there
                    shelf.positions.append(position)
                    shelf.families[self.family[position]] = None


def family(training: Training) -> Hashable:
    """The same for the same training of the same provider, whatever its places and its dates: people see one card."""
    levels = training.entry_level, training.entry_required, training.exit_level
    return fold(training.provider.name), fold(training.title), *levels


def _terms(training: Training, *, late: bool) -> Terms:
    return Terms(
        training.domains,
        training.entry_level,
        training.entry_required,
        training.exit_level,
        late,
        training.delivery,
        training.work_study,
    )


def _spot(site: Site, gazetteer: Communes) -> Spot:
    commune = gazetteer.commune(site.commune)
    return Spot(site, site.coordinates or (commune.coordinates if commune else None), commune)


def _turn(training: str, today: date) -> int:
    """The seed of the day: no provider is first for ever, and every process agrees."""
    return int.from_bytes(blake2b(f"{today} {training}".encode(), digest_size=8).digest())


def _square(point: Coordinates) -> tuple[int, int]:
    return floor(point.latitude / _SQUARE), floor(point.longitude / _SQUARE)


def _squares_around(centre: Coordinates, radius_km: float) -> Iterator[tuple[int, int]]:
    """Every square that a circle may touch, and some more. France has no commune near a pole."""
    height = radius_km / _KM_A_DEGREE
    width = height / cos(radians(min(abs(centre.latitude) + height, 89)))
    south, north = centre.latitude - height, centre.latitude + height
    west, east = centre.longitude - width, centre.longitude + width
    for row in range(floor(south / _SQUARE), floor(north / _SQUARE) + 1):
        for column in range(floor(west / _SQUARE), floor(east / _SQUARE) + 1):
            yield row, column
