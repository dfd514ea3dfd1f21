"""The committed gazetteer: what it must hold, whoever rebuilds it."""

import csv
import gzip
from importlib.resources import files
from pathlib import Path
from statistics import median, quantiles

import pytest

from catalogue.model import Coordinates
from catalogue.places.distance import distance_km
from catalogue.places.model import PlaceKind
from catalogue.resources import gazetteer
from catalogue.words.text import fold

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / ".." / "shared" / "data" / "communes-reference.csv.gz"

# Counts of the official geographic code of 2026 (npm @etalab/decoupage-administratif 6.0.0).
COMMUNES, ARRONDISSEMENTS = 34_969, 45
WITHOUT_CENTRE = 98


def test_the_file_is_at_most_one_and_a_half_megabytes() -> None:
    assert len(files("catalogue.places").joinpath("gazetteer.json.gz").read_bytes()) <= 1_500_000


def test_it_is_read_once() -> None:
    assert gazetteer() is gazetteer()


def test_every_commune_and_arrondissement_is_there() -> None:
    places = list(gazetteer().communes())
    assert len(places) == COMMUNES + ARRONDISSEMENTS
    assert len({place.code for place in places}) == len(places)
    assert sum("Arrondissement" in place.name for place in places) == ARRONDISSEMENTS


def test_only_communes_that_no_source_locates_lack_a_centre() -> None:
    without = [place.code for place in gazetteer().communes() if place.coordinates is None]
    assert len(without) == WITHOUT_CENTRE
    assert [code for code in without if not code.startswith(("975", "977", "978", "98"))] == [
        "15031",
        "15035",
        "15047",
        "15171",
    ]


def test_every_commune_stands_in_a_known_department_and_region() -> None:
    for place in gazetteer().communes():
        assert gazetteer().departement(place.departement or "") is not None
        assert gazetteer().region(place.region or "") is not None


@pytest.mark.parametrize(
    ("kind", "code", "name"),
    [
        (PlaceKind.COMMUNE, "2A004", "Ajaccio"),
        (PlaceKind.COMMUNE, "75116", "Paris 16e Arrondissement"),
        (PlaceKind.DEPARTEMENT, "2B", "Haute-Corse"),
        (PlaceKind.DEPARTEMENT, "976", "Mayotte"),
        (PlaceKind.REGION, "53", "Bretagne"),
        (PlaceKind.PAYS, "MA", "Maroc"),
    ],
)
def test_places_of_every_kind_are_there(kind: PlaceKind, code: str, name: str) -> None:
    place = gazetteer().place(kind, code)
    assert place is not None
    assert place.name == name


def test_no_overseas_part_of_france_is_a_foreign_country() -> None:
    assert not [
        code for code in ("FR", "GP", "MQ", "GF", "RE", "YT", "PM", "NC", "PF") if gazetteer().country(code)
    ]


def test_the_nearest_commune_of_a_centre_is_the_one_it_is_the_centre_of() -> None:
    located = [place for place in gazetteer().communes() if place.coordinates]
    for place in located[::80]:
        assert place.coordinates is not None
        assert gazetteer().nearest(place.coordinates).coordinates == place.coordinates


def test_every_alias_written_by_hand_is_in_the_file() -> None:
    with (ROOT / "scripts" / "gazetteer_aliases.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = [{place.code for place in gazetteer().alias(fold(row["name"]))} for row in rows]
    assert found == [set(row["codes"].split()) for row in rows]


@pytest.mark.skipif(not REFERENCE.exists(), reason="the reference table is not beside the project")
def test_centres_are_those_of_the_reference_within_a_kilometre_or_so() -> None:
    with gzip.open(REFERENCE, "rt", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    gaps = []
    for row in rows:
        place = gazetteer().commune(row["code_insee"])
        assert place is not None
        if place.coordinates and row["lat"]:
            gaps.append(distance_km(place.coordinates, Coordinates(float(row["lat"]), float(row["lon"]))))
    assert len(gaps) == COMMUNES + ARRONDISSEMENTS - WITHOUT_CENTRE
    assert median(gaps) < 0.3
    assert quantiles(gaps, n=100)[98] < 1.3
