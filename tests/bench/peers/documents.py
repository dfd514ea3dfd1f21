"""Our gazetteer as the documents that Addok loads: communes and arrondissements, with all the names they go by."""

import json
from collections import defaultdict
from collections.abc import Iterator
from math import log10

from catalogue.model import Coordinates
from catalogue.places.gazetteer import Gazetteer
from catalogue.places.model import Place, PlaceKind

# Addok wants a point: this one for the communes whose centre no source gives. No search here goes by distance.
NOWHERE = Coordinates(0, 0)
ARRONDISSEMENT = " Arrondissement"


def documents(places: Gazetteer) -> Iterator[str]:
    """One JSON object a line. Importance is the logarithm of inhabitants, 1 for the biggest commune."""
    others = _other_names(places)
    most = log10(1 + max(town.population for town in places.communes()))
    for town in places.communes():
        point = town.coordinates or NOWHERE
        yield json.dumps(
            {
                "_id": town.code,
                "type": "municipality",
                "citycode": town.code,
                "name": [town.name, *others[town.code], *_numbered(town.name)],
                "city": town.name,
                "postcode": places.postcodes(town.code) or "",
                "context": _context(places, town),
                "importance": log10(1 + town.population) / most,
                "lat": point.latitude,
                "lon": point.longitude,
            }
        )


def _other_names(places: Gazetteer) -> defaultdict[str, list[str]]:
    """By code, the folded names of what was merged into a commune, and its nicknames."""
    names: defaultdict[str, list[str]] = defaultdict(list)
    for name in places.all_names:
        for place in {*places.formerly_named(name), *places.alias(name), *places.neighbourhood(name)}:
            if place.kind is PlaceKind.COMMUNE:
                names[place.code].append(name)
    return names


def _numbered(name: str) -> tuple[str, ...]:
    """« Paris 1er Arrondissement » is also « Paris 1er » and « Paris 1 »."""
    if not name.endswith(ARRONDISSEMENT):
        return ()
    short = name.removesuffix(ARRONDISSEMENT)
    return short, short.rstrip("erè")


def _context(places: Gazetteer, town: Place) -> str:
    """« 69, Rhône, Auvergne-Rhône-Alpes », as the national address base writes it."""
    areas = (places.departement(town.departement or ""), places.region(town.region or ""))
    return ", ".join((town.departement or "", *(area.name for area in areas if area)))
