"""The code that a button carries is short, and read back as it was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.taps import Action, Tap, button, read
from catalogue.model import ID_BYTES


@given(
    st.sampled_from(Action),
    st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=ID_BYTES),
    st.integers(0, 10**9),
)
def test_a_button_is_read_as_it_was_written(action: Action, argument: str, turn: int) -> None:
    assert read(button("Voir", action, argument, turn).data) == Tap(action, argument, turn)


@pytest.mark.parametrize(
    "data", ["", "details", "details:x", "fly:x:3", "level:bac:", "level:bac:-1", "level:bac:²", "🎮"]
)
def test_what_is_no_button_of_ours_means_nothing(data: str) -> None:
    assert read(data) is None
