"""The page, read as a document, then in a real browser."""

from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Literal

import pytest
from lxml import html

from catalogue.language import translator
from catalogue.reporting.markup import element
from catalogue.reporting.page import page, report_page
from tests.browsing import browsing
from tests.catalogue.reporting.samples import FIGURES, ISLAND, figures
from tests.catalogue.samples import BARE, FULL

COLOURS: tuple[Literal["light", "dark"], ...] = ("light", "dark")
_ = translator("catalogue")
PAGE = report_page(FIGURES, _)
DOCUMENT = html.document_fromstring(PAGE)


def _found(path: str) -> list[html.HtmlElement]:
    found = DOCUMENT.xpath(path)
    assert isinstance(found, list)
    return [one for one in found if isinstance(one, html.HtmlElement)]


def _texts(path: str) -> list[str]:
    """The words of what is found, those of cells apart."""
    return [" ".join(" ".join(map(str, one.itertext())).split()) for one in _found(path)]


def test_a_page_is_a_french_document_with_its_title() -> None:
    whole = page("Écarts <1>", [element("p", "Rien n’a changé.")])
    assert whole.startswith('<!doctype html>\n<html lang="fr">')
    assert "<title>Écarts &lt;1&gt;</title>" in whole
    assert "<main><header><h1>Écarts &lt;1&gt;</h1></header><p>Rien n’a changé.</p></main>" in whole


def test_a_page_needs_nothing_but_itself() -> None:
    assert "<script" not in PAGE
    assert "src=" not in PAGE
    assert "@import" not in PAGE
    assert {part for part in PAGE.split('"') if part.startswith("http")} == {"http://www.w3.org/2000/svg"}


def test_demonstration_data_are_said_to_be_so_before_anything_else() -> None:
    assert _texts("//*[@class='notice']") == [
        "Données de démonstration : aucune école ne propose vraiment ces formations."
    ]
    assert 'class="notice"' not in report_page(figures(BARE), _)


def test_the_sections_in_their_order() -> None:
    assert _texts("//h2") == [
        "Où",
        "Ce qu’on y apprend",
        "Pour qui",
        "Comment",
        "À surveiller",
        "Ce que publie le réseau, à côté de ce catalogue",
    ]


def test_each_chart_has_a_table_that_says_the_same() -> None:
    charts = _texts("//div[svg and details]/svg/title")
    assert charts == _texts("//div[svg and details]/details/table/caption")
    assert len(charts) == 8
    assert _texts("//caption[.='Domaines']/..//tr")[:2] == [
        "Domaines Formations Part",
        "développement web et applis 2 67 %",
    ]


def test_departments_are_listed_for_those_who_do_not_see_the_map() -> None:
    rows = _texts("//caption[.='Formations par département']/..//tr")
    assert len(rows) == 102
    assert "Pas-de-Calais (62) 2" in rows


def test_identifiers_are_unique() -> None:
    codes = [one.get("id") for one in _found("//*[@id]")]
    assert len(codes) == len(set(codes)) > 10


def test_what_files_say_is_escaped() -> None:
    written = report_page(figures(replace(BARE, source="<script>alert(1)</script>")), _)
    assert "<script" not in written
    assert "&lt;script&gt;" in written


def test_an_empty_catalogue_has_a_page() -> None:
    assert "Départements sans formation" in report_page(figures(), _)


@pytest.mark.browser
async def test_the_page_fits_every_screen_and_asks_for_nothing(tmp_path: Path) -> None:
    file = tmp_path / "bilan.html"
    file.write_text(report_page(figures(FULL, BARE, ISLAND), _), encoding="utf-8")
    said: list[str] = []
    asked: set[str] = set()
    async with browsing() as browser:
        for width, scheme in product((320, 390, 1280), COLOURS):
            screen = await browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
            screen.on("console", lambda message: said.append(message.text))
            screen.on("request", lambda request: asked.add(request.url))
            await screen.goto(file.as_uri())
            await screen.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
            assert await screen.evaluate("document.documentElement.scrollWidth") == width
    assert (said, asked) == ([], {file.as_uri()})
