"""What a draft would do, in figures, and what stops it from being published unless someone confirms."""

from dataclasses import dataclass
from enum import StrEnum

from catalogue.language import Translator, number

# More than this share of what is published would go: rather a file cut short, or the wrong one, than closed trainings.
REMOVED_AT_MOST = 0.30
# More than this share of the entries make no training: rather a file that we read badly than a bad file.
LEFT_OUT_AT_MOST = 0.20


@dataclass(frozen=True, slots=True)
class Counts:
    """`read`: entries of the sources, those left out included; entries of one identifier make one training, so that
    `trainings`, those of the draft, may be fewer. `added`, `changed`, `removed`: against what is published.

    `left_out`: entries. `repaired`, `remarks`: problems. `expired`: trainings whose label is over on the day; `over`:
    those, label running, whose sessions are all over. Neither are shown to people.
    """

    read: int = 0
    trainings: int = 0
    added: int = 0
    changed: int = 0
    removed: int = 0
    left_out: int = 0
    repaired: int = 0
    remarks: int = 0
    expired: int = 0
    over: int = 0


class Gate(StrEnum):
    """What is watched. EMPTY stays shut, whoever confirms."""

    EMPTY = "empty"
    REMOVED = "removed"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Stop:
    """A gate that is shut: `count` of the `total` trainings published, or of the entries read."""

    gate: Gate
    count: int = 0
    total: int = 0

    @property
    def confirmable(self) -> bool:
        return self.gate is not Gate.EMPTY


def stops(counts: Counts, published: int) -> tuple[Stop, ...]:
    """The gates that are shut. `published`: how many trainings are to be watched over; 0 for a demonstration."""
    if not counts.trainings:
        return (Stop(Gate.EMPTY),)
    watched = (
        (Stop(Gate.REMOVED, counts.removed, published), REMOVED_AT_MOST),
        (Stop(Gate.LEFT_OUT, counts.left_out, counts.read), LEFT_OUT_AT_MOST),
    )
    return tuple(stop for stop, share in watched if stop.total and stop.count > share * stop.total)


def stop_text(stop: Stop, _: Translator) -> str:
    """Why it is not published, as one sentence."""
    total = number(stop.total)
    return {
        Gate.EMPTY: _("No training can be read: there is nothing to publish."),
        Gate.REMOVED: _.plural(
            "{n} of the {total} published trainings would go.",
            "{n} of the {total} published trainings would go.",
            stop.count,
            total=total,
        ),
        Gate.LEFT_OUT: _.plural(
            "{n} entry of {total} is left out.",
            "{n} entries of {total} are left out.",
            stop.count,
            total=total,
        ),
    }[stop.gate]


def counts_text(counts: Counts, _: Translator) -> str:
    """All of them, to be read; what is nil is not said, the difference always is."""
    details = (
        (counts.left_out, _.plural("{n} entry is left out.", "{n} entries are left out.", counts.left_out)),
        (counts.repaired, _.plural("{n} repair.", "{n} repairs.", counts.repaired)),
        (counts.remarks, _.plural("{n} remark.", "{n} remarks.", counts.remarks)),
        (
            counts.expired,
            _.plural(
                "{n} has a label that is over: it will not be shown.",
                "{n} have a label that is over: they will not be shown.",
                counts.expired,
            ),
        ),
        (
            counts.over,
            _.plural(
                "{n} has no session to come: it will not be shown.",
                "{n} have no session to come: they will not be shown.",
                counts.over,
            ),
        ),
    )
    return "\n".join(
        (
            _.plural(
                "Read: {n} entry, which makes {trainings}.",
                "Read: {n} entries, which make {trainings}.",
                counts.read,
                trainings=_.plural("{n} training", "{n} trainings", counts.trainings),
            ),
            _(
                "Added: {added}; changed: {changed}; removed: {removed}.",
                added=number(counts.added),
                changed=number(counts.changed),
                removed=number(counts.removed),
            ),
            *(text for count, text in details if count),
        )
    )
