"""Where a LHEO action is given: its places, else that of the organisation that gives it."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from catalogue.model import Delivery, Site
from catalogue.places.gazetteer import Gazetteer
from catalogue.sources import cells, record
from catalogue.sources.lheo_elements import Held
from catalogue.sources.problems import Done, Problem
from catalogue.sources.row import LeftOut, Row

# Our fields and the elements that hold them.
HEADERS = {
    "insee": "code-INSEE-commune",
    "postcode": "codepostal",
    "town": "ville",
    "departement": "departement",
    "address": "ligne",
    "latitude": "latitude",
    "longitude": "longitude",
}

# Places of which what they were read as is kept: the same ones, some ten thousand, come back all along a file.
KEPT = 16384


class _Stated(NamedTuple):
    """What a file says of a place, by field."""

    insee: str = ""
    postcode: str = ""
    town: str = ""
    departement: str = ""
    address: str = ""
    latitude: str = ""
    longitude: str = ""


_FIELDS = frozenset(_Stated._fields)


def sites(action: Held, row: Row, delivery: Delivery | None, gazetteer: Gazetteer) -> tuple[Site, ...]:
    """The places that are understood; what is wrong in the others is noted in `row`. Raises LeftOut when none is, unless
    the training is followed from afar."""
    places = action.parts.get("place") or action.parts.get("place_of_trainer") or [action]
    found: dict[Site, None] = {}
    problems: list[Problem] = []
    for place in places:
        read, noted = _read(_stated(place.texts, place.ours), delivery, gazetteer)
        found |= dict.fromkeys(read)
        problems += noted
    spared = bool(found) or delivery is Delivery.A_DISTANCE
    for wrong in problems:
        done = Done.KEPT if spared and wrong.done is Done.LEFT_OUT else wrong.done
        row.note_of(wrong.column, wrong.fault, wrong.value, done)
    if not spared:
        raise LeftOut
    return tuple(found)


@lru_cache(KEPT)
def _read(
    stated: _Stated, delivery: Delivery | None, gazetteer: Gazetteer
) -> tuple[tuple[Site, ...], tuple[Problem, ...]]:
    row = Row(0, stated._asdict(), HEADERS)
    try:
        return record.sites(row, delivery, gazetteer), tuple(row.problems)
    except LeftOut:
        return (), tuple(row.problems)


def _stated(texts: Mapping[str, str], ours: Mapping[str, str]) -> _Stated:
    """Elements of which there are several: the lines of the address make one; of others, the first holds."""
    said = {name: text.partition("\n")[0] for name, text in texts.items() if name in _FIELDS}
    if "address" in said:
        lines = (cells.clean(line) for line in texts["address"].split("\n"))
        said["address"] = ", ".join(filter(None, lines))
    return _Stated(**said | {name: ours[name] for name in _Stated._fields if name in ours})
