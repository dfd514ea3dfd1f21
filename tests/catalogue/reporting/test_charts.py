import pytest
from lxml import etree

from catalogue.reporting.charts import WIDTH, bars, columns
from catalogue.reporting.measures import Part
from catalogue.reporting.tables import Line, Table

SVG = "{http://www.w3.org/2000/svg}"
TABLE = Table(
    "Coût <pour toi>",
    (
        Line("gratuites", Part(30, 0.75)),
        Line("payantes", Part(0, 0)),
        Line("non précisé", Part(10, 0.25), known=False),
    ),
)


def test_bars_are_as_long_as_what_they_count() -> None:
    chart = etree.fromstring(bars(TABLE, "cout"))
    drawn = [bar for bar in chart.iter(f"{SVG}rect") if "bar" in str(bar.get("class"))]
    assert [float(str(bar.get("width"))) for bar in drawn] == [WIDTH, 0, round(WIDTH / 3, 1)]
    assert [bar.get("class") for bar in drawn] == ["bar", "bar", "bar unknown"]


def test_columns_are_as_tall_as_what_they_count() -> None:
    chart = etree.fromstring(columns(TABLE, "cout"))
    heights = [float(str(bar.get("height"))) for bar in chart.iter(f"{SVG}rect")]
    assert heights[0] == pytest.approx(3 * heights[2], abs=0.3)
    assert heights[1] == 0


def test_a_chart_says_in_words_what_it_shows() -> None:
    chart = etree.fromstring(bars(TABLE, "cout"))
    named = [chart.find(f"*[@id='{code}']") for code in str(chart.get("aria-labelledby")).split()]
    assert [one.text for one in named if one is not None] == [
        "Coût <pour toi>",
        "gratuites\u00a0: 30 (75\u00a0%), non précisé\u00a0: 10 (25\u00a0%)",
    ]


def test_a_chart_of_nothing_is_drawn() -> None:
    nothing = Table("Rien", (Line("rien", Part(0, 0.0)),))
    assert "rien" in bars(nothing, "rien")
    assert "rien" in columns(nothing, "rien")
