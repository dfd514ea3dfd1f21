from datetime import date

from catalogue import resources
from catalogue.account import account_text
from catalogue.language import translator
from catalogue.matching import Index
from catalogue.search import Typed, search
from tests.catalogue.samples import BARE

GAZETTEER = resources.gazetteer()


def account(typed: Typed) -> list[str]:
    index = Index((BARE,), GAZETTEER)
    found = search(typed, index, GAZETTEER, resources.vocabulary(), date(2026, 11, 23), 5)
    text = account_text(found, translator("catalogue"))
    return text.replace("\u202f", " ").replace("\xa0", " ").splitlines()


def test_what_was_understood_comes_first() -> None:
    typed = {"place": "Lens", "level": "cap", "interests": "pas de design, à distance, sans alternance"}
    assert account(typed)[0] == (
        "Compris : Lens (62) · CAP ou BEP · sans : design et graphisme · à distance · pas en alternance"
    )
    assert account({})[0] == "Compris : lieu non dit · niveau non dit"


def test_then_each_look_with_what_it_loosened() -> None:
    assert account({"place": "Lens"})[1:3] == [
        "Pas 1, comme demandé (20 km) : 0 sur place, 0 à distance",
        "Pas 2, plus loin (40 km) : 1 sur place, 0 à distance",
    ]


def test_then_each_part_of_each_score_with_its_reason() -> None:
    told = account({"place": "Lille", "interests": "dev web"})
    assert "1. Développeur web — École Y · 100 points" in told
    assert "   lieu            30   dans ta ville" in told
    assert "   alternance       0" in told


def test_a_doubt_about_the_place_is_said() -> None:
    assert account({"place": "st denis"})[0].startswith(
        "Compris : Saint-Denis (974), la plus grande de 4 : à demander"
    )
    assert account({"place": "Marseile"})[0].startswith("Compris : Marseille (13), à confirmer")


def test_what_made_the_rank_besides_the_points_is_said() -> None:
    told = account({"place": "Lens", "level": "aucun", "interests": "dev web"})
    assert "   Rang : après celles qui acceptent sûrement sans diplôme." in told
    assert "   Rang : trouvée en élargissant, après ce qui convient." in told
