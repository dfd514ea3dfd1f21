from hypothesis import given
from hypothesis import strategies as st

from catalogue import resources
from catalogue.places.model import Place
from catalogue.sources.locating import commune
from catalogue.sources.row import Row

GAZETTEER = resources.gazetteer()
EVERYWHERE = [place for place in GAZETTEER.communes() if place.population > 0]


def found(**texts: str) -> str | None:
    place = commune(Row(2, texts, {}), GAZETTEER)
    return place.code if place else None


def test_a_line_without_a_place_says_nothing() -> None:
    assert found() is None
    assert found(departement="62") is None


@given(st.sampled_from(EVERYWHERE))
def test_every_commune_is_found_by_its_code(place: Place) -> None:
    assert found(insee=place.code) == place.code


@given(st.sampled_from(EVERYWHERE))
def test_every_commune_is_found_by_its_name_and_postcode(place: Place) -> None:
    for postcode in GAZETTEER.postcodes(place.code):
        assert found(town=place.name, postcode=postcode) == place.code


def test_a_town_in_arrondissements_is_not_the_one_of_its_department_number() -> None:
    assert found(town="Marseille", departement="13") == "13055"
    assert found(town="Paris", departement="75") == "75056"


def test_an_arrondissement_is_found_when_it_is_said() -> None:
    assert found(town="Marseille 13e", departement="13") == "13213"
    assert found(town="Lyon 3e Arrondissement", departement="69") == "69383"


def test_a_former_commune_is_the_one_it_merged_into() -> None:
    assert found(town="Mortain", departement="50") == "50359"


def test_a_department_may_be_said_by_its_name() -> None:
    assert found(town="Saint-Denis", departement="Seine-Saint-Denis") == "93066"
    assert found(town="Saint-Denis", departement="La Réunion") == "97411"


def test_a_postcode_may_cross_the_border_of_a_department() -> None:
    assert found(town="Claret", postcode="05110") == "04058"


def test_corsica_and_overseas_have_departments_of_their_own() -> None:
    assert found(town="Ajaccio", departement="2A") == "2A004"
    assert found(town="Saint-Denis", departement="974") == "97411"
