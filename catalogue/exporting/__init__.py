"""What is published, written for others: a table, our own JSON, LHEO; and the empty table that one fills.

Trainings are written as they come. What is written is read back as it was (catalogue/sources).
"""

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from catalogue.errors import UserError
from catalogue.exporting import document, lheo, table
from catalogue.exporting.blank import template as template
from catalogue.language import translator
from catalogue.model import Training
from catalogue.store import Publication


class Format(StrEnum):
    """What can be written."""

    CSV = "csv"
    JSON = "json"
    LHEO = "lheo"

    @classmethod
    def of(cls, path: Path) -> "Format":
        """The format that the name of a file asks for. Raises UserError for another one."""
        known = {".csv": cls.CSV, ".json": cls.JSON, ".xml": cls.LHEO}
        if path.suffix.casefold() in known:
            return known[path.suffix.casefold()]
        _ = translator("catalogue")
        raise UserError(_("{file}: the name must end in .csv, .json or .xml (LHEO).", file=path))


def write(form: Format, trainings: Iterable[Training], publication: Publication, stream: BinaryIO) -> None:
    """Write the trainings of a version. `stream` is left open."""
    match form:
        case Format.CSV:
            table.write(trainings, stream)
        case Format.JSON:
            document.write(trainings, publication, stream)
        case Format.LHEO:
            lheo.write(trainings, publication, stream)
