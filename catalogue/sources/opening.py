"""From what an admin names, a file or an address, to bytes whose kind is known."""

import codecs
import re
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from catalogue.errors import UserError
from catalogue.language import translator
from catalogue.sources import fetching
from catalogue.sources.limits import LIMITS, Limits
from catalogue.sources.unpacking import ZIP, Watch, is_workbook, unpacked, unwatched

# Bytes that tell what a file is.
HEAD = 4096
# How an old Excel file starts, and a newer one behind a password: both are OLE containers.
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
PDF = "%PDF"
UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

# What may stand before the first element: declarations and comments. Each is taken as it ends first, once and for all:
# there are as many ways to cut a thousand of them otherwise as there are atoms.
_PROLOGUE = r"\s*+(?:(?><\?.*?\?>|<!--.*?-->)\s*+)*+"
_HTML = re.compile(_PROLOGUE + r"<(?:!doctype\s+)?html\b", re.IGNORECASE | re.DOTALL)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)


class Kind(StrEnum):
    """What a file is, by what it holds, whatever it is called."""

    XML = "xml"
    JSON = "json"
    WORKBOOK = "workbook"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Opened:
    """A source that can be read, as often as needed.

    `name`: the file's, or the address without what may be secret in it. `path`: where its bytes are, as they were
    given. `unchanged`: an address gave what it gave the last time; always False for a file.
    """

    name: str
    path: Path
    kind: Kind
    unchanged: bool = False
    limits: Limits = LIMITS
    watch: Watch = unwatched

    def open(self) -> AbstractContextManager[BinaryIO]:
        """Its bytes, unpacked. Raises UserError, at any read, for what is broken or heavier than the limits."""
        return unpacked(self.path, self.name, self.limits, self.watch)


@contextmanager
def opened(source: str, folder: Path, watch: Watch = unwatched, limits: Limits = LIMITS) -> Iterator[Opened]:
    """`source`: a path, or an http(s) address, then downloaded to `folder` (<data_dir>/downloads).

    `watch` is called with the bytes consumed and their total (0 when the server does not say it): during the
    download, then from 0 again at each reading. Raises UserError when it is nothing that can be read.
    """
    if _ADDRESS.match(source):
        fetched = fetching.fetch(source, folder, watch, limits)
        name, path, unchanged = fetched.name, fetched.path, fetched.unchanged
    else:
        path, unchanged = Path(source), False
        name = path.name or str(path)
        _check_file(path, name)
    yield Opened(name, path, _kind(path, name, limits), unchanged, limits, watch)


def _check_file(path: Path, name: str) -> None:
    _ = translator("catalogue")
    try:
        if path.is_dir():
            raise UserError(_("{file} is a folder: name a file in it.", file=name))
        if path.exists() and not path.is_file():
            raise UserError(_("{file} is not an ordinary file.", file=name))
        path.open("rb").close()
    except (OSError, ValueError) as error:
        raise UserError(_("{file} cannot be opened: check its name and its rights.", file=name)) from error


def _kind(path: Path, name: str, limits: Limits) -> Kind:
    if is_workbook(path, name):
        return Kind.WORKBOOK
    with unpacked(path, name, limits) as file:
        return _kind_of(file.read(HEAD), name)


def _kind_of(head: bytes, name: str) -> Kind:
    """Raises UserError for what no reader takes."""
    _ = translator("catalogue")
    text = head.decode("utf-16" if head.startswith(UTF16) else "latin-1", errors="replace")
    text = text.removeprefix(codecs.BOM_UTF8.decode("latin-1")).lstrip()
    if not text:
        raise UserError(_("{file} is empty.", file=name))
    if head.startswith(OLE):
        raise UserError(
            _(
                "{file} is an old Excel file, or has a password: save it as .xlsx, without password.",
                file=name,
            )
        )
    if head.startswith(ZIP):
        return Kind.WORKBOOK  # in a zip or a gzip
    if not _is_text(text):
        raise not_read(name)
    if _HTML.match(text):
        raise UserError(
            _("{file} is a web page, not a file: it may ask who you are before giving it.", file=name)
        )
    return Kind.XML if text[0] == "<" else Kind.JSON if text[0] in "{[" else Kind.TABLE


def _is_text(text: str) -> bool:
    """A sign or two that cannot be seen get into texts as they are copied; among bytes of anything, one in ten is such."""
    return "\0" not in text and len(_CONTROL.findall(text)) <= len(text) // 50 and not text.startswith(PDF)


def not_read(name: str) -> UserError:
    _ = translator("catalogue")
    return UserError(_("{file} is no catalogue: give LHEO XML, CSV, .xlsx, .ods or our JSON.", file=name))
