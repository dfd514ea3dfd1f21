"""Replaces what is published by what sources say, all at once: read, check, compare, publish."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from catalogue import drafting, store
from catalogue.checking import Counts, Stop, counts_text, stop_text
from catalogue.drafting import Source
from catalogue.errors import UserError
from catalogue.language import Translator, translator
from catalogue.sources.problems import Problem, done_text, problem_text


@dataclass(frozen=True, slots=True)
class RefreshResult:
    """What sources change. `stops`: what stops them from being published, unless someone confirms.

    `version`: the one published, None for a dry run.
    """

    counts: Counts
    stops: tuple[Stop, ...]
    problems: tuple[Problem, ...]
    version: int | None


def refresh(
    data_dir: Path,
    sources: Iterable[Source],
    now: datetime,
    *,
    by: str,
    confirmed: bool = False,
    dry_run: bool = False,
) -> RefreshResult:
    """Publish what sources say. Raises UserError, and publishes nothing, when they have no training or a gate is shut."""
    made = drafting.draft(data_dir, sources, now)
    try:
        if not made.counts.trainings:
            _ = translator("catalogue")
            names = ", ".join(made.sources)
            raise UserError(
                _("{file} holds no training that can be read: nothing was published.", file=names)
            )
        problems = tuple(drafting.problems(data_dir, made.id))
        if dry_run:
            return RefreshResult(made.counts, made.stops, problems, None)
        published = store.publish_draft(data_dir, made.id, by=by, now=now, confirmed=confirmed)
        return RefreshResult(made.counts, made.stops, problems, published.version)
    finally:
        drafting.discard(data_dir, made.id)


def refresh_text(result: RefreshResult, _: Translator) -> str:
    """The same, to be read."""
    lines = [
        counts_text(result.counts, _),
        *(stop_text(stop, _) for stop in result.stops),
        *(problem_line(problem, _) for problem in result.problems),
        _("Nothing was published: this was a dry run.")
        if result.version is None
        else _("Version {version} is published.", version=result.version),
    ]
    return "\n".join(lines)


def problem_line(problem: Problem, _: Translator) -> str:
    """Where it is, what is wrong and what was done, on one line."""
    where = problem.record or _("Line {line}", line=problem.line)
    return _(
        "{where}, {column}: {problem} {done}",
        where=where,
        column=problem.column,
        problem=problem_text(problem, _),
        done=done_text(problem.done, _),
    )
