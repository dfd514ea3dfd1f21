"""How far the nearest of many points is from each of many others: under a second for the 35,000 communes, whether the points
are everywhere or all in one town."""

from collections.abc import Iterable
from math import cos, inf, radians, sqrt
from operator import itemgetter
from typing import NamedTuple

from catalogue.model import Coordinates
from catalogue.places.gazetteer import KM_PER_DEGREE

# A point farther than this is near nobody: how much farther is not reckoned.
FAR_KM = 250.0

# Points that are not parted any more: looking at all of them is as fast.
_FEW = 8

_Point = tuple[float, float]  # latitude, longitude


class _Box(NamedTuple):
    """Points within bounds: few of them, or two halves."""

    south: float
    north: float
    west: float
    east: float
    points: list[_Point]
    halves: "tuple[_Box, _Box] | None"


def nearest(points: Iterable[Coordinates], centres: Iterable[Coordinates]) -> list[float]:
    """Kilometres from each centre to the nearest point, infinite beyond FAR_KM.

    The Earth is taken as flat around each centre: within 1 % of the truth at such distances and latitudes.
    """
    known = [(point.latitude, point.longitude) for point in points]
    centres = list(centres)
    if not known:
        return [inf] * len(centres)
    box, far = _boxed(known), (FAR_KM / KM_PER_DEGREE) ** 2
    squares = (_nearest(box, centre.latitude, centre.longitude, far) for centre in centres)
    return [sqrt(square) * KM_PER_DEGREE if square < far else inf for square in squares]


def _boxed(points: list[_Point]) -> _Box:
    """Halved along the longer side, again and again."""
    latitudes, longitudes = [point[0] for point in points], [point[1] for point in points]
    south, north, west, east = min(latitudes), max(latitudes), min(longitudes), max(longitudes)
    if len(points) <= _FEW:
        return _Box(south, north, west, east, points, None)
    points.sort(key=itemgetter(int(east - west > north - south)))
    middle = len(points) // 2
    halves = _boxed(points[:middle]), _boxed(points[middle:])
    return _Box(south, north, west, east, [], halves)


def _nearest(box: _Box, latitude: float, longitude: float, best: float) -> float:
    """The square of the distance to the nearest point, in degrees of latitude, or `best` when none is nearer."""
    narrowing = cos(radians(latitude))

    def at_least(box: _Box) -> float:
        north = box.south - latitude if latitude < box.south else max(latitude - box.north, 0.0)
        east = box.west - longitude if longitude < box.west else max(longitude - box.east, 0.0)
        return north**2 + (east * narrowing) ** 2

    def search(box: _Box, best: float) -> float:
        if box.halves is None:
            for north, east in box.points:
                square = (north - latitude) ** 2 + ((east - longitude) * narrowing) ** 2
                if square < best:  # faster than min, which counts here
                    best = square
            return best
        near, other = box.halves
        to_near, to_other = at_least(near), at_least(other)
        if to_other < to_near:
            near, other, to_near, to_other = other, near, to_other, to_near
        best = search(near, best) if to_near < best else best
        return search(other, best) if to_other < best else best

    return search(box, best)
