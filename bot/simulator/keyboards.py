"""Keyboards under messages, checked as Telegram checks them."""

from collections.abc import Callable

from bot.simulator import errors
from bot.simulator.errors import ApiError
from bot.simulator.model import Chat, Json
from bot.simulator.parameters import Parameters, objects

INLINE_LIMIT = 100
INLINE_ROW_LIMIT = 8
# Replies suggested in place of the phone's keyboard (Bot API: no limit documented; the server stops at 300).
REPLY_LIMIT = 300
DATA_BYTES = 64
# What an inline button may do besides carrying data.
ACTIONS = ("url", "callback_data", "web_app", "login_url", "switch_inline_query", "copy_text", "pay")


def markup(parameters: Parameters, chat: Chat) -> Json | None:
    """The keyboard of a message to send, or None."""
    value = parameters.parsed("reply_markup", errors.MARKUP_UNREADABLE)
    if value is None:
        return None
    if not isinstance(value, dict):
        raise ApiError(errors.MARKUP_NOT_OBJECT)
    if "inline_keyboard" in value:
        return _inline(value)
    if "keyboard" in value:
        return {**value, "keyboard": _reply_rows(value["keyboard"], chat)}
    return value if value.get("remove_keyboard") or value.get("force_reply") else None


def inline_markup(parameters: Parameters, chat: Chat) -> Json | None:
    """The keyboard of a message to edit: inline or none."""
    given = markup(parameters, chat)
    if given and "inline_keyboard" not in given:
        raise ApiError(errors.INLINE_EXPECTED)
    return given


def _inline(value: Json) -> Json | None:
    rows = _rows(value["inline_keyboard"], _inline_button)
    if sum(map(len, rows)) > INLINE_LIMIT or any(len(row) > INLINE_ROW_LIMIT for row in rows):
        raise ApiError(errors.MARKUP_TOO_LONG)
    return {"inline_keyboard": rows} if rows else None


def _rows(value: object, button: Callable[[object], Json]) -> list[list[Json]]:
    """Rows of buttons without the empty ones, as the server keeps them."""
    if not isinstance(value, list) or not all(isinstance(row, list) for row in value):
        raise ApiError(errors.MARKUP_UNREADABLE)
    return [[button(item) for item in row] for row in value if row]


def _inline_button(value: object) -> Json:
    (button,) = objects([value], errors.MARKUP_UNREADABLE)
    if not button.get("text"):
        raise ApiError(errors.BUTTON_NO_TEXT)
    if not any(action in button for action in ACTIONS):
        raise ApiError(errors.BUTTON_NO_ACTION)
    if "callback_data" in button and not 1 <= len(str(button["callback_data"]).encode()) <= DATA_BYTES:
        raise ApiError(errors.BUTTON_DATA)
    return button


def _reply_rows(value: object, chat: Chat) -> list[list[Json]]:
    rows = _rows(value, _reply_button)
    if sum(map(len, rows)) > REPLY_LIMIT:
        raise ApiError(errors.MARKUP_TOO_LONG)
    if not chat.private and any(key.get("request_location") for row in rows for key in row):
        raise ApiError(errors.LOCATION_PRIVATE_ONLY)
    return rows


def _reply_button(value: object) -> Json:
    (button,) = objects([{"text": value} if isinstance(value, str) else value], errors.MARKUP_UNREADABLE)
    if not button.get("text"):
        raise ApiError(errors.KEY_NO_TEXT)
    return button
