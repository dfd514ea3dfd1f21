"""Masked words are shown, and what only looks masked is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.masks import unmasked


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("je.veux.mourir", "je veux mourir"),
        ("jveux... mourir", "jveux  mourir"),
        ("je veux m o u r i r ce soir", "je veux mourir ce soir"),
        ("M.O.U.R.I.R", "mourir"),
        ("моurіr", "mourir"),
        ("m0urir", "mourir"),
        ("su1c1de", "suicide"),
        ("s*icider", "suicider"),
        ("m**rir", "mourir"),
        ("n*mporte quoi", "n*mporte quoi"),
        ("bac+2 au 62300", "bac+2 au 62300"),
        ("g 19 ans, 3d", "g 19 ans, 3d"),
        ("fini. Je suis à Lens", "fini. je suis à lens"),
        ("c a d", "c a d"),
        ("", ""),
    ],
)
def test_each_word_is_as_it_would_be_without_its_mask(text: str, shown: str) -> None:
    assert unmasked(text) == shown


@given(st.text(max_size=300))
def test_a_text_does_not_grow(text: str) -> None:
    assert len(unmasked(text)) <= len(text.casefold())
