import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.words.text import fold, legible


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


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("L\u200bens", "Lens"),
        ("d\u00adesign", "design"),
        ("ﬁbre", "fibre"),
        ("Ｌｅｎｓ", "Lens"),
        ("62①00", "62100"),
        ("L’Haÿ-les-Roses, œuf", "L’Haÿ-les-Roses, œuf"),
    ],
)
def test_what_is_invisible_or_in_other_forms_is_read_as_it_looks(typed: str, read: str) -> None:
    assert legible(typed, 100) == read


@given(st.text(max_size=300), st.integers(0, 200))
def test_a_text_never_grows_beyond_what_is_read_of_it(text: str, most: int) -> None:
    assert len(legible(text, most)) <= most
    assert len(legible("ﷺ" * 100, most)) == min(most, 18 * min(100, most))
