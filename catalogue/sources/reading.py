"""Gives what is opened to the reader of its format."""

from collections.abc import Iterator

from catalogue.sources import delimited, exported, lheo, workbook
from catalogue.sources.correspondence import AS_WE_DO, Correspondence
from catalogue.sources.entry import Read
from catalogue.sources.opening import Kind, Opened
from catalogue.sources.record import Context


def read(opened: Opened, context: Context, correspondence: Correspondence = AS_WE_DO) -> Iterator[Read]:
    """The entries of a source, in its order, one at a time. Raises UserError, at any of them, when the source as a
    whole cannot be read. `correspondence` holds for tables: XML and JSON name their own fields."""
    match opened.kind:
        case Kind.TABLE:
            return delimited.read(opened.open, context, correspondence)
        case Kind.WORKBOOK:
            return workbook.read(opened.open, context, correspondence)
        case Kind.XML:
            return lheo.read(opened, context)
        case Kind.JSON:
            return exported.read(opened.open, context)
