"""Reads a CSV file, as spreadsheets write them: the encoding and the separator are found, not asked."""

import csv
from collections.abc import Iterator
from io import StringIO

from catalogue.errors import UserError
from catalogue.language import translator
from catalogue.sources import columns, record
from catalogue.sources.columns import COLUMNS, MANDATORY
from catalogue.sources.correspondence import Correspondence
from catalogue.sources.entry import Entry, Read
from catalogue.sources.problems import Done, Fault, Problem
from catalogue.sources.record import Context
from catalogue.sources.row import LeftOut, Row
from catalogue.words.text import fold

# Tried in this order: what Excel writes in France is cp1252, which can read nearly anything.
ENCODINGS = ("utf-8-sig", "cp1252")
SEPARATORS = ";,\t"

AS_WE_DO = Correspondence()


def read(content: bytes, context: Context, correspondence: Correspondence = AS_WE_DO) -> Iterator[Read]:
    """The lines of the file, in its order. `correspondence`: what this very file calls things, beyond
    catalogue/sources/columns.py. Raises UserError when the file as a whole cannot be read.
    """
    lines = _lines(_text(content), correspondence)
    _line, header = next(lines, (1, list[str]()))
    held = tuple(_held(header, correspondence))
    _check({field for field, _position in held} | correspondence.values.keys())
    yield from _unknown_columns(header, {position for _field, position in held})
    names = {field: header[position].strip() for field, position in held}
    for line, texts in lines:
        said = {field: texts[at] for field, at in held if at < len(texts) and texts[at].strip()}
        row = Row(line, {**said, **correspondence.values}, names)
        yield _entry(row, context, too_long=len(texts) > len(header))


def _entry(row: Row, context: Context, *, too_long: bool) -> Entry:
    try:
        if too_long:
            raise row.left_out("title", Fault.TOO_MANY_CELLS)
        training = record.training(row, context)
    except LeftOut:
        return Entry(row.line, None, tuple(row.problems))
    return Entry(row.line, training, tuple(row.problems))


def _held(header: list[str], correspondence: Correspondence) -> Iterator[tuple[str, int]]:
    """Each field with the position of a column that holds it. What a correspondence says holds against the rest.

    Raises UserError when it speaks of a column that is not there.
    """
    said = correspondence.columns.keys() | correspondence.values.keys()
    for position, name in enumerate(header):
        field = columns.field(name)
        if field and field not in said:
            yield field, position
    positions = {fold(name).strip(): position for position, name in enumerate(header)}
    for field, theirs in correspondence.columns.items():
        if fold(theirs).strip() not in positions:
            _ = translator("catalogue")
            raise UserError(
                _("The mapping speaks of a column “{name}”, which the file does not have.", name=theirs)
            )
        yield field, positions[fold(theirs).strip()]


def _text(content: bytes) -> str:
    """Decoded, or UserError for a file that is empty or no text at all."""
    _ = translator("catalogue")
    if not content.strip():
        raise UserError(_("The file is empty."))
    if b"\0" not in content:
        for encoding in ENCODINGS:
            try:
                return content.decode(encoding)
            except UnicodeDecodeError:
                if _is_utf8_by_and_large(content):
                    return content.decode(encoding, errors="replace")
    raise UserError(_("The file is not a CSV text: save it as “CSV UTF-8” and try again."))


def _is_utf8_by_and_large(content: bytes) -> bool:
    """Some byte is wrong, but the accents are those of UTF-8: a cp1252 text has none that could be."""
    accents = sum(byte >= 0xC2 for byte in content)
    wrong = content.decode("utf-8", errors="replace").count("\N{REPLACEMENT CHARACTER}")
    return 2 * wrong < accents


def _lines(text: str, correspondence: Correspondence) -> Iterator[tuple[int, list[str]]]:
    """The number of each line that is not blank, and its cells. The first is the header."""
    start = 1
    reader = csv.reader(StringIO(text, newline=""), delimiter=_separator(text, correspondence), strict=True)
    try:
        for texts in reader:
            if any(text.strip() for text in texts):
                yield start, texts
            start = reader.line_num + 1
    except csv.Error as error:
        _ = translator("catalogue")
        raise UserError(
            _("Line {line}: a quotation mark is misplaced or never closed, or a cell is endless.", line=start)
        ) from error


def _separator(text: str, correspondence: Correspondence) -> str:
    """The one under which the header has the most columns that we know."""
    header = text.lstrip().split("\n", 1)[0]
    theirs = {fold(name) for name in correspondence.columns.values()}

    def known(separator: str) -> int:
        names = [name.strip(' "\r') for name in header.split(separator)]
        return sum(columns.field(name) is not None or fold(name) in theirs for name in names)

    return max(SEPARATORS, key=known)


def _check(fields: set[str]) -> None:
    """Raises UserError when a column without which no training can be read is missing."""
    _ = translator("catalogue")
    missing = [group for group in MANDATORY if not fields.intersection(group)]
    if missing:
        names = ", ".join(" / ".join(COLUMNS[field][0] for field in group) for group in missing)
        raise UserError(_("The file lacks these columns: {names}.", names=names))


def _unknown_columns(header: list[str], known: set[int]) -> Iterator[Problem]:
    for position, name in enumerate(header):
        if name.strip() and position not in known and not columns.field(name):
            yield Problem(1, name.strip(), Fault.UNKNOWN_COLUMN, "", Done.KEPT)
