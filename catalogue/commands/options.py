"""What the commands share: options, the folder of the data, the clock."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from catalogue.errors import UserError
from catalogue.language import translator

if TYPE_CHECKING:
    from catalogue.store import Published

PARIS = ZoneInfo("Europe/Paris")

_ = translator("catalogue")

DataDir = Annotated[
    Path | None,
    typer.Option(
        "--data-dir", metavar="DOSSIER", help=_("The folder of the data (else BOT_DATA_DIR, else ./data).")
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help=_("Answer in JSON."))]


def folder_of(given: Path | None) -> Path:
    """The folder of the data. Raises UserError when the settings cannot be read."""
    from catalogue.settings import Settings

    try:
        return given or Settings().data_dir
    except ValueError as error:
        raise UserError(_("The file .env cannot be read: it must be a UTF-8 text.")) from error


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
