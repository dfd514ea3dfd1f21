"""The table that an admin fills: our headers, what each one wants, and an example."""

from typing import BinaryIO


def template(stream: BinaryIO) -> None:
    """Write it as a CSV that spreadsheets open."""
