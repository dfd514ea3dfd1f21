"""Catalogues as big as one likes, that look like real files: the same trainings as LHEO 2.3 and as CSV.

`python -m tests.bench.generated lheo|csv NUMBER FILE [--later]` writes one; `--later` is the same source some weeks after:
1 % of its trainings changed, 0.5 % left, 0.5 % came.
"""

from datetime import date
from pathlib import Path

from tests.bench.generated import drawing, lheo, table

FORMS = {"lheo": lheo.written, "csv": table.written}


def write(form: str, count: int, file: Path, today: date, *, later: bool = False) -> None:
    """The sessions are to come after `today`: the same file for the same day."""
    with file.open("w", encoding="utf-8", newline="", buffering=1 << 20) as out:
        out.writelines(FORMS[form](drawing.offers(count, today, later=later)))
