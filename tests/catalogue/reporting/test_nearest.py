from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.model import Coordinates
from catalogue.places.distance import distance_km
from catalogue.reporting.nearest import FAR_KM, nearest

IN_FRANCE = st.builds(Coordinates, st.floats(41, 51.5), st.floats(-5, 9.5))


@given(points=st.lists(IN_FRANCE, min_size=1, max_size=40), centre=IN_FRANCE)
def test_the_nearest_is_the_one_that_looking_at_all_finds(
    points: list[Coordinates], centre: Coordinates
) -> None:
    truth = min(distance_km(centre, point) for point in points)
    (found,) = nearest(points, [centre])
    if truth < FAR_KM * 0.98:
        assert found == pytest.approx(truth, rel=0.02, abs=0.01)
    elif truth > FAR_KM * 1.02:
        assert found == inf


def test_without_points_everything_is_far() -> None:
    assert nearest([], [Coordinates(48, 2), Coordinates(43, 5)]) == [inf, inf]
