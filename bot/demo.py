"""The bot on a Telegram of its own: the local simulator, run as a child process, and its page to chat in."""

import secrets
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from bot.simulator.people import ADMINS
from catalogue import demonstration, store
from catalogue.resources import gazetteer

# Those of the simulator's people who may change the catalogue.
DEMO_ADMINS = tuple(ADMINS)


def new_token() -> str:
    """A token that only this run knows, in the form of Telegram's."""
    return f"42:{secrets.token_urlsafe(24)}"


def publish_if_needed(data_dir: Path, now: datetime) -> None:
    """Publish the demonstration when nothing is; renew one of another day that nobody asked for, whose sessions pass.

    Raises UserError when the data cannot be read or written.
    """
    published = store.publication(data_dir)
    if published is None or (published.automatic and published.published_at.date() != now.date()):
        demonstration.publish(data_dir, gazetteer(), now, automatic=True)


@contextmanager
def simulator(port: int, token: str) -> Iterator[bool]:
    """The simulator while it runs: whether it started (else it said why itself). It ends with us, however we end."""
    command = [sys.executable, "-m", "bot.simulator", f"--port={port}", f"--token={token}", "--with-parent"]
    # A session of its own: Ctrl+C is for the bot, which stops the simulator once it no longer needs it.
    with subprocess.Popen(  # noqa: S603 - a fixed command
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True
    ) as child:
        assert child.stdout is not None  # noqa: S101 - it is a pipe
        yield bool(child.stdout.readline())
