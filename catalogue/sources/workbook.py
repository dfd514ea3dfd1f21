"""Reads an Excel (.xlsx) or OpenDocument (.ods) workbook: the first sheet that has our columns, as the CSV it would make."""

import json
import sys
from collections.abc import Iterator
from itertools import chain, groupby
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO

from catalogue.errors import UserError
from catalogue.language import translator
from catalogue.sources import apart, sheets, table
from catalogue.sources.correspondence import AS_WE_DO, Correspondence
from catalogue.sources.entry import Read, suited
from catalogue.sources.limits import MB
from catalogue.sources.markup import legal
from catalogue.sources.record import Context
from catalogue.sources.unpacking import Open

# A sheet is held whole in memory, by a process apart: 100,000 rows of 30 filled columns take 560 MB (python-calamine 0.9).
MEMORY = 768 * MB
# Seconds of processor; those 100,000 rows take 4.
PROCESSOR = 60
# Bytes of the workbook itself; those 100,000 rows weigh 28 MB.
WEIGHT = 256 * MB

SHEETS = Path(sheets.__file__)

Row = tuple[int, int, list[str]]


def read(opened: Open, context: Context, correspondence: Correspondence = AS_WE_DO) -> Iterator[Read]:
    """The entries of a sheet, in its order, one at a time. Raises UserError when no sheet has our columns, or the
    workbook cannot be read within the limits."""
    rows = _rows(opened, context.source)
    first = next(rows, None)
    if first is None:
        _ = translator("catalogue")
        raise UserError(_("{file} is empty.", file=context.source))
    yield from suited(
        table.read(((number, texts) for _sheet, number, texts in sheet), context, correspondence)
        for _sheet, sheet in groupby(chain([first], rows), key=itemgetter(0))
    )


def _rows(opened: Open, name: str) -> Iterator[Row]:
    """The rows of all sheets: which sheet, which row of it, its texts."""
    with opened() as stream, TemporaryFile() as file:
        _copy(stream, file, name)
        command = (sys.executable, "-I", str(SHEETS), str(MEMORY), str(PROCESSOR))
        try:
            for line in apart.lines(*command, file=file):
                sheet, number, texts = json.loads(line)
                yield sheet, number, [legal(text) for text in texts]
        except apart.Fallen as fallen:
            raise _failure(fallen.status, name) from fallen


def _copy(stream: BinaryIO, file: BinaryIO, name: str) -> None:
    """A workbook is read from its end: it must be a file."""
    while data := stream.read(MB):
        if file.write(data) and file.tell() > WEIGHT:
            raise _failure(0, name)
    file.seek(0)


def _failure(code: int, name: str) -> UserError:
    _ = translator("catalogue")
    if code == sheets.UNREADABLE:
        return UserError(
            _("{file} is no workbook that can be read, or has a password: save it again.", file=name)
        )
    return UserError(_("{file} is too heavy for a workbook, or damaged: save it as “CSV UTF-8”.", file=name))
