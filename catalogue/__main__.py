"""The admins' command line: `python -m catalogue --help`. What is heavy is imported by the command that needs it."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from catalogue.console import STANDARD_INPUT, Command, Text, answer_each, program, show
from catalogue.errors import UserError
from catalogue.language import translator
from catalogue.sources.columns import columns_text

if TYPE_CHECKING:
    from catalogue.store import Published

PARIS = ZoneInfo("Europe/Paris")

_ = translator("catalogue")

app = program(_("The labelled trainings: read, publish, search."))

DataDir = Annotated[
    Path | None,
    typer.Option(
        "--data-dir", metavar="DOSSIER", help=_("The folder of the data (else BOT_DATA_DIR, else ./data).")
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help=_("Answer in JSON."))]


@app.command(cls=Command, help=_("The place that a text says."))
def place(text: Text) -> None:
    from catalogue import answers, resources
    from catalogue.places.resolving import resolve

    gazetteer = resources.gazetteer()
    answer_each(text, lambda line: answers.place(line, resolve(gazetteer, line)))


@app.command(cls=Command, help=_("The qualification level that a text says."))
def level(text: Text) -> None:
    from catalogue import answers

    answer_each(text, answers.level)


@app.command(cls=Command, help=_("The digital domains that a text says."))
def interests(text: Text, data_dir: DataDir = None) -> None:
    from catalogue import answers, resources

    vocabulary = resources.vocabulary(_data_dir(data_dir))
    answer_each(text, lambda line: answers.wishes(line, vocabulary))


@app.command(cls=Command, help=_("The words by which wishes are understood, section by section."))
def vocabulary(
    check: Annotated[
        bool, typer.Option("--check", help=_("Say which ones contradict each other, and end with 2."))
    ] = False,
    data_dir: DataDir = None,
) -> None:
    from catalogue import resources
    from catalogue.wordlist import collisions_text, sections_text

    known = resources.vocabulary(_data_dir(data_dir))
    if not check:
        typer.echo(sections_text(known))
    elif found := collisions_text(known, resources.gazetteer(), _):
        raise UserError(found)
    else:
        typer.echo(_("Nothing contradicts anything."))


@app.command(cls=Command, help=_("The trainings for a person."))
def match(
    text: Annotated[str, typer.Argument(metavar="-", help=_("- to read one JSON profile a line."))] = "",
    place: Annotated[
        str, typer.Option("--place", metavar="TEXTE", help=_("Where they live, as typed."))
    ] = "",
    level: Annotated[str, typer.Option("--level", metavar="TEXTE", help=_("Their level, as typed."))] = "",
    interests: Annotated[
        str, typer.Option("--interests", metavar="TEXTE", help=_("What they like, as typed."))
    ] = "",
    limit: Annotated[int, typer.Option("-n", min=1, metavar="N", help=_("How many trainings at most."))] = 5,
    as_json: AsJson = False,
    explained: Annotated[bool, typer.Option("--explain", help=_("Say how each score was reckoned."))] = False,
    data_dir: DataDir = None,
) -> None:
    from catalogue import answers, resources
    from catalogue.account import account_text
    from catalogue.matching import Index
    from catalogue.search import Found, Typed, search, search_text, typed_in

    gazetteer, vocabulary = resources.gazetteer(), resources.vocabulary(_data_dir(data_dir))
    index, today = Index(_published(data_dir).trainings, gazetteer), _now().date()

    def found(typed: Typed) -> Found:
        return search(typed, index, gazetteer, vocabulary, today, limit)

    def answer(line: str) -> answers.Answer:
        try:
            return answers.match(found(typed_in(line)), gazetteer, _, explained=explained)
        except UserError as error:
            return {"error": str(error)}

    if text == STANDARD_INPUT:
        answer_each(text, answer)
    elif text:
        raise UserError(_("Say the profile with --place, --level, --interests, or - for standard input."))
    else:
        only = found({"place": place, "level": level, "interests": interests})
        if as_json:
            show(answers.match(only, gazetteer, _, explained=explained))
        else:
            typer.echo(account_text(only, _) if explained else search_text(only, gazetteer, _))


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
    from functools import partial
    from io import BytesIO

    from catalogue import answers, resources
    from catalogue.refresh import refresh as publish
    from catalogue.refresh import refresh_text
    from catalogue.sources import delimited
    from catalogue.sources.correspondence import Correspondence, load
    from catalogue.sources.record import Context

    folder, now = _data_dir(data_dir), _now()
    context = Context(resources.gazetteer(), resources.vocabulary(folder), source.name, now.date())
    correspondence = load(mapping) if mapping else Correspondence()
    read = delimited.read(partial(BytesIO, _content(source)), context, correspondence)
    result = publish(folder, [(source.name, read)], now, by=_("console"), dry_run=dry_run)
    show(answers.refresh(result, _)) if as_json else typer.echo(refresh_text(result, _))


@app.command(cls=Command, help=_("Publish the demonstration catalogue, of fictional trainings."))
def demonstration(data_dir: DataDir = None) -> None:
    from catalogue.demonstration import publish
    from catalogue.resources import gazetteer

    made = publish(_data_dir(data_dir), gazetteer(), _now(), automatic=False)
    typer.echo(
        _(
            "The demonstration catalogue is published: version {version}, {n} trainings.",
            version=made.version,
            n=made.trainings,
        )
    )


@app.command(cls=Command, help=_("Facts and figures of what is published."))
def report(as_json: AsJson = False, data_dir: DataDir = None) -> None:
    from catalogue import answers
    from catalogue.report import report as figures_of
    from catalogue.report import report_text

    figures = figures_of(_published(data_dir))
    show(answers.report(figures)) if as_json else typer.echo(report_text(figures, _))


def _data_dir(given: Path | None) -> Path:
    from catalogue.settings import Settings

    try:
        return given or Settings().data_dir
    except ValueError as error:
        raise UserError(_("The file .env cannot be read: it must be a UTF-8 text.")) from error


def _content(source: Path) -> bytes:
    try:
        return source.read_bytes()
    except OSError as error:
        raise UserError(_("{file} cannot be opened: check its name and its rights.", file=source)) from error


def _published(data_dir: Path | None) -> "Published":
    from catalogue import store

    published = store.load(_data_dir(data_dir))
    if published is None:
        raise UserError(
            _(
                "Nothing is published: run “python -m catalogue refresh FILE”, or “python -m catalogue demonstration”."
            )
        )
    return published


def _now() -> datetime:
    return datetime.now(PARIS)


if __name__ == "__main__":
    app(prog_name="python -m catalogue")
