"""Gives what is opened to the reader of its format."""

from collections.abc import Iterator, Sequence

from catalogue.sources import delimited, exported, lheo, workbook
from catalogue.sources.correspondence import AS_WE_DO, Correspondence
from catalogue.sources.entry import Read, suited
from catalogue.sources.opening import Kind, Opened
from catalogue.sources.record import Context


def read(
    opened: Opened, context: Context, correspondences: Sequence[Correspondence] = (AS_WE_DO,)
) -> Iterator[Read]:
    """The entries of a source, in its order, one at a time. Raises UserError, at any of them, when the source as a
    whole cannot be read. `correspondences` are for tables, which take the first one whose columns they have: XML and
    JSON name their own fields."""
    match opened.kind:
        case Kind.TABLE:
            return suited(delimited.read(opened.open, context, one) for one in correspondences)
        case Kind.WORKBOOK:
            return suited(workbook.read(opened.open, context, one) for one in correspondences)
        case Kind.XML:
            return lheo.read(opened, context)
        case Kind.JSON:
            return exported.read(opened.open, context)
