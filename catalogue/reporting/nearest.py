"""How far the nearest of many points is from each of many others, in less than a second for the 35,000 communes."""

from collections.abc import Collection, Iterable, Iterator
from math import cos, floor, inf, radians, sqrt

from catalogue.model import Coordinates
from catalogue.places.gazetteer import KM_PER_DEGREE

# A point farther than this is near nobody: how much farther is not reckoned.
FAR_KM = 250.0

# Square degrees over which the points are spread, by and large: metropolitan France.
_SPAN = 90.0
# Sides of the squares that the points are sorted in, in degrees: about one point a square between these two.
_SMALLEST, _BIGGEST = 0.05, 1.0

_Squares = dict[tuple[int, int], list[tuple[float, float]]]


def nearest(points: Collection[Coordinates], centres: Iterable[Coordinates]) -> list[float]:
    """Kilometres from each centre to the nearest point, infinite beyond FAR_KM.

    The Earth is taken as flat around each centre: within 1 % of the truth at such distances and latitudes.
    """
    side = min(max(sqrt(_SPAN / max(len(points), 1)), _SMALLEST), _BIGGEST)
    squares: _Squares = {}
    for point in points:
        square = floor(point.latitude / side), floor(point.longitude / side)
        squares.setdefault(square, []).append((point.latitude, point.longitude))
    return [_nearest(centre, squares, side) if squares else inf for centre in centres]


def _nearest(centre: Coordinates, squares: _Squares, side: float) -> float:
    """Squares are searched ring after ring, until what is left is farther than the best found."""
    row, column = floor(centre.latitude / side), floor(centre.longitude / side)
    narrowing = cos(radians(centre.latitude))
    step = side * narrowing * KM_PER_DEGREE
    best, ring = inf, 0
    while (ring - 1) * step < min(best, FAR_KM):
        for square in _ring(row, column, ring):
            for latitude, longitude in squares.get(square, ()):
                north = latitude - centre.latitude
                east = (longitude - centre.longitude) * narrowing
                best = min(best, sqrt(north * north + east * east) * KM_PER_DEGREE)
        ring += 1
    return best if best <= FAR_KM else inf


def _ring(row: int, column: int, ring: int) -> Iterator[tuple[int, int]]:
    """The squares at so many steps from one."""
    if ring == 0:
        yield row, column
    for offset in range(-ring, ring):
        yield row - ring, column + offset
        yield row + offset, column + ring
        yield row + ring, column - offset
        yield row - offset, column - ring
