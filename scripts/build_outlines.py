"""Rebuild catalogue/reporting/outlines.json: the departments of France as SVG paths, for the map of the bilan.

By hand: `python -m scripts.build_outlines`, which needs the `gazetteer` extra. Source: the centres of communes of our own
gazetteer, and nothing else. The country is what lies between centres near one another, widened a little; each point of
it belongs to the department of the nearest centre. At the size of a page that is within a pixel or two of the borders.
"""

import json
from collections.abc import Iterable
from itertools import groupby, pairwise
from math import dist
from pathlib import Path
from typing import NamedTuple

import shapely

from catalogue.reporting.projection import FRANCE, OVERSEAS, PARIS, Frame, frames_of
from catalogue.resources import gazetteer

OUTLINES = Path(__file__).resolve().parent.parent / "catalogue/reporting/outlines.json"

Point = tuple[float, float]
Outlines = dict[str, dict[str, str]]


class Drawing(NamedTuple):
    """How a part of the country is drawn, in kilometres.

    `reach`: centres nearer than this have land between them; farther ones too where communes are as large as the country
    around them, up to `longest`. `margin`: from the centres to the coast or the border. `detail`: side of the wiggles
    that are smoothed away. `islet`: square kilometres under which an island is left out.
    """

    reach: float
    longest: float
    margin: float
    detail: float
    islet: float


# How many times the distance to their fourth neighbour large communes may be apart: Camargue, Landes, Alps.
STRETCH = 1.45

COUNTRY = Drawing(reach=10, longest=30, margin=3, detail=2.6, islet=80)
ISLAND = Drawing(reach=22, longest=30, margin=4, detail=1, islet=0)
DRAWINGS = {
    PARIS.code: COUNTRY._replace(detail=0.4),
    "971": ISLAND._replace(reach=14, margin=3.5),
    "973": Drawing(reach=300, longest=400, margin=32, detail=8, islet=0),
}


def outlines() -> Outlines:
    """By frame, then by department."""
    drawn = {frame.code: paths(frame, DRAWINGS.get(frame.code, ISLAND)) for frame in (PARIS, *OVERSEAS)}
    return {FRANCE.code: paths(FRANCE, COUNTRY), **drawn}


def paths(frame: Frame, drawing: Drawing) -> dict[str, str]:
    """Each department of a frame."""
    owners = centres(frame)
    country = land(list(owners), drawing, frame.scale)
    shapes = {code: shapely.intersection(cells, country) for code, cells in territories(owners).items()}
    smoothed = shapely.coverage_simplify(list(shapes.values()), drawing.detail * frame.scale)
    drawn = {code: path(shape) for code, shape in zip(shapes, smoothed, strict=True)}
    return {code: drawn[code] for code in frame.departments or drawn}


def centres(frame: Frame) -> dict[Point, str]:
    """The department of each centre, where it is on the map: those of the frame and, around it, those of its neighbours."""
    found = {}
    for place in gazetteer().communes():
        if place.coordinates and place.departement and is_drawn(place.departement, frame):
            point = frame.place(place.coordinates)
            if frame is FRANCE or dist(point, (frame.x, frame.y)) < frame.width:
                found[point] = place.departement
    return found


def is_drawn(departement: str, frame: Frame) -> bool:
    """Paris is cut out of the country around it."""
    return (FRANCE if frame is PARIS else frame) in frames_of(departement)


def land(points: list[Point], drawing: Drawing, scale: float) -> shapely.Geometry:
    """What lies between centres near one another, and around those that are alone."""
    tree = shapely.STRtree([shapely.Point(point) for point in points])
    spacing = {point: fourth_neighbour(point, points, tree, drawing.longest * scale) for point in points}

    def near(a: Point, b: Point) -> bool:
        reach = max(drawing.reach * scale, STRETCH * max(spacing[a], spacing[b]))
        return dist(a, b) <= min(reach, drawing.longest * scale)

    triangles = [
        triangle
        for triangle in shapely.delaunay_triangles(shapely.MultiPoint(points)).geoms
        if all(near(a, b) for a, b in pairwise(triangle.exterior.coords))
    ]
    margin = drawing.margin * scale
    whole = shapely.union_all([*triangles, shapely.MultiPoint(points).buffer(margin / 2)])
    # Widened by more than the margin and taken back: this rounds what is sharper than a coast.
    whole = whole.buffer(1.5 * margin, join_style="mitre", mitre_limit=1.5).buffer(-margin / 2)
    islands = (shapely.Polygon(island.exterior) for island in shapely.get_parts(whole))
    return shapely.union_all([one for one in islands if one.area > drawing.islet * scale**2])


def fourth_neighbour(point: Point, points: list[Point], tree: shapely.STRtree, longest: float) -> float:
    """How far it is: `longest` when there are not so many within it."""
    around = tree.query(shapely.Point(point).buffer(longest))
    distances = sorted(dist(point, points[other]) for other in around)
    return min(distances[4], longest) if len(distances) > 4 else longest


def territories(owners: dict[Point, str]) -> dict[str, shapely.Geometry]:
    """For each department, what is nearest to a centre of its own."""
    points = [shapely.Point(point) for point in owners]
    cells = shapely.get_parts(shapely.voronoi_polygons(shapely.MultiPoint(points), extend_to=around(points)))
    tree = shapely.STRtree(cells)
    found: dict[str, list[shapely.Geometry]] = {}
    for point, code in zip(points, owners.values(), strict=True):
        found.setdefault(code, []).extend(cells[tree.query(point, predicate="within")])
    return {code: shapely.union_all(found[code]) for code in sorted(found)}


def around(points: list[shapely.Geometry]) -> shapely.Geometry:
    """More than the land that is around these points."""
    box = shapely.MultiPoint(points).envelope
    return box.buffer(max(box.length / 4, 50))


def path(shape: shapely.Geometry) -> str:
    """The outline as an SVG path of whole numbers, each from the one before."""
    return "".join(ring(part.exterior.coords) for part in shapely.get_parts(shape))


def ring(coordinates: Iterable[Point]) -> str:
    """The last point, which is the first again, is left to the z; points that rounding made one are one."""
    points = [point for point, _ in groupby((round(x), round(y)) for x, y in coordinates)]
    steps = [signed(x - from_x) + signed(y - from_y) for (from_x, from_y), (x, y) in pairwise(points[:-1])]
    return f"M{points[0][0]} {points[0][1]}l{''.join(steps).strip()}z"


def signed(step: int) -> str:
    """Numbers follow one another with nothing between them but their sign."""
    return f" {step}" if step >= 0 else str(step)


def main() -> None:
    content = json.dumps(outlines(), separators=(",", ":"))
    OUTLINES.write_text(content + "\n", encoding="utf-8")
    print(f"{OUTLINES.name} : {len(content) / 1000:.0f} ko")


if __name__ == "__main__":
    main()
