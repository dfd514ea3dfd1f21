from catalogue.language import translator
from catalogue.reporting.network import compared, published
from tests.catalogue.reporting.samples import FIGURES, figures
from tests.catalogue.samples import BARE

_ = translator("catalogue")


def _beside(subject: str) -> list[tuple[str, str, str]]:
    return [(row.year, row.said, here) for row, here in compared(FIGURES, _) if row.subject == subject]


def test_each_figure_of_the_network_has_its_year_what_it_counts_and_its_source() -> None:
    assert len(published()) == 27
    assert all(row.year and row.subject and row.said and row.of and row.source for row in published())


def test_figures_that_contradict_each_other_are_both_kept() -> None:
    assert [(year, said) for year, said, here in _beside("Durée")] == [
        ("2017", "de 3 à 32 mois, moyenne 7"),
        ("2017", "de 1 à 42 mois, moyenne 7"),
        ("2018", "moyenne 7 mois"),
    ]


def test_our_figure_stands_beside_with_its_denominator() -> None:
    assert _beside("Développement et programmation") == [("2017", "59\u00a0%", "67\u00a0% (2 sur 3)")]
    assert _beside("En ligne seulement") == [("2018", "3\u00a0%", "0\u00a0% (0 sur 3, 2 ne le disent pas)")]
    assert _beside("Heures")[0][2] == "moyenne 700\u00a0h"
    assert {here for year, said, here in _beside("Taille")} == {"3 formations"}
    assert _beside("Durée")[0][2] == "de 3 à 6,5 mois, médiane 4,8, moyenne 4,8"


def test_shares_of_people_are_never_beside_shares_of_trainings() -> None:
    assert {row.of for row, here in compared(FIGURES, _)} == {
        "formations",
        "formations (301 réponses sur 410)",
    }


def test_what_we_do_not_know_is_left_empty() -> None:
    unknown = {row.subject: here for row, here in compared(figures(BARE), _)}
    assert (unknown["Durée"], unknown["Heures"]) == ("", "")
