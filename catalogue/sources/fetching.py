"""Downloads what an http(s) address gives, unless it is what it gave the last time.

The proxies of the environment are not used: a proxy, and not we, would choose the machine that is reached, and an
address could lead inside its network.
"""

import asyncio
import hashlib
import json
import os
import ssl
from contextlib import aclosing, suppress
from dataclasses import asdict, dataclass
from pathlib import Path

import httpx

from catalogue.errors import UserError
from catalogue.language import number, translator
from catalogue.sources.limits import MB, Limits
from catalogue.sources.reaching import Checked
from catalogue.sources.unpacking import Watch

REDIRECTS = frozenset({301, 302, 303, 307, 308})
NOT_MODIFIED = 304
LAST_PORT = 65_535
# What is packed for the journey stays so on the disk: it is unpacked, with its limits, when it is read.
HEADERS = {"User-Agent": "gen-orientation", "Accept": "*/*", "Accept-Encoding": "gzip"}
AS_IT_COMES = frozenset({"", "identity", "gzip", "x-gzip"})
# Files kept, of as many addresses: one whose address has the date in it would fill the disk, night after night.
KEPT = 10


@dataclass(frozen=True, slots=True)
class Fetched:
    """`name`: the address without its query, which may hold a key. `unchanged`: it gave what it gave last time."""

    name: str
    path: Path
    unchanged: bool


@dataclass(frozen=True, slots=True)
class _Stamp:
    """What a server says of the file that it gave, and the digest of its bytes."""

    etag: str = ""
    last_modified: str = ""
    sha256: str = ""

    def conditions(self) -> dict[str, str]:
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in asked.items() if value}


def fetch(address: str, folder: Path, watch: Watch, limits: Limits) -> Fetched:
    """Download to `folder`, where the file stays for the next time. Raises UserError for whatever goes wrong.

    It runs an event loop of its own: not to be called from one.
    """
    url = _url(address)
    name = str(url.copy_with(query=None, fragment=None))
    path = folder / hashlib.sha256(address.encode()).hexdigest()[:16]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        unchanged = asyncio.run(_Download(name, path, watch, limits).run(url))
    except (httpx.HTTPError, OSError) as error:
        raise UserError(_why(error, name)) from error
    _tidy(folder)
    return Fetched(name, path, unchanged)


def _tidy(folder: Path) -> None:
    """Keep the files of the last addresses alone."""
    with suppress(OSError):  # another process may be doing it
        stamps = sorted(folder.glob("*.json"), key=lambda stamp: stamp.stat().st_mtime_ns)
        for stamp in stamps[:-KEPT]:
            stamp.unlink()
            stamp.with_suffix("").unlink()


class _Download:
    """One download, to `path`."""

    def __init__(self, name: str, path: Path, watch: Watch, limits: Limits) -> None:
        self._name, self._path, self._watch, self._limits = name, path, watch, limits
        self._stamp_path = path.with_suffix(".json")

    async def run(self, url: httpx.URL) -> bool:
        """Whether the file is the one that was there."""
        limits, before = self._limits, self._stamp()
        async with (
            asyncio.timeout(limits.download_seconds),
            httpx.AsyncClient(
                transport=Checked(allow_private=limits.allow_private),
                timeout=httpx.Timeout(limits.silence, connect=limits.connect),
                headers=HEADERS | before.conditions(),
                trust_env=False,
            ) as client,
            aclosing(await self._answer(client, url)) as answer,
        ):
            if answer.status_code == NOT_MODIFIED and before.conditions():
                self._stamp_path.touch()
                return True
            self._check(answer)
            return await self._save(answer) == before.sha256

    async def _answer(self, client: httpx.AsyncClient, url: httpx.URL) -> httpx.Response:
        """The first answer that does not send elsewhere. Its body is still to be read."""
        for _hop in range(self._limits.redirects + 1):
            try:
                answer = await client.send(client.build_request("GET", url), stream=True)
            except UnicodeError as error:  # httpx looks itself at the name that a redirect leads to
                raise _misspelt() from error
            if answer.status_code not in REDIRECTS:
                return answer
            await answer.aclose()
            url = _url(answer.headers.get("location", ""), url)
        _ = translator("catalogue")
        raise UserError(_("{address} sends from one address to another without end.", address=self._name))

    def _check(self, answer: httpx.Response) -> None:
        """Raises UserError for what is not the file."""
        _ = translator("catalogue")
        if answer.status_code != httpx.codes.OK:
            raise UserError(_refusal(answer.status_code, self._name))
        if answer.headers.get("content-encoding", "").strip().casefold() not in AS_IT_COMES:
            raise UserError(_("{address} gives a file packed in a rare way.", address=self._name))

    async def _save(self, answer: httpx.Response) -> str:
        """The digest of the file, once it stands whole in its place, with its stamp beside it."""
        for left in self._path.parent.glob(f"{self._path.name}.*.part"):  # by a download that was killed
            left.unlink(missing_ok=True)
        part = self._path.with_suffix(f".{os.getpid()}.part")
        try:
            sha256 = await self._receive(answer, part)
            # A stamp never speaks of another file than the one that is there.
            self._stamp_path.unlink(missing_ok=True)
            part.replace(self._path)
        finally:
            part.unlink(missing_ok=True)
        stamp = _Stamp(_said(answer, "etag"), _said(answer, "last-modified"), sha256)
        self._stamp_path.write_text(json.dumps(asdict(stamp)), encoding="utf-8")
        return sha256

    async def _receive(self, answer: httpx.Response, part: Path) -> str:
        announced, received, digest = _length(answer), 0, hashlib.sha256()
        self._weigh(announced)
        with part.open("wb") as file:
            async for data in answer.aiter_raw():
                received += len(data)
                self._weigh(received)
                file.write(data)
                digest.update(data)
                self._watch(received, announced)
            file.flush()
            os.fsync(file.fileno())
        return digest.hexdigest()

    def _weigh(self, weight: int) -> None:
        if weight > self._limits.download:
            _ = translator("catalogue")
            most = number(self._limits.download // MB)
            raise UserError(
                _("{address} is too heavy: more than {most} MB to download.", address=self._name, most=most)
            )

    def _stamp(self) -> _Stamp:
        """Of the file that is there; a blank one when there is none, or its stamp is spoilt."""
        try:
            stamp = _Stamp(**json.loads(self._stamp_path.read_bytes()))
        except (OSError, ValueError, TypeError):
            return _Stamp()
        return stamp if self._path.exists() else _Stamp()


def _url(address: str, base: httpx.URL | None = None) -> httpx.URL:
    """The address, as seen from `base`. Raises UserError when it is none, not http(s), or says a password."""
    _ = translator("catalogue")
    try:
        url = base.join(address) if base else httpx.URL(address)
        host, port = url.host, url.port or 0
    except (httpx.InvalidURL, ValueError) as error:
        raise _misspelt() from error
    if url.scheme not in {"http", "https"}:
        raise UserError(
            _("Only addresses in http:// and https:// are read, not {scheme}.", scheme=url.scheme)
        )
    if not host or "%" in host or not 0 <= port <= LAST_PORT:
        raise _misspelt()
    if url.userinfo:
        raise UserError(_("An address with a name and a password is not read: they would be kept with it."))
    return url


def _misspelt() -> UserError:
    _ = translator("catalogue")
    return UserError(_("This address is not well written: copy it again."))


def _said(answer: httpx.Response, header: str) -> str:
    """What a header says, when it can be said again in a request."""
    value = answer.headers.get(header, "")
    return value if value.isascii() else ""


def _length(answer: httpx.Response) -> int:
    """Bytes, as the server announces them; 0 when it does not."""
    said = answer.headers.get("content-length", "")
    return int(said) if said.isdecimal() else 0


def _refusal(status: int, name: str) -> str:
    _ = translator("catalogue")
    if status in {401, 403, 407}:
        return _("{address} is not open to all: ask who publishes it for another address.", address=name)
    if status in {404, 410}:
        return _("{address} leads to nothing: check it.", address=name)
    if status == httpx.codes.TOO_MANY_REQUESTS or status >= httpx.codes.INTERNAL_SERVER_ERROR:
        return _(
            "The site of {address} is in trouble (error {status}): try later.", address=name, status=status
        )
    return _("{address} does not give the file (answer {status}).", address=name, status=status)


def _why(error: Exception, name: str) -> str:
    """What went wrong on the way, or on this machine's disk."""
    _ = translator("catalogue")
    if isinstance(error, (httpx.TimeoutException, TimeoutError)):
        return _("{address} takes too long to answer: try later.", address=name)
    if _is_tls(error):
        return _("No secure connection to {address}: its certificate may be out of date.", address=name)
    if isinstance(error, httpx.ConnectError):
        return _("{address} does not answer: check it, or try later.", address=name)
    if isinstance(error, httpx.HTTPError):
        return _("The download of {address} was cut: try again.", address=name)
    return _(
        "The download of {address} cannot be written on the disk: check its room and its rights.",
        address=name,
    )


def _is_tls(error: BaseException | None) -> bool:
    return error is not None and (
        isinstance(error, ssl.SSLError) or _is_tls(error.__cause__ or error.__context__)
    )
