import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.places.typed import clean, words


def folded(text: str) -> list[str]:
    return [word.folded for word in words(clean(text))]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("St-Étienne", ["saint", "etienne"]),
        ("chalon s/ Saône", ["chalon", "sur", "saone"]),
        ("fontenay ss bois", ["fontenay", "sous", "bois"]),
        ("L'Haÿ-les-Roses", ["l", "hay", "les", "roses"]),
        ("📍Nantes!!", ["nantes"]),
        ("laaaaval", ["laval"]),
        ("yerrrres", ["yerres"]),
        ("paris XVIII", ["paris", "xviii"]),
        ("75 020", ["75020"]),
        ("9-3", ["93"]),
        ("le 11 eme a paris", ["le", "11eme", "a", "paris"]),
        ("Grenoble CEDEX 9", ["grenoble"]),
        ("BP 60 29200 brest cédex", ["29200", "brest"]),
        ("né le 12/03/2007", ["ne", "le"]),
        ("dispo le 2/9 ou le 15.10", ["dispo", "le", "ou", "le"]),
        ("12-03-2007", []),
        ("j'ai eu 13/20", ["j", "ai", "eu", "13", "20"]),
        ("le 59/62", ["le", "59", "62"]),
        ("2A", ["2a"]),
        ("", []),
        ("🔥", []),
    ],
)
def test_a_text_is_read_as_plain_words(typed: str, read: list[str]) -> None:
    assert folded(typed) == read


def test_an_accent_typed_as_a_separate_sign_is_the_same_letter() -> None:
    assert folded("Ale\u0301s") == ["ales"]


def test_commas_and_brackets_part_the_message() -> None:
    assert [word.part for word in words("evry, bac pro (91)")] == [0, 1, 1, 2]


def test_a_word_knows_where_it_stands() -> None:
    text = "dev web à Lille"
    assert [text[word.start : word.end] for word in words(text)] == ["dev", "web", "à", "Lille"]


@given(st.text())
def test_any_text_is_cut_without_fault_and_in_order(text: str) -> None:
    found = words(clean(text))
    assert [word.start for word in found] == sorted({word.start for word in found})
    assert all(word.start < word.end for word in found)
