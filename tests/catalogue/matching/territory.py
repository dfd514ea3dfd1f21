"""A small France: four towns in a row to the east of Lens, one without a centre, one overseas."""

from dataclasses import dataclass

from catalogue.model import Coordinates
from catalogue.places.model import Place, PlaceKind

LATITUDE = 50.43
# Kilometres in a degree of longitude at that latitude.
KM_A_DEGREE = 70.8


def commune(code: str, name: str, km: float | None, departement: str = "62", region: str = "32") -> Place:
    """A commune so many kilometres to the east of Lens."""
    centre = None if km is None else Coordinates(LATITUDE, 2.83 + km / KM_A_DEGREE)
    return Place(PlaceKind.COMMUNE, code, name, departement, region, centre)


LENS = commune("62498", "Lens", 0)
NEAR = commune("62001", "Proche", 4)
NEXT = commune("62002", "Voisine", 30)
FAR = commune("59001", "Lointaine", 70, "59")
VERY_FAR = commune("02001", "Très Lointaine", 140, "02")
HIDDEN = commune("62003", "Cachée", None)
MAMOUDZOU = Place(PlaceKind.COMMUNE, "97608", "Mamoudzou", "976", "06", Coordinates(-12.78, 45.23))

PAS_DE_CALAIS = Place(PlaceKind.DEPARTEMENT, "62", "Pas-de-Calais", "62", "32")
HAUTS_DE_FRANCE = Place(PlaceKind.REGION, "32", "Hauts-de-France", None, "32")
BELGIUM = Place(PlaceKind.PAYS, "BE", "Belgique")

COMMUNES = (LENS, NEAR, NEXT, FAR, VERY_FAR, HIDDEN, MAMOUDZOU)
PLACES = (None, *COMMUNES, PAS_DE_CALAIS, HAUTS_DE_FRANCE, BELGIUM)


@dataclass(frozen=True)
class SmallGazetteer:
    def commune(self, code: str) -> Place | None:
        return next((place for place in COMMUNES if place.code == code), None)
