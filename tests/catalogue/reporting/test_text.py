from dataclasses import replace

from catalogue.language import translator
from catalogue.model import Provider
from catalogue.reporting.text import CAPTION, caption, report_text
from tests.catalogue.reporting.samples import FIGURES, figures
from tests.catalogue.samples import BARE

_ = translator("catalogue")
TEXT = report_text(FIGURES, _)


def test_a_report_opens_with_the_main_figures() -> None:
    assert TEXT.splitlines()[:5] == [
        "Bilan du catalogue",
        "Version 3, publiée le 23 novembre 2026 · données de démonstration",
        "",
        "Formations\u00a0: 3 (dont 2 montrées, 2 organismes)",
        "Départements\u00a0: 2 sur 101 (2 communes, 0 formation outre-mer)",
    ]


def test_a_table_gives_counts_and_shares() -> None:
    lines = TEXT.splitlines()
    followed = lines.index("Façon de les suivre")
    assert lines[followed + 1 : followed + 3] == [
        "     1    33\u00a0%  en partie à distance",
        "     2    67\u00a0%  non précisé",
    ]


def test_regions_come_with_the_most_trainings_first() -> None:
    lines = TEXT.splitlines()
    assert lines[lines.index("Formations par région") + 1] == "     3  Hauts-de-France"


def test_the_figures_of_the_network_are_said_to_be_unchecked_with_ours_beside() -> None:
    lines = TEXT.splitlines()
    first = lines.index("Chiffres publiés, à vérifier, à côté des nôtres") + 1
    assert lines[first].startswith("  Taille, février 2016\u00a0: 171 formations labellisées")
    assert lines[first].endswith(
        "(L’Étudiant\u00a0; L’Usine Digitale N377468\u00a0; Silicon). Ici\u00a0: 3 formations"
    )


def test_what_is_to_watch_ends_the_report() -> None:
    end = TEXT[TEXT.index("À surveiller") :]
    assert "Départements sans formation\u00a0: Ain (01), Aisne (02)" in end
    assert "Sessions passées\u00a0: 1 sur 2." in end
    assert "non précisé (2) ne dit pas\u00a0: l’objectif (2)" in end


def test_a_report_of_nothing_can_be_read() -> None:
    assert "Formations\u00a0: 0 (dont 0 montrées, 0 organisme)" in report_text(figures(), _)


def test_a_caption_is_short() -> None:
    many = figures(*(replace(BARE, id=str(at), provider=Provider(f"École {at}")) for at in range(2_000)))
    for report in (FIGURES, figures(), many):
        assert caption(report, _).startswith("Bilan du catalogue\nVersion 3")
        assert len(caption(report, _)) < CAPTION
