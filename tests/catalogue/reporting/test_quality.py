from dataclasses import replace

from catalogue.language import translator
from catalogue.reporting.criteria import missing
from catalogue.reporting.quality import (
    empty_text,
    field_labels,
    hours_text,
    missing_rows,
    quality,
    subtitle,
)
from catalogue.reporting.territory import Area
from tests.catalogue.reporting.samples import FIGURES, figures
from tests.catalogue.samples import BARE

_ = translator("catalogue")


def test_demonstration_data_are_said_to_be_so() -> None:
    assert subtitle(FIGURES, _) == "Version 3, publiée le 23 novembre 2026 · données de démonstration"
    assert subtitle(figures(BARE), _) == "Version 3, publiée le 23 novembre 2026"


def test_changes_labels_sessions_and_places_to_watch() -> None:
    assert quality(FIGURES, _) == (
        "Depuis la version d’avant, formations ajoutées\u00a0: 2, modifiées\u00a0: 1, retirées\u00a0: 0. "
        "Lignes des sources laissées de côté\u00a0: 0.",
        "Labels en cours\u00a0: 2, dont 1 finissent dans les 6 mois. Terminés, qui ne sont plus montrés\u00a0: 0. "
        "Sans date de fin\u00a0: 1.",
        "Sessions passées\u00a0: 1 sur 2. Formations qui n’en ont pas d’autre et ne sont plus montrées\u00a0: 1. "
        "Formations sans aucune session annoncée\u00a0: 1.",
        "Lieux sans coordonnées, placés au centre de leur commune\u00a0: 3 sur 4. Lieux que rien ne situe\u00a0: 0.",
    )


def test_hours_are_said_when_some_training_says_them() -> None:
    assert (
        hours_text(FIGURES, _) == "Heures\u00a0: de 700 à 700, moyenne 700, médiane 700. 2 ne les disent pas."
    )
    assert hours_text(figures(BARE), _) == ""


def test_departments_with_no_training_are_named() -> None:
    areas = [Area("23", "Creuse", 0), Area("48", "Lozère", 0)]
    assert empty_text(areas, _) == "Départements sans formation\u00a0: Creuse (23), Lozère (48)."


def test_what_a_source_leaves_out_is_counted() -> None:
    (row,) = missing_rows(figures(BARE, replace(BARE, id="2", months=3)), _)
    assert row[:2] == ("non précisé", "2")
    assert "l’objectif (2)" in row[2]
    assert "la durée en mois (1)" in row[2]


def test_every_field_that_may_be_missing_has_a_name() -> None:
    assert set(missing(BARE)) == set(field_labels(_))
