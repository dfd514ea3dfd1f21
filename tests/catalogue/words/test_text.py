import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.words.text import fold


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Besançon", "besancon"),
        ("SAINT-ÉTIENNE", "saint etienne"),
        ("L’Haÿ-les-Roses", "l hay les roses"),
        ("Villeneuve d'Ascq", "villeneuve d ascq"),
        ("Œuilly", "oeuilly"),
        ("Lætitia", "laetitia"),
        ("  deux   mots\n", "deux mots"),
        ("bac+2", "bac+2"),
        ("chalon s/ Saône", "chalon s/ saone"),
        ("13\u00a0015", "13 015"),
        ("", ""),
    ],
)
def test_accents_case_hyphens_and_apostrophes_no_longer_matter(typed: str, folded: str) -> None:
    assert fold(typed) == folded


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_a_folded_text_has_no_space_to_trim(text: str) -> None:
    folded = fold(text)
    assert folded == " ".join(folded.split())
