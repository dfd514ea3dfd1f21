from collections.abc import Iterator
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from catalogue.sources.lheo_elements import (
    ELEMENTS,
    Extras,
    Held,
    Part,
    Shape,
    held,
    strangers,
)
from catalogue.sources.lheo_shapes import FORMATION, RESUME
from tests.catalogue.sources.lheo_samples import FORMATION as SAMPLE
from tests.catalogue.sources.lheo_samples import formation


def element(text: str) -> etree._Element:
    return etree.parse(BytesIO(text.encode())).getroot()


def texts(text: str) -> dict[str, str]:
    return held(element(text), FORMATION).texts


def names(shape: Shape) -> Iterator[str]:
    for name, inside in shape.items():
        yield name
        if isinstance(inside, Shape):
            yield from names(inside)
        elif isinstance(inside, Part):
            yield from names(inside.shape)


@pytest.mark.parametrize("shape", [FORMATION, RESUME])
def test_what_is_read_are_elements_of_lheo(shape: Shape) -> None:
    assert {name for name in names(shape) if not name.startswith("{")} <= ELEMENTS


def test_texts_go_to_our_fields_whatever_holds_them() -> None:
    read = held(element(formation()), FORMATION)
    assert (read.numero, read.texts["formacode"], read.texts["siret"]) == ("F1", "31090", "12345678901234")
    assert [action.numero for action in read.parts["action"]] == ["AC-1"]


def test_texts_of_one_name_stand_on_lines_of_their_own() -> None:
    codes = "".join(f"<code-ROME> {code}\n</code-ROME>" for code in ("M1805", "M1802"))
    assert texts(f"<formation><domaine-formation>{codes}</domaine-formation></formation>") == {
        "rome": "M1805\nM1802"
    }


def test_comments_and_unread_elements_say_nothing() -> None:
    assert texts("<formation><contenu-formation>HTML</contenu-formation><autre/></formation>") == {}


def test_extras_are_read_by_their_info_and_no_other() -> None:
    extra = '<extra info="code-niveau-sortie">7</extra>'
    read = texts(f'<formation><extras info="complements">{extra}<extra>x</extra></extras></formation>')
    assert read == {"exit_level": "7"}
    assert texts(f'<formation><extras info="autre">{extra}</extras></formation>') == {}
    assert isinstance(FORMATION["extras"], Extras)


def test_the_names_that_lheo_does_not_have_are_told() -> None:
    found = element("<formation><coordonneFs/><action><extras><extra/></extras><Titre/></action></formation>")
    assert strangers(found) == ["coordonneFs", "Titre"]


@given(st.data())
def test_no_order_of_elements_changes_what_is_read(data: st.DataObject) -> None:
    shuffled = element(SAMPLE)
    for parent in (shuffled, *shuffled.iter("action", "adresse", "organisme-formation-responsable")):
        parent[:] = data.draw(st.permutations(list(parent)))
    assert without_lines(held(shuffled, FORMATION)) == without_lines(held(element(SAMPLE), FORMATION))


def without_lines(part: Held) -> object:
    inside = {name: [without_lines(one) for one in ones] for name, ones in part.parts.items()}
    lines = {field: sorted(text.split("\n")) for field, text in part.texts.items()}
    return part.numero, lines, inside
