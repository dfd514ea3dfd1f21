"""The bytes of a file, out of gzip or of a zip that holds one file: streamed and limited, never whole in memory."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from gzip import GzipFile
from pathlib import Path, PurePosixPath
from typing import IO, TYPE_CHECKING, BinaryIO, Protocol

from catalogue.errors import UserError
from catalogue.language import number, translator
from catalogue.sources.limits import MB, Limits

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

# Called with the bytes consumed so far, as they are stored, and how many there are (0: not known).
Watch = Callable[[int, int], None]
# Gives the content from its beginning, each time it is called: `lambda: path.open("rb")`, `lambda: BytesIO(content)`.
Open = Callable[[], AbstractContextManager[BinaryIO]]

GZIP = b"\x1f\x8b"
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
# What a spreadsheet has in the zip that it is: Excel's, then OpenDocument's.
WORKBOOK_MEMBERS = ("xl/workbook.", "content.xml")
# Other methods unpack at once whatever they hold.
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
ENCRYPTED = 0x1
# The list of what a zip holds is read whole: some 10,000 files at most.
LARGEST_LIST = MB
# Read at once, so that Python is seldom called.
BUFFER = MB // 4

# All that gzip and zipfile raise over what is not sound.
BROKEN = (EOFError, OSError, zlib.error, zipfile.BadZipFile, struct.error, ValueError, NotImplementedError)


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


def unwatched(_done: int, _total: int) -> None:
    """Nobody watches."""


@contextmanager
def unpacked(path: Path, name: str, limits: Limits, watch: Watch = unwatched) -> Iterator[BinaryIO]:
    """What `path` holds; itself when it is no archive, or a workbook. `name`: what messages call it.

    Raises UserError, now or while it is read, for what is broken, protected or heavier than the limits.
    """
    with path.open("rb") as packed, _plain(packed, name) as plain:
        raw = _Limited(packed, plain, name, limits, watch)
        with io.BufferedReader(raw, BUFFER) as stream:
            yield stream


def is_workbook(path: Path, name: str) -> bool:
    """Whether it is the zip of a spreadsheet. Raises UserError for a broken zip."""
    with path.open("rb") as packed:
        return packed.peek(4)[:4] in ZIP and _make_workbook(_members(packed, name))


@contextmanager
def _plain(packed: io.BufferedReader, name: str) -> Iterator[_Readable]:
    magic = packed.peek(4)[:4]
    if magic.startswith(GZIP):
        with GzipFile(fileobj=packed) as plain:
            yield plain
    elif magic in ZIP and not _make_workbook(members := _members(packed, name)):
        with zipfile.ZipFile(packed) as archive, _member(archive, members, name) as plain:
            yield plain
    else:
        packed.seek(0)
        yield packed


class _Limited(io.RawIOBase):
    """Reads `plain`, which comes out of `packed`, as long as it stays within the limits."""

    def __init__(self, packed: BinaryIO, plain: _Readable, name: str, limits: Limits, watch: Watch) -> None:
        self._packed, self._plain, self._name = packed, plain, name
        self._limits, self._watch = limits, watch
        self._total = Path(packed.name).stat().st_size
        self._read = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        room = memoryview(buffer).cast("B")
        try:
            data = self._plain.read(len(room))
            done = self._packed.tell()
        except BROKEN as error:
            raise _broken(self._name) from error
        room[: len(data)] = data
        self._read += len(data)
        self._check(done)
        self._watch(done, self._total)
        return len(data)

    def _check(self, done: int) -> None:
        _ = translator("catalogue")
        if self._read > self._limits.unpacked:
            most = number(self._limits.unpacked // MB)
            raise UserError(
                _("{file} is too heavy: more than {most} MB to read.", file=self._name, most=most)
            )
        if self._read > max(self._limits.unsuspected, self._limits.ratio * done):
            raise UserError(
                _("{file} unpacks without end: it is not an archive that can be trusted.", file=self._name)
            )


def _members(packed: BinaryIO, name: str) -> Sequence[zipfile.ZipInfo]:
    """The files of a zip, but for what a Mac adds."""
    try:
        if _list_weight(packed) > LARGEST_LIST:
            raise _several(name)
        with zipfile.ZipFile(packed) as archive:
            return [member for member in archive.infolist() if not _is_aside(member)]
    except BROKEN as error:
        raise _broken(name) from error


def _is_aside(member: zipfile.ZipInfo) -> bool:
    hidden = PurePosixPath(member.filename).name.startswith(".")
    return hidden or member.is_dir() or member.filename.startswith("__MACOSX/")


def _make_workbook(members: Sequence[zipfile.ZipInfo]) -> bool:
    return any(member.filename.startswith(WORKBOOK_MEMBERS) for member in members)


def _member(archive: zipfile.ZipFile, members: Sequence[zipfile.ZipInfo], name: str) -> IO[bytes]:
    """The only file of a zip, open. Raises UserError."""
    _ = translator("catalogue")
    if not members:
        raise UserError(_("{file} is a zip that holds no file.", file=name))
    if len(members) > 1:
        raise _several(name)
    (only,) = members
    if only.flag_bits & ENCRYPTED:
        raise UserError(_("{file} is protected by a password: give it without.", file=name))
    if only.compress_type not in METHODS:
        raise UserError(_("{file} is packed in a rare way: make an ordinary zip of it.", file=name))
    try:
        return archive.open(only)
    except BROKEN as error:
        raise _broken(name) from error


def _list_weight(packed: BinaryIO) -> int:
    """Bytes of the list of files of a zip, as its end says (APPNOTE 4.3.14 and 4.3.16)."""
    packed.seek(max(0, packed.seek(0, io.SEEK_END) - (1 << 16) - 98))
    end = packed.read()
    packed.seek(0)
    short, long = end.rfind(b"PK\5\6"), end.rfind(b"PK\6\6")
    weights: list[int] = []
    if short >= 0:
        weights += struct.unpack_from("<L", end, short + 12)
    if long >= 0:
        weights += struct.unpack_from("<Q", end, long + 40)
    return max((weight for weight in weights if weight != (1 << 32) - 1), default=0)


def _several(name: str) -> UserError:
    _ = translator("catalogue")
    return UserError(_("{file} holds several files: give the one of the catalogue alone.", file=name))


def _broken(name: str) -> UserError:
    _ = translator("catalogue")
    return UserError(_("{file} is cut or damaged: get it again.", file=name))
