"""Reads the offers of a LHEO file in a process apart, while what they say is checked in this one."""

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any, TypeAlias

from catalogue.errors import UserError
from catalogue.language import translator
from catalogue.sources import apart
from catalogue.sources.lheo_elements import Held
from catalogue.sources.lheo_offers import Offer, Stranger
from catalogue.sources.limits import MB
from catalogue.sources.opening import Opened

# It takes some 50 MB, and libxml2 more for what is deep or long.
MEMORY = 768 * MB

PROGRAM = "catalogue.sources.lheo_offers"

# As JSON has it.
_Held: TypeAlias = "tuple[int, str, dict[str, str], dict[str, list[_Held]], dict[str, str]]"


def offers(opened: Opened) -> Iterator[Offer]:
    """Those of catalogue/sources/lheo_offers.py. Raises UserError when the file cannot be read."""
    for what, said in _lines(opened):
        match what:
            case "offers":
                yield from map(_held, said)
            case "strangers":
                yield from (Stranger(*one) for one in said)
            case "consumed":
                opened.watch(*said)
            case _:
                raise UserError(*said)


def _lines(opened: Opened) -> Iterator[tuple[str, list[Any]]]:
    """What each line is, and what it says."""
    about = (str(opened.path.resolve()), opened.name, json.dumps(asdict(opened.limits)))
    try:
        for line in apart.lines(sys.executable, "-m", PROGRAM, str(MEMORY), *about):
            yield json.loads(line)
    except apart.Fallen as fallen:
        _ = translator("catalogue")
        raise UserError(
            _(
                "{file} could not be read to its end: it is damaged, or takes too much memory.",
                file=opened.name,
            )
        ) from fallen


def _held(said: _Held) -> Held:
    line, numero, texts, parts, ours = said
    return Held(line, numero, texts, {name: [*map(_held, those)] for name, those in parts.items()}, ours)
