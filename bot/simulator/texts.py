"""Texts and their entities, counted as Telegram counts them: in UTF-16 units."""

from bot.simulator import errors
from bot.simulator.errors import ApiError
from bot.simulator.model import Json
from bot.simulator.parameters import Parameters

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
ENTITY_LIMIT = 100


def utf16_length(text: str) -> int:
    return len(text) + sum(character > "\uffff" for character in text)


def message_text(parameters: Parameters) -> Json:
    """The content of a text message; raises ApiError when Telegram would refuse it."""
    content = _formatted(parameters, "text", "entities")
    text = str(content["text"])
    if not text:
        raise ApiError(errors.TEXT_EMPTY)
    if utf16_length(text) > TEXT_LIMIT:
        raise ApiError(errors.TEXT_TOO_LONG)
    return content


def caption(parameters: Parameters) -> Json:
    """The caption's part of a content; empty when there is none."""
    content = _formatted(parameters, "caption", "caption_entities")
    if utf16_length(str(content["caption"])) > CAPTION_LIMIT:
        raise ApiError(errors.CAPTION_TOO_LONG)
    return content if content["caption"] else {}


def _formatted(parameters: Parameters, text_name: str, entities_name: str) -> Json:
    if parameters.text("parse_mode"):
        raise ApiError(errors.PARSE_MODE)
    text = parameters.text(text_name)
    entities = parameters.list_of_objects(entities_name, errors.ENTITIES_UNREADABLE)
    if len(entities) > ENTITY_LIMIT:
        raise ApiError(errors.ENTITIES_TOO_MANY)
    stripped, entities = _trimmed(text, [_checked(entity, text) for entity in entities])
    return {text_name: stripped} | ({entities_name: entities} if entities else {})


def _checked(entity: Json, text: str) -> Json:
    offset, length = entity.get("offset"), entity.get("length")
    if not isinstance(offset, int) or not isinstance(length, int) or not isinstance(entity.get("type"), str):
        raise ApiError(errors.ENTITIES_UNREADABLE)
    if offset < 0:
        raise ApiError(errors.ENTITY_BEFORE.format(offset=offset))
    if length <= 0:
        raise ApiError(errors.ENTITY_EMPTY.format(length=length))
    if offset + length > (end := utf16_length(text)):
        raise ApiError(errors.ENTITY_BEYOND.format(offset=offset, end=end))
    units = text.encode("utf-16-le")
    for side, position in (("begins", offset), ("ends", offset + length)):
        if b"\xdc" <= units[2 * position + 1 : 2 * position + 2] < b"\xe0":
            raise ApiError(errors.ENTITY_SPLITS.format(side=side))
    return {**entity, "offset": offset, "length": length}


def _trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Telegram drops the space around a text, and moves its entities with it."""
    stripped = text.strip()
    shift = utf16_length(text[: len(text) - len(text.lstrip())])
    size = utf16_length(stripped)
    moved = []
    for entity in entities:
        first = max(0, int(str(entity["offset"])) - shift)
        last = min(size, int(str(entity["offset"])) + int(str(entity["length"])) - shift)
        if last > first:
            moved.append({**entity, "offset": first, "length": last - first})
    return stripped, moved
