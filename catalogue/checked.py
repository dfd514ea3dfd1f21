"""What was read, what it changes and what was published, to be read by an admin."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from pathlib import Path

from catalogue.language import Translator, day
from catalogue.sources.problems import Problem, problem_line
from catalogue.versions.checking import counts_text, stop_text
from catalogue.versions.difference import summary_text
from catalogue.versions.drafting import Draft
from catalogue.versions.publications import Publication

# Problems told one by one: more of them are for the page of the report.
TOLD = 40


def draft_text(data_dir: Path, draft: Draft, _: Translator) -> str:
    """What publishing a draft would do, and what stops it: short enough for a message."""
    stops = (f"⚠ {stop_text(stop, _)}" for stop in draft.stops)
    return "\n".join((summary_text(data_dir, draft.id, _), *stops))


def refresh_lines(
    draft: Draft, version: Publication | None, problems: Iterable[Problem], _: Translator
) -> Iterator[str]:
    """What was read, its first problems, and what became of it. `version`: None for a dry run."""
    yield from read_lines(draft, problems, _)
    if version:
        yield version_text(version, _)
        return
    yield from (f"⚠ {stop_text(stop, _)}" for stop in draft.stops)
    yield _("Nothing was published: this was a dry run.")


def read_lines(draft: Draft, problems: Iterable[Problem], _: Translator) -> Iterator[str]:
    """What was read, and its first problems."""
    yield counts_text(draft.counts, _)
    rest = iter(problems)
    for problem in islice(rest, TOLD):
        yield problem_line(problem, _)
    if left := sum(1 for _problem in rest):
        yield _.plural(
            "… and {n} other problem: --report PAGE.html shows it.",
            "… and {n} other problems: --report PAGE.html shows them.",
            left,
        )


def version_text(made: Publication, _: Translator) -> str:
    """What has just been published, as one sentence."""
    told = _.plural(
        "Version {version} is published: {n} training.",
        "Version {version} is published: {n} trainings.",
        made.trainings,
        version=made.version,
    )
    return told if made.restores is None else f"{told} {_restores(made, _)}"


def publication_text(made: Publication, today: date, _: Translator) -> str:
    """One line of the history."""
    head = _.plural(
        "Version {version}, {day} at {time}: {n} training",
        "Version {version}, {day} at {time}: {n} trainings",
        made.trainings,
        version=made.version,
        day=day(made.published_at.date(), today),
        time=f"{made.published_at:%H:%M}",
    )
    change = f"+{made.added} ~{made.changed} −{made.removed}"
    origin = (
        _("from {sources}, by {who}", sources=made.source, who=made.by)
        if made.by
        else _("from {sources}", sources=made.source)
    )
    restored = (_restores(made, _),) if made.restores is not None else ()
    return " · ".join((head, change, origin, *restored, made.sha256[:12]))


def _restores(made: Publication, _: Translator) -> str:
    return _("It is version {version} again.", version=made.restores)
