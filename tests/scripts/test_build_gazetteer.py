import csv
import gzip
import json
import re
from pathlib import Path

import pytest

from catalogue.model import Coordinates
from catalogue.places.gazetteer import ARRONDISSEMENTS
from catalogue.places.model import PlaceKind
from catalogue.resources import gazetteer
from catalogue.words.text import fold
from scripts.build_gazetteer import (
    ALIASES,
    GAZETTEER,
    NEIGHBOURHOODS,
    Commune,
    centres,
    columns,
    compare,
    countries,
    former_names,
    inhabitants,
    tables,
    with_tables_of_today,
)

QPV = Path(__file__).parents[2] / ".." / "shared" / "data" / "qpv2024.csv"


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


def rows(table: Path) -> list[dict[str, str]]:
    with table.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_tables_made_by_hand_are_in_the_file_as_they_are() -> None:
    content = json.loads(gzip.decompress(GAZETTEER.read_bytes()))
    made = json.loads(json.dumps(tables()))
    assert {name: content[name] for name in made} == made
    assert with_tables_of_today().keys() == content.keys()


@pytest.mark.parametrize("table", [ALIASES, NEIGHBOURHOODS])
def test_no_name_is_told_twice(table: Path) -> None:
    names = [fold(row["name"]) for row in rows(table)]
    assert sorted({name for name in names if names.count(name) > 1}) == []


def test_every_alias_leads_to_a_place() -> None:
    lost = [
        row["name"]
        for row in rows(ALIASES)
        for code in row["codes"].split()
        if gazetteer().place(PlaceKind(row["kind"]), code) is None
    ]
    assert lost == []


def test_a_neighbourhood_is_told_with_the_names_of_its_communes() -> None:
    for row in rows(NEIGHBOURHOODS):
        places = [gazetteer().commune(code) for code in row["codes"].split()]
        names = [place.name.removesuffix(" Arrondissement") if place else "" for place in places]
        assert row["commune"] == " / ".join(names)


def town_of(code: str) -> str:
    """The code of the commune, also of an arrondissement, as the list of neighbourhoods has it."""
    towns = (
        town for town, (prefix, _) in ARRONDISSEMENTS.items() if code.startswith(prefix) and code != town
    )
    return next(towns, code)


def plain(name: str) -> str:
    return " " + re.sub(r"[^a-z0-9]+", " ", fold(name)) + " "


# Better known elsewhere than in the communes whose priority neighbourhoods bear the name, or in one that merged since.
ELSEWHERE = {
    "Bagatelle", "Carreaux-Fleuris", "la Castellane", "le Citron", "le Marais", "les Joncherolles", "les Poètes",
    "les quartiers nord", "Parilly", "quartiers nord",
}  # fmt: skip


@pytest.mark.skipif(not QPV.exists(), reason="the list of priority neighbourhoods is not beside the project")
def test_neighbourhoods_are_where_the_list_of_priority_neighbourhoods_says() -> None:
    priority = [(plain(row["nom"]), {town_of(code) for code in row["insee"].split("|")}) for row in rows(QPV)]
    checked, wrong = 0, []
    for row in rows(NEIGHBOURHOODS):
        bare = plain(re.sub(r"^(le|la|les|l) ", "", fold(row["name"])))
        towns = [there for name, there in priority if bare in name]
        ours = {town_of(code) for code in row["codes"].split()}
        checked += bool(towns)
        if towns and not any(ours & there for there in towns) and row["name"] not in ELSEWHERE:
            wrong.append(row["name"])
    assert wrong == []
    assert checked >= 700
