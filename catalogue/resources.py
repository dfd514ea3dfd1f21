"""The data files that come with the package, read once."""

import gzip
from functools import cache
from importlib.resources import files

from catalogue.places.gazetteer import Gazetteer
from catalogue.words import vocabulary as words


@cache
def gazetteer() -> Gazetteer:
    """The French territory (catalogue/places/gazetteer.json.gz, written by scripts/build_gazetteer.py)."""
    return Gazetteer(gzip.decompress(files("catalogue.places").joinpath("gazetteer.json.gz").read_bytes()))


@cache
def vocabulary() -> words.Vocabulary:
    """What people say of their wishes (catalogue/words/interests.toml)."""
    return words.vocabulary(
        files("catalogue.words").joinpath("interests.toml").read_text(encoding="utf-8")
    )
