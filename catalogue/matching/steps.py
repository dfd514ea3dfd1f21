"""What fits, then one criterion loosened at a time.

What fits: the wished domains and never one refused; an entry level that the person has; a start within six months;
on site, within 20 km of a commune or inside the area named; or from home. Then, each step keeping those before it:

1. distance: 40, 80, 150 km around a commune; the region of a department
2. dates: starts in more than six months
3. niveau: advises a level above the person's (one that is *required* above is never shown)
4. domaine: neighbouring domains

and, only when nothing at all was found yet: all over France, at last in any domain that was not refused.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from catalogue.matching.domains import neighbours
from catalogue.matching.index import FRANCE, Area, Index, department, region, unplaced
from catalogue.matching.model import Profile, Relaxation
from catalogue.matching.scoring import ANYWHERE, AREA, distance_part
from catalogue.model import Coordinates, Domain
from catalogue.places.model import Place, PlaceKind

# Kilometres around a commune, tried in turn (as others do: La bonne alternance starts at 20).
RADII = (20.0, 40.0, 80.0, 150.0)

# Places to look in, each with the points that it is worth.
Areas = tuple[tuple[Coordinates | Area, float], ...]


@dataclass(frozen=True, slots=True)
class Scope:
    """Where and what one looks for at a step. `last_resort`: only if nothing was found."""

    areas: Areas
    domains: tuple[Domain, ...]
    radius_km: float | None = None
    late: bool = False
    advised: bool = False
    last_resort: bool = False


def steps(index: Index, profile: Profile) -> Iterator[tuple[Relaxation | None, Scope]]:
    """Wider and wider scopes, each with the criterion that it loosens; lazily, for few people need them all."""
    wishes = profile.domains or tuple(Domain)
    relaxation = None
    scope = Scope((), _allowed(wishes, profile))
    for radius_km, areas in _widening(index, profile.place):
        scope = replace(scope, areas=areas, radius_km=radius_km)
        yield relaxation, scope
        relaxation = Relaxation.DISTANCE
    scope = replace(scope, late=True)
    yield Relaxation.DATES, scope
    scope = replace(scope, advised=True)
    yield Relaxation.NIVEAU, scope
    scope = replace(scope, domains=_allowed(wishes + neighbours(profile.domains), profile))
    yield Relaxation.DOMAINE, scope
    scope = replace(scope, areas=_everywhere(index, profile.place), radius_km=None, last_resort=True)
    yield Relaxation.DISTANCE, scope
    yield Relaxation.DOMAINE, replace(scope, domains=_allowed(tuple(Domain), profile))


def _allowed(domains: tuple[Domain, ...], profile: Profile) -> tuple[Domain, ...]:
    return tuple(domain for domain in dict.fromkeys(domains) if domain not in profile.excluded)


def _widening(index: Index, place: Place | None) -> Iterator[tuple[float | None, Areas]]:
    """Wider and wider areas around a place, with the radius in kilometres around a commune (nothing else has a centre)."""
    if place is None:
        yield None, ((FRANCE, ANYWHERE.points),)
    elif place.coordinates:
        for radius_km in RADII:
            near = _valued(index.around(place.coordinates, radius_km))
            yield radius_km, (*near, (unplaced(place.departement), AREA.points))
    elif place.kind is PlaceKind.REGION:
        yield None, ((region(place.code), AREA.points),)
    elif place.kind is PlaceKind.PAYS:
        yield None, ()
    else:
        inside = (department(place.departement), AREA.points)
        yield None, (inside,)
        yield None, (inside, (region(place.region), ANYWHERE.points))


def _everywhere(index: Index, place: Place | None) -> Areas:
    near = _valued(index.distances(place.coordinates)) if place and place.coordinates else ()
    return (*near, (FRANCE, ANYWHERE.points))


def _valued(points: Iterable[tuple[Coordinates, float]]) -> Iterator[tuple[Coordinates, float]]:
    """Kilometres -> the points that they are worth."""
    return ((point, distance_part(km).points) for point, km in points)
