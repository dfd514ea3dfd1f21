import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.model import Coordinates
from catalogue.places.distance import distance_km
from catalogue.places.gazetteer import Gazetteer, departement_of
from catalogue.places.model import Place, PlaceKind
from catalogue.places.spellings import Guess

# A territory of a few invented lines: a big town with two arrondissements, homonyms, one commune without a centre.
CONTENT: dict[str, Any] = {
    "communes": {
        "code": ["13055", "13201", "13202", "15031", "62498", "63001", "97411"],
        "name": [
            "Marseille",
            "Marseille 1er Arrondissement",
            "Marseille 2e Arrondissement",
            "Celles",
            "Lens",
            "Celles",
            "Saint-Denis",
        ],
        "postcodes": ["13001 13002", "13001", "13002", "15170", "62300", "63250", "97400 97417"],
        "population": [877_000, 37_000, 24_000, 217, 32_000, 1_700, 155_000],
        "latitude": [43.3, 43.2998, 43.31, None, 50.4333, 45.87, -20.93],
        "longitude": [5.4, 5.3847, 5.36, None, 2.8167, 3.62, 55.45],
    },
    "former": {"name": ["Hameau-l'Ancien", "Lens"], "code": ["62498", "63001"]},
    "departements": [
        ["13", "Bouches-du-Rhône", "93", 2_000_000],
        ["15", "Cantal", "84", 144_000],
        ["62", "Pas-de-Calais", "32", 1_460_000],
        ["63", "Puy-de-Dôme", "84", 660_000],
        ["75", "Paris", "11", 2_100_000],
        ["974", "La Réunion", "04", 880_000],
        ["977", "Saint-Barthélemy", "977", 10_000],
        ["978", "Saint-Martin", "978", 32_000],
    ],
    "regions": [
        ["04", "La Réunion", 880_000],
        ["11", "Île-de-France", 12_000_000],
        ["32", "Hauts-de-France", 6_000_000],
        ["84", "Auvergne-Rhône-Alpes", 8_000_000],
        ["93", "Provence-Alpes-Côte d'Azur", 5_000_000],
    ],
    "countries": [["BE", "Belgique"], ["SN", "Sénégal"]],
    "aliases": [
        ["la cité phocéenne", "commune", ["13055"]],
        ["PACA", "region", ["93"]],
        ["Dakar", "pays", ["SN"]],
    ],
    "neighbourhoods": [["la Grande Résidence", ["62498"]]],
}


@pytest.fixture(scope="module")
def small() -> Gazetteer:
    return Gazetteer(json.dumps(CONTENT).encode())


def codes(places: tuple[Place, ...]) -> list[str]:
    return [place.code for place in places]


def test_a_commune_is_found_by_its_code_with_all_that_is_known_of_it(small: Gazetteer) -> None:
    assert small.commune("62498") == Place(
        PlaceKind.COMMUNE, "62498", "Lens", "62", "32", Coordinates(50.4333, 2.8167), 32_000
    )


def test_a_commune_without_known_centre_has_no_coordinates(small: Gazetteer) -> None:
    celles = small.commune("15031")
    assert celles is not None
    assert celles.coordinates is None


def test_an_unknown_code_is_no_place(small: Gazetteer) -> None:
    assert small.commune("00000") is None
    assert small.departement("99") is None
    assert small.region("99") is None
    assert small.country("XX") is None


@pytest.mark.parametrize(
    ("kind", "code", "name"),
    [
        (PlaceKind.COMMUNE, "62498", "Lens"),
        (PlaceKind.DEPARTEMENT, "62", "Pas-de-Calais"),
        (PlaceKind.REGION, "32", "Hauts-de-France"),
        (PlaceKind.PAYS, "BE", "Belgique"),
    ],
)
def test_a_place_is_found_by_kind_and_code(small: Gazetteer, kind: PlaceKind, code: str, name: str) -> None:
    place = small.place(kind, code)
    assert place is not None
    assert (place.kind, place.code, place.name) == (kind, code, name)


def test_the_same_digits_are_a_department_or_a_region_by_their_kind(small: Gazetteer) -> None:
    region, departement = small.place(PlaceKind.REGION, "93"), small.place(PlaceKind.DEPARTEMENT, "13")
    assert region is not None
    assert departement is not None
    assert departement.region == region.code


def test_homonyms_come_the_biggest_first(small: Gazetteer) -> None:
    assert codes(small.communes_named("celles")) == ["63001", "15031"]


def test_names_are_searched_folded_and_whole(small: Gazetteer) -> None:
    assert codes(small.communes_named("saint denis")) == ["97411"]
    assert small.communes_named("saint") == ()


def test_an_arrondissement_is_not_found_by_its_official_name_but_by_town_and_number(small: Gazetteer) -> None:
    marseille = small.communes_named("marseille")[0]
    first = small.arrondissement(marseille, 1)
    assert first is not None
    assert first.code == "13201"
    assert small.arrondissement(marseille, 17) is None
    assert small.arrondissement(marseille, 0) is None
    assert small.arrondissement(small.communes_named("lens")[0], 1) is None


def test_a_former_commune_leads_to_the_one_of_today(small: Gazetteer) -> None:
    assert codes(small.formerly_named("hameau l ancien")) == ["62498"]


def test_a_postcode_of_a_town_with_arrondissements_is_the_arrondissement(small: Gazetteer) -> None:
    assert codes(small.with_postcode("13001")) == ["13201"]
    assert codes(small.with_postcode("97417")) == ["97411"]
    assert small.with_postcode("99999") == ()


def test_a_commune_tells_its_postcodes(small: Gazetteer) -> None:
    assert small.postcodes("97411") == ("97400", "97417")
    assert small.postcodes("00000") == ()


def test_a_department_hides_the_region_of_its_name(small: Gazetteer) -> None:
    assert [(area.kind, area.code) for area in small.areas_named("la reunion")] == [
        (PlaceKind.DEPARTEMENT, "974")
    ]


def test_a_department_of_one_commune_leaves_its_name_to_it(small: Gazetteer) -> None:
    assert small.areas_named("paris") == ()
    assert small.areas_named("saint martin") == ()


def test_nicknames_and_foreign_towns_are_aliases(small: Gazetteer) -> None:
    assert codes(small.alias("la cite phoceenne")) == ["13055"]
    assert codes(small.alias("paca")) == ["93"]
    assert [(place.kind, place.code) for place in small.alias("dakar")] == [(PlaceKind.PAYS, "SN")]
    assert small.alias("lens") == ()


@pytest.mark.parametrize(
    ("misspelt", "name"),
    [
        ("lense", "lens"),
        ("hameau lancien", "hameau l ancien"),
        ("bouches du rone", "bouches du rhone"),
        ("daccar", "dakar"),
        ("la grande raisidance", "la grande residence"),
        ("belgic", "belgique"),
    ],
)
def test_misspelt_names_are_compared_with_all_the_names_there_are(
    small: Gazetteer, misspelt: str, name: str
) -> None:
    assert small.spellings.likeliest(misspelt, Guess("", 0.0), 0.5).name == name


def test_all_names_are_told_once(small: Gazetteer) -> None:
    names = small.all_names
    assert {
        "lens",
        "hameau l ancien",
        "paca",
        "pas de calais",
        "dakar",
        "belgique",
        "la grande residence",
    } <= set(names)
    assert len(names) == len(set(names))


def test_a_neighbourhood_leads_to_its_commune(small: Gazetteer) -> None:
    assert codes(small.neighbourhood("la grande residence")) == ["62498"]
    assert small.neighbourhood("lens") == ()


def test_names_that_start_alike_are_listed_in_order(small: Gazetteer) -> None:
    assert list(small.names_starting("ce")) == ["celles"]
    assert list(small.names_starting("z")) == []


@pytest.mark.parametrize(
    ("code", "departement"),
    [("62498", "62"), ("2A004", "2A"), ("97411", "974"), ("98818", "988"), ("97701", "977")],
)
def test_the_department_of_a_code(code: str, departement: str) -> None:
    assert departement_of(code) == departement


def test_the_nearest_commune_is_found_over_the_sea_too(small: Gazetteer) -> None:
    assert small.nearest(Coordinates(50.5, 2.9)).code == "62498"
    assert small.nearest(Coordinates(-21.1, 55.6)).code == "97411"


def test_every_commune_is_read_in_the_order_of_the_codes(small: Gazetteer) -> None:
    assert [place.code for place in small.communes()] == CONTENT["communes"]["code"]


@given(st.floats(min_value=-90, max_value=90), st.floats(min_value=-180, max_value=180))
def test_no_commune_is_nearer_than_the_nearest(latitude: float, longitude: float) -> None:
    gazetteer = Gazetteer(json.dumps(CONTENT).encode())
    point = Coordinates(latitude, longitude)
    nearest = gazetteer.nearest(point).coordinates
    assert nearest is not None
    others = [place.coordinates for place in gazetteer.communes() if place.coordinates]
    assert distance_km(point, nearest) == min(distance_km(point, other) for other in others)
