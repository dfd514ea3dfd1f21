"""Reads a CSV file, as spreadsheets write them: the encoding and the separator are found, not asked."""

import codecs
import csv
from collections.abc import Iterator
from io import TextIOWrapper
from typing import TextIO

from catalogue.errors import UserError
from catalogue.language import translator
from catalogue.sources import table
from catalogue.sources.correspondence import AS_WE_DO as AS_WE_DO
from catalogue.sources.correspondence import Correspondence
from catalogue.sources.entry import Read
from catalogue.sources.markup import legal
from catalogue.sources.record import Context
from catalogue.sources.unpacking import Open

SEPARATORS = ";,\t|"
# Characters of a line, its cells of several lines included: one that is longer has a quotation mark that nothing closes.
LONGEST = 1_000_000
CHUNK = 1 << 16
# As much in one cell: Python's own limit is lower than what our JSON may say in one text.
csv.field_size_limit(LONGEST)

# The bytes of which UTF-8 makes no accents, and those that a text in cp1252 has not.
_PLAIN = bytes(range(0xC2))
_NOT_CP1252 = bytes.fromhex("00818d8f909d")


def read(opened: Open, context: Context, correspondence: Correspondence = AS_WE_DO) -> Iterator[Read]:
    """The lines of the file, in its order, one at a time. `correspondence`: what this very file calls things, beyond
    catalogue/sources/columns.py. Raises UserError when the file as a whole cannot be read.
    """
    encoding = _encoding(opened)
    with opened() as content:
        # Wrong bytes are let be when they are few (_encoding).
        text = TextIOWrapper(content, encoding, errors="replace", newline="")
        yield from table.read(_rows(text, correspondence), context, correspondence)


def _encoding(opened: Open) -> str:
    """UTF-8 when it is by and large, else what Excel writes in France. Raises UserError for a file that is empty or no
    text at all. What is well written is read through once only: unpacking costs more than decoding."""
    _ = translator("catalogue")
    if not any(chunk.strip() for chunk in _chunks(opened)):
        raise UserError(_("The file is empty."))
    if next(_chunks(opened))[:2] in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE} and _is_text(opened, "utf-16"):
        return "utf-16"
    if _is_text(opened, "utf-8") or _is_utf8_by_and_large(opened):
        return "utf-8-sig"
    if not any(byte in chunk for chunk in _chunks(opened) for byte in _NOT_CP1252):
        return "cp1252"
    raise UserError(_("The file is not a CSV text: save it as “CSV UTF-8” and try again."))


def _chunks(opened: Open) -> Iterator[bytes]:
    with opened() as content:
        while chunk := content.read(CHUNK):
            yield chunk


def _is_text(opened: Open, encoding: str, errors: str = "strict") -> bool:
    try:
        return not any("\0" in text for text in codecs.iterdecode(_chunks(opened), encoding, errors))
    except UnicodeDecodeError:
        return False


def _is_utf8_by_and_large(opened: Open) -> bool:
    """Some byte is wrong, but the accents are those of UTF-8: a cp1252 text has none that could be."""
    accents = sum(len(chunk.translate(None, _PLAIN)) for chunk in _chunks(opened))
    texts = codecs.iterdecode(_chunks(opened), "utf-8", "replace")
    wrong = sum(text.count("\N{REPLACEMENT CHARACTER}") for text in texts)
    return 2 * wrong < accents and _is_text(opened, "utf-8", "replace")


class _Lines:
    """The lines of a text, for csv.reader; csv.Error when more is asked at once than one record may have."""

    def __init__(self, text: TextIO) -> None:
        self._text = text
        self._left = LONGEST
        self._ahead: list[str] = []

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = legal(self._ahead.pop(0) if self._ahead else self._text.readline(LONGEST))
        self._left -= len(line)
        if self._left <= 0:
            raise csv.Error("endless")
        if not line:
            raise StopIteration
        return line

    def look_ahead(self, most: int) -> list[str]:
        """The first lines, which are still to come."""
        line = ""
        while len(self._ahead) < most and len(line) < LONGEST and (line := self._text.readline(LONGEST)):
            self._ahead.append(line)
        return self._ahead

    def start_record(self) -> None:
        self._left = LONGEST


def _rows(text: TextIO, correspondence: Correspondence) -> Iterator[tuple[int, list[str]]]:
    """The number of each line and its cells."""
    start, lines = 1, _Lines(text)
    try:
        separator = _separator(lines.look_ahead(table.HEAD), correspondence)
        reader = csv.reader(lines, delimiter=separator, strict=True)
        for texts in reader:
            yield start, texts
            start = reader.line_num + 1
            lines.start_record()
    except csv.Error as error:
        _ = translator("catalogue")
        raise UserError(
            _("Line {line}: a quotation mark is misplaced or never closed, or a cell is endless.", line=start)
        ) from error


def _separator(head: list[str], correspondence: Correspondence) -> str:
    """The one under which one of the first lines has the most columns that we know."""

    def known(separator: str) -> int:
        lines = ([name.strip(' "\r\n') for name in line.split(separator)] for line in head)
        return max((table.known(names, correspondence) for names in lines), default=0)

    return max(SEPARATORS, key=known)
