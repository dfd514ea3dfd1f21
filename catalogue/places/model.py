"""A place as the project speaks of it, and what reading a typed one can give."""

from dataclasses import dataclass
from enum import StrEnum

from catalogue.model import Coordinates


class PlaceKind(StrEnum):
    """An arrondissement of Paris, Lyon or Marseille is a commune with an INSEE code of its own."""

    COMMUNE = "commune"
    DEPARTEMENT = "departement"
    REGION = "region"
    PAYS = "pays"


@dataclass(frozen=True, slots=True)
class Place:
    """A commune, department, region or country.

    `code`: INSEE code (COG), or ISO 3166 for a country. `departement`, `region`: codes of those it stands in.
    `coordinates`: the centre, or None when no public source gives one (98 communes).
    """

    kind: PlaceKind
    code: str
    name: str
    departement: str | None = None
    region: str | None = None
    coordinates: Coordinates | None = None
    population: int = 0


class Status(StrEnum):
    """What became of a typed place."""

    FOUND = "found"
    AMBIGUOUS = "ambiguous"
    UNKNOWN = "unknown"
    ABROAD = "abroad"


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a typed text says of a place. `places`: the one found, or the candidates to ask about, biggest first.
    `confirm`: found, but by sound, typing error or prior only, or amid other words with nothing to introduce it: worth one
    « c'est bien ça ? »."""

    status: Status
    places: tuple[Place, ...] = ()
    confirm: bool = False


@dataclass(frozen=True, slots=True)
class Spotted:
    """A place found inside a longer message. `rest`: the message without the words of the place."""

    resolution: Resolution
    rest: str
