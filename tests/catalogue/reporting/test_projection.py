from math import dist

import pytest

from catalogue.model import Coordinates
from catalogue.places.distance import distance_km
from catalogue.reporting.projection import FRAMES, FRANCE, HEIGHT, PARIS, WIDTH, Frame, frames_of

DUNKERQUE = Coordinates(51.03, 2.37)
BREST = Coordinates(48.39, -4.49)
STRASBOURG = Coordinates(48.57, 7.75)
PERPIGNAN = Coordinates(42.70, 2.90)


def test_north_is_above_and_east_on_the_right() -> None:
    assert FRANCE.place(DUNKERQUE)[1] < FRANCE.place(PERPIGNAN)[1]
    assert FRANCE.place(BREST)[0] < FRANCE.place(STRASBOURG)[0]


@pytest.mark.parametrize(("one", "other"), [(DUNKERQUE, PERPIGNAN), (BREST, STRASBOURG)])
def test_a_unit_of_the_map_is_a_kilometre(one: Coordinates, other: Coordinates) -> None:
    drawn = dist(FRANCE.place(one), FRANCE.place(other))
    assert drawn == pytest.approx(distance_km(one, other), rel=0.01)


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.code)
def test_the_centre_of_a_frame_is_where_it_says_and_its_border_on_the_map(frame: Frame) -> None:
    assert frame.place(frame.centre) == pytest.approx((frame.x, frame.y))
    assert frame.width / 2 < frame.x < WIDTH - frame.width / 2
    assert frame.height / 2 < frame.y <= HEIGHT - frame.height / 2 + 10


def test_paris_is_drawn_twice_islands_beside_and_collectivities_nowhere() -> None:
    assert frames_of("75") == (FRANCE, PARIS)
    assert frames_of("59") == (FRANCE,)
    assert [frame.name for frame in frames_of("974")] == ["La Réunion"]
    assert frames_of("988") == ()
