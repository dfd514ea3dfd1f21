"""The « bilan » as one picture: the main figures, the map, the domains."""

from importlib.resources import as_file, files

from resvg_py import svg_to_bytes

from catalogue.language import Translator
from catalogue.reporting import charts, projection
from catalogue.reporting.charts import bars
from catalogue.reporting.figures import Report
from catalogue.reporting.headlines import Headline, headlines
from catalogue.reporting.map import map_of
from catalogue.reporting.markup import Markup, element, joined
from catalogue.reporting.quality import subtitle
from catalogue.reporting.style import LIGHT, drawings
from catalogue.reporting.tables import tables

WIDTH, HEIGHT = 1200, 900
MARGIN = 40
CARDS = 4

# Shipped with the package, so that a machine without fonts writes the words too.
_FONTS = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")
_FAMILY = "DejaVu Sans"

_STYLE = """
text { font-family: "DejaVu Sans"; fill: %(ink)s; }
.title { font-size: 38px; font-weight: bold; }
.subtitle { font-size: 21px; fill: %(muted)s; }
.card { fill: %(surface)s; stroke: %(line)s; }
.value { font-size: 34px; font-weight: bold; fill: %(accent)s; }
.label { font-size: 20px; font-weight: bold; }
.detail { font-size: 17px; fill: %(muted)s; }
"""


def picture(figures: Report, _: Translator) -> bytes:
    """A PNG of WIDTH x HEIGHT pixels."""
    return rendered(svg(figures, _))


def rendered(drawing: str) -> bytes:
    """A PNG of a drawing, its words in our own fonts whatever the machine has."""
    with as_file(files("catalogue.reporting").joinpath("fonts")) as folder:
        return svg_to_bytes(
            svg_string=drawing,
            skip_system_fonts=True,
            font_files=[str(folder / name) for name in _FONTS],
            font_family=_FAMILY,
            sans_serif_family=_FAMILY,
        )


def svg(figures: Report, _: Translator) -> Markup:
    domains = tables(figures, _).domains
    scale = 1.21
    left = WIDTH - MARGIN - charts.WIDTH * scale
    return element(
        "svg",
        element("style", _STYLE % LIGHT + drawings(LIGHT)),
        element("rect", width=WIDTH, height=HEIGHT, fill=LIGHT["paper"]),
        element("text", _("Review of the catalogue"), x=MARGIN, y=62, class_="title"),
        element("text", subtitle(figures, _), x=MARGIN, y=98, class_="subtitle"),
        *(_card(card, at) for at, card in enumerate(headlines(figures, _)[:CARDS])),
        element("text", domains.title, x=left, y=308, class_="label"),
        _within(map_of(figures.territory, _), MARGIN, 290, projection.WIDTH * 0.5),
        _within(bars(domains, "domaines"), left, 326, charts.WIDTH * scale),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        width=WIDTH,
        height=HEIGHT,
    )


def _card(card: Headline, at: int) -> Markup:
    width = (WIDTH - 2 * MARGIN + 16) / CARDS
    left = MARGIN + at * width
    return joined(
        element("rect", x=left, y=124, width=width - 16, height=148, rx=14, class_="card"),
        element("text", card.value, x=left + 16, y=168, class_="value"),
        element("text", card.label, x=left + 16, y=203, class_="label"),
        *(
            element("text", detail, x=left + 16, y=230 + 24 * line, class_="detail")
            for line, detail in enumerate(card.details)
        ),
    )


def _within(drawing: Markup, left: float, top: float, width: float) -> Markup:
    """A drawing at another size, which keeps its own units."""
    sized = f'<svg x="{left:g}" y="{top:g}" width="{width:g}" preserveAspectRatio="xMinYMin" '
    return Markup(drawing.replace("<svg ", sized, 1))
