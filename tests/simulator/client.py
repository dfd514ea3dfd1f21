"""People in front of the simulator, for tests: they write, tap, share, and wait for what the bot shows.

    async with client.local() as sim:                 # a simulator in this very process, on a free port
        samia = sim.person(SAMIA)
        await samia.says("/start")
        (welcome,) = await samia.sees()                # waits for the bot; AssertionError when nothing comes
        await samia.taps("Sans diplôme")               # the newest button with that label
        notice = await samia.is_told()                 # the notice of the tap
        topic_messages = await sim.person(KARIM).in_topic(GROUP, thread).sees()

`client.local()` shares the loop of the test. `client.process()` starts `python -m bot.simulator`. Both give a
`Simulation`, whose `api_url` and `token` are what a bot needs. `sim.world` is there only with `local()`.
"""

import asyncio
import base64
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace

import httpx

from bot.simulator.model import Json
from bot.simulator.people import ADMINS, ADVISORS, GROUP, LEARNERS
from bot.simulator.serving import TOKEN, serving
from bot.simulator.world import World

SAMIA, YANIS, LEA, MOUSSA = LEARNERS
KARIM, CLAIRE, NOUR = ADVISORS
(DOMINIQUE,) = ADMINS
__all__ = [
    "CLAIRE", "DOMINIQUE", "GROUP", "KARIM", "LEA", "MOUSSA", "NOUR", "SAMIA", "TOKEN", "YANIS",
    "Person", "Shown", "Simulation", "local", "process",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as it stands on the screen. `buttons`: label -> data of the inline ones; `keys`: labels of the
    reply keyboard that came with it; `raw`: all that the simulator says."""

    id: int
    text: str
    buttons: dict[str, str]
    keys: tuple[str, ...]
    from_bot: bool
    edited: bool
    thread: int | None
    raw: Json


@dataclass(slots=True)
class Simulation:
    """A running simulator. `call` is the Bot API; `tells` is its human side."""

    address: str
    token: str
    http: httpx.AsyncClient
    _world: World | None = None

    @property
    def api_url(self) -> str:
        """BOT_API_URL, PTB's base_url."""
        return f"{self.address}/bot"

    @property
    def file_url(self) -> str:
        """PTB's base_file_url."""
        return f"{self.address}/file/bot"

    @property
    def world(self) -> World:
        assert self._world is not None, "the world of another process is out of reach"
        return self._world

    def person(self, id_: int) -> "Person":
        return Person(self, id_, id_)

    async def add_learner(self, name: str) -> "Person":
        body = await self.tells("people", name=name)
        return self.person(int(str(body["id"])))

    async def call(self, method: str, **parameters: object) -> httpx.Response:
        """One call of the bot, for those who want to see the raw answer."""
        return await self.http.post(f"{self.api_url}{self.token}/{method}", json=parameters)

    async def result(self, method: str, **parameters: object) -> object:
        """The result of a call that must succeed."""
        body = (await self.call(method, **parameters)).json()
        assert body["ok"], body
        return body["result"]

    async def tells(self, path: str, **body: object) -> Json:
        """POST /simulator/<path>; AssertionError with its sentence when the simulator refuses."""
        response = await self.http.post(f"{self.address}/simulator/{path}", json=body)
        answer: Json = response.json()
        assert response.status_code == 200, answer["error"]
        return answer

    async def faults(self, kind: str, **fields: object) -> None:
        """kind: too_many_requests, refuse, hang_up_before, hang_up_after, delay; fields as in faults.Fault."""
        await self.tells("faults", kind=kind, **fields)

    async def limits(self, **numbers: object) -> None:
        """`enabled=False` switches them off; numbers as in limits.Limits."""
        await self.tells("limits", **numbers)

    async def group(self, change: str, actor: int = DOMINIQUE, chat: int = GROUP, **body: object) -> Json:
        """create_topic(name=), close_topic(thread=), reopen_topic, delete_topic, set_forum(on=), upgrade, join,
        leave, set_bot(status=, without=[rights]), set_privacy(on=)."""
        return await self.tells(f"groups/{chat}/{change}", actor=actor, **body)

    async def shown(self, chat: int) -> list[Shown]:
        """Everything that a chat shows now, in order."""
        body = (await self.http.get(f"{self.address}/simulator/chats/{chat}")).json()
        return [_shown(message) for message in body["messages"]]


@dataclass(slots=True)
class Person:
    """Somebody looking at one chat: their own with the bot, or a topic (see `in_topic`)."""

    sim: Simulation
    id: int
    chat: int
    thread: int | None = None
    _seen: dict[str, int] = field(default_factory=dict)

    def in_topic(self, group: int, thread: int | None = None) -> "Person":
        """The same person in a group, in one topic or (None) in General."""
        return replace(self, chat=group, thread=thread, _seen={})

    async def says(self, text: str, **more: object) -> Shown:
        """`reply_to=` a message id."""
        return _shown(await self._does("say", text=text, **more))

    async def shares_position(self, latitude: float, longitude: float) -> Shown:
        return _shown(await self._does("share_location", latitude=latitude, longitude=longitude))

    async def sends_file(self, kind: str, body: bytes = b"?", name: str = "fichier", **more: object) -> Shown:
        """kind: photo, document, voice, sticker, video_note; `mime=`, `caption=`, `album=`."""
        encoded = base64.b64encode(body).decode()
        return _shown(await self._does("send_file", kind=kind, name=name, body=encoded, **more))

    async def edits(self, message: int, text: str) -> Shown:
        return _shown(await self._does("edit", message_id=message, text=text))

    async def deletes(self, message: int) -> None:
        await self._does("delete", message_id=message)

    async def reacts(self, message: int, emoji: str) -> None:
        await self._does("react", message_id=message, emoji=emoji)

    async def blocks(self) -> None:
        await self._does("block")

    async def unblocks(self) -> None:
        await self._does("unblock")

    async def leaves_telegram(self) -> None:
        await self._does("leave_telegram")

    async def taps(self, label: str, message: int | None = None) -> str:
        """The newest button with that label (of one message when it is given); the id of the tap."""
        for shown in reversed(await self.looks()):
            if label in shown.buttons and message in (None, shown.id):
                body = await self._does("tap", message_id=shown.id, data=shown.buttons[label])
                return str(body["callback_query_id"])
        raise AssertionError(f"no button « {label} » on the screen")

    async def looks(self) -> list[Shown]:
        """Everything in front of the person now, in order."""
        return [shown for shown in await self.sim.shown(self.chat) if shown.thread == self.thread]

    async def sees(self, n: int = 1, timeout: float = 5) -> list[Shown]:  # noqa: ASYNC109 - the simulator waits
        """The next `n` messages of the bot, not seen yet; AssertionError when they do not come in time."""
        found: list[Shown] = []
        async for body in self._changes("posted", timeout):
            message = _shown(body)
            if message.from_bot and message.thread == self.thread and not body.get("service"):
                found.append(message)
            if len(found) == n:
                return found
        raise AssertionError(f"{len(found)} messages instead of {n}: {[shown.text for shown in found]}")

    async def sees_edit(self, timeout: float = 5) -> Shown:  # noqa: ASYNC109
        """The next edit of a message of the bot."""
        async for body in self._changes("edited", timeout):
            if _shown(body).from_bot:
                return _shown(body)
        raise AssertionError("no edit")

    async def is_told(self, timeout: float = 5) -> str:  # noqa: ASYNC109
        """The text of the next answer to a tap, "" when the bot only released the button."""
        async for body in self._changes("notice", timeout):
            if body["user"] == self.id:
                return str(body["text"])
        raise AssertionError("the tap was not answered")

    async def _does(self, action: str, **body: object) -> Json:
        if self.chat != self.id:
            body |= {"chat_id": self.chat, "thread": self.thread}
        return await self.sim.tells(f"people/{self.id}/{action}", **body)

    async def _changes(self, kind: str, seconds: float) -> AsyncIterator[Json]:
        """What changes in the chat, each once for its kind, until nothing comes any more before the delay."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + seconds
        after = self._seen.get(kind, 0)
        while (left := deadline - loop.time()) > 0:
            query = {"after": after, "chat": self.chat, "timeout": left}
            answer = (await self.sim.http.get(f"{self.sim.address}/simulator/changes", params=query)).json()
            for change in answer["changes"]:
                if change["kind"] == kind:
                    self._seen[kind] = change["seq"]
                    yield change["body"]
            after = answer["seq"]


def _shown(raw: Json) -> Shown:
    markup, sender = raw.get("reply_markup") or {}, raw["from"]
    assert isinstance(markup, dict)
    assert isinstance(sender, dict)
    inline = [button for row in markup.get("inline_keyboard", []) for button in row]
    thread = raw.get("message_thread_id") if raw.get("is_topic_message") else None
    return Shown(
        id=int(str(raw["message_id"])),
        text=str(raw.get("text") or raw.get("caption") or ""),
        buttons={button["text"]: button.get("callback_data", "") for button in inline},
        keys=tuple(button["text"] for row in markup.get("keyboard", []) for button in row),
        from_bot=bool(sender["is_bot"]),
        edited="edit_date" in raw,
        thread=thread if isinstance(thread, int) else None,
        raw=raw,
    )


@asynccontextmanager
async def local(token: str = TOKEN) -> AsyncIterator[Simulation]:
    """A simulator in the running loop, on a free port."""
    async with serving(0, token) as simulator, httpx.AsyncClient(timeout=70) as http:
        yield Simulation(simulator.address, token, http, simulator.world)


@asynccontextmanager
async def process(token: str = TOKEN) -> AsyncIterator[Simulation]:
    """A simulator in a process of its own, which ends with this one."""
    command = ("-m", "bot.simulator", "--port", "0", "--token", token, "--with-parent")
    pipe = asyncio.subprocess.PIPE
    child = await asyncio.create_subprocess_exec(sys.executable, *command, stdin=pipe, stdout=pipe)
    assert child.stdin
    assert child.stdout
    try:
        address = (await child.stdout.readline()).decode().split()[-1]
        async with httpx.AsyncClient(timeout=70) as http:
            yield Simulation(address, token, http)
    finally:
        child.stdin.close()
        await child.wait()
