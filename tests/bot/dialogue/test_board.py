"""What is picked from a list in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.board import is_tempted, read_pick


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("2", 1),
        ("la 2", 1),
        ("je prends la 1", 0),
        ("jveux la 2 stp", 1),
        ("la première m'intéresse", 0),
        ("le troisième", 2),
        ("la formation 3", 2),
        ("la dernière", 3),
        ("comment on fait pour la 1", 0),
        ("je veux m'inscrire à la 2", 1),
    ],
)
def test_one_of_four_is_picked_by_its_rank(text: str, rank: int) -> None:
    assert read_pick(text, 4) == rank


@pytest.mark.parametrize(
    "text",
    ["5", "0", "93", "le 93", "première", "j'ai fait la première", "je veux la cyber", "la terminale", "2 ans", "lens", ""],
)  # fmt: skip
def test_anything_else_picks_nothing(text: str) -> None:
    assert read_pick(text, 4) is None


@pytest.mark.parametrize(
    "text", ["ça m'intéresse", "trop intéressé", "ça me tente grave", "je la veux", "chui chaud"]
)
def test_one_may_be_tempted_without_a_rank(text: str) -> None:
    assert is_tempted(text)


@pytest.mark.parametrize(
    "text", ["ça m'intéresse pas", "le dev m'intéresse", "ça me plaît pas", "je veux du design", ""]
)
def test_other_words_tempt_nobody(text: str) -> None:
    assert not is_tempted(text)


@given(st.text(max_size=200), st.integers(1, 30))
def test_any_text_can_be_read(text: str, most: int) -> None:
    assert read_pick(text, most) in {None, *range(most)}
