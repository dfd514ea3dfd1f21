"""The simulator as a running server."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, StaticFileHandler

from bot.simulator import control
from bot.simulator.people import populated
from bot.simulator.polling import Polling
from bot.simulator.server import BotHandler, FileHandler, LocalHandler
from bot.simulator.webhook import Delivery
from bot.simulator.world import World

ADDRESS = "127.0.0.1"
PORT = 8080
# As Telegram's: the bot's id, then a secret. This one opens nothing but the simulator.
TOKEN = "7000000001:simulateur-local"  # noqa: S105
# What a bot may upload (Bot API), and a little for the form around it.
BODY_LIMIT = 51_000_000
PAGE = Path(__file__).parent / "page"


class PageHandler(LocalHandler, StaticFileHandler):
    """The page: it loads nothing from elsewhere and talks to nobody else."""

    HEADERS: ClassVar = {
        **LocalHandler.HEADERS,
        "Cache-Control": "no-cache",
        "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    }


@dataclass(frozen=True, slots=True)
class Simulator:
    world: World
    port: int
    token: str

    @property
    def address(self) -> str:
        """Of the page."""
        return f"http://{ADDRESS}:{self.port}"

    @property
    def api_url(self) -> str:
        """What PTB calls base_url; BOT_API_URL."""
        return f"{self.address}/bot"


def application(world: World, token: str) -> Application:
    shared = {"world": world}
    polling = Polling(world)
    return Application(
        [
            (r"/bot([^/]+)/(\w+)", BotHandler, {**shared, "token": token, "polling": polling}),
            (r"/file/bot([^/]+)/(.+)", FileHandler, {**shared, "token": token}),
            (r"/simulator/state", control.StateHandler, shared),
            (r"/simulator/chats/(-?\d+)", control.ChatHandler, shared),
            (r"/simulator/changes", control.ChangesHandler, shared),
            (r"/simulator/events", control.EventsHandler, shared),
            (r"/simulator/people", control.PeopleHandler, shared),
            (r"/simulator/people/(\d+)/(\w+)", control.ActionHandler, shared),
            (r"/simulator/groups/(-\d+)/(\w+)", control.GroupHandler, shared),
            (r"/simulator/faults", control.FaultsHandler, shared),
            (r"/simulator/limits", control.LimitsHandler, shared),
            (r"/simulator/files/([\w-]+)", control.SentHandler, shared),
            (r"/(.*)", PageHandler, {"path": PAGE, "default_filename": "index.html"}),
        ],
        log_function=lambda _handler: None,
    )


@asynccontextmanager
async def serving(port: int = PORT, token: str = TOKEN) -> AsyncIterator[Simulator]:
    """Serve until the block ends. Port 0 takes a free one. Raises OSError when the port is taken."""
    (socket,) = bind_sockets(port, ADDRESS)
    world = populated(int(token.partition(":")[0]), time.time)
    server = HTTPServer(application(world, token), max_body_size=BODY_LIMIT, max_buffer_size=BODY_LIMIT)
    server.add_sockets([socket])
    delivery = asyncio.create_task(Delivery(world).run())
    try:
        yield Simulator(world, socket.getsockname()[1], token)
    finally:
        server.stop()
        delivery.cancel()
        with suppress(asyncio.CancelledError):
            await delivery
        await server.close_all_connections()
