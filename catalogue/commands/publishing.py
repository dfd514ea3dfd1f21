"""Reading files, seeing what they would change, publishing them, going back."""

from pathlib import Path
from typing import Annotated

import typer

from catalogue.commands.options import AsJson, DataDir, Mapping, Names, folder_of, now
from catalogue.console import Command, show, show_with
from catalogue.errors import UserError
from catalogue.language import translator
from catalogue.sources.columns import columns_text

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
    from catalogue import store
    from catalogue.commands.work import passing, tell, tell_read
    from catalogue.versions import drafting

    folder, moment = folder_of(data_dir), now()
    with passing(names, folder, mapping, page, moment) as made:
        if dry_run:
            tell(made, None, drafting.problems(folder, made.id), as_json=as_json)
            return
        try:
            version = store.publish_draft(folder, made.id, by=CONSOLE, now=moment, confirmed=confirm)
        except UserError:
            # Whoever is to confirm, or to mend the file, sees what it says.
            tell_read(made, drafting.problems(folder, made.id), as_json=as_json)
            raise
        tell(made, version, store.problems(folder), as_json=as_json)


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
    from catalogue import answers, resources
    from catalogue.commands.work import passing
    from catalogue.versions import difference

    folder = folder_of(data_dir)
    with passing(names, folder, mapping, page, now()) as draft:
        if as_json:
            changes = difference.changes(folder, draft.id)
            show_with(answers.counts(draft.counts), "changes", map(answers.change, changes))
        elif full:
            for line in difference.full_text(folder, draft.id, resources.gazetteer(), _):
                typer.echo(line)
        else:
            typer.echo(difference.summary_text(folder, draft.id, _))


@app.command(cls=Command, help=_("Read, check, compare; keep it to be published later."), epilog=_COLUMNS)
def draft(
    names: Names,
    mapping: Mapping = None,
    page: Report = None,
    as_json: AsJson = False,
    data_dir: DataDir = None,
) -> None:
    from catalogue import answers, checked
    from catalogue.commands.work import drafted
    from catalogue.versions import difference

    folder = folder_of(data_dir)
    made = drafted(names, folder, mapping, page, now())
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
    from catalogue import store
    from catalogue.commands.work import tell_version

    made = store.publish_draft(folder_of(data_dir), draft, by=by, now=now(), confirmed=confirm)
    tell_version(made, as_json=as_json)


@app.command(cls=Command, help=_("Throw a draft away."))
def discard(draft: DraftId, data_dir: DataDir = None) -> None:
    from catalogue.versions import drafting

    drafting.discard(folder_of(data_dir), draft)
    typer.echo(_("The draft is thrown away."))


@app.command(cls=Command, help=_("The versions that were published."))
def history(as_json: AsJson = False, data_dir: DataDir = None) -> None:
    from catalogue import answers, checked, store

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
    from catalogue import store
    from catalogue.commands.work import tell_version

    made = store.rollback(folder_of(data_dir), version, by=by, now=now())
    tell_version(made, as_json=as_json)


@app.command(cls=Command, help=_("Publish the demonstration catalogue, of fictional trainings."))
def demonstration(data_dir: DataDir = None) -> None:
    from catalogue.demonstration import publish
    from catalogue.resources import gazetteer

    made = publish(folder_of(data_dir), gazetteer(), now(), automatic=False, by=CONSOLE)
    typer.echo(
        _(
            "The demonstration catalogue is published: version {version}, {n} trainings.",
            version=made.version,
            n=made.trainings,
        )
    )
