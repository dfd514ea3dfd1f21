"""Receives updates from Telegram over HTTP; answers 200 once they are stored, never before."""

import hmac
import json
import re
import socket
from urllib.parse import quote, urlsplit

from tornado.httpserver import HTTPServer
from tornado.web import Application, RequestHandler

from bot.telegram.polling import Accept
from bot.telegram.reading import identifier

# Largest update read, in bytes: the longest message with all its entities is well below.
LARGEST = 1_000_000

# Where updates are posted when the public address has no path of its own.
_PATH = "/telegram"
_SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header


def public_address(url: str) -> str:
    """The address to give to Telegram: BOT_WEBHOOK_URL, with a path."""
    return url if urlsplit(url).path.strip("/") else url.rstrip("/") + _PATH


def serve(listen: tuple[str, int], url: str, secret: str, accept: Accept) -> HTTPServer:
    """Start to listen on an address and a port (raises OSError when it is taken). `url`: the public address."""
    path = re.escape(quote(urlsplit(public_address(url)).path, safe="/%"))  # tornado reads patterns
    application = Application(
        [(path, _Updates, {"secret": secret, "accept": accept}), ("/sante", _Health)],
        # The default one writes the address of the caller at each request.
        log_function=lambda _: None,
    )
    host, port = listen
    listening = socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    listening.setblocking(False)  # noqa: FBT003 - the socket's own signature
    server = HTTPServer(application, max_body_size=LARGEST)
    server.add_socket(listening)
    return server


class _Updates(RequestHandler):
    def initialize(self, secret: str, accept: Accept) -> None:
        self._expected = secret
        self._accept = accept

    async def post(self) -> None:
        """Only a body without identifier is refused: Telegram would send any other one again for ever."""
        if not hmac.compare_digest(self.request.headers.get(_SECRET, "").encode(), self._expected.encode()):
            self.set_status(403)
        elif self.request.headers.get("Content-Type") != "application/json":
            self.set_status(415)
        elif (update := _update(self.request.body)) is None:
            self.set_status(400)
        else:
            await self._accept([update])


class _Health(RequestHandler):
    def get(self) -> None:
        self.write("ok")


def _update(body: bytes) -> dict[str, object] | None:
    """The JSON object that an update is; None when it has no identifier."""
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        return None
    known = isinstance(update, dict) and identifier(update.get("update_id")) is not None
    return update if known else None
