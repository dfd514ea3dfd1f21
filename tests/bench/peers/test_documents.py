"""What Addok is given of our territory."""

import json
from typing import Any

import pytest

from catalogue.resources import gazetteer
from tests.bench.peers.documents import documents


@pytest.fixture(scope="module")
def by_code() -> dict[str, dict[str, Any]]:
    rows = (json.loads(line) for line in documents(gazetteer()))
    return {row["citycode"]: row for row in rows}


def test_all_communes_and_arrondissements_are_there(by_code: dict[str, Any]) -> None:
    assert len(by_code) == len(list(gazetteer().communes()))


def test_a_commune_has_its_postcodes_its_areas_and_the_names_of_what_it_took_in(
    by_code: dict[str, Any],
) -> None:
    lille = by_code["59350"]
    assert (lille["city"], lille["context"]) == ("Lille", "59, Nord, Hauts-de-France")
    assert {"Lille", "lomme"} <= set(lille["name"])
    assert "59160" in lille["postcode"]


def test_an_arrondissement_is_also_called_by_its_number(by_code: dict[str, Any]) -> None:
    assert {"Lyon 3e", "Lyon 3"} <= set(by_code["69383"]["name"])
    assert "Paris 1" in by_code["75101"]["name"]


def test_the_biggest_commune_is_the_most_important(by_code: dict[str, Any]) -> None:
    assert by_code["75056"]["importance"] == 1
    assert all(0 <= row["importance"] <= 1 for row in by_code.values())


def test_addok_always_gets_a_point_and_a_postcode(by_code: dict[str, Any]) -> None:
    assert all(row["lat"] is not None and row["postcode"] is not None for row in by_code.values())
