"""Looking into what is published, in a browser."""

import os
import signal
import socket
from contextlib import redirect_stdout, suppress
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from catalogue.commands.options import DataDir, now, published_in
from catalogue.console import Command
from catalogue.errors import UserError
from catalogue.language import translator

_ = translator("catalogue")

app = typer.Typer()

# Nobody but this machine: there is no password.
HOST = "127.0.0.1"

# How Datasette behaves: rows that a question gives at most, milliseconds before it gives up, characters in a cell.
SETTINGS = {
    "max_returned_rows": 5000,
    "sql_time_limit_ms": 5000,
    "facet_time_limit_ms": 1000,
    "truncate_cells_html": 200,
}


@app.command(cls=Command, help=_("Open what is published in a browser, to read only (Datasette)."))
def explore(
    port: Annotated[
        int,
        typer.Option("--port", min=0, max=65535, metavar="PORT", help=_("The port of the local address.")),
    ] = 8001,
    data_dir: DataDir = None,
) -> None:
    from catalogue import exploring, resources

    if not find_spec("datasette"):
        raise UserError(_("Datasette is not installed: run “make explore”, which installs it."))
    published = published_in(data_dir)
    with _listening(port) as listening, TemporaryDirectory(prefix="catalogue-") as folder:
        file = Path(folder) / "catalogue.db"
        exploring.write(file, published, resources.gazetteer(), now().date(), _)
        typer.echo(_("The catalogue is open at {address} (Ctrl-C closes it).", address=_address(listening)))
        _serve(file, exploring.metadata(published, _), listening)


def _listening(port: int) -> socket.socket:
    try:
        return socket.create_server((HOST, port))
    except OSError as error:
        raise UserError(_("The port {port} is taken: choose another with --port.", port=port)) from error


def _address(listening: socket.socket) -> str:
    return f"http://{HOST}:{listening.getsockname()[1]}"


def _serve(file: Path, metadata: dict[str, object], listening: socket.socket) -> None:
    """Until Ctrl-C, or the end of the terminal. Only this one file is given: nothing else can be read."""
    datasette, uvicorn = import_module("datasette.app"), import_module("uvicorn")
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    site = datasette.Datasette(immutables=[str(file)], metadata=metadata, settings=SETTINGS)
    server = uvicorn.Server(uvicorn.Config(site.app(), lifespan="on", log_level="warning"))
    # A question that is no SQL is answered as it should; Datasette prints pages about it all the same.
    with suppress(KeyboardInterrupt), Path(os.devnull).open("w") as nowhere, redirect_stdout(nowhere):
        server.run([listening])
