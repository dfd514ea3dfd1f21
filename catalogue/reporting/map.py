"""The map of France by number of trainings, as SVG: departments in classes, those with none hatched, communes as dots."""

import json
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import pairwise

from catalogue import language
from catalogue.language import Translator
from catalogue.reporting.charts import drawing
from catalogue.reporting.markup import Markup, element, joined
from catalogue.reporting.projection import FRAMES, HEIGHT, WIDTH, Frame, frames_of
from catalogue.reporting.territory import Area, Dot, Territory

# Classes of departments: more could not be told apart, above all in grey.
CLASSES = 5
# Dots beyond which none is drawn: nothing would be seen of the departments under them.
MANY_DOTS = 1000
# Height of the name of a frame, above what it shows.
_NAME = 32
# Where the legend stands, right of Alsace: left, top, and the height of a line.
_LEGEND = 968, 488, 46


def map_of(territory: Territory, _: Translator, *, code: str = "carte") -> Markup:
    bounds = classes(area.trainings for area in territory.departments)
    areas = {area.code: area for area in territory.departments}
    shapes = [
        _shape(areas[departement], path, bounds, _)
        for paths in _outlines().values()
        for departement, path in paths.items()
    ]
    return drawing(
        code,
        _("Trainings by department"),
        _("The table of departments says the same."),
        WIDTH,
        HEIGHT,
        _HATCHING,
        *map(_border, FRAMES),
        *shapes,
        *_dots(territory.dots),
        *_legend(bounds, _),
    )


def classes(counts: Iterable[int]) -> tuple[int, ...]:
    """The upper bounds of at most CLASSES classes that hold about as many departments each; none holds those without."""
    found = sorted(count for count in counts if count)
    ends = (found[len(found) * nth // CLASSES - 1] for nth in range(1, CLASSES + 1) if found)
    return tuple(sorted(set(ends)))


def class_of(count: int, bounds: tuple[int, ...]) -> int:
    """0 for none, else from 1."""
    return 0 if count == 0 else 1 + sum(bound < count for bound in bounds)


def shade(number: int, of: int) -> int:
    """The shade of a class, 0 to CLASSES: few classes are as far apart as many."""
    return 0 if number == 0 else CLASSES - round((of - number) * CLASSES / of)


@cache
def _outlines() -> dict[str, dict[str, str]]:
    """By frame, then by department (scripts/build_outlines.py)."""
    content: dict[str, dict[str, str]] = json.loads(
        files("catalogue.reporting").joinpath("outlines.json").read_text(encoding="utf-8")
    )
    return content


_HATCHING = element(
    "defs",
    element(
        "pattern",
        element("rect", width=12, height=12, class_="empty"),
        element("path", d="M-3 3l6-6M0 12l12-12M9 15l6-6", class_="hatch"),
        id="hachures",
        width=12,
        height=12,
        patternUnits="userSpaceOnUse",
    ),
)


def _shape(area: Area, path: str, bounds: tuple[int, ...], _: Translator) -> Markup:
    words = _.plural("{n} training", "{n} trainings", area.trainings)
    number = class_of(area.trainings, bounds)
    return element(
        "path",
        element("title", f"{area.name} ({area.code})\u00a0: {words}"),
        d=path,
        class_=f"area shade{shade(number, len(bounds))}",
    )


def _border(frame: Frame) -> Markup:
    if not frame.width:
        return joined()
    left, top = frame.x - frame.width / 2, frame.y - frame.height / 2 - _NAME / 2
    return joined(
        element("rect", x=left, y=top, width=frame.width, height=frame.height, rx=8, class_="frame"),
        element("text", frame.name, x=left + 10, y=top + 26, class_="place"),
    )


def _dots(dots: Iterable[Dot]) -> Iterator[Markup]:
    """All in one path: a line of no length with round ends is a dot."""
    points = {
        (round(x), round(y))
        for dot in dots
        for frame in frames_of(dot.departement)
        for x, y in [frame.place(dot.point)]
    }
    path = "".join(f"M{x} {y}h.1" for x, y in sorted(points))
    if 0 < len(points) <= MANY_DOTS:
        yield element("path", d=path, class_="dots halo")
        yield element("path", d=path, class_="dots")


def _legend(bounds: tuple[int, ...], _: Translator) -> Iterator[Markup]:
    left, top, line = _LEGEND
    yield element("text", _("Trainings"), x=left, y=top, class_="legend title")
    words = [_("none"), *(_range(before + 1, bound, _) for before, bound in pairwise((0, *bounds)))]
    for number, said in enumerate(words):
        y = top + 22 + number * line
        style = f"area shade{shade(number, len(bounds))}"
        yield element("rect", x=left, y=y, width=44, height=32, rx=4, class_=style)
        yield element("text", said, x=left + 56, y=y + 26, class_="legend")


def _range(first: int, last: int, _: Translator) -> str:
    if first == last:
        return language.number(last)
    return _("{first} to {last}", first=language.number(first), last=language.number(last))
