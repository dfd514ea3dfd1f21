import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.words.diploma_spelling import spell_out


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("g lbac", "j ai l bac"),
        ("jé pa eu mon bak", "j ai pas eu mon bac"),
        ("chui en 1ere annee", "je suis en 1e annee"),
        ("j'en ai", "j ai"),
        ("je n'ai pas u", "j ai pas eu"),
        ("B.T.S. et c a p", "bts et cap"),
        ("Bac plus trois", "bac+3"),
        ("bac + 2", "bac+2"),
        ("bac2", "bac+2"),
        ("bac 2 fois", "bac 2 fois"),
        ("bac -2", "infra bac"),
        ("niv. bac, nivo cap", "niveau bac, niveau cap"),
        ("lissence, liscense, lycence", "licence, licence, licence"),
        ("batchelor, docotrat, brevé", "bachelor, doctorat, brevet"),
        ("troisième année de licence", "l3"),
        ("master 2e année", "m2"),
        ("kap kuisine", "cap cuisine"),
    ],
)
def test_what_is_typed_on_a_phone_is_brought_back_to_how_it_is_written(typed: str, meant: str) -> None:
    assert spell_out(typed) == meant


@pytest.mark.parametrize(
    "word", ["licencié", "collègue", "collage", "premier", "second", "kotlin", "kinshasa", "kosovo"]
)
def test_a_right_word_that_looks_like_another_is_left(word: str) -> None:
    assert spell_out(word) in {word, "licencie", "collegue"}


@given(st.text(max_size=80))
def test_any_text_can_be_spelled_out(text: str) -> None:
    assert isinstance(spell_out(text), str)
