from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from catalogue.reporting.markup import Markup, element, joined


def test_an_element_holds_texts_and_elements() -> None:
    assert element("p", "Bonjour ", element("b", "toi")) == "<p>Bonjour <b>toi</b></p>"


def test_attributes_are_written_with_hyphens_and_may_be_left_out() -> None:
    assert (
        element("rect", class_="bar", stroke_width=2, id=None) == '<rect class="bar" stroke-width="2"></rect>'
    )


def test_an_html_element_that_is_always_empty_is_not_closed() -> None:
    assert element("meta", name="viewport") == '<meta name="viewport">'


def test_what_is_markup_is_not_escaped_twice() -> None:
    assert joined(Markup("<b>a</b>"), "<") == "<b>a</b>&lt;"


@given(text=st.text(st.characters(categories=["L", "N", "P", "S", "Zs"])))
def test_any_text_is_read_as_it_was_written(text: str) -> None:
    read = html.fromstring(element("p", text, title=text))
    assert (read.text or "", read.get("title")) == (text, text)
