"""`make bench`: every measure, side by side with its reference, in one run."""

import asyncio
import os
import platform
import sys

from rich.console import Console
from rich.table import Table

from tests.bench import engine, latency, matching, places, refreshing, startup

PARTS = (startup, places, matching, engine, latency, refreshing)


async def table() -> Table:
    machine = f"{os.cpu_count()} cœurs, {platform.system()} {platform.machine()}, Python {platform.python_version()}"
    told = Table("mesure", "ici", "à côté, ou visé", title=f"Mesures ({machine})", title_justify="left")
    for part in PARTS:
        async for figure in part.figures():
            told.add_row(figure.what, figure.ours, figure.beside)
            print(f"{figure.what} : {figure.ours}", file=sys.stderr, flush=True)
        told.add_section()
    return told


if __name__ == "__main__":
    Console(width=None if sys.stdout.isatty() else 150).print(asyncio.run(table()))
