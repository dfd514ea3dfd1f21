"""The cells of a workbook, as lines of JSON: the child process of catalogue/sources/workbook.py.

It stands by itself, so that a workbook made to exhaust the memory or the time, or to make its reader fall, takes down
nothing else: the system holds it to its limits. On standard input, the workbook; on standard output, one row a line,
[sheet, number, [texts]], both counted from 1; as arguments, bytes of memory and seconds of processor.
"""

import json
import resource
import sys
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import BinaryIO

from python_calamine import CalamineError, CalamineWorkbook

# How it ends when this is no workbook, or is behind a password.
UNREADABLE = 3

Cell = int | float | str | bool | time | date | datetime | timedelta


def rows(file: BinaryIO) -> Iterator[tuple[int, int, list[str]]]:
    with CalamineWorkbook.from_filelike(file) as workbook:
        for index in range(len(workbook.sheet_names)):
            for number, cells in enumerate(workbook.get_sheet_by_index(index).iter_rows(), start=1):
                yield index + 1, number, [text(cell) for cell in cells]


def text(cell: Cell) -> str:
    """What a spreadsheet would write of it in a CSV."""
    if isinstance(cell, bool):
        return "oui" if cell else "non"
    if isinstance(cell, float):
        return f"{cell:.15g}"  # as many digits as Excel keeps
    if isinstance(cell, datetime):
        return cell.isoformat(" ") if cell.time() != time() else cell.date().isoformat()
    return str(cell)


def main() -> None:
    memory, seconds = map(int, sys.argv[1:])
    for limit, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(limit, (most, most))
    try:
        for row in rows(sys.stdin.buffer):
            sys.stdout.write(json.dumps(row) + "\n")
    except CalamineError:
        sys.exit(UNREADABLE)


if __name__ == "__main__":
    main()
