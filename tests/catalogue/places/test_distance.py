import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.model import Coordinates
from catalogue.places.distance import EARTH_RADIUS_KM, distance_km

PARIS = Coordinates(48.8566, 2.3522)
LYON = Coordinates(45.7640, 4.8357)
SAINT_DENIS_REUNION = Coordinates(-20.8789, 55.4481)

points = st.builds(
    Coordinates,
    st.floats(min_value=-90, max_value=90),
    st.floats(min_value=-180, max_value=180),
)


@pytest.mark.parametrize(
    ("a", "b", "kilometres"),
    [
        (PARIS, LYON, 391.5),
        (PARIS, SAINT_DENIS_REUNION, 9_369),
        (Coordinates(0, 0), Coordinates(1, 0), 111.2),
        (Coordinates(0, 179.5), Coordinates(0, -179.5), 111.2),
        (Coordinates(90, 0), Coordinates(-90, 0), 20_015),
    ],
)
def test_distances_are_those_of_the_globe(a: Coordinates, b: Coordinates, kilometres: float) -> None:
    assert distance_km(a, b) == pytest.approx(kilometres, rel=0.002)


@given(points)
def test_a_point_is_at_no_distance_of_itself(point: Coordinates) -> None:
    assert distance_km(point, point) == 0


@given(points, points)
def test_going_and_coming_back_are_as_long_and_never_more_than_half_the_globe(
    a: Coordinates, b: Coordinates
) -> None:
    assert distance_km(a, b) == pytest.approx(distance_km(b, a))
    assert 0 <= distance_km(a, b) <= 3.1416 * EARTH_RADIUS_KM


@given(points, points)
def test_two_points_are_never_nearer_than_their_latitudes_say(a: Coordinates, b: Coordinates) -> None:
    assert distance_km(a, b) >= abs(a.latitude - b.latitude) * 111.19 - 0.001
