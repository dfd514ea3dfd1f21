"""The code that a button carries is short, and read back as it was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.taps import ALL, NONE, Action, Tap, button, read
from catalogue.model import ID_BYTES

IDENTIFIERS = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=ID_BYTES)


@given(st.sampled_from([Action.DETAILS, Action.FOLD, Action.MAP]), IDENTIFIERS, st.integers(0, 10**9))
def test_a_button_is_read_as_it_was_written(action: Action, identifier: str, turn: int) -> None:
    assert read(button("Voir", action, identifier, turn).data) == Tap(action, identifier, turn)


@pytest.mark.parametrize(
    ("action", "argument"),
    [
        (Action.LEVEL, "bac"),
        (Action.LEVEL, NONE),
        (Action.INTEREST, "design"),
        (Action.INTEREST, ALL),
        (Action.CHOOSE_PLACE, "3"),
        (Action.CHOOSE_PLACE, NONE),
        (Action.CHANGE, "level"),
        (Action.MORE, NONE),
        (Action.PLAY, "start"),
        (Action.PICK, "both"),
        (Action.CARE, "someone"),
    ],
)
def test_an_answer_is_read_as_it_was_written(action: Action, argument: str) -> None:
    assert read(button("Voir", action, argument, 7).data) == Tap(action, argument, 7)


@pytest.mark.parametrize(
    "data",
    [
        "",
        "details",
        "details:x",
        "fly:x:3",
        "level:bac:",
        "level:bac:-1",
        "level:bac:²",
        "🎮",
        "level:foo:3",
        "interest:cuisine:3",
        "place:x:3",
        "change:x:1",
        "play:x:1",
        "pick:up:1",
        "care::1",
    ],
)
def test_what_is_no_button_of_ours_means_nothing(data: str) -> None:
    assert read(data) is None
