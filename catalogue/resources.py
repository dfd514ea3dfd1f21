"""The data files that come with the package, read once."""

import gzip
from functools import cache
from importlib.resources import files
from pathlib import Path

from catalogue.errors import UserError
from catalogue.language import translator
from catalogue.places.gazetteer import Gazetteer
from catalogue.words import codes as nomenclatures
from catalogue.words import vocabulary as words

# The admin's own words, in the data directory.
ADDED_WORDS = "vocabulaire.toml"


@cache
def gazetteer() -> Gazetteer:
    """The French territory (catalogue/places/gazetteer.json.gz, written by scripts/build_gazetteer.py)."""
    return Gazetteer(gzip.decompress(files("catalogue.places").joinpath("gazetteer.json.gz").read_bytes()))


@cache
def vocabulary(data_dir: Path | None = None) -> words.Vocabulary:
    """What people say of their wishes (catalogue/words/interests.toml), and what the admin added to it in the data
    directory. Raises UserError when that file cannot be used."""
    shipped = _packaged("interests.toml")
    added = data_dir / ADDED_WORDS if data_dir else None
    if added is None or not added.exists():
        return words.vocabulary(shipped)
    _ = translator("catalogue")
    try:
        return words.vocabulary(shipped, added.read_text(encoding="utf-8-sig"))
    except words.VocabularyError as error:
        raise UserError(_("{file} cannot be used: see {where}.", file=added, where=error)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(_("{file} cannot be read: it must be a UTF-8 text.", file=added)) from error


@cache
def codes() -> nomenclatures.Codes:
    """The domains that the codes of files say (catalogue/words/codes.toml)."""
    return nomenclatures.codes(_packaged("codes.toml"))


def _packaged(name: str) -> str:
    return files("catalogue.words").joinpath(name).read_text(encoding="utf-8")
