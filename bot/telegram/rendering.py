"""Effects as requests to Telegram: marked texts to entities, long texts to several, buttons to keyboards."""

import asyncio
import re
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeAlias

from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    KeyboardButton,
    LinkPreviewOptions,
    Message,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from bot.effects import AnswerTap, Edit, EditButtons, Keyboard, Rows, Say, SendFile, Sending, ShowPlace

# Longest text of a message, in UTF-16 units once the marks are read (Bot API).
TEXT_LIMIT = 4096
# Longest caption of a file, likewise.
CAPTION_LIMIT = 1024
# Longest notice of a tapped button, in characters (Bot API).
NOTICE_LIMIT = 200

_BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

Request: TypeAlias = Callable[[], Awaitable[Message | bool]]
Markup: TypeAlias = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove


@dataclass(frozen=True, slots=True)
class Piece:
    """A text as Telegram takes it: no marks, and the bold parts apart, counted in UTF-16 units."""

    text: str
    bold: tuple[MessageEntity, ...] = ()


def requests(bot: Bot, effect: Sending) -> list[Request]:
    """The requests that make an effect, in order, ready to be called: more than one only for a very long text."""
    match effect:
        case Say():
            return _said(bot, effect.to.id, pieces(effect.text), _markup(effect))
        case Edit():
            return _edited(bot, effect)
        case AnswerTap():
            notice = effect.notice[:NOTICE_LIMIT] or None
            return [partial(bot.answer_callback_query, effect.tap, text=notice)]
        case ShowPlace():
            return [partial(_venue, bot, effect)]
        case SendFile():
            return [partial(_file, bot, effect)]
        case EditButtons():
            markup = inline(effect.buttons)
            return [partial(bot.edit_message_reply_markup, effect.to.id, effect.message, reply_markup=markup)]


def _said(bot: Bot, chat: int, texts: tuple[Piece, ...], markup: Markup | None) -> list[Request]:
    """The buttons stand under the last piece."""
    return [
        partial(
            bot.send_message,
            chat,
            piece.text,
            entities=piece.bold,
            link_preview_options=_NO_PREVIEW,
            reply_markup=markup if piece is texts[-1] else None,
        )
        for piece in texts
    ]


def _edited(bot: Bot, effect: Edit) -> list[Request]:
    """What no longer fits in the edited message follows it."""
    head, *others = pieces(effect.text)
    markup = inline(effect.buttons)
    edit = partial(
        bot.edit_message_text,
        head.text,
        effect.to.id,
        effect.message,
        entities=head.bold,
        link_preview_options=_NO_PREVIEW,
        reply_markup=None if others else markup,
    )
    return [edit, *_said(bot, effect.to.id, tuple(others), markup)]


async def _venue(bot: Bot, effect: ShowPlace) -> Message:
    point = effect.coordinates
    return await bot.send_venue(effect.to.id, point.latitude, point.longitude, effect.title, effect.address)


async def _file(bot: Bot, effect: SendFile) -> Message:
    """Raises FileNotFoundError when the file is gone."""
    path, text = Path(effect.path), caption(effect.caption)
    file = InputFile(await asyncio.to_thread(path.read_bytes), path.name)
    if effect.picture:
        return await bot.send_photo(
            effect.to.id, file, text.text, caption_entities=text.bold, reply_markup=inline(effect.buttons)
        )
    return await bot.send_document(
        effect.to.id, file, text.text, caption_entities=text.bold, reply_markup=inline(effect.buttons)
    )


def _markup(effect: Say) -> Markup | None:
    return inline(effect.buttons) if effect.keyboard is None else reply(effect.keyboard)


def inline(rows: Rows) -> InlineKeyboardMarkup | None:
    """Buttons under a message; None without any."""
    if not rows:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(button.label, callback_data=button.data) for button in row] for row in rows]
    )


def reply(keyboard: Keyboard) -> ReplyKeyboardMarkup | ReplyKeyboardRemove:
    """Suggested answers, which go away once used."""
    rows = [[KeyboardButton(answer) for answer in row] for row in keyboard.answers]
    if keyboard.position:
        rows.insert(0, [KeyboardButton(keyboard.position, request_location=True)])
    if not rows:
        return ReplyKeyboardRemove()
    return ReplyKeyboardMarkup(rows, resize_keyboard=True, one_time_keyboard=True)


def pieces(text: str) -> tuple[Piece, ...]:
    """A marked text cut in messages that are not too long, at the end of a line where there is one."""
    plain, bolds = _unmark(text)
    return tuple(
        Piece(plain[start:end], tuple(_entities(plain, start, end, bolds)))
        for start, end in _cuts(plain)
        if plain[start:end].strip()
    )


def caption(text: str) -> Piece:
    """A marked text as a caption: what does not fit is left out, at the end of a line."""
    plain, bolds = _unmark(text)
    first, end = next(_cuts(plain, CAPTION_LIMIT - 2), (0, 0))
    shown = plain[first:end] + ("\n…" if end < len(plain.rstrip()) else "")
    return Piece(shown, tuple(_entities(plain, first, end, bolds)))


def marked(message: Message) -> str:
    """The text of a message of ours with its marks, as an effect carries it: what `pieces` undoes."""
    text = message.text or ""
    bold = sorted((e for e in message.entities if e.type == MessageEntity.BOLD), key=lambda e: e.offset)
    raw, marks, done = text.encode("utf-16-le"), "", 0
    for entity in bold:
        start, end = 2 * entity.offset, 2 * (entity.offset + entity.length)
        marks += f"{raw[done:start].decode('utf-16-le')}**{raw[start:end].decode('utf-16-le')}**"
        done = end
    return marks + raw[done:].decode("utf-16-le")


def _unmark(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its marks, and where the bold parts start and end in it."""
    plain, bolds, done = "", [], 0
    for match in _BOLD.finditer(text):
        plain += text[done : match.start()]
        bolds.append((len(plain), len(plain) + len(match[1])))
        plain += match[1]
        done = match.end()
    return plain + text[done:], bolds


def _cuts(plain: str, limit: int = TEXT_LIMIT) -> Iterator[tuple[int, int]]:
    """Where each message starts and ends; the line end or the space at a cut is in neither."""
    start = 0
    while start < len(plain):
        end = start + _fitting(plain[start : start + limit], limit)
        if end < len(plain):
            end = next((at for mark in "\n " if (at := plain.rfind(mark, start + 1, end + 1)) > 0), end)
        yield start, end
        start = end + (plain[end : end + 1] in {"\n", " "})


def _fitting(text: str, limit: int) -> int:
    """How many characters, from the first, fit in so many UTF-16 units."""
    return len(text.encode("utf-16-le")[: 2 * limit].decode("utf-16-le", "ignore"))


def _entities(plain: str, start: int, end: int, bolds: list[tuple[int, int]]) -> Iterator[MessageEntity]:
    """What is bold of one piece."""
    for first, last in bolds:
        first, last = max(first, start), min(last, end)
        if first < last:
            yield MessageEntity(
                MessageEntity.BOLD, offset=units(plain[start:first]), length=units(plain[first:last])
            )


def units(text: str) -> int:
    """The length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2
