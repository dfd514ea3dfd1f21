"""Redis and Addok while they serve."""

import json
import socket
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from catalogue.errors import UserError
from tests.bench.peers.children import Process, last_words, run, started
from tests.bench.peers.installing import Redis
from tests.bench.peers.scoring import Hits, Reply

SETTINGS = Path(__file__).with_name("addok_settings.py")
ASKING = Path(__file__).with_name("asking.py")
# Seconds after which all is given up: Redis ends by itself then, should this process be gone without a word.
LONGEST = 300
# Tenths of a second that Redis has to start.
TRIES = 100


@contextmanager
def serving(redis: Redis, folder: Path) -> Iterator[Path]:
    """The socket of a Redis that opens no port, keeps nothing on disk, and ends with the block.

    :raises UserError: it does not start.
    """
    at = folder / "redis.sock"
    quiet = ("--port", "0", "--save", "", "--appendonly", "no", "--dir", folder, "--loglevel", "warning")
    command = ("timeout", str(LONGEST), redis.program, *quiet, "--unixsocket", at)
    with started(command, env=redis.env) as process:
        _wait(process, at)
        yield at


def _wait(process: Process, at: Path) -> None:
    for _try in range(TRIES):
        if _answers(at):
            return
        if process.poll() is not None:
            raise UserError(f"Impossible de démarrer Redis : {last_words(''.join(process.communicate()))}")
        time.sleep(0.1)
    raise UserError("Impossible de démarrer Redis : il ne répond pas.")


def _answers(at: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as line:
        return line.connect_ex(str(at)) == 0


class Addok:
    """Addok as a library, in its own environment, over a Redis."""

    def __init__(self, programs: Path, socket_path: Path) -> None:
        self._programs = programs
        self._env = {"REDIS_SOCKET": str(socket_path), "ADDOK_CONFIG_MODULE": str(SETTINGS)}

    def load(self, documents: Iterable[str], folder: Path) -> None:
        """Takes the documents in, then the beginnings of their words."""
        file = folder / "documents.json"
        file.write_text("\n".join(documents) + "\n", encoding="utf-8")
        for arguments in (("batch", file), ("ngrams",)):
            command = (self._programs / "addok", *arguments)
            run(command, "Impossible de charger le territoire dans Addok", env=self._env)

    def answers(self, texts: Sequence[str], *, autocomplete: bool) -> list[Reply[Hits]]:
        """One answer a text, in order."""
        command = (self._programs / "python", "-P", ASKING, "on" if autocomplete else "off")
        said = run(command, "Impossible d’interroger Addok", env=self._env, given="\n".join(texts) + "\n")
        rows = [json.loads(line) for line in said.splitlines()]
        return [Reply([(code, score) for code, score in row["hits"]], row["seconds"]) for row in rows]
