"""Entries that say the same training, in several places or at several dates."""

from collections.abc import Iterable
from dataclasses import replace

from catalogue.model import Training
from catalogue.sources.columns import COLUMNS
from catalogue.sources.entry import Entry, Read
from catalogue.sources.problems import Done, Fault, Problem


def is_same(known: Training, new: Training) -> bool:
    """Whether two entries of one identifier may be one training."""
    return (known.title, known.provider) == (new.title, new.provider)


def merged(known: Training, new: Training) -> Training:
    """The first one, with the places and dates of both."""
    return replace(
        known,
        sites=tuple(dict.fromkeys((*known.sites, *new.sites))),
        sessions=tuple(dict.fromkeys((*known.sessions, *new.sessions))),
    )


def gathered(read: Iterable[Read]) -> tuple[tuple[Training, ...], tuple[Problem, ...]]:
    """A whole source that fits in memory: its trainings in order, those of one identifier merged, and its problems."""
    trainings: dict[str, Training] = {}
    problems: list[Problem] = []
    for one in read:
        if isinstance(one, Problem):
            problems.append(one)
            continue
        problems += one.problems
        if one.training is None:
            continue
        known = trainings.setdefault(one.training.id, one.training)
        if is_same(known, one.training):
            trainings[known.id] = merged(known, one.training)
        else:
            problems.append(taken(one))
    return tuple(trainings.values()), tuple(problems)


def taken(entry: Entry) -> Problem:
    """The entry is left out: its identifier is that of another training."""
    id_ = entry.training.id if entry.training else ""
    return Problem(
        entry.line, COLUMNS["id"][0], Fault.SAME_IDENTIFIER, id_, Done.LEFT_OUT, record=entry.record
    )
