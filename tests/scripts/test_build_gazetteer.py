import gzip
from pathlib import Path

import pytest

from catalogue.model import Coordinates
from scripts.build_gazetteer import Commune, centres, columns, compare, countries, former_names, inhabitants

COMMUNES: list[Commune] = [
    {
        "code": "69123",
        "nom": "Lyon",
        "type": "commune-actuelle",
        "departement": "69",
        "region": "84",
        "codesPostaux": ["69001", "69002"],
        "population": 520_000,
    },
    {
        "code": "69381",
        "nom": "Lyon 1er Arrondissement",
        "type": "arrondissement-municipal",
        "departement": "69",
        "region": "84",
        "codesPostaux": ["69001"],
        "population": 28_000,
    },
    {
        "code": "69114",
        "nom": "Porte des Pierres Dorées",
        "type": "commune-actuelle",
        "departement": "69",
        "region": "84",
        "anciensCodes": ["69101"],
        "population": 4_000,
    },
    {
        "code": "15031",
        "nom": "Celles",
        "type": "commune-actuelle",
        "departement": "15",
        "region": "84",
    },
    {
        "code": "69101",
        "nom": "Jarnioux",
        "type": "commune-deleguee",
        "chefLieu": "69114",
        "departement": "69",
        "region": "84",
    },
    {
        "code": "69114",
        "nom": "Porte des Pierres Dorées",
        "type": "commune-deleguee",
        "chefLieu": "69114",
        "departement": "69",
        "region": "84",
    },
]


def test_communes_and_arrondissements_make_columns_in_the_order_of_their_codes() -> None:
    assert columns(COMMUNES, {"69123": Coordinates(45.7578, 4.8320)}) == {
        "code": ["15031", "69114", "69123", "69381"],
        "name": ["Celles", "Porte des Pierres Dorées", "Lyon", "Lyon 1er Arrondissement"],
        "postcodes": ["", "", "69001 69002", "69001"],
        "population": [0, 4_000, 520_000, 28_000],
        "latitude": [None, None, 45.7578, None],
        "longitude": [None, None, 4.8320, None],
    }


def test_a_former_name_leads_to_the_commune_of_today_unless_it_is_still_its_name() -> None:
    assert former_names(COMMUNES) == {"name": ["Jarnioux"], "code": ["69114"]}


def test_people_of_an_arrondissement_are_counted_once() -> None:
    assert inhabitants(COMMUNES, "departement", {"code": "69", "nom": "Rhône"}) == 524_000
    assert inhabitants(COMMUNES, "region", {"code": "84", "nom": "Auvergne-Rhône-Alpes"}) == 524_000


def test_foreign_countries_are_named_in_french_and_france_is_none() -> None:
    named = dict(countries())
    assert named["DZ"] == "Algérie"
    assert not {"FR", "RE", "EU", "ZZ", "001"} & named.keys()


def square(west: float, south: float, side: float) -> str:
    shapely = pytest.importorskip("shapely", reason="the gazetteer extra is not installed")
    return str(shapely.to_wkb(shapely.box(west, south, west + side, south + side), hex=True))


def test_a_centre_comes_from_the_outline_or_from_those_of_former_communes_or_not_at_all() -> None:
    shapes = [
        ("69123", "COM", square(4, 45, 1)),
        ("69381", "ARM", square(4, 45, 0.5)),
        ("69101", "COMD", square(0, 40, 1)),
        ("69114", "COMD", square(1, 40, 1)),
    ]
    assert centres(COMMUNES, shapes) == {
        "69123": Coordinates(45.5, 4.5),
        "69381": Coordinates(45.25, 4.25),
        "69114": Coordinates(40.5, 1.0),
    }


def test_the_comparison_says_what_is_covered_and_how_far_off_in_french(tmp_path: Path) -> None:
    reference = tmp_path / "reference.csv.gz"
    lines = [
        "code_insee,nom,lat,lon",
        "69123,Lyon,45.7578,4.9320",
        "15031,Celles,45.1,2.9",
        "01001,Ailleurs,46,5",
    ]
    far = [f"690{number:02},Commune {number},45.0,4.0" for number in range(3)]
    reference.write_bytes(gzip.compress("\n".join([*lines, *far]).encode()))
    codes = ["15031", "69000", "69001", "69002", "69123"]
    report = compare(
        {
            "code": codes,
            "latitude": [None, 45.0, 45.0, 45.0, 45.7578],
            "longitude": [None, 4.0, 4.0, 4.0, 4.8320],
        },
        reference,
    )
    assert report.splitlines() == [
        "Communes couvertes : 5 sur 6",
        "Coordonnées comparées : 4",
        "Écart médian : 0,00 km ; 99 % sous 7,53 km",
        "À plus de 5 km : 1",
        "   7,76 km  Lyon",
    ]
