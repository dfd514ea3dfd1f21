"""Updates posted to a webhook: the secret, the order, new attempts."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler

from tests.simulator.client import SAMIA, YANIS, Simulation


class Receiver:
    """A bot's webhook that notes what comes, and answers what it is told to."""

    def __init__(self) -> None:
        self.answers: list[int] = []
        self.came: list[tuple[str, str, str]] = []
        self.url = ""
        self.news = asyncio.Event()

    def take(self, handler: RequestHandler) -> None:
        message = json.loads(handler.request.body)["message"]
        secret = handler.request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        self.came.append((message["chat"]["first_name"], message["text"], secret))
        self.news.set()
        handler.set_status(self.answers.pop(0) if self.answers else 200)

    def texts(self, name: str) -> list[str]:
        return [text for who, text, _ in self.came if who == name]

    async def has(self, n: int) -> None:
        async with asyncio.timeout(5):
            while len(self.came) < n:
                await self.news.wait()
                self.news.clear()


@asynccontextmanager
async def receiving() -> AsyncIterator[Receiver]:
    receiver = Receiver()

    class Handler(RequestHandler):
        def post(self) -> None:
            assert self.request.headers["Content-Type"] == "application/json"
            receiver.take(self)

    (socket,) = bind_sockets(0, "127.0.0.1")
    server = HTTPServer(Application([("/telegram", Handler)], log_function=lambda _: None))
    server.add_sockets([socket])
    receiver.url = f"http://127.0.0.1:{socket.getsockname()[1]}/telegram"
    try:
        yield receiver
    finally:
        server.stop()
        await server.close_all_connections()


async def pending(sim: Simulation) -> object:
    info = await sim.result("getWebhookInfo")
    assert isinstance(info, dict)
    return info["pending_update_count"]


async def test_updates_are_posted_with_the_secret(sim: Simulation) -> None:
    async with receiving() as receiver:
        await sim.person(SAMIA).says("avant")
        await sim.result("setWebhook", url=receiver.url, secret_token="s3cret_A-1")
        await sim.person(SAMIA).says("après")
        await receiver.has(2)
    assert receiver.came == [("Samia", "avant", "s3cret_A-1"), ("Samia", "après", "s3cret_A-1")]


async def test_a_refused_update_comes_again_before_the_next_of_its_chat(sim: Simulation) -> None:
    async with receiving() as receiver:
        receiver.answers = [500, 503]
        await sim.result("setWebhook", url=receiver.url)
        await sim.person(SAMIA).says("un")
        await sim.person(SAMIA).says("deux")
        await receiver.has(4)
        assert receiver.texts("Samia") == ["un", "un", "un", "deux"]
        info = await sim.result("getWebhookInfo")
    assert isinstance(info, dict)
    assert info["last_error_message"] == "Wrong response from the webhook: 503 Service Unavailable"
    assert "last_error_date" in info


async def test_one_chat_does_not_hold_another(sim: Simulation) -> None:
    async with receiving() as receiver:
        receiver.answers = [500]
        await sim.result("setWebhook", url=receiver.url)
        await sim.person(SAMIA).says("refusé d’abord")
        await receiver.has(1)
        await sim.person(YANIS).says("sans attendre")
        await receiver.has(3)
    assert [who for who, _, _ in receiver.came] == ["Samia", "Yanis", "Samia"]


async def test_a_webhook_that_is_not_there_is_tried_again(sim: Simulation) -> None:
    async with receiving() as receiver:
        url = receiver.url
    await sim.result("setWebhook", url=url)
    await sim.person(SAMIA).says("un")
    await asyncio.sleep(0.1)
    assert await pending(sim) == 1
    await sim.result("deleteWebhook", drop_pending_updates=True)
    assert await pending(sim) == 0


async def test_a_webhook_elsewhere_or_with_a_bad_secret_is_refused(sim: Simulation) -> None:
    rows = [
        ({"url": "https://example.org/x"}, "bad webhook: the simulator delivers to this machine only"),
        ({"url": "http://localhost:1/x", "secret_token": "é"}, "secret token contains unallowed characters"),
    ]
    for parameters, text in rows:
        body = (await sim.call("setWebhook", **parameters)).json()
        assert body["description"] == f"Bad Request: {text}"
