"""Files that a command writes where it is told, whole or not at all."""

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from catalogue.errors import UserError
from catalogue.language import translator


def write(path: Path, fill: Callable[[BinaryIO], object]) -> None:
    """Raises UserError when it cannot be written; what stood there before then still does."""
    _ = translator("catalogue")
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with part.open("wb") as file:
                fill(file)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except (OSError, ValueError) as error:
        raise UserError(_("{file} cannot be written: check its folder and the space.", file=path)) from error


def write_text(path: Path, text: str) -> None:
    """The same, of a text, in UTF-8."""
    content = text.encode()
    write(path, lambda file: file.write(content))
