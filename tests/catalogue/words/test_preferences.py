import pytest

from catalogue.model import Delivery
from catalogue.words.preferences import Preferences, read

REMOTE, ON_SITE = Delivery.A_DISTANCE, Delivery.SUR_PLACE


@pytest.mark.parametrize(
    ("text", "delivery"),
    [
        ("une formation à distance", REMOTE),
        ("du dev web depuis chez moi", REMOTE),
        ("des cours en ligne svp", REMOTE),
        ("full remote si possible", REMOTE),
        ("je peux pas me déplacer", REMOTE),
        ("je veux un truc en présentiel", ON_SITE),
        ("pas à distance, j’ai besoin de voir des gens", ON_SITE),
        ("je veux pas du distanciel", ON_SITE),
        ("jsuis mieux sur place, pas envie d’être en visio", ON_SITE),
        ("pas en présentiel", REMOTE),
        ("une formation près de chez moi", None),
        ("pas loin de chez moi", None),
        ("à 10 min de chez moi", None),
        ("à côté de la maison", None),
        ("vendre en ligne", None),
        ("faire mes démarches en ligne", None),
        ("je joue en ligne avec des potes", None),
        ("à distance ou sur place, peu importe", None),
        ("du montage vidéo", None),
    ],
)
def test_where_one_wants_to_learn(text: str, delivery: Delivery | None) -> None:
    assert read(text).delivery is delivery


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("je cherche une alternance dans le web", True),
        ("en apprentissage", True),
        ("un contrat pro", True),
        ("je veux être apprenti", True),
        ("pas d’alternance svp", False),
        ("sans alternance", False),
        ("apprentissage automatique et IA", None),
        ("l’apprentissage du dessin", None),
        ("du dev web", None),
    ],
)
def test_whether_one_wants_to_work_at_the_same_time(text: str, *, wanted: bool | None) -> None:
    assert read(text).work_study is wanted


def test_a_message_may_say_both() -> None:
    assert read("à distance et en alternance") == Preferences(REMOTE, work_study=True)
