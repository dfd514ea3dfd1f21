"""What a command costs: how long it takes and the most memory that it holds.

`python -m tests.bench.measured COMMAND…` runs it and says so in JSON. It is a process of its own because the system
counts, in the peak of a child, what its parent held when it was born: the bench itself would be in every figure.
"""

import asyncio
import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """`seconds`: on the clock; `busy`: of processor, which says more on a machine that does something else too."""

    seconds: float
    busy: float
    megabytes: float

    def __str__(self) -> str:
        told = f"{self.seconds:.1f} s (processeur {self.busy:.1f} s) · {self.megabytes:.0f} Mo"
        return told.replace(".", ",")


async def cost(*command: str | Path, said: Path | None = None) -> Cost:
    """`said`: the file that takes what the command writes. AssertionError when it fails."""
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.bench.measured", str(said or os.devnull)),
        *map(str, command),
        stdout=asyncio.subprocess.PIPE,
    )
    answer, _nothing = await child.communicate()
    status, *figures = json.loads(answer)
    assert status == 0, f"{command} ended with {status}"
    return Cost(*figures)


def _run(said: str, *command: str) -> tuple[int, float, float, float]:
    began = time.perf_counter()
    with Path(said).open("wb") as out:
        child = subprocess.Popen(command, stdout=out)
        _pid, status, used = os.wait4(child.pid, 0)
    seconds, busy = time.perf_counter() - began, used.ru_utime + used.ru_stime
    return os.waitstatus_to_exitcode(status), seconds, busy, used.ru_maxrss / 1024


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_run(*sys.argv[1:])))
