"""Lengths, entities and the space around texts, counted in UTF-16 units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.simulator.errors import ApiError
from bot.simulator.model import Json
from bot.simulator.parameters import Parameters
from bot.simulator.texts import caption, message_text, utf16_length


def entity(offset: int, length: int) -> Json:
    return {"type": "bold", "offset": offset, "length": length}


def slices(content: Json) -> list[str]:
    """What each entity covers."""
    units = str(content["text"]).encode("utf-16-le")
    entities = content.get("entities", [])
    assert isinstance(entities, list)
    return [units[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le") for e in entities]


@given(st.text())
def test_a_length_is_that_of_utf_16(text: str) -> None:
    assert utf16_length(text) == len(text.encode("utf-16-le")) // 2


@given(before=st.text(" \n", max_size=3), words=st.lists(st.text("aé😀", min_size=1), min_size=1, max_size=4))
def test_trimming_moves_entities_with_their_words(before: str, words: list[str]) -> None:
    """One entity a word, whatever the space before them."""
    text, entities = before, []
    for word in words:
        entities.append(entity(utf16_length(text), utf16_length(word)))
        text += word + " "
    content = message_text(Parameters({"text": text, "entities": entities}))
    assert content["text"] == " ".join(words)
    assert slices(content) == words


def test_an_entity_on_space_only_goes_with_it() -> None:
    content = message_text(Parameters({"text": "  a  ", "entities": [entity(0, 2), entity(3, 2)]}))
    assert content == {"text": "a"}


def test_entities_arrive_as_json_in_a_form() -> None:
    content = message_text(
        Parameters({"text": "Lens", "entities": '[{"type":"bold","offset":0,"length":4}]'})
    )
    assert slices(content) == ["Lens"]


def test_a_caption_is_optional_and_shorter() -> None:
    assert caption(Parameters({})) == {}
    assert caption(Parameters({"caption": "é" * 1024})) == {"caption": "é" * 1024}
    with pytest.raises(ApiError, match="Bad Request: message caption is too long"):
        caption(Parameters({"caption": "é" * 1025}))
