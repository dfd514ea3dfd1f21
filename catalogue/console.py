"""A command line that speaks French: typer's own words in its help, and one sentence for what goes wrong."""

import json
import sys
from collections.abc import Callable, Iterable, Mapping
from io import TextIOWrapper
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperCommand, TyperGroup

from catalogue.errors import UserError
from catalogue.language import Translator, translator

# What a wrong file, setting or argument ends with.
WRONG_USE = 2
# What stands for « one text a line on standard input ».
STANDARD_INPUT = "-"

_ = translator("catalogue")

Text = Annotated[str, typer.Argument(metavar="TEXTE", help=_("What is typed, or - to read one text a line."))]


class Command(TyperCommand):
    """A command whose help is in French."""

    def get_help(self, ctx: typer.Context) -> str:  # type: ignore[override]  # typer keeps the wider type private
        return _in_french(super().get_help(ctx))


class Group(TyperGroup):
    """The commands of one program. Without any, it shows its help."""

    def get_help(self, ctx: typer.Context) -> str:  # type: ignore[override]  # typer keeps the wider type private
        return _in_french(super().get_help(ctx))

    def main(self, *args: Any, **options: Any) -> NoReturn:  # noqa: ANN401  # typer's own signature
        _speak_utf8()
        try:
            status = super().main(*args, **options | {"standalone_mode": False})
        except (UserError, typer.TyperException) as error:
            typer.echo(_sentence(error), err=True)
            status = WRONG_USE
        sys.exit(status)


def program(about: str) -> typer.Typer:
    """An empty program; give its commands `cls=Command`."""
    app = typer.Typer(
        cls=Group, help=about, add_completion=False, rich_markup_mode=None, invoke_without_command=True
    )

    @app.callback()
    def show_help(ctx: typer.Context) -> None:
        if ctx.invoked_subcommand is None:
            typer.echo(ctx.get_help())

    return app


def answer_each(text: str, answer: Callable[[str], object]) -> None:
    """Answer a text, or each line of standard input as it comes, blank ones too: one JSON object a line."""
    lines: Iterable[str] = sys.stdin if text == STANDARD_INPUT else (text,)
    for line in lines:
        show(answer(line.rstrip("\r\n")))


def show(answer: object) -> None:
    """One line of JSON."""
    print(json.dumps(answer, ensure_ascii=False), flush=True)


def show_with(answer: Mapping[str, object], name: str, items: Iterable[object]) -> None:
    """One line of JSON, with one more list, of any length, written as it comes."""
    head = json.dumps(answer, ensure_ascii=False)
    sys.stdout.write(f'{head[:-1]}, "{name}": [')
    for rank, item in enumerate(items):
        sys.stdout.write((", " if rank else "") + json.dumps(item, ensure_ascii=False))
    print("]}", flush=True)


def _speak_utf8() -> None:
    """Whatever the locale says: our sentences have accents, and no byte given to us may stop a batch."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _sentence(error: UserError | typer.TyperException) -> str:
    if isinstance(error, UserError):
        return str(error)
    if not isinstance(error, typer.BadParameter):
        return _("There is no such command or option: see --help.")
    name = _name(error.param.opts[0], error.param.metavar) if error.param else ""
    if error.message:
        return _("The value given for {name} will not do: see --help.", name=name)
    return _("{name} is missing: see --help.", name=name)


def _name(written: str, metavar: str | None) -> str:
    """What the help calls an option (« -n ») or an argument (« FICHIER »)."""
    return written if written.startswith("-") else metavar or written


def _in_french(page: str) -> str:
    for word, translation in _words(_).items():
        page = page.replace(word, translation)
    return page


def _words(_: Translator) -> dict[str, str]:
    """The words that typer adds to a page of help."""
    return {
        "Usage:": _("Usage:"),
        "[OPTIONS]": _("[OPTIONS]"),
        "COMMAND [ARGS]...": _("COMMAND [ARGS]..."),
        "Arguments:": _("Arguments:"),
        "Options:": _("Options:"),
        "Commands:": _("Commands:"),
        "Show this message and exit.": _("Show this message and exit."),
        "[default: ": _("[default: "),
        "[required]": _("[required]"),
        "<int>": _("<int>"),
        "<str>": _("<str>"),
        "<path>": _("<path>"),
    }
