"""Reads rows of cells, as CSV files and spreadsheets have them: a header says what each column holds."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from catalogue.errors import UserError
from catalogue.language import translator
from catalogue.sources import columns, record
from catalogue.sources.columns import MANDATORY, NAMES
from catalogue.sources.correspondence import AS_WE_DO, Correspondence
from catalogue.sources.entry import Entry, Read
from catalogue.sources.problems import Done, Fault, Problem
from catalogue.sources.record import Context
from catalogue.sources.row import LeftOut, Row
from catalogue.words.text import fold

# How the two lines of the empty table that explain it call themselves (catalogue/data/modele.csv).
TEMPLATE = ("# aide", "# exemple")

# Rows among which the header is looked for: exports put a title, a date, blank lines above it.
HEAD = 30
# Columns of a header that are read.
WIDTH = 1000


def read(
    rows: Iterable[tuple[int, Sequence[str]]], context: Context, correspondence: Correspondence = AS_WE_DO
) -> Iterator[Read]:
    """The entries of rows, each given as its number in the file and the texts of its cells. The rows before the header,
    and the blank ones, say nothing.

    `correspondence`: what this very file calls things, beyond catalogue/sources/columns.py. Raises UserError when no
    row is a header that names what a training cannot do without.
    """
    rows = iter(rows)
    head = [row for row in islice(rows, HEAD) if _is_filled(row[1])]
    at = _header([(line, texts[:WIDTH]) for line, texts in head], correspondence)
    line, header = head[at][0], head[at][1][:WIDTH]
    # The best column of a field last: it holds against the others where it is filled in.
    held = tuple(_held(header, correspondence))[::-1]
    names = {field: header[position].strip() for field, position in held}
    yield from _unread_columns(line, header, held, correspondence)
    for number, texts in chain(head[at + 1 :], rows):
        if _is_filled(texts):
            said = {field: texts[at] for field, at in held if at < len(texts) and texts[at].strip()}
            if said.get("id", "").startswith(TEMPLATE):
                yield Problem(number, names["id"], Fault.TEMPLATE_LINE, "", Done.KEPT)
                continue
            row = Row(number, {**said, **correspondence.values}, names)
            yield _entry(row, context, too_long=_is_filled(texts[len(header) :]))


def known(header: Iterable[str], correspondence: Correspondence) -> int:
    """How many of these names are those of columns that we read."""
    theirs = {_name(name) for names in correspondence.columns.values() for name in names}
    names = [name for name in islice(header, WIDTH) if len(name) <= columns.LONGEST]
    return sum(columns.field(name) is not None or _name(name) in theirs for name in names)


def _is_filled(texts: Sequence[str]) -> bool:
    return any(text.strip() for text in texts)


def _entry(row: Row, context: Context, *, too_long: bool) -> Entry:
    try:
        if too_long:
            raise row.left_out("title", Fault.TOO_MANY_CELLS)
        training = record.training(row, context)
    except LeftOut:
        return Entry(row.line, None, tuple(row.problems))
    return Entry(row.line, training, tuple(row.problems))


def _header(head: Sequence[tuple[int, Sequence[str]]], correspondence: Correspondence) -> int:
    """The position of the first row that names all that must be. Raises UserError, which says what the row that names
    the most lacks, when none does."""
    if not head:
        _ = translator("catalogue")
        raise UserError(_("The file is empty."))
    for at, (_line, texts) in enumerate(head):
        if not _absent(texts, correspondence) and not _missing(texts, correspondence):
            return at
    _line, nearest = max(head, key=lambda row: known(row[1], correspondence))
    raise _incomplete(nearest, correspondence)


def _incomplete(header: Sequence[str], correspondence: Correspondence) -> UserError:
    _ = translator("catalogue")
    for theirs in _absent(header, correspondence):
        return UserError(
            _("The mapping speaks of a column “{name}”, which the file does not have.", name=theirs)
        )
    missing = _missing(header, correspondence)
    names = ", ".join(" / ".join(NAMES[field] for field in group) for group in missing)
    return UserError(_("The file lacks these columns: {names}.", names=names))


def _absent(header: Sequence[str], correspondence: Correspondence) -> list[str]:
    """The columns of which the correspondence speaks that are not in the header."""
    present = {_name(name) for name in header}
    said = (name for names in correspondence.columns.values() for name in names)
    return [theirs for theirs in said if _name(theirs) not in present]


def _missing(header: Sequence[str], correspondence: Correspondence) -> list[tuple[str, ...]]:
    """The groups of fields, of which one must be there, that the header lacks."""
    fields = {field for field, _position in _held(header, correspondence)} | correspondence.values.keys()
    return [group for group in MANDATORY if not fields.intersection(group)]


def _held(header: Sequence[str], correspondence: Correspondence) -> Iterator[tuple[str, int]]:
    """Each field with the position of a column that holds it, the best column of a field first. What a correspondence
    says holds against the rest."""
    said = correspondence.columns.keys() | correspondence.values.keys()
    for position, name in enumerate(header):
        field = columns.field(name)
        if field and field not in said:
            yield field, position
    positions = {_name(name): position for position, name in reversed(tuple(enumerate(header)))}
    for field, names in correspondence.columns.items():
        yield from ((field, positions[_name(name)]) for name in names if _name(name) in positions)


def _name(header: str) -> str:
    return fold(header[: columns.LONGEST])


def _unread_columns(
    line: int, header: Sequence[str], held: Sequence[tuple[str, int]], correspondence: Correspondence
) -> Iterator[Problem]:
    """The columns that nobody reads, or only where a better one is empty; not those of which a correspondence decides."""
    best = dict(held)
    fields = {position: field for field, position in held}
    for position, name in enumerate(map(str.strip, header)):
        field = fields.get(position)
        if field is None and name and not columns.field(name):
            yield Problem(line, name, Fault.UNKNOWN_COLUMN, "", Done.KEPT)
        if field and field not in correspondence.columns and position != best[field]:
            yield Problem(line, name, Fault.SAME_COLUMN, header[best[field]].strip(), Done.KEPT)
