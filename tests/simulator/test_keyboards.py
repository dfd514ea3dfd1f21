"""Keyboards as they are kept: inline ones, replies, and what takes them away."""

import pytest

from bot.simulator.errors import ApiError
from bot.simulator.keyboards import inline_markup, markup
from bot.simulator.model import Chat, Json
from bot.simulator.parameters import Parameters

PRIVATE = Chat(1001, "private", "Samia")
GROUP = Chat(-1001000000001, "supergroup", "Équipe")


def given(value: object) -> Parameters:
    return Parameters({"reply_markup": value})


KEPT: list[tuple[object, Json | None]] = [
    (None, None),
    ("", None),
    ({}, None),
    ({"inline_keyboard": []}, None),
    ({"inline_keyboard": [[], []]}, None),
    (
        {"inline_keyboard": [[{"text": "Site", "url": "https://example.org"}], []]},
        {"inline_keyboard": [[{"text": "Site", "url": "https://example.org"}]]},
    ),
    ({"keyboard": [["Oui", {"text": "Non"}]]}, {"keyboard": [[{"text": "Oui"}, {"text": "Non"}]]}),
    ({"remove_keyboard": True}, {"remove_keyboard": True}),
    ('{"force_reply": true}', {"force_reply": True}),
]


@pytest.mark.parametrize(("value", "kept"), KEPT)
def test_a_keyboard_is_kept_in_one_form(value: object, kept: Json | None) -> None:
    assert markup(given(value), PRIVATE) == kept


REFUSED = [
    ({"keyboard": "Oui"}, "can't parse reply keyboard markup JSON object"),
    ({"keyboard": [["Oui"] * 301]}, "reply markup is too long"),
    ({"keyboard": [[{"request_contact": True}]]}, "can't parse keyboard button"),
    ({"keyboard": [[5]]}, "can't parse reply keyboard markup JSON object"),
    ({"inline_keyboard": ["Oui"]}, "can't parse reply keyboard markup JSON object"),
]


@pytest.mark.parametrize(("value", "text"), REFUSED)
def test_a_keyboard_that_breaks_a_rule_is_refused(value: object, text: str) -> None:
    with pytest.raises(ApiError, match=text):
        markup(given(value), PRIVATE)


def test_positions_are_asked_in_private_only() -> None:
    keyboard = {"keyboard": [[{"text": "Ici", "request_location": True}]]}
    assert markup(given(keyboard), PRIVATE) == keyboard
    with pytest.raises(ApiError, match="location can be requested in private chats only"):
        markup(given(keyboard), GROUP)


def test_an_edit_takes_an_inline_keyboard_or_none() -> None:
    assert inline_markup(given(None), PRIVATE) is None
    with pytest.raises(ApiError, match="inline keyboard expected"):
        inline_markup(given({"keyboard": [["Oui"]]}), PRIVATE)
