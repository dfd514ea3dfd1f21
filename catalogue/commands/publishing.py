"""Reading files and publishing what they say."""

from pathlib import Path
from typing import Annotated

import typer

from catalogue.commands.options import AsJson, DataDir, folder_of, now, published_in
from catalogue.console import Command, show
from catalogue.language import translator
from catalogue.sources.columns import columns_text

_ = translator("catalogue")

app = typer.Typer()


# What comes after \b is not laid out anew.
@app.command(cls=Command, help=_("Publish the trainings of a CSV file."), epilog="\b\n" + columns_text(_))
def refresh(
    source: Annotated[Path, typer.Argument(metavar="FICHIER", help=_("The file to read."))],
    mapping: Annotated[
        Path | None,
        typer.Option(
            "--mapping",
            metavar="CORRESPONDANCE",
            help=_(
                "A TOML file: [colonnes] our header = theirs, [valeurs] our header = a text for every line."
            ),
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=_("Say what would change, publish nothing."))
    ] = False,
    as_json: AsJson = False,
    data_dir: DataDir = None,
) -> None:
    from catalogue import answers, resources
    from catalogue.refresh import refresh as publish
    from catalogue.refresh import refresh_text
    from catalogue.sources.correspondence import Correspondence, load

    folder = folder_of(data_dir)
    result = publish(
        folder,
        source,
        resources.gazetteer(),
        resources.vocabulary(folder),
        now(),
        correspondence=load(mapping) if mapping else Correspondence(),
        dry_run=dry_run,
    )
    show(answers.refresh(result, _)) if as_json else typer.echo(refresh_text(result, _))


@app.command(cls=Command, help=_("Publish the demonstration catalogue, of fictional trainings."))
def demonstration(data_dir: DataDir = None) -> None:
    from catalogue.demonstration import publish
    from catalogue.resources import gazetteer

    made = publish(folder_of(data_dir), gazetteer(), now(), automatic=False)
    typer.echo(
        _(
            "The demonstration catalogue is published: version {version}, {n} trainings.",
            version=made.version,
            n=made.trainings,
        )
    )


@app.command(cls=Command, help=_("Facts and figures of what is published."))
def report(as_json: AsJson = False, data_dir: DataDir = None) -> None:
    from catalogue import answers, resources
    from catalogue.reporting.figures import report as figures_of
    from catalogue.reporting.text import report_text

    figures = figures_of(published_in(data_dir), resources.gazetteer(), now().date())
    show(answers.report(figures)) if as_json else typer.echo(report_text(figures, _))
