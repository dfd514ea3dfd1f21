"""What fits, then one criterion loosened at a time.

What fits: the wished domains and never one refused; an entry level that the person has; a start within six months;
on site, within 20 km of a commune or inside the area named; or from home. Then, each step keeping those before it:

1. distance: 40, 80 km around a commune, and 150 if, with what is remote, a screen is not full or the first wish not met; the region of a department
2. dates: starts in more than six months
3. niveau: advises a level above the person's (one that is *required* above is never shown)
4. domaine: neighbouring domains, within 80 km; digital basics on site for who has no diploma

Only when nothing at all was found: all over France, with the same criteria loosened in the same order, at last in
any domain that was not refused. What is said to be loosened is what the trainings found really needed: one that a
later step let in from further than the first circle says `distance` too.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from catalogue.matching.domains import GATEWAY, gateways, neighbours
from catalogue.matching.index import FRANCE, Area, Index, department, region, unplaced
from catalogue.matching.model import Profile, Relaxation
from catalogue.matching.scoring import ANYWHERE, AREA, distance_points
from catalogue.model import Coordinates, Domain
from catalogue.places.model import Place, PlaceKind

# Kilometres around a commune, tried in turn (as others do: La bonne alternance starts at 20); the last one is
# further than most would go every day.
RADII = (20.0, 40.0, 80.0, 150.0)

# What a place at the edge of the first circle is worth: less is further than one first looked.
NEAR_POINTS = distance_points(RADII[0])
# Departments from which the mainland is a plane away.
OVERSEAS = ("97", "98")

# Places to look in, each with the points that it is worth.
Areas = tuple[tuple[Coordinates | Area, float], ...]


@dataclass(frozen=True, slots=True)
class Scope:
    """Where and what one looks for at a step. `areas`: best first. `gateway`: on site, digital basics too. `far`: only
    for who would see less than a screen otherwise."""

    areas: Areas
    domains: tuple[Domain, ...]
    radius_km: float | None = None
    late: bool = False
    advised: bool = False
    gateway: bool = False
    far: bool = False


def steps(index: Index, profile: Profile) -> Iterator[tuple[Relaxation | None, Scope]]:
    """Wider and wider scopes, each with the criterion that it loosens; lazily, for few people need them all."""
    relaxation = None
    scope = Scope((), _allowed(profile.domains or tuple(Domain), profile))
    for radius_km, areas in _widening(index, profile.place):
        scope = replace(scope, areas=areas, radius_km=radius_km)
        yield relaxation, scope
        relaxation = Relaxation.DISTANCE
    if profile.place and profile.place.coordinates:
        radius_km = RADII[-1]
        further = _around(index, profile.place, radius_km)
        yield Relaxation.DISTANCE, replace(scope, areas=further, radius_km=radius_km, far=True)
    yield from _dates_then_level(scope)
    scope = replace(scope, late=True, advised=True)
    yield (
        Relaxation.DOMAINE,
        replace(scope, domains=_wishes_and_neighbours(profile), gateway=_gateway(profile)),
    )


def last_resorts(index: Index, profile: Profile) -> Iterator[tuple[Relaxation, Scope]]:
    """For who would be told nothing at all. Overseas, anything on the spot or from home comes before the mainland."""
    if profile.place and (profile.place.departement or "").startswith(OVERSEAS):
        *_, (radius_km, areas) = _widening(index, profile.place)
        if profile.place.coordinates:
            radius_km, areas = RADII[-1], _around(index, profile.place, RADII[-1])
        anything = _allowed(tuple(Domain), profile)
        yield Relaxation.DOMAINE, Scope(areas, anything, radius_km, late=True, advised=True)
    near = (
        _valued(index.distances(profile.place.coordinates))
        if profile.place and profile.place.coordinates
        else ()
    )
    areas = (*near, (FRANCE, ANYWHERE.points))
    scope = Scope(areas, _allowed(profile.domains or tuple(Domain), profile))
    yield Relaxation.DISTANCE, scope
    yield from _dates_then_level(scope)
    scope = replace(scope, late=True, advised=True)
    yield Relaxation.DOMAINE, replace(scope, domains=_wishes_and_neighbours(profile))
    yield Relaxation.DOMAINE, replace(scope, domains=_allowed(tuple(Domain), profile))


def _dates_then_level(scope: Scope) -> Iterator[tuple[Relaxation, Scope]]:
    late = replace(scope, late=True)
    yield Relaxation.DATES, late
    yield Relaxation.NIVEAU, replace(late, advised=True)


def radius_of(points: float) -> float:
    """The smallest of the circles in which a place worth so many points stands."""
    return next((radius for radius in RADII if distance_points(radius) <= points), RADII[-1])


def _wishes_and_neighbours(profile: Profile) -> tuple[Domain, ...]:
    return _allowed((*(profile.domains or Domain), *neighbours(profile.domains)), profile)


def _gateway(profile: Profile) -> bool:
    return GATEWAY in gateways(profile.domains, profile.level) and GATEWAY not in profile.excluded


def _allowed(domains: tuple[Domain, ...], profile: Profile) -> tuple[Domain, ...]:
    return tuple(domain for domain in dict.fromkeys(domains) if domain not in profile.excluded)


def _widening(index: Index, place: Place | None) -> Iterator[tuple[float | None, Areas]]:
    """Wider and wider areas around a place, with the radius in kilometres around a commune (nothing else has a centre)."""
    if place is None:
        yield None, ((FRANCE, ANYWHERE.points),)
    elif place.coordinates:
        for radius_km in RADII[:-1]:
            yield radius_km, _around(index, place, radius_km)
    elif place.kind is PlaceKind.REGION:
        yield None, ((region(place.code), AREA.points),)
    elif place.kind is PlaceKind.PAYS:
        yield None, ()
    else:
        inside = (department(place.departement), AREA.points)
        yield None, (inside,)
        yield None, (inside, (region(place.region), ANYWHERE.points))


def _around(index: Index, place: Place, radius_km: float) -> Areas:
    """The points within a radius, then what stands somewhere in the department."""
    points = index.around(place.coordinates, radius_km) if place.coordinates else ()
    return (*_valued(points), (unplaced(place.departement), AREA.points))


def _valued(points: Iterable[tuple[Coordinates, float]]) -> Iterator[tuple[Coordinates, float]]:
    """Kilometres -> the points that they are worth, the nearest first."""
    return ((point, distance_points(km)) for point, km in sorted(points, key=lambda pair: pair[1]))
