"""From the Earth to the map of France: one frame for the country, and one beside it for each part that is too far or too
small to be seen there."""

from dataclasses import dataclass
from math import cos, pi, radians, sin, tan

from catalogue.model import Coordinates
from catalogue.places.distance import EARTH_RADIUS_KM

# Width and height of the map, in its own units: one is a kilometre of metropolitan France.
WIDTH, HEIGHT = 1220, 1126


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle of the map with a scale of its own.

    `centre`: where the cone of its conformal projection (Lambert) touches the Earth, drawn at `x`, `y`. `scale`: units of
    the map a kilometre. `departments`: those that it shows alone. `width`, `height`: of its border, which stands around
    `x`, `y` with some room for the name above; 0 when it has none.
    """

    code: str
    name: str
    centre: Coordinates
    scale: float
    x: float
    y: float
    departments: tuple[str, ...] = ()
    width: float = 0
    height: float = 0

    def place(self, point: Coordinates) -> tuple[float, float]:
        """Where a point is on the map: x eastwards, y southwards."""
        cone = sin(radians(self.centre.latitude))
        touching = EARTH_RADIUS_KM / tan(radians(self.centre.latitude))
        ratio = _stretched(self.centre.latitude) / _stretched(point.latitude)
        radius = touching * ratio**cone
        angle = cone * radians(point.longitude - self.centre.longitude)
        return (
            self.x + self.scale * radius * sin(angle),
            self.y + self.scale * (radius * cos(angle) - touching),
        )


def _stretched(latitude: float) -> float:
    return tan(pi / 4 + radians(latitude) / 2)


FRANCE = Frame("france", "France", Coordinates(46.5, 2.6), 1, 575, 565)
PARIS = Frame(
    "paris", "Paris", Coordinates(48.81, 2.36), 4.8, 1078, 140, ("75", "92", "93", "94"), 280, 240
)  # fmt: skip
OVERSEAS = (
    Frame("971", "Guadeloupe", Coordinates(16.17, -61.38), 1, 88, 572, ("971",), 168, 118),
    Frame("972", "Martinique", Coordinates(14.65, -61.02), 1, 88, 698, ("972",), 168, 118),
    Frame("973", "Guyane", Coordinates(4.0, -53.1), 0.18, 88, 824, ("973",), 168, 118),
    Frame("974", "La Réunion", Coordinates(-21.13, 55.53), 1, 88, 950, ("974",), 168, 118),
    Frame("976", "Mayotte", Coordinates(-12.83, 45.15), 1.5, 88, 1076, ("976",), 168, 118),
)
FRAMES = (FRANCE, PARIS, *OVERSEAS)


def frames_of(departement: str) -> tuple[Frame, ...]:
    """Where a department is drawn: in none for a collectivity overseas."""
    own = tuple(frame for frame in FRAMES if departement in frame.departments)
    if departement.startswith(("97", "98")):
        return own
    return (FRANCE, *own)
