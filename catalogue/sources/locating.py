"""Which commune a line of a file speaks of."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from catalogue.model import Coordinates
from catalogue.places.distance import distance_km
from catalogue.places.gazetteer import ARRONDISSEMENTS, Gazetteer
from catalogue.places.model import Place, PlaceKind, Resolution
from catalogue.places.resolving import resolve
from catalogue.sources.problems import Done, Fault
from catalogue.sources.row import LeftOut, Row
from catalogue.words.text import fold

# Kilometres beyond which a point is not in a commune: those of Guyane are this wide.
FAR_KM = 60
# Places kept: a file names a few thousand towns.
KEPT = 8192
# Characters of a town that are read.
LONGEST = 100

# What stands where a town should, folded, and is none of the departments, regions and countries.
AREAS = frozenset(
    (
        *("grand ouest", "grand sud", "grand sud ouest", "grand sud est"),
        *("nord est", "nord ouest", "sud est", "sud ouest"),
        *("outre mer", "dom", "dom tom", "drom", "metropole", "france", "france entiere", "toute la france"),
        *("toute france", "partout en france", "national", "nationale", "toutes regions"),
        *("plusieurs villes", "plusieurs sites", "multi sites", "multisites"),
    )
)
_CEDEX = re.compile(r"\s+cedex\b.*", re.IGNORECASE)


class _Said(NamedTuple):
    """What a line says of its place, codes in full."""

    insee: str
    postcode: str
    town: str
    departement: str


class _Remark(NamedTuple):
    field: str
    fault: Fault
    value: str
    done: Done


@dataclass(frozen=True, slots=True)
class _Located:
    """`place` is None when one cannot tell, which the last of the remarks then says."""

    place: Place | None
    remarks: tuple[_Remark, ...] = ()


def commune(row: Row, gazetteer: Gazetteer, *, needed: bool = True) -> Place | None:
    """The commune by its INSEE code, else by its name narrowed by postcode or department, else by its postcode.

    None when the line says nothing of a place, or when it does and one cannot tell which; raises LeftOut then, if it is
    `needed`.
    """
    said = _Said(
        _padded(row.text("insee"), 5),
        _padded(row.text("postcode"), 5),
        row.text("town")[:LONGEST],
        row.text("departement")[:LONGEST],
    )
    located = _located(said, gazetteer)
    for field, fault, value, done in located.remarks:
        if done is Done.LEFT_OUT and needed:
            raise row.left_out(field, fault)
        row.note(field, fault, value, Done.KEPT if done is Done.LEFT_OUT else done)
    return located.place


def nearest(row: Row, point: Coordinates, gazetteer: Gazetteer) -> Place:
    """The commune of a line whose words do not tell it, but a point does. Raises LeftOut when it is far from all of them."""
    place = gazetteer.nearest(point)
    if is_far(point, place):
        row.note("latitude", Fault.LOST_POINT, f"{point.latitude}, {point.longitude}", Done.LEFT_OUT)
        raise LeftOut
    row.note("latitude", Fault.APPROXIMATE_PLACE, known_as(place), Done.REPAIRED)
    return place


def is_far(point: Coordinates, place: Place) -> bool:
    """False for the communes whose centre is not known."""
    return place.coordinates is not None and distance_km(point, place.coordinates) > FAR_KM


def known_as(place: Place) -> str:
    return f"{place.name} ({place.departement})"


@lru_cache(maxsize=KEPT)
def _located(said: _Said, gazetteer: Gazetteer) -> _Located:
    # A postcode may stand where the INSEE code should: 13001 is in Marseille then, not Aix-en-Provence.
    is_postcode = said.insee == said.postcode and said.postcode not in gazetteer.postcodes(said.insee)
    known = None if is_postcode else gazetteer.commune(said.insee)
    if known or not (said.insee or said.postcode or said.town):
        return _Located(known)
    wrong_code = _Remark("insee", Fault.UNKNOWN_PLACE, said.insee, Done.REPAIRED)
    remarks = (wrong_code,) if said.insee else ()
    found = _by_name(said, gazetteer) if said.town else _by_postcode(said, gazetteer)
    return _Located(found.place, (*remarks, *found.remarks))


def _by_name(said: _Said, gazetteer: Gazetteer) -> _Located:
    served = gazetteer.with_postcode(said.postcode or said.insee)
    named, is_sure = _named(said, gazetteer, served)
    match _narrowed(named, served) or (served if len(served) == 1 else ()):
        case (only,):
            read_as = _Remark("town", Fault.APPROXIMATE_PLACE, known_as(only), Done.REPAIRED)
            return _Located(only, () if is_sure else (read_as,))
        case ():
            fault = Fault.WIDE_AREA if _is_area(said.town, gazetteer) else Fault.UNKNOWN_PLACE
            return _Located(None, (_Remark("town", fault, said.town, Done.LEFT_OUT),))
        case _:
            return _Located(None, (_Remark("town", Fault.AMBIGUOUS_PLACE, said.town, Done.LEFT_OUT),))


def _by_postcode(said: _Said, gazetteer: Gazetteer) -> _Located:
    field = "postcode" if said.postcode else "insee"
    match gazetteer.with_postcode(said.postcode or said.insee):
        case (only,):
            return _Located(only)
        case served:
            fault = Fault.AMBIGUOUS_PLACE if served else Fault.UNKNOWN_PLACE
            return _Located(None, (_Remark(field, fault, said.postcode or said.insee, Done.LEFT_OUT),))


def _named(said: _Said, gazetteer: Gazetteer, served: tuple[Place, ...]) -> tuple[tuple[Place, ...], bool]:
    """The communes that a name may mean, exactly, else as people type it, where the line says that it is; whether it is
    sure that the name means these."""
    town, departement = _CEDEX.sub("", said.town), _departement(said, gazetteer, served)
    name = fold(town)
    exact = gazetteer.communes_named(name) or gazetteer.formerly_named(name)
    # Postcodes cross the borders of departments: the communes served come before those of the department.
    if candidates := tuple(place for place in exact if place in served) or _within(departement, exact):
        return candidates, True
    if name in AREAS:
        return (), False
    # The name alone first: « Marseille » with 13 is not its 13th arrondissement.
    for text in dict.fromkeys((town, f"{town} {departement}".strip())):
        resolution = _typed(text, gazetteer)
        if candidates := _within(departement, resolution.places):
            return candidates, not resolution.confirm
    return (), False


@lru_cache(maxsize=KEPT)
def _typed(town: str, gazetteer: Gazetteer) -> Resolution:
    """Read as people type it: a name that no place has is compared with all of them, which takes 20 ms."""
    return resolve(gazetteer, town)


def _is_area(town: str, gazetteer: Gazetteer) -> bool:
    """Whether what stands where the town should is a department, a region, a country, or wider."""
    places = _typed(_CEDEX.sub("", town), gazetteer).places
    return fold(town) in AREAS or any(place.kind is not PlaceKind.COMMUNE for place in places)


def _departement(said: _Said, gazetteer: Gazetteer, served: tuple[Place, ...]) -> str:
    """The code of the department that the line gives, by code or name, else that of its postcode; "" for neither.

    A postcode that serves no commune (a CEDEX) still starts with its department.
    """
    if written := said.departement:
        area = next(iter(gazetteer.areas_named(fold(written))), None)
        return area.code if area and area.kind is PlaceKind.DEPARTEMENT else _padded(written, 2)
    return (served[0].departement or "") if served else said.postcode[:2]


def _within(departement: str, places: tuple[Place, ...]) -> tuple[Place, ...]:
    """The communes among these places that are in a department; all of them when the line says none."""
    communes = (place for place in places if place.kind is PlaceKind.COMMUNE)
    return tuple(place for place in communes if departement in ("", place.departement))


def _narrowed(candidates: tuple[Place, ...], served: tuple[Place, ...]) -> tuple[Place, ...]:
    """Those that the postcode serves, or the arrondissements of theirs that it serves, when any is."""
    prefixes = tuple(ARRONDISSEMENTS[place.code][0] for place in candidates if place.code in ARRONDISSEMENTS)
    parts = tuple(place for place in served if prefixes and place.code.startswith(prefixes))
    return tuple(place for place in candidates if place in served) or parts or candidates


def _padded(code: str, width: int) -> str:
    """The zeros that spreadsheets eat."""
    return code[:LONGEST].zfill(width) if code else ""
