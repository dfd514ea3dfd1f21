"""Our own JSON: one object that says what it is, what was published, and every training.

    {"format": "catalogue-gen", "version": 1, "publication": {…},
     "trainings": [
      {"id": "lens-1", "title": …, "sites": [{"commune": "62498"}], …},
      …
     ]}

A training is written as catalogue/model.py says it: enumerations by their value, dates in ISO 8601, amounts in euros,
durations in months and hours; what it does not say is left out. catalogue/sources/exported.py reads it.
"""

from collections.abc import Iterable
from typing import BinaryIO

from pydantic import TypeAdapter

from catalogue.model import Training
from catalogue.sources.columns import FORMAT
from catalogue.sources.exported import TRAINING, VERSION
from catalogue.store import Publication

_PUBLICATION = TypeAdapter(Publication)

# What others may know of a version: not who published it.
_TOLD = {"version", "published_at", "source", "sha256", "trainings", "demonstration"}


def write(trainings: Iterable[Training], publication: Publication, stream: BinaryIO) -> None:
    """One training a line, in the order given."""
    about = _PUBLICATION.dump_json(publication, include=_TOLD)
    stream.write(b'{"format": "%b", "version": %d, "publication": ' % (FORMAT.encode(), VERSION))
    stream.write(about + b',\n"trainings": [')
    between = b"\n"
    for training in trainings:
        stream.write(between + TRAINING.dump_json(training, exclude_defaults=True))
        between = b",\n"
    stream.write(b"\n]}\n")
