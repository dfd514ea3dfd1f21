"""What is wrong in a file, and what was done about it."""

from dataclasses import dataclass
from enum import StrEnum

from catalogue.language import Translator


class Fault(StrEnum):
    """What is wrong."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    NO_DATE = "no_date"
    UNKNOWN_PLACE = "unknown_place"
    LOST_POINT = "lost_point"
    AMBIGUOUS_PLACE = "ambiguous_place"
    APPROXIMATE_PLACE = "approximate_place"
    UNKNOWN_DOMAIN = "unknown_domain"
    APPROXIMATE_DOMAIN = "approximate_domain"
    END_BEFORE_START = "end_before_start"
    LONG_IDENTIFIER = "long_identifier"
    EXPIRED_LABEL = "expired_label"
    SAME_IDENTIFIER = "same_identifier"
    TAKEN_IDENTIFIER = "taken_identifier"  # by another source: the training is given another
    SAME_TRAINING = "same_training"  # as another source's
    TOO_MANY_CELLS = "too_many_cells"
    UNKNOWN_COLUMN = "unknown_column"
    SAME_COLUMN = "same_column"
    VAGUE_DATE = "vague_date"
    WIDE_AREA = "wide_area"
    FAR_POINT = "far_point"
    WHOLE_DEGREES = "whole_degrees"
    UNKNOWN_ELEMENT = "unknown_element"
    CLOSED_SESSION = "closed_session"
    IMPOSSIBLE = "impossible"
    TEMPLATE_LINE = "template_line"


class Done(StrEnum):
    """What became of the training."""

    KEPT = "kept"  # without this value
    REPAIRED = "repaired"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Problem:
    """`line`: in the file, from 1; 0 when its format has no lines. `column`: the field, as the file calls it, or as we do
    when the file has no name for it. `value`: what the file says, or what it was read as when repaired. `record`: what
    the file itself calls the training (« formation 14_AF_0000011179 »), empty when the line says enough. `source`: the
    name of the file or its address, empty until it is known (catalogue/versions/intake.py)."""

    line: int
    column: str
    fault: Fault
    value: str
    done: Done
    record: str = ""
    source: str = ""


def problem_text(problem: Problem, _: Translator) -> str:
    """What is wrong, as one sentence."""
    value = problem.value
    return {
        Fault.MISSING: _("This is not filled in."),
        Fault.UNREADABLE: _("“{value}” is not understood.", value=value),
        Fault.NO_DATE: _("“{value}” is no date: write 12/01/2027.", value=value),
        Fault.UNKNOWN_PLACE: _("“{value}” is no commune that we know.", value=value),
        Fault.LOST_POINT: _("The point {value} is near no commune that we know.", value=value),
        Fault.AMBIGUOUS_PLACE: _(
            "Several communes are called “{value}”: add the postcode or the INSEE code.", value=value
        ),
        Fault.APPROXIMATE_PLACE: _("The place was read as {value}.", value=value),
        Fault.UNKNOWN_DOMAIN: _("No digital domain was recognised in “{value}”.", value=value),
        Fault.APPROXIMATE_DOMAIN: _("The domain was read in the objective: {value}.", value=value),
        Fault.END_BEFORE_START: _("The session ends before it starts ({value}).", value=value),
        Fault.LONG_IDENTIFIER: _("The identifier is too long, it was replaced by {value}.", value=value),
        Fault.EXPIRED_LABEL: _("The label ended on {value}: this training will not be shown.", value=value),
        Fault.SAME_IDENTIFIER: _("“{value}” is already the identifier of another training.", value=value),
        Fault.TAKEN_IDENTIFIER: _(
            "Another source has a training of this identifier: it was replaced by {value}.", value=value
        ),
        Fault.SAME_TRAINING: _("It is “{value}” of another source: they are made one.", value=value),
        Fault.TOO_MANY_CELLS: _("The line has more cells than there are columns."),
        Fault.UNKNOWN_COLUMN: _("This column is not one that we read."),
        Fault.SAME_COLUMN: _(
            "It is read only on the lines where the column “{value}” is empty.", value=value
        ),
        Fault.VAGUE_DATE: _("“{value}” does not say the day: write 12/01/2027.", value=value),
        Fault.WIDE_AREA: _(
            "“{value}” is wider than a commune: write the town, or its INSEE code.", value=value
        ),
        Fault.FAR_POINT: _("This point is far from {value}: the centre of the commune is kept.", value=value),
        Fault.WHOLE_DEGREES: _("“{value}” are whole degrees, which point at no address.", value=value),
        Fault.UNKNOWN_ELEMENT: _(
            "LHEO has no such element (met here: {value}): it is not read.", value=value
        ),
        Fault.CLOSED_SESSION: _("Nobody can enrol in this session any more ({value}).", value=value),
        Fault.IMPOSSIBLE: _(
            "It says what cannot be: a figure, a date or an identifier out of bounds, no place, or the same thing twice."
        ),
        Fault.TEMPLATE_LINE: _("This line comes with the empty table, to explain it: it is not read."),
    }[problem.fault]


def done_text(done: Done, _: Translator) -> str:
    """What became of the training, as one sentence."""
    return {
        Done.KEPT: _("The rest is kept."),
        Done.REPAIRED: _("It is repaired."),
        Done.LEFT_OUT: _("The training is left out."),
    }[done]


def place_text(problem: Problem, _: Translator) -> str:
    """Where in its source: « Ligne 12 », « formation 14_AF_0000011179 »; empty for the source as a whole."""
    return problem.record or (_("Line {line}", line=problem.line) if problem.line else "")


def problem_line(problem: Problem, _: Translator) -> str:
    """Where it is, what is wrong and what was done, on one line."""
    where = ", ".join(part for part in (place_text(problem, _), problem.column) if part)
    return _(
        "{where}: {problem} {done}",
        where=where,
        problem=problem_text(problem, _),
        done=done_text(problem.done, _),
    )
