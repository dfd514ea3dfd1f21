from dataclasses import replace

import pytest

from catalogue.matching.texts import Texts, root, shared
from catalogue.words.text import fold, stem
from tests.catalogue.matching.offers import training


def stems(text: str) -> tuple[str, ...]:
    return tuple(stem(fold(word)) for word in text.split())


def likeness(words: str, *titles: str) -> list[float]:
    offers = [replace(training(str(number)), title=title) for number, title in enumerate(titles)]
    like = Texts(offers).likeness(stems(words))
    return [round(like[number], 2) for number in range(len(offers))]


@pytest.mark.parametrize(
    "family",
    [
        "montage monteur monter",
        "développeur développement développer dev",
        "applis application appli",
        "graphiste graphisme graphique",
        "robots robotique",
        "dépannage dépanner dépanneur",
        "coder codeur code",
        "vidéo vidéos",
    ],
)
def test_a_trade_a_deed_and_a_tool_have_one_root(family: str) -> None:
    assert len({root(word) for word in stems(family)}) == 1


@pytest.mark.parametrize(
    "strangers", ["montage monture", "data date", "design dessin", "web wifi", "son site"]
)
def test_other_words_have_other_roots(strangers: str) -> None:
    assert len({root(word) for word in stems(strangers)}) == 2


def test_all_the_words_in_the_title_are_the_most() -> None:
    assert likeness("montage vidéo", "Monteur·se vidéo", "Technicien son") == [1.0, 0.0]


def test_a_word_of_the_objective_or_of_the_certificate_counts_for_half() -> None:
    told = replace(training("a"), title="Image", objective="On apprend le montage.")
    certified = replace(training("b"), title="Image", certification="Titre pro Monteur")
    like = Texts([told, certified]).likeness(stems("montage"))
    assert (like[0], like[1]) == (0.5, 0.5)


def test_a_word_said_late_in_a_long_objective_counts_still_but_not_at_its_end() -> None:
    early = replace(training("a"), title="Image", objective="mot " * 40 + "montage")
    late = replace(training("b"), title="Image", objective="mot " * 90 + "montage")
    assert [Texts([early, late]).likeness(stems("montage"))[number] for number in (0, 1)] == [0.5, 0.0]


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    common, rare = likeness(
        "web wordpress", "Développeur web", "Créer avec WordPress", *["Intégrateur web"] * 5
    )[:2]
    assert common < 0.5 < rare


def test_a_word_that_no_training_says_takes_nothing_away() -> None:
    assert likeness("montage tiktok", "Monteur vidéo", "Son")[0] == 1.0
    assert likeness("tiktok", "Monteur vidéo") == [0.0]


@pytest.mark.parametrize(
    ("words", "title", "said"),
    [
        ("montage vidéo", "Monteur·se vidéo pour le web", "Monteur vidéo"),
        ("dev web", "Développeur web", "Développeur web"),
        ("c++", "Programmer en C++", "C++"),
        ("design", "Développeur web", ""),
        ("", "Développeur web", ""),
    ],
)
def test_the_words_shared_are_said_as_the_title_writes_them(words: str, title: str, said: str) -> None:
    assert shared(stems(words), title) == said
