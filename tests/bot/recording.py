"""A Telegram that records what it is asked and answers what it is told to, without any network."""

import asyncio
import json
from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import Any

from telegram import Bot
from telegram.request import BaseRequest, RequestData

Json = dict[str, Any]

ME = {"id": 42, "is_bot": True, "first_name": "Orientation", "username": "orientation_bot"}
DATE = 1_795_000_000


@dataclass(frozen=True, slots=True)
class Call:
    """One request: its method and its parameters."""

    method: str
    parameters: Json

    @property
    def chat(self) -> int:
        return int(self.parameters["chat_id"])


@dataclass(frozen=True, slots=True)
class Refusal:
    """An error answer of the Bot API."""

    status: int
    description: str
    parameters: Json = field(default_factory=dict)

    @property
    def body(self) -> Json:
        told = {"ok": False, "error_code": self.status, "description": self.description}
        return told | ({"parameters": self.parameters} if self.parameters else {})


class RecordingRequest(BaseRequest):
    """`calls`: what was asked, in order (getUpdates left out). `updates`: the batches that getUpdates will give, then
    it waits. `scripted`: by method, what to answer first: a Refusal, an exception to raise, or None for success.
    `files`: what can be fetched, by file id."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.offsets: list[int | None] = []
        self.updates: asyncio.Queue[list[Json] | Refusal | Exception] = asyncio.Queue()
        self.scripted: defaultdict[str, deque[Refusal | Exception | None]] = defaultdict(deque)
        self.files: dict[str, bytes] = {}
        self._message = 0

    @property
    def read_timeout(self) -> float:
        return 5

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def do_request(
        self,
        url: str,
        method: str,  # noqa: ARG002 - the HTTP verb
        request_data: RequestData | None = None,
        *_: object,
        **__: object,
    ) -> tuple[int, bytes]:
        name = url.rpartition("/")[2]
        parameters: Json = dict(request_data.parameters) if request_data else {}
        if name == "getUpdates":
            self.offsets.append(parameters.get("offset"))
            return _answer(await self.updates.get())
        if name in self.files:
            return 200, self.files[name]
        self.calls.append(Call(name, parameters))
        script = self.scripted[name]
        told = script.popleft() if script else None
        return _answer(self._success(name, parameters) if told is None else told)

    def of(self, method: str) -> list[Call]:
        return [call for call in self.calls if call.method == method]

    @property
    def texts(self) -> list[tuple[int, str]]:
        """What was sent, and to whom."""
        return [(call.chat, call.parameters["text"]) for call in self.of("sendMessage")]

    def _success(self, name: str, parameters: Json) -> Json | bool:
        if name == "getMe":
            return ME
        if name == "getFile":
            file = parameters["file_id"]
            return {"file_id": file, "file_unique_id": f"u-{file}", "file_path": f"documents/{file}"}
        if not name.startswith(("send", "edit")):
            return True
        self._message += 1
        chat = {"id": int(parameters["chat_id"]), "type": "private", "first_name": "Samia"}
        return {"message_id": self._message, "date": DATE, "chat": chat}


def _answer(told: object) -> tuple[int, bytes]:
    if isinstance(told, Exception):
        raise told
    if isinstance(told, Refusal):
        return told.status, json.dumps(told.body).encode()
    return 200, json.dumps({"ok": True, "result": told}).encode()


def bot_over(request: BaseRequest) -> Bot:
    return Bot("42:test", request=request, get_updates_request=request)
