"""How far two points are."""

from math import asin, cos, radians, sin, sqrt

from catalogue.model import Coordinates

# Mean radius of the Earth (IUGG), in kilometres.
EARTH_RADIUS_KM = 6371.0088


def distance_km(a: Coordinates, b: Coordinates) -> float:
    """Great-circle distance in kilometres (haversine); roads are longer."""
    a_latitude, b_latitude = radians(a.latitude), radians(b.latitude)
    half_latitude = (b_latitude - a_latitude) / 2
    half_longitude = radians(b.longitude - a.longitude) / 2
    chord = sin(half_latitude) ** 2 + cos(a_latitude) * cos(b_latitude) * sin(half_longitude) ** 2
    return 2 * EARTH_RADIUS_KM * asin(sqrt(min(1.0, chord)))
