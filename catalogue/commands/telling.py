"""What is published, told and given to others: the bilan, exports, the template of a file."""

from pathlib import Path
from typing import Annotated

import typer

from catalogue.commands.options import AsJson, DataDir, now, published_in
from catalogue.commands.outputs import write, write_text
from catalogue.console import Command, show
from catalogue.errors import UserError
from catalogue.language import translator

_ = translator("catalogue")

app = typer.Typer()


@app.command(cls=Command, help=_("Facts and figures of what is published."))
def report(
    as_json: AsJson = False,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="PAGE.html", help=_("Also write them as a page."))
    ] = None,
    picture: Annotated[
        Path | None, typer.Option("--picture", metavar="IMAGE.png", help=_("Also write them as a picture."))
    ] = None,
    data_dir: DataDir = None,
) -> None:
    from catalogue import answers, resources
    from catalogue.reporting.figures import report as figures_of
    from catalogue.reporting.page import report_page
    from catalogue.reporting.picture import picture as drawn
    from catalogue.reporting.text import caption, report_text

    figures = figures_of(published_in(data_dir), resources.gazetteer(), now().date())
    if html:
        write_text(html, report_page(figures, _))
    if picture:
        content = drawn(figures, _)
        write(picture, lambda file: file.write(content))
    if as_json:
        show(answers.report(figures) | {"text": caption(figures, _)})
    else:
        typer.echo(report_text(figures, _))


@app.command(cls=Command, help=_("Write what is published into a file: .csv, .json or .xml (LHEO 2.3)."))
def export(
    path: Annotated[Path, typer.Argument(metavar="FICHIER", help=_("The file to write."))],
    data_dir: DataDir = None,
) -> None:
    from catalogue import exporting

    form, published = exporting.Format.of(path), published_in(data_dir)
    write(path, lambda file: exporting.write(form, published.trainings, published.publication, file))
    typer.echo(_.plural("{n} training is written.", "{n} trainings are written.", len(published.trainings)))


@app.command(cls=Command, help=_("Write an empty CSV file, with the columns that are read."))
def template(
    path: Annotated[Path, typer.Argument(metavar="FICHIER.csv", help=_("The file to write."))],
) -> None:
    from catalogue import exporting

    if path.suffix.casefold() != ".csv":
        raise UserError(_("{file}: the name must end in .csv, which spreadsheets open.", file=path))
    if path.exists():
        raise UserError(_("{file} is already there: give another name.", file=path))
    write(path, exporting.template)
    typer.echo(_("{file} is written: open it in a spreadsheet.", file=path))
