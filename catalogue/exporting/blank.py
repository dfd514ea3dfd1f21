"""The table that an admin fills: our headers, a line that says what each one wants, and an example. These two lines may
stay: tables are read without them (catalogue/sources/table.py)."""

from importlib.resources import files
from typing import BinaryIO


def template(stream: BinaryIO) -> None:
    """Write it as a CSV that spreadsheets open."""
    stream.write(files("catalogue.data").joinpath("modele.csv").read_bytes())
