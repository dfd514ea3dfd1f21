"""A web server on 127.0.0.1 that answers what a test tells it."""

import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True)
class Page:
    """`parts`: sent one after the other. `length`: what is announced, None for nothing. `bare`: the headers never end,
    the parts are more of them."""

    parts: Iterable[bytes] = ()
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    length: int | None = None
    bare: bool = False


class Website:
    """`pages`: what each path gives. `asked`: the headers of each request, in order."""

    def __init__(self, server: ThreadingHTTPServer) -> None:
        self.pages: dict[str, Page] = {}
        self.asked: list[Mapping[str, str]] = []
        self.closing = threading.Event()
        self.port = server.server_port

    def at(self, path: str, host: str = "127.0.0.1", scheme: str = "http") -> str:
        return f"{scheme}://{host}:{self.port}{path}"

    def drips(self, part: bytes, pause: float) -> Iterator[bytes]:
        """The same part for ever, after each pause; no longer than the test lasts."""
        while not self.closing.wait(pause):
            yield part


@contextmanager
def website() -> Iterator[Website]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    site = Website(server)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(dict(self.headers))
            page = site.pages.get(self.path.partition("?")[0], Page(status=404))
            try:
                self._send(page)
            except OSError:
                return  # the other side had enough

        def _send(self, page: Page) -> None:
            self.send_response(page.status)
            for name, value in page.headers.items():
                self.send_header(name, value)
            if page.length is not None:
                self.send_header("Content-Length", str(page.length))
            if page.bare:
                self.flush_headers()
            else:
                self.end_headers()
            for part in page.parts:
                self.wfile.write(part)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as http.server names it
            """Nothing: tests are quiet."""

    server.RequestHandlerClass = Handler
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield site
    finally:
        site.closing.set()
        server.shutdown()
        thread.join()
        server.server_close()
