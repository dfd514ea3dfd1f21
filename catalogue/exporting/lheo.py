"""LHEO 2.3: the French language of training offers (schema: github.com/lheo/lheo-schema)."""

from collections.abc import Iterable
from typing import BinaryIO

from catalogue.model import Training
from catalogue.store import Publication


def write(trainings: Iterable[Training], publication: Publication, stream: BinaryIO) -> None:
    """One formation of one action for each training, in the order given."""
