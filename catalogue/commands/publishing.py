"""Reading files, seeing what they would change, publishing them, going back."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from catalogue import answers, checked, difference, drafting, resources, store
from catalogue.commands import sources
from catalogue.commands.options import AsJson, DataDir, folder_of, now
from catalogue.commands.outputs import write_text
from catalogue.commands.sources import Mapping, Names
from catalogue.console import Command, show, show_with
from catalogue.drafting import Draft
from catalogue.errors import UserError
from catalogue.language import translator
from catalogue.sources.columns import columns_text
from catalogue.sources.problems import Problem

# Who publishes from here, in the history.
CONSOLE = "console"

_ = translator("catalogue")

app = typer.Typer()

DraftId = Annotated[str, typer.Argument(metavar="BROUILLON", help=_("What “draft” called it."))]
By = Annotated[str, typer.Option("--by", metavar="QUI", help=_("Who publishes, for the history."))]
Confirm = Annotated[
    bool, typer.Option("--confirm", help=_("Publish even when much would go, or much is left out."))
]
Report = Annotated[
    Path | None,
    typer.Option(
        "--report", metavar="PAGE.html", help=_("Also write a page: every problem and every change.")
    ),
]

# What comes after \b is not laid out anew.
_COLUMNS = "\b\n" + columns_text(_)


@app.command(cls=Command, help=_("Read, check, compare, publish."), epilog=_COLUMNS)
def refresh(
    names: Names,
    mapping: Mapping = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=_("Say what would change, publish nothing."))
    ] = False,
    confirm: Confirm = False,
    page: Report = None,
    as_json: AsJson = False,
    data_dir: DataDir = None,
) -> None:
    folder = folder_of(data_dir)
    made = _drafted(names, folder, mapping, page)
    try:
        if dry_run:
            _tell(made, None, drafting.problems(folder, made.id), as_json=as_json)
        else:
            try:
                version = store.publish_draft(folder, made.id, by=CONSOLE, now=now(), confirmed=confirm)
            except UserError:
                # Whoever is to confirm, or to mend the file, sees what it says.
                _tell_read(made, drafting.problems(folder, made.id), as_json=as_json)
                raise
            _tell(made, version, store.problems(folder), as_json=as_json)
    finally:
        drafting.discard(folder, made.id)


@app.command(cls=Command, help=_("Read, check, compare; publish nothing."), epilog=_COLUMNS)
def check(
    names: Names,
    mapping: Mapping = None,
    page: Report = None,
    as_json: AsJson = False,
    data_dir: DataDir = None,
) -> None:
    refresh(names, mapping, dry_run=True, page=page, as_json=as_json, data_dir=data_dir)


@app.command(cls=Command, help=_("What would be added, changed, removed; publish nothing."))
def diff(
    names: Names,
    mapping: Mapping = None,
    full: Annotated[bool, typer.Option("--full", help=_("Each training, with the fields changed."))] = False,
    page: Report = None,
    as_json: AsJson = False,
    data_dir: DataDir = None,
) -> None:
    folder = folder_of(data_dir)
    draft = _drafted(names, folder, mapping, page)
    try:
        if as_json:
            changes = difference.changes(folder, draft.id)
            show_with(answers.counts(draft.counts), "changes", map(answers.change, changes))
        elif full:
            for line in difference.full_text(folder, draft.id, resources.gazetteer(), _):
                typer.echo(line)
        else:
            typer.echo(difference.summary_text(folder, draft.id, _))
    finally:
        drafting.discard(folder, draft.id)


@app.command(cls=Command, help=_("Read, check, compare; keep it to be published later."), epilog=_COLUMNS)
def draft(
    names: Names,
    mapping: Mapping = None,
    page: Report = None,
    as_json: AsJson = False,
    data_dir: DataDir = None,
) -> None:
    folder = folder_of(data_dir)
    made = _drafted(names, folder, mapping, page)
    if as_json:
        told = difference.summary_text(folder, made.id, _)
        show(answers.draft(made, told, _) | {"report": page and str(page)})
    else:
        typer.echo(checked.draft_text(folder, made, _))
        typer.echo(
            _("To publish it: python -m catalogue publish {id}. To drop it: … discard {id}.", id=made.id)
        )


@app.command(cls=Command, help=_("Publish a draft."))
def publish(
    draft: DraftId,
    by: By = CONSOLE,
    confirm: Confirm = False,
    as_json: AsJson = False,
    data_dir: DataDir = None,
) -> None:
    made = store.publish_draft(folder_of(data_dir), draft, by=by, now=now(), confirmed=confirm)
    _tell_version(made, as_json=as_json)


@app.command(cls=Command, help=_("Throw a draft away."))
def discard(draft: DraftId, data_dir: DataDir = None) -> None:
    drafting.discard(folder_of(data_dir), draft)
    typer.echo(_("The draft is thrown away."))


@app.command(cls=Command, help=_("The versions that were published."))
def history(as_json: AsJson = False, data_dir: DataDir = None) -> None:
    versions = store.history(folder_of(data_dir))
    if as_json:
        show([answers.publication(made) for made in versions])
    else:
        typer.echo("\n".join(checked.publication_text(made, now().date(), _) for made in versions))
        if not versions:
            raise UserError(_("Nothing was ever published."))


@app.command(cls=Command, help=_("Publish an earlier version anew."))
def rollback(
    version: Annotated[
        int | None, typer.Argument(metavar="[VERSION]", help=_("Its number; else the one before this one."))
    ] = None,
    by: By = CONSOLE,
    as_json: AsJson = False,
    data_dir: DataDir = None,
) -> None:
    made = store.rollback(folder_of(data_dir), version, by=by, now=now())
    _tell_version(made, as_json=as_json)


@app.command(cls=Command, help=_("Publish the demonstration catalogue, of fictional trainings."))
def demonstration(data_dir: DataDir = None) -> None:
    from catalogue.demonstration import publish

    made = publish(folder_of(data_dir), resources.gazetteer(), now(), automatic=False, by=CONSOLE)
    typer.echo(
        _(
            "The demonstration catalogue is published: version {version}, {n} trainings.",
            version=made.version,
            n=made.trainings,
        )
    )


def _drafted(names: list[str], folder: Path, mapping: Path | None, page: Path | None) -> Draft:
    """A draft of the sources, with its page where one is wanted."""
    moment = now()
    with sources.named(names, folder, mapping, moment.date()) as found:
        made = drafting.draft(folder, found, moment)
    if page:
        from catalogue.reporting.check_page import check_page

        write_text(page, check_page(folder, made, resources.gazetteer(), _))
    return made


def _tell(
    made: Draft, version: store.Publication | None, problems: Iterable[Problem], *, as_json: bool
) -> None:
    """What was read, and the version that it became, None for none."""
    if as_json:
        told = (answers.problem(problem, _) for problem in problems)
        show_with(answers.refresh(made, version, _), "problems", told)
    else:
        for line in checked.refresh_lines(made, version, problems, _):
            typer.echo(line)


def _tell_read(made: Draft, problems: Iterable[Problem], *, as_json: bool) -> None:
    """What was read, of what is not published; a program has nothing but the refusal."""
    if not as_json:
        for line in checked.read_lines(made, problems, _):
            typer.echo(line)


def _tell_version(made: store.Publication, *, as_json: bool) -> None:
    told = checked.version_text(made, _)
    if as_json:
        show({"version": made.version, "text": told})
    else:
        typer.echo(told)
