"""SMS words are written in full; what only looks like them is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.words.sms import in_full
from catalogue.words.text import fold


@pytest.mark.parametrize(
    ("typed", "full"),
    [
        ("jveu pa", "je veux pas"),
        ("chui là psk g r1", "je suis la parce que j ai rien"),
        ("jvien davoir", "je viens d avoir"),
        ("j cherche, jhabite", "je cherche, j habite"),
        ("jaime mm pas", "j aime meme pas"),
        ("faut kon me rappelle", "faut qu on me rappelle"),
        ("qlq1 ou kelkun", "quelqu un ou quelqu un"),
        ("nn", "non"),
        ("g rien com diplom", "j ai rien comme diplom"),
        ("ya koi com metier", "y a quoi comme metier"),
        ("gratuiiit stoppp", "gratuit stop"),
    ],
)
def test_sms_is_written_in_full(typed: str, full: str) -> None:
    assert in_full(typed) == full


@pytest.mark.parametrize(
    "text",
    ["jquery json jpeg", "jpg js jvm jdr", "un jeu", "niveau iii", "viii", "www", "c++ c#", "jspas", "je code en c", "un po", "les jv", "bac+2", "5g", "la com", "bts com niveau bac", "de la com niveau licence"],
)  # fmt: skip
def test_what_only_looks_like_sms_is_left_alone(text: str) -> None:
    assert in_full(text) == text


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz jk1+'", max_size=60))
def test_what_is_in_full_is_folded(text: str) -> None:
    assert in_full(text) == fold(in_full(text))
