"""Gives what is opened to the reader of its format."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from catalogue.errors import UserError
from catalogue.sources import delimited, exported, lheo, workbook
from catalogue.sources.correspondence import AS_WE_DO, Correspondence
from catalogue.sources.entry import Read
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
            return _suited(partial(delimited.read, opened.open, context), correspondences)
        case Kind.WORKBOOK:
            return _suited(partial(workbook.read, opened.open, context), correspondences)
        case Kind.XML:
            return lheo.read(opened, context)
        case Kind.JSON:
            return exported.read(opened.open, context)


def _suited(
    reader: Callable[[Correspondence], Iterator[Read]], correspondences: Sequence[Correspondence]
) -> Iterator[Read]:
    """A table is refused before its first line when its columns are not those. Raises the first refusal when none is."""
    refusals: list[UserError] = []
    for correspondence in correspondences:
        entries = reader(correspondence)
        try:
            first = next(entries, None)
        except UserError as refusal:
            refusals.append(refusal)
            continue
        if first:
            yield first
            yield from entries
        return
    raise refusals[0]
