"""The Bot API over HTTP, on this machine only."""

import asyncio
import json
from collections.abc import Mapping
from typing import ClassVar
from urllib.parse import urlsplit

from tornado.httputil import HTTPServerRequest
from tornado.web import HTTPError, RequestHandler

from bot.simulator import errors
from bot.simulator.errors import ApiError, too_many_requests
from bot.simulator.faults import Fault
from bot.simulator.methods import METHODS
from bot.simulator.methods.me import LOOPBACK
from bot.simulator.parameters import Parameters, Upload
from bot.simulator.polling import Polling
from bot.simulator.world import World


class LocalHandler(RequestHandler):
    """Answers only what was asked of this machine by this machine: a page of the Internet whose name leads to
    127.0.0.1 (DNS rebinding), or that posts here, is refused."""

    HEADERS: ClassVar[Mapping[str, str]] = {
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Resource-Policy": "same-origin",
    }

    def set_default_headers(self) -> None:
        for name, value in self.HEADERS.items():
            self.set_header(name, value)

    def prepare(self) -> None:
        host = self.request.host
        origin = self.request.headers.get("Origin", f"http://{host}")
        if urlsplit(f"//{host}").hostname not in LOOPBACK or origin != f"http://{host}":
            raise HTTPError(403)


class BotHandler(LocalHandler):
    """/bot<token>/<method>"""

    def initialize(self, world: World, token: str, polling: Polling) -> None:
        self._world = world
        self._token = token
        self._polling = polling

    async def get(self, token: str, method: str) -> None:
        await self.post(token, method)

    async def post(self, token: str, method: str) -> None:
        """Answer as Telegram does: the HTTP status is the error code."""
        try:
            await self._call(token, method.lower())
        except ApiError as error:
            self.set_status(error.status)
            self.finish(error.as_json())

    async def _call(self, token: str, method: str) -> None:
        if token != self._token:
            raise ApiError(errors.UNAUTHORIZED)
        parameters = read_parameters(self.request)
        fault = self._world.faults.strike(method, parameters.chat)
        if fault and fault.kind == "hang_up_before":
            self.detach().close()
            return
        await _suffer(fault)
        result = await self._result(method, parameters)
        if fault and fault.kind == "hang_up_after":
            self.detach().close()
            return
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps({"ok": True, "result": result}))

    async def _result(self, method: str, parameters: Parameters) -> object:
        if method == "getupdates":
            return await self._polling.get_updates(parameters)
        if method not in METHODS:
            raise ApiError(errors.METHOD_NOT_FOUND)
        self._keep_pace(method, parameters)
        return METHODS[method](self._world, parameters)

    def _keep_pace(self, method: str, parameters: Parameters) -> None:
        several = parameters.parsed(
            "message_ids" if method == "copymessages" else "media", errors.IDENTIFIERS
        )
        messages = len(several) if isinstance(several, list) else 1
        wait = self._world.limits.take(method, parameters.chat or 0, messages, self._world.clock())
        if wait:
            raise too_many_requests(wait)


async def _suffer(fault: Fault | None) -> None:
    """Wait or refuse, when that is the fault."""
    if fault and fault.kind == "delay":
        await asyncio.sleep(fault.seconds)
    if fault and fault.kind == "too_many_requests":
        raise too_many_requests(fault.retry_after)
    if fault and fault.kind == "refuse":
        raise ApiError(fault.description)


class FileHandler(LocalHandler):
    """/file/bot<token>/<path>"""

    def initialize(self, world: World, token: str) -> None:
        self._world = world
        self._token = token

    def get(self, token: str, path: str) -> None:
        found = [file for file in self._world.files.values() if file.path == path]
        if token != self._token or not found:
            raise HTTPError(404)
        self.set_header("Content-Type", "application/octet-stream")
        self.finish(found[0].body)


def read_parameters(request: HTTPServerRequest) -> Parameters:
    """Of a body in JSON, or of a query, a form or a multipart; raises ApiError."""
    if request.headers.get("Content-Type", "").startswith("application/json") and request.body:
        return Parameters(_json_object(request.body))
    values = {name: given[-1].decode("utf-8", "replace") for name, given in request.arguments.items()}
    uploads = {
        name: Upload(given[-1].filename, given[-1].content_type, given[-1].body)
        for name, given in request.files.items()
    }
    return Parameters(values, uploads)


def _json_object(body: bytes) -> dict[str, object]:
    try:
        value = json.loads(body)
    except ValueError:
        raise ApiError(errors.BODY_UNREADABLE) from None
    if not isinstance(value, dict):
        raise ApiError(errors.BODY_UNREADABLE)
    return value
