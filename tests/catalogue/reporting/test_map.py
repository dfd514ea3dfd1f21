import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from lxml import etree

from catalogue.language import translator
from catalogue.model import Site
from catalogue.reporting.map import _outlines, class_of, classes, map_of, shade
from catalogue.reporting.projection import FRAMES, FRANCE, HEIGHT, WIDTH, Frame
from catalogue.resources import gazetteer
from tests.catalogue.reporting.samples import FIGURES, ISLAND, figures
from tests.catalogue.samples import BARE

SVG = "{http://www.w3.org/2000/svg}"
_ = translator("catalogue")

Ring = list[tuple[int, int]]


def _rings(path: str) -> Iterator[Ring]:
    """The points of the « M x y l dx dy … z » that outlines are made of."""
    for part in path.split("z")[:-1]:
        numbers = [int(number) for number in re.findall(r"-?\d+", part)]
        x = y = 0
        ring = []
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            ring.append((x, y))
        yield ring


def _inside(x: float, y: float, ring: Ring) -> bool:
    crossings = (
        (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax
        for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True)
    )
    return sum(crossings) % 2 == 1


def test_the_map_has_every_department_of_france() -> None:
    drawn = {code for paths in _outlines().values() for code in paths}
    assert drawn == {area.code for area in FIGURES.territory.departments}


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.code)
def test_communes_are_inside_the_outline_of_their_department(frame: Frame) -> None:
    outlines = {code: list(_rings(path)) for code, path in _outlines()[frame.code].items()}
    communes = [
        (outlines[place.departement], *frame.place(place.coordinates))
        for place in gazetteer().communes()
        if place.coordinates and place.departement in outlines
    ]
    outside = sum(not any(_inside(x, y, ring) for ring in rings) for rings, x, y in communes)
    assert len(communes) > (30_000 if frame is FRANCE else 15)
    assert outside / len(communes) < 0.03


def test_the_outlines_stay_on_the_map_and_small() -> None:
    written = [path for paths in _outlines().values() for path in paths.values()]
    points = [point for path in written for ring in _rings(path) for point in ring]
    assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in points)
    assert sum(map(len, written)) < 60_000


def test_classes_hold_about_as_many_departments_each() -> None:
    assert classes([0, *range(1, 11)]) == (2, 4, 6, 8, 10)
    assert classes([0, 0, 1, 1, 1, 7]) == (1, 7)
    assert classes([0, 0]) == ()


def test_a_count_falls_in_its_class_and_none_in_that_of_none() -> None:
    assert [class_of(count, (2, 4, 9)) for count in (0, 1, 2, 3, 9)] == [0, 1, 1, 2, 3]


def test_few_classes_are_as_far_apart_as_many() -> None:
    assert [shade(number, 5) for number in range(6)] == [0, 1, 2, 3, 4, 5]
    assert [shade(number, 2) for number in range(3)] == [0, 3, 5]
    assert shade(1, 1) == 5


def test_a_department_says_its_name_and_how_many_trainings_it_has() -> None:
    drawn = etree.fromstring(map_of(FIGURES.territory, _))
    said = {str(title.text) for title in drawn.iter(f"{SVG}title")}
    assert "Nord (59)\u00a0: 2 formations" in said
    assert "Creuse (23)\u00a0: 0 formation" in said


def test_departments_with_none_are_hatched_and_those_with_the_most_dark() -> None:
    drawn = etree.fromstring(map_of(FIGURES.territory, _))
    styles = {
        str(title.text)[:8]: path.get("class")
        for path in drawn.iter(f"{SVG}path")
        for title in path.iter(f"{SVG}title")
    }
    assert (styles["Creuse ("], styles["Nord (59"]) == ("area shade0", "area shade5")


def test_communes_with_trainings_are_dots_unless_they_would_hide_the_rest() -> None:
    codes = [
        place.code for place in gazetteer().communes() if place.departement == "62" and place.coordinates
    ]
    more = [place.code for place in gazetteer().communes() if place.departement == "80" and place.coordinates]
    few = figures(*(replace(BARE, id=code, sites=(Site(code),)) for code in codes[:20]), ISLAND)
    many = figures(*(replace(BARE, id=code, sites=(Site(code),)) for code in codes + more))
    assert 'class="dots"' in map_of(few.territory, _)
    assert 'class="dots"' not in map_of(many.territory, _)
