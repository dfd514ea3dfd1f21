from dataclasses import replace

import pytest

from catalogue.model import Delivery, Domain, Level
from catalogue.reporting.criteria import Cost, Duration, Group, Terms, cost, duration, group, missing, terms
from tests.catalogue.samples import BARE, FULL


@pytest.mark.parametrize(
    ("level", "required", "expected"),
    [
        (None, None, None),
        (Level.AUCUN, None, Terms.SANS_DIPLOME),
        (Level.AUCUN, True, Terms.SANS_DIPLOME),
        (Level.BAC, True, Terms.EXIGE),
        (Level.BAC, False, Terms.INDICATIF),
        (Level.BAC, None, Terms.NON_PRECISE),
    ],
)
def test_terms_of_entry(level: Level | None, required: bool | None, expected: Terms | None) -> None:
    assert terms(replace(BARE, entry_level=level, entry_required=required)) == expected


@pytest.mark.parametrize(
    ("free", "price", "expected"),
    [
        (None, None, None),
        (True, 0.0, Cost.GRATUIT),
        (False, 150.0, Cost.PAYANT),
        (False, None, Cost.PAYANT),
    ],
)
def test_cost(free: bool | None, price: float | None, expected: Cost | None) -> None:
    assert cost(replace(BARE, free=free, price=price)) == expected


@pytest.mark.parametrize(
    ("months", "expected"),
    [
        (None, None),
        (0.5, Duration.M3),
        (3, Duration.M3),
        (3.1, Duration.M6),
        (24, Duration.M24),
        (12.5, Duration.M18),
        (24.5, Duration.MORE),
        (42, Duration.MORE),
    ],
)
def test_classes_of_durations(months: float | None, expected: Duration | None) -> None:
    assert duration(months) == expected


def test_the_three_groups_of_2017() -> None:
    assert [group(domain) for domain in (Domain.DESIGN, Domain.GESTION_PROJET)] == [Group.PROJET_DESIGN] * 2
    assert group(Domain.DEVELOPPEMENT) == Group.DEVELOPPEMENT
    assert group(Domain.REMISE_A_NIVEAU) == Group.BASES
    assert group(Domain.DATA_IA) == Group.AUTRES


def test_what_is_missing() -> None:
    assert list(missing(FULL)) == []
    assert set(missing(BARE)) == {
        "objective", "certification", "siret", "contact", "sessions", "label",
        "delivery", "entry_level", "exit_level", "months", "hours", "free",
    }  # fmt: skip
    assert "free" not in missing(replace(BARE, free=False, delivery=Delivery.MIXTE))
