"""The programs started here: each in a group of its own, ended with whatever it started."""

import os
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from catalogue.errors import UserError

# Lines of what a program said that are worth repeating when it fails.
TOLD = 3
# Seconds given to one to end by itself.
PATIENCE = 5

Process = subprocess.Popen[str]


@contextmanager
def started(
    command: Sequence[str | Path],
    *,
    env: Mapping[str, str] | None = None,
    stdin: int | IO[str] = subprocess.DEVNULL,
    cwd: Path | None = None,
) -> Iterator[Process]:
    """The program while the block runs. A group of its own keeps a Ctrl-C from it: it is ended here, by its number."""
    process = subprocess.Popen(
        [str(part) for part in command],
        env={**os.environ, **(env or {})},
        cwd=cwd,
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        start_new_session=True,
    )
    try:
        yield process
    finally:
        _end(process)


def _end(process: Process) -> None:
    for how in (signal.SIGTERM, signal.SIGKILL):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, how)
        with suppress(subprocess.TimeoutExpired):
            process.communicate(timeout=PATIENCE)


def run(
    command: Sequence[str | Path],
    failing: str,
    *,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    given: str | None = None,
) -> str:
    """What a program says, once ended.

    :raises UserError: it failed; `failing` is how the French sentence begins.
    """
    stdin = subprocess.DEVNULL if given is None else subprocess.PIPE
    try:
        with started(command, env=env, cwd=cwd, stdin=stdin) as process:
            said, complained = process.communicate(given)
    except FileNotFoundError as error:
        raise UserError(f"{failing} : {command[0]} n’est pas sur cette machine.") from error
    if process.returncode:
        raise UserError(f"{failing} : {last_words(complained or said)}")
    return said


def last_words(said: str) -> str:
    return " ".join(" ".join(said.splitlines()[-TOLD:]).split())
