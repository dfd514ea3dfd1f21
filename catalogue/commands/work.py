"""What the commands that publish do and say: apart from their options, for it is heavy to load."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import typer

from catalogue import answers, checked, resources
from catalogue.commands import sources
from catalogue.commands.outputs import write_text
from catalogue.console import show, show_with
from catalogue.language import translator
from catalogue.sources.problems import Problem
from catalogue.versions import drafting
from catalogue.versions.drafting import Draft
from catalogue.versions.publications import Publication

_ = translator("catalogue")


def drafted(
    names: Sequence[str], folder: Path, mapping: Path | None, page: Path | None, now: datetime
) -> Draft:
    """A draft of the sources, with its page where one is wanted."""
    with sources.named(names, folder, mapping, now.date()) as found:
        made = drafting.draft(folder, found, now)
    if page:
        from catalogue.reporting.check_page import check_page

        write_text(page, check_page(folder, made, resources.gazetteer(), _))
    return made


@contextmanager
def passing(
    names: Sequence[str], folder: Path, mapping: Path | None, page: Path | None, now: datetime
) -> Iterator[Draft]:
    """The same, thrown away at the end unless it was published."""
    made = drafted(names, folder, mapping, page, now)
    try:
        yield made
    finally:
        drafting.discard(folder, made.id)


def tell(made: Draft, version: Publication | None, problems: Iterable[Problem], *, as_json: bool) -> None:
    """What was read, and the version that it became, None for none."""
    if as_json:
        told = (answers.problem(problem, _) for problem in problems)
        show_with(answers.refresh(made, version, _), "problems", told)
    else:
        for line in checked.refresh_lines(made, version, problems, _):
            typer.echo(line)


def tell_read(made: Draft, problems: Iterable[Problem], *, as_json: bool) -> None:
    """What was read, of what is not published; a program has nothing but the refusal."""
    if not as_json:
        for line in checked.read_lines(made, problems, _):
            typer.echo(line)


def tell_version(made: Publication, *, as_json: bool) -> None:
    told = checked.version_text(made, _)
    if as_json:
        show({"version": made.version, "text": told})
    else:
        typer.echo(told)
