"""What a program of ours reads in a process apart, at the same time: what makes it fall takes down nothing else."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import catalogue
from catalogue.sources.limits import MB

# Where `python -m` finds the modules of this package.
ROOT = Path(catalogue.__file__).resolve().parent.parent


class Fallen(Exception):  # noqa: N818  # what became of the program, not what went wrong with us
    """It did not end well. `status`: as subprocess says it, negative for a signal."""

    def __init__(self, status: int) -> None:
        self.status = status


def lines(*command: str, file: BinaryIO | None = None) -> Iterator[str]:
    """What the program writes, as it does; `file` is its standard input. It ends with whoever reads it. Raises Fallen,
    after its last whole line."""
    with subprocess.Popen(  # noqa: S603 - a fixed command
        command,
        cwd=ROOT,
        stdin=file or subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
        pipesize=MB,  # so that neither waits for each pause of the other
    ) as child:
        try:
            for line in child.stdout or ():
                if line.endswith("\n"):  # or else it fell
                    yield line
            status = child.wait()
        finally:
            child.kill()
    if status:
        raise Fallen(status)
