from dataclasses import replace

from catalogue.model import Delivery, Site
from catalogue.reporting.territory import Area, territory
from catalogue.resources import gazetteer
from tests.catalogue.reporting.samples import FIGURES, ISLAND, OTHER, REMOTE
from tests.catalogue.samples import BARE, FULL


def test_a_training_counts_once_in_each_department_and_region_where_it_is_given() -> None:
    found = FIGURES.territory
    assert [area for area in found.departments if area.trainings] == [
        Area("59", "Nord", 2),
        Area("62", "Pas-de-Calais", 2),
    ]
    assert [area for area in found.regions if area.trainings] == [Area("32", "Hauts-de-France", 3)]


def test_every_department_is_there_with_or_without_trainings() -> None:
    found = FIGURES.territory
    assert len(found.departments) == 101
    assert len(found.empty) == 99
    assert len(found.regions) == 18


def test_a_collectivity_overseas_is_there_when_it_has_trainings() -> None:
    found = territory([replace(BARE, sites=(Site("97502"),))], gazetteer())
    assert Area("975", "Saint-Pierre-et-Miquelon", 1) in found.departments
    assert Area("975", "Saint-Pierre-et-Miquelon", 1) in found.regions
    assert found.overseas == 1


def test_trainings_overseas_are_counted() -> None:
    assert territory([BARE, ISLAND], gazetteer()).overseas == 1


def test_a_remote_training_is_nowhere_even_when_its_school_has_an_address() -> None:
    found = territory([REMOTE, replace(FULL, delivery=Delivery.A_DISTANCE)], gazetteer())
    assert (found.remote, found.sites, found.dots, found.nearest_km) == (2, 0, (), None)
    assert len(found.empty) == 101


def test_places_without_coordinates_are_counted_and_those_that_nothing_locates() -> None:
    nowhere = replace(BARE, id="nulle-part", sites=(Site("99999"),))
    found = territory([FULL, OTHER, nowhere], gazetteer())
    assert (found.sites, found.without_coordinates, found.unlocated) == (4, 3, 1)


def test_half_of_the_communes_are_nearer_than_the_median_distance() -> None:
    lille = territory([BARE], gazetteer())
    assert lille.nearest_km is None  # half of France is farther than FAR_KM
    prefectures = [
        replace(BARE, id=code, sites=(Site(code),))
        for code in ("59350", "75056", "69123", "13055", "31555", "33063", "44109", "67482", "35238", "63113")
    ]
    spread = territory(prefectures, gazetteer())
    assert spread.communes == 34_916
    assert spread.nearest_km is not None
    assert 80 < spread.nearest_km < 130


def test_the_map_has_a_dot_for_each_commune() -> None:
    assert [(dot.departement, dot.trainings) for dot in FIGURES.territory.dots] == [("59", 2), ("62", 2)]
