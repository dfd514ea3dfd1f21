"""Which commune a line of a file speaks of."""

from catalogue.places.gazetteer import Gazetteer
from catalogue.places.model import Place, PlaceKind
from catalogue.places.resolving import resolve
from catalogue.sources.problems import Done, Fault
from catalogue.sources.row import Row
from catalogue.words.text import fold


def commune(row: Row, gazetteer: Gazetteer) -> Place | None:
    """The commune by its INSEE code, else by its name narrowed by postcode or department, else by its postcode.

    None when the line says nothing of a place. Raises LeftOut when it does and one cannot tell which.
    """
    insee = _padded(row.text("insee"), 5)
    postcode = _padded(row.text("postcode"), 5)
    town = row.text("town")
    known = gazetteer.commune(insee)
    if known or not (insee or postcode or town):
        return known
    if insee:
        row.note("insee", Fault.UNKNOWN_PLACE, insee, Done.REPAIRED)
    served = gazetteer.with_postcode(postcode)
    candidates = _named(row, gazetteer, town, served) if town else served
    column = next(field for field in ("town", "postcode", "insee") if row.text(field))
    match _narrowed(candidates, served):
        case (only,):
            return only
        case ():
            raise row.left_out(column, Fault.UNKNOWN_PLACE)
        case _:
            raise row.left_out(column, Fault.AMBIGUOUS_PLACE)


def _named(row: Row, gazetteer: Gazetteer, town: str, served: tuple[Place, ...]) -> tuple[Place, ...]:
    """The communes that a name may mean, exactly, else as people type it, where the line says that it is."""
    departement = _departement(row, gazetteer, served)
    name = fold(town)
    exact = gazetteer.communes_named(name) or gazetteer.formerly_named(name)
    # Postcodes cross the borders of departments: the communes served come before those of the department.
    if candidates := tuple(place for place in exact if place in served) or _within(departement, exact):
        return candidates
    # The name alone first: « Marseille » with 13 is not its 13th arrondissement.
    for text in (town, f"{town} {departement}"):
        resolution = resolve(gazetteer, text)
        if candidates := _within(departement, resolution.places):
            if resolution.confirm and len(candidates) == 1:
                row.note("town", Fault.APPROXIMATE_PLACE, _known_as(candidates[0]), Done.REPAIRED)
            return candidates
    return ()


def _departement(row: Row, gazetteer: Gazetteer, served: tuple[Place, ...]) -> str:
    """The code of the department that the line gives, by code or name, else that of its postcode; "" for neither.

    A postcode that serves no commune (a CEDEX) still starts with its department.
    """
    if said := row.text("departement"):
        area = next(iter(gazetteer.areas_named(fold(said))), None)
        return area.code if area and area.kind is PlaceKind.DEPARTEMENT else _padded(said, 2)
    postcode = _padded(row.text("postcode"), 5)
    return (served[0].departement or "") if served else postcode[:2]


def _within(departement: str, places: tuple[Place, ...]) -> tuple[Place, ...]:
    """The communes among these places that are in a department; all of them when the line says none."""
    communes = (place for place in places if place.kind is PlaceKind.COMMUNE)
    return tuple(place for place in communes if departement in ("", place.departement))


def _known_as(place: Place) -> str:
    return f"{place.name} ({place.departement})"


def _narrowed(candidates: tuple[Place, ...], served: tuple[Place, ...]) -> tuple[Place, ...]:
    """Those that the postcode serves, when any is."""
    return tuple(place for place in candidates if place in served) or candidates


def _padded(code: str, width: int) -> str:
    """The zeros that spreadsheets eat."""
    return code.zfill(width) if code else ""
