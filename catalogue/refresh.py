"""Replaces what is published by what a file says: read, check, publish."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from io import BytesIO
from pathlib import Path

from catalogue import store
from catalogue.errors import UserError
from catalogue.language import Translator, translator
from catalogue.model import Training
from catalogue.places.gazetteer import Gazetteer
from catalogue.sources import delimited
from catalogue.sources.correspondence import Correspondence
from catalogue.sources.merging import gathered
from catalogue.sources.problems import Done, Problem, done_text, problem_text
from catalogue.sources.record import Context
from catalogue.words.interests import Vocabulary


@dataclass(frozen=True, slots=True)
class RefreshResult:
    """What a file changes. `read`: the trainings found in it, the rejected ones included.

    `version`: the one published, None for a dry run.
    """

    read: int
    added: int
    changed: int
    removed: int
    rejected: int
    problems: tuple[Problem, ...]
    version: int | None


def refresh(
    data_dir: Path,
    source: Path,
    gazetteer: Gazetteer,
    vocabulary: Vocabulary,
    now: datetime,
    *,
    correspondence: Correspondence = delimited.AS_WE_DO,
    dry_run: bool = False,
) -> RefreshResult:
    """Publish the trainings of a CSV file. Raises UserError, and publishes nothing, when it has none."""
    _ = translator("catalogue")
    context = Context(gazetteer, vocabulary, source.name, now.date())
    trainings, problems = gathered(
        delimited.read(partial(BytesIO, _content(source)), context, correspondence)
    )
    if not trainings:
        raise UserError(_("{file} holds no training that can be read: nothing was published.", file=source))
    rejected = len({problem.line for problem in problems if problem.done is Done.LEFT_OUT})
    before = _published(data_dir)
    version = None
    if not dry_run:
        made = store.publish(
            data_dir, trainings, source=source.name, demonstration=False, automatic=False, now=now
        )
        version = made.version
    after = _by_id(trainings)
    return RefreshResult(
        read=len(trainings) + rejected,
        added=len(after.keys() - before.keys()),
        changed=sum(before[id_] != after[id_] for id_ in after.keys() & before.keys()),
        removed=len(before.keys() - after.keys()),
        rejected=rejected,
        problems=problems,
        version=version,
    )


def refresh_text(result: RefreshResult, _: Translator) -> str:
    """The same, to be read."""
    lines = [
        _.plural("Read: {n} training.", "Read: {n} trainings.", result.read),
        _(
            "Added: {added}; changed: {changed}; removed: {removed}; rejected: {rejected}.",
            added=result.added,
            changed=result.changed,
            removed=result.removed,
            rejected=result.rejected,
        ),
        *(_problem_line(problem, _) for problem in result.problems),
        _("Nothing was published: this was a dry run.")
        if result.version is None
        else _("Version {version} is published.", version=result.version),
    ]
    return "\n".join(lines)


def _problem_line(problem: Problem, _: Translator) -> str:
    return _(
        "Line {line}, {column}: {problem} {done}",
        line=problem.line,
        column=problem.column,
        problem=problem_text(problem, _),
        done=done_text(problem.done, _),
    )


def _content(source: Path) -> bytes:
    try:
        return source.read_bytes()
    except OSError as error:
        _ = translator("catalogue")
        raise UserError(_("{file} cannot be opened: check its name and its rights.", file=source)) from error


def _published(data_dir: Path) -> dict[str, Training]:
    """What is published now; nothing when its file is broken, since publishing repairs it."""
    try:
        published = store.load(data_dir)
    except UserError:
        return {}
    return _by_id(published.trainings) if published else {}


def _by_id(trainings: Iterable[Training]) -> dict[str, Training]:
    return {training.id: training for training in trainings}
