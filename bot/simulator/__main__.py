"""python -m bot.simulator [--port 8080] [--token ID:SECRET] [--with-parent]"""

import argparse
import asyncio
import re
import signal
import sys
import threading
from typing import NoReturn

from bot.simulator.serving import PORT, TOKEN, serving

TOKEN_SHAPE = re.compile(r"\d+:[\w-]+")


REFUSED = "Argument refusé : le port va de 0 à 65535, le jeton est de la forme nombre:secret (voir --help).\n"


class FrenchParser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:  # noqa: ARG002 - argparse says it in English
        self.exit(2, REFUSED)


def main() -> None:
    parser = FrenchParser(
        prog="python -m bot.simulator", description="Un Telegram local pour essayer le bot."
    )
    parser.add_argument("--port", type=int, default=PORT, help="port de la page, sur cette machine seulement")
    parser.add_argument("--token", default=TOKEN, help="jeton que le bot doit présenter (nombre:secret)")
    parser.add_argument(
        "--with-parent", action="store_true", help="s’arrêter quand l’entrée standard se ferme"
    )
    given = parser.parse_args()
    if not TOKEN_SHAPE.fullmatch(given.token) or not 0 <= given.port < 65536:
        parser.exit(2, REFUSED)
    try:
        asyncio.run(serve(given.port, given.token, with_parent=given.with_parent))
    except OSError as error:
        sys.exit(_failure(given.port, error))


async def serve(port: int, token: str, *, with_parent: bool = False) -> None:
    """Until a signal to end, or the end of standard input. Raises OSError when the port is taken."""
    loop, ended = asyncio.get_running_loop(), asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, ended.set)
    if with_parent:
        threading.Thread(target=_watch_parent, args=(loop, ended), daemon=True).start()
    async with serving(port, token) as simulator:
        print(f"Le simulateur est prêt : {simulator.address}", flush=True)
        await ended.wait()


def _watch_parent(loop: asyncio.AbstractEventLoop, ended: asyncio.Event) -> None:
    """Standard input closes when the parent ends, however it ends."""
    sys.stdin.buffer.read()
    loop.call_soon_threadsafe(ended.set)


def _failure(port: int, error: OSError) -> int:
    print(
        f"Le port {port} ne peut pas être ouvert ({error.strerror}). Choisis-en un autre : --port.",
        file=sys.stderr,
    )
    return 2


if __name__ == "__main__":
    main()
