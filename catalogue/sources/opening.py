"""From what an admin names, a file or an address, to bytes whose kind is known."""

import re
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from catalogue.errors import UserError
from catalogue.language import translator
from catalogue.sources.limits import LIMITS, Limits
from catalogue.sources.unpacking import Watch, unpacked, unwatched


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
def opened(
    source: str, folder: Path, watch: Watch = unwatched, limits: Limits = LIMITS
) -> Iterator[Opened]:
    """`source`: a path, or an http(s) address, then downloaded to `folder` (<data_dir>/downloads).

    `watch` is called with the bytes consumed and their total (0 when the server does not say it): during the
    download, then from 0 again at each reading. Raises UserError when it is nothing that can be read.
    """
    raise NotImplementedError
    yield
