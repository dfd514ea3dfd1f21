import struct
from html import escape

import pytest
from lxml import etree

from catalogue.language import translator
from catalogue.reporting.picture import HEIGHT, WIDTH, picture, rendered, svg
from tests.catalogue.reporting.samples import FIGURES, figures

_ = translator("catalogue")
PNG = b"\x89PNG\r\n\x1a\n"


def _written(words: str, weight: str) -> bytes:
    return rendered(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">'
        f'<text x="4" y="30" font-family="DejaVu Sans" font-weight="{weight}">{escape(words)}</text></svg>'
    )


def test_the_picture_is_a_png_of_its_size() -> None:
    png = picture(FIGURES, _)
    assert png.startswith(PNG)
    assert struct.unpack(">II", png[16:24]) == (WIDTH, HEIGHT)


def test_an_empty_catalogue_makes_a_picture() -> None:
    assert picture(figures(), _).startswith(PNG)


def test_the_picture_says_what_it_is_of() -> None:
    words = [str(text.text) for text in etree.fromstring(svg(FIGURES, _)).iter("{*}text")]
    assert words[:2] == [
        "Bilan du catalogue",
        "Version 3, publiée le 23 novembre 2026 · données de démonstration",
    ]
    assert {"Formations", "Domaines", "Guadeloupe", "aucune", "développement web et applis"} <= set(words)


@pytest.mark.parametrize("weight", ["normal", "bold"])
def test_every_letter_is_in_the_fonts_that_come_with_the_package(weight: str) -> None:
    drawn = etree.fromstring(svg(FIGURES, _)).iter("{*}text")
    letters = {letter for text in drawn for letter in str(text.text)} | set("éèêëàâäîïôöùûüÿçœæÉÈÀÇŒ’«»€–—…·")
    blank = _written("", weight)
    unseen = {letter for letter in letters if _written(letter, weight) == blank}
    assert {letter for letter in unseen if not letter.isspace()} == set()
    assert _written("漢", weight) == blank  # what is in no font of ours is not drawn by the machine's


def test_spaces_that_do_not_break_are_spaces() -> None:
    assert _written("3\u00a0%", "normal") == _written("3 %", "normal")
    assert _written("1\u202f417", "normal") != _written("1417", "normal")
