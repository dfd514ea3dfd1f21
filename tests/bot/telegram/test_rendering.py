import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Chat, Message

from bot.effects import AnswerTap, Button, Edit, EditButtons, Keyboard, Say, SendFile, Sending, ShowPlace
from bot.events import Learner
from bot.telegram.rendering import CAPTION_LIMIT, TEXT_LIMIT, Piece, caption, marked, pieces, requests, units
from catalogue.model import Coordinates
from tests.bot.recording import Call, RecordingRequest, bot_over

SAMIA = Learner(7)
OUI = ((Button("Oui", "yes:1"),),)
MARKUP = {"inline_keyboard": [[{"text": "Oui", "callback_data": "yes:1"}]]}


def bold(piece: Piece) -> list[str]:
    """What is bold, found as Telegram finds it."""
    encoded = piece.text.encode("utf-16-le")
    return [encoded[2 * e.offset : 2 * (e.offset + e.length)].decode("utf-16-le") for e in piece.bold]


async def sent(effect: Sending) -> list[Call]:
    request = RecordingRequest()
    for send in requests(bot_over(request), effect):
        await send()
    return request.calls


def markup(call: Call) -> Any:  # noqa: ANN401 - JSON
    return json.loads(json.dumps(call.parameters.get("reply_markup")))


def test_marks_become_entities_counted_in_utf16_units() -> None:
    (piece,) = pieces("🙂 **Saint-Denis (93)** · **🎬 audiovisuel**")
    assert piece.text == "🙂 Saint-Denis (93) · 🎬 audiovisuel"
    assert [(e.type, e.offset, e.length) for e in piece.bold] == [("bold", 3, 16), ("bold", 22, 14)]
    assert bold(piece) == ["Saint-Denis (93)", "🎬 audiovisuel"]


@pytest.mark.parametrize("text", ["2 * 3 ** 2", "**", "****", "a ** b", "< & >", "_a_ `b`"])
def test_what_is_no_mark_stays_as_it_is(text: str) -> None:
    assert pieces(text) == (Piece(text),)


def test_a_long_text_is_cut_at_the_end_of_a_line() -> None:
    first, second = pieces("a" * 3000 + "\n" + "**" + "b" * 3000 + "**")
    assert (first.text, second.text) == ("a" * 3000, "b" * 3000)
    assert (first.bold, bold(second)) == ((), ["b" * 3000])


def test_a_bold_part_that_is_cut_stays_bold_on_both_sides() -> None:
    first, second = pieces("**" + "a" * 4000 + "\n" + "b" * 4000 + "**")
    assert (bold(first), bold(second)) == (["a" * 4000], ["b" * 4000])


def test_without_line_ends_a_text_is_cut_between_words_or_anywhere() -> None:
    assert [piece.text for piece in pieces("a" * 4000 + " " + "b" * 200)] == ["a" * 4000, "b" * 200]
    assert [units(piece.text) for piece in pieces("🙂" * 3000)] == [4096, 1904]


@given(st.text(st.sampled_from("aé🙂\n *"), max_size=60), st.integers(1, 400))
def test_no_piece_is_too_long_and_no_word_is_lost(text: str, times: int) -> None:
    cut = pieces(text * times)
    assert all(0 < units(piece.text) <= TEXT_LIMIT for piece in cut)
    kept = "".join("".join(piece.text.split()) for piece in cut)
    assert kept.replace("*", "") == "".join((text * times).split()).replace("*", "")
    for piece in cut:
        assert all(e.offset + e.length <= units(piece.text) for e in piece.bold)


async def test_buttons_stand_under_a_message() -> None:
    (call,) = await sent(Say(SAMIA, "**Lens**, c’est ça ?", OUI))
    assert (call.method, call.chat, call.parameters["text"]) == ("sendMessage", 7, "Lens, c’est ça ?")
    assert call.parameters["entities"] == [{"type": "bold", "offset": 0, "length": 4}]
    assert markup(call) == MARKUP


async def test_the_buttons_of_a_long_text_stand_under_its_end() -> None:
    first, second = await sent(Say(SAMIA, "a" * 4000 + "\n" + "b" * 4000, OUI))
    assert (markup(first), markup(second)) == (None, MARKUP)


async def test_suggested_answers_take_the_place_of_the_keyboard_once() -> None:
    (call,) = await sent(Say(SAMIA, "Où ?", keyboard=Keyboard("Ma position", (("Lens", "Arras"),))))
    assert markup(call) == {
        "keyboard": [
            [{"text": "Ma position", "request_location": True}],
            [{"text": "Lens"}, {"text": "Arras"}],
        ],
        "resize_keyboard": True,
        "one_time_keyboard": True,
    }


async def test_an_empty_keyboard_takes_the_one_before_away() -> None:
    (call,) = await sent(Say(SAMIA, "Noté", keyboard=Keyboard()))
    assert markup(call) == {"remove_keyboard": True}


async def test_an_edit_replaces_text_and_buttons() -> None:
    (call,) = await sent(Edit(SAMIA, 5, "Noté"))
    assert (call.method, call.parameters["message_id"], markup(call)) == ("editMessageText", 5, None)


async def test_what_does_not_fit_in_an_edited_message_follows_it() -> None:
    first, second = await sent(Edit(SAMIA, 5, "a" * 4000 + "\n" + "b" * 4000, OUI))
    assert (first.method, markup(first)) == ("editMessageText", None)
    assert (second.method, markup(second)) == ("sendMessage", MARKUP)


async def test_a_notice_is_cut_to_what_telegram_shows() -> None:
    (call,) = await sent(AnswerTap(SAMIA, "99", "a" * 300))
    assert call == Call("answerCallbackQuery", {"callback_query_id": "99", "text": "a" * 200})


async def test_a_button_is_released_without_a_word() -> None:
    assert await sent(AnswerTap(SAMIA, "99")) == [Call("answerCallbackQuery", {"callback_query_id": "99"})]


async def test_a_place_is_shown_on_the_map() -> None:
    (call,) = await sent(ShowPlace(SAMIA, Coordinates(50.43, 2.83), "Fabrique", "Lens"))
    assert call.method == "sendVenue"
    assert {key: call.parameters[key] for key in ("latitude", "longitude", "title", "address")} == {
        "latitude": 50.43,
        "longitude": 2.83,
        "title": "Fabrique",
        "address": "Lens",
    }


@given(
    st.lists(
        st.tuples(
            st.booleans(),
            st.text(st.characters(exclude_characters="*", exclude_categories=["Cs"]), min_size=1),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_the_marks_of_a_message_of_ours_are_found_again(parts: list[tuple[bool, str]]) -> None:
    text = " ".join(f"**{part}**" if is_bold else part for is_bold, part in parts)
    (piece, *others) = pieces(text) or (Piece(""),)
    if not others and piece.text:
        chat, when = Chat(7, "private"), datetime(2026, 11, 23, tzinfo=UTC)
        assert marked(Message(5, when, chat, text=piece.text, entities=piece.bold)) == text


@pytest.mark.parametrize(("picture", "method"), [(False, "sendDocument"), (True, "sendPhoto")])
async def test_a_file_is_sent_under_its_name_with_a_caption_and_buttons(
    picture: bool, method: str, tmp_path: Path
) -> None:
    path = tmp_path / "rapport.html"
    path.write_text("<h1>Rapport</h1>")
    (call,) = await sent(SendFile(SAMIA, str(path), "**412** formations", OUI, picture))
    assert (call.method, call.parameters["caption"], markup(call)) == (method, "412 formations", MARKUP)
    assert [(e["offset"], e["length"]) for e in call.parameters["caption_entities"]] == [(0, 3)]


async def test_a_file_that_is_gone_is_not_sent() -> None:
    with pytest.raises(FileNotFoundError):
        await sent(SendFile(SAMIA, "/nowhere/rapport.html", "412 formations"))


async def test_buttons_are_taken_away() -> None:
    (call,) = await sent(EditButtons(SAMIA, 5))
    assert call == Call("editMessageReplyMarkup", {"chat_id": 7, "message_id": 5})


def test_a_long_caption_is_cut_at_the_end_of_a_line() -> None:
    piece = caption("**Titre**\n" + "a" * 900 + "\n" + "b" * 900)
    assert piece.text == "Titre\n" + "a" * 900 + "\n…"
    assert bold(piece) == ["Titre"]


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=1500))
def test_a_caption_is_never_too_long(text: str) -> None:
    assert units(caption(text).text) <= CAPTION_LIMIT
