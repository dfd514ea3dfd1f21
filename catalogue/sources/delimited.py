"""Reads a CSV file, as spreadsheets write them: the encoding and the separator are found, not asked."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import StringIO
from types import MappingProxyType

from catalogue.errors import UserError
from catalogue.language import translator
from catalogue.model import Training
from catalogue.sources import columns, record
from catalogue.sources.columns import COLUMNS, MANDATORY
from catalogue.sources.problems import Done, Fault, Problem
from catalogue.sources.record import Context
from catalogue.sources.row import LeftOut, Row

# Tried in this order: what Excel writes in France is cp1252, which can read nearly anything.
ENCODINGS = ("utf-8-sig", "cp1252")
SEPARATORS = ";,\t"

NOTHING_MORE: Mapping[str, str] = MappingProxyType({})


def read(
    content: bytes, context: Context, headers: Mapping[str, str] = NOTHING_MORE
) -> Iterator[Training | Problem]:
    """The problems of each line as they come, then the trainings, in the order of the file.

    Lines of one identifier are one training, given in several places or at several dates. `headers`: what
    columns of this very file hold, beyond catalogue/sources/columns.py. Raises UserError when the file as a
    whole cannot be read.
    """
    lines = _lines(_text(content))
    _line, header = next(lines, (1, list[str]()))
    fields = [columns.field(name) or headers.get(name.strip()) for name in header]
    _check(fields)
    yield from _unknown_columns(header, fields)
    names = {field: name.strip() for field, name in zip(fields, header, strict=True) if field}
    trainings: dict[str, Training] = {}
    for line, texts in lines:
        row = Row(
            line, {f: text for f, text in zip(fields, texts, strict=False) if f and text.strip()}, names
        )
        try:
            if len(texts) > len(fields):
                raise row.left_out("title", Fault.TOO_MANY_CELLS)
            read_one = record.training(row, context)
            trainings[read_one.id] = _merged(row, trainings.get(read_one.id), read_one)
        except LeftOut:
            pass
        yield from row.problems
    yield from trainings.values()


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


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """The number of each line that is not blank, and its cells. The first is the header."""
    start = 1
    reader = csv.reader(StringIO(text, newline=""), delimiter=_separator(text), strict=True)
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


def _separator(text: str) -> str:
    """The one under which the header has the most columns that we know."""
    header = text.lstrip().split("\n", 1)[0]

    def known(separator: str) -> int:
        return sum(columns.field(name.strip(' "\r')) is not None for name in header.split(separator))

    return max(SEPARATORS, key=known)


def _check(fields: list[str | None]) -> None:
    """Raises UserError when a column without which no training can be read is missing."""
    _ = translator("catalogue")
    missing = [group for group in MANDATORY if not set(group) & set(fields)]
    if missing:
        names = ", ".join(" / ".join(COLUMNS[field][0] for field in group) for group in missing)
        raise UserError(_("The file lacks these columns: {names}.", names=names))


def _unknown_columns(header: list[str], fields: list[str | None]) -> Iterator[Problem]:
    for name, field in zip(header, fields, strict=True):
        if name.strip() and not field:
            yield Problem(1, name.strip(), Fault.UNKNOWN_COLUMN, "", Done.KEPT)


def _merged(row: Row, known: Training | None, new: Training) -> Training:
    """The training known under this identifier, with the places and dates of one more line. Raises LeftOut."""
    if known is None:
        return new
    if (known.title, known.provider) != (new.title, new.provider):
        raise row.left_out("id", Fault.SAME_IDENTIFIER)
    return replace(
        known,
        sites=tuple(dict.fromkeys((*known.sites, *new.sites))),
        sessions=tuple(dict.fromkeys((*known.sessions, *new.sessions))),
    )
