"""What is understood of typed texts, and what the catalogue has for them."""

from typing import Annotated

import typer

from catalogue.commands.options import AsJson, DataDir, folder_of, now, published_in
from catalogue.console import STANDARD_INPUT, Command, Text, answer_each, show
from catalogue.errors import UserError
from catalogue.language import translator

_ = translator("catalogue")

app = typer.Typer()


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

    vocabulary = resources.vocabulary(folder_of(data_dir))
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

    known = resources.vocabulary(folder_of(data_dir))
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

    gazetteer, vocabulary = resources.gazetteer(), resources.vocabulary(folder_of(data_dir))
    index, today = Index(published_in(data_dir).trainings, gazetteer), now().date()

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
