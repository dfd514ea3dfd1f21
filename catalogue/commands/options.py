"""What the commands share: options, the folder of the data, the clock."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from catalogue.errors import UserError
from catalogue.language import translator

if TYPE_CHECKING:
    from catalogue.settings import Settings
    from catalogue.store import Published

PARIS = ZoneInfo("Europe/Paris")

_ = translator("catalogue")

DataDir = Annotated[
    Path | None,
    typer.Option(
        "--data-dir", metavar="DOSSIER", help=_("The folder of the data (else BOT_DATA_DIR, else ./data).")
    ),
]
Names = Annotated[
    list[str], typer.Argument(metavar="SOURCE...", help=_("Files or addresses (http, https) to read."))
]
Mapping = Annotated[
    Path | None,
    typer.Option(
        "--mapping",
        metavar="CORRESPONDANCE",
        help=_("A TOML file: [colonnes] our header = theirs, [valeurs] our header = a text for every line."),
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help=_("Answer in JSON."))]


def settings() -> "Settings":
    """Those of the catalogue. Raises UserError when .env cannot be read, or says something wrong."""
    from catalogue.settings import Settings

    try:
        return Settings()
    except ValueError as error:
        raise UserError(_("The file .env cannot be read: it must be a UTF-8 text.")) from error


def folder_of(given: Path | None) -> Path:
    """The folder of the data."""
    return given or settings().data_dir


def published_in(data_dir: Path | None) -> "Published":
    """What is published. Raises UserError when nothing is."""
    from catalogue import store

    published = store.load(folder_of(data_dir))
    if published is None:
        raise UserError(
            _(
                "Nothing is published: run “python -m catalogue refresh FILE”, or “python -m catalogue demonstration”."
            )
        )
    return published


def now() -> datetime:
    return datetime.now(PARIS)
