from dataclasses import replace

from catalogue.language import translator
from catalogue.model import Domain, Provider, Site
from catalogue.report import Months, Part, Report, report, report_text
from catalogue.store import Publication, Published
from tests.catalogue.samples import BARE, FULL, NOW

PUBLICATION = Publication(
    version=3, published_at=NOW, source="x", sha256="", trainings=3, demonstration=True, automatic=False
)
OTHER = replace(BARE, id="lens-2", provider=Provider("Fabrique X", "12345678901234"), sites=(Site("62498"),))
FIGURES = report(Published(PUBLICATION, (FULL, BARE, replace(OTHER, months=3))))


def test_a_report_counts_trainings_providers_and_communes() -> None:
    assert (FIGURES.trainings, FIGURES.providers, FIGURES.communes) == (3, 2, 2)
    assert (FIGURES.version, FIGURES.published_at, FIGURES.demonstration) == (3, NOW, True)


def test_durations_are_those_known_and_the_others_are_counted() -> None:
    assert FIGURES.duration_months == Months(min=3, max=6.5, mean=4.75, median=4.75, unknown=1)


def test_a_training_counts_once_under_its_first_domain() -> None:
    assert len(FIGURES.domains) == 11
    assert {code: part for code, part in FIGURES.domains.items() if part.count} == {
        "developpement": Part(2, 0.6667),
        "audiovisuel": Part(1, 0.3333),
    }
    assert FIGURES.domains[Domain.DESIGN] == Part(0, 0.0)


def test_what_is_not_said_is_counted() -> None:
    assert FIGURES.delivery == {
        "sur_place": Part(0, 0.0),
        "mixte": Part(1, 0.3333),
        "a_distance": Part(0, 0.0),
        "inconnu": Part(2, 0.6667),
    }
    assert FIGURES.entry_level["aucun"] == Part(1, 0.3333)
    assert FIGURES.entry_level["inconnu"] == Part(2, 0.6667)


def test_a_report_is_read_in_french() -> None:
    assert report_text(FIGURES, translator("catalogue")).splitlines()[:8] == [
        "Catalogue, version 3",
        "Ce sont des données de démonstration.",
        "3 formations",
        "2 organismes",
        "2 communes",
        "Durée\u00a0: de 3 à 6,5 mois, moyenne 4,8, médiane 4,8",
        "1 ne dit pas sa durée.",
        "",
    ]


def test_a_table_gives_counts_and_shares_the_most_frequent_first() -> None:
    lines = report_text(FIGURES, translator("catalogue")).splitlines()
    followed = lines.index("Façon de les suivre")
    assert lines[followed + 1 : followed + 3] == [
        "     2   66,7\u00a0%  non précisé",
        "     1   33,3\u00a0%  en partie à distance",
    ]


def test_an_unknown_duration_makes_no_figure() -> None:
    figures: Report = report(Published(PUBLICATION, (BARE,)))
    assert figures.duration_months == Months(None, None, None, None, unknown=1)
    assert "Durée" not in report_text(figures, translator("catalogue"))
