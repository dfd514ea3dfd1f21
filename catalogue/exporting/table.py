"""A table that spreadsheets open: UTF-8 with the mark that Excel wants, semicolons, our recommended headers.

A training takes one line for each of its places and sessions, side by side; the shorter list repeats its last one, so
that each line stands by itself. What spreadsheets would run (« =1+1 ») or the reader would change stands behind an
apostrophe, their own sign for « a text, as it is ».
"""

import csv
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from io import TextIOWrapper
from itertools import zip_longest
from typing import BinaryIO

from catalogue.model import Session, Site, Training
from catalogue.sources import cells
from catalogue.sources.columns import COLUMNS


def write(trainings: Iterable[Training], stream: BinaryIO) -> None:
    """One training after the other, in the order given."""
