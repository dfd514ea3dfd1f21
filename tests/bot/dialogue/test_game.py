"""The game ends, whatever is answered, with two or three domains; none is out of reach."""

from collections import Counter
from itertools import product

import pytest

from bot.dialogue.board import read_choice, read_rank, rounds
from bot.dialogue.game import ROUNDS, Choice, Game, suggested
from catalogue.language import translator
from catalogue.model import Domain

TEXTS = translator("bot")
EITHER = (Choice.LEFT, Choice.RIGHT)


def play(*answers: Choice) -> tuple[Domain, ...]:
    return suggested(Game(started=True, answers=answers))


def test_every_game_ends_with_two_or_three_domains() -> None:
    for answers in product(Choice, repeat=len(ROUNDS)):
        domains = play(*answers)
        assert 2 <= len(domains) <= 3
        assert len(set(domains)) == len(domains)


def test_every_domain_comes_out_of_some_plain_lefts_and_rights_and_none_too_often() -> None:
    games = list(product(EITHER, repeat=len(ROUNDS)))
    times = Counter(domain for answers in games for domain in play(*answers))
    assert set(times) == set(Domain)
    assert max(times.values()) <= len(games) * 2 / 5


@pytest.mark.parametrize(
    ("answers", "domains"),
    [
        ("RRRLR", (Domain.DESIGN, Domain.JEUX_VIDEO_3D, Domain.AUDIOVISUEL)),
        ("RRLRR", (Domain.DESIGN, Domain.GESTION_PROJET)),
        ("LLRLL", (Domain.RESEAUX_SYSTEMES, Domain.JEUX_VIDEO_3D, Domain.FABRICATION_NUMERIQUE)),
        ("LRRRR", (Domain.DEVELOPPEMENT, Domain.CYBERSECURITE, Domain.DATA_IA)),
        ("RLLRL", (Domain.MARKETING_COMMUNICATION, Domain.REMISE_A_NIVEAU)),
    ],
)
def test_what_one_likes_leads_somewhere_near(answers: str, domains: tuple[Domain, ...]) -> None:
    chosen = play(*(Choice.LEFT if letter == "L" else Choice.RIGHT for letter in answers))
    assert set(chosen) == set(domains)


def test_a_game_goes_forward_and_back() -> None:
    game = Game(started=True).answered(Choice.LEFT).answered(Choice.NEITHER)
    assert game.answers == (Choice.LEFT, Choice.NEITHER)
    assert game.back() == Game(started=True, answers=(Choice.LEFT,))
    assert not game.is_over
    assert not game.said_nothing
    over = Game(started=True, answers=(Choice.NEITHER,) * len(ROUNDS))
    assert over.is_over
    assert over.said_nothing


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("1", Choice.LEFT),
        ("le premier", Choice.LEFT),
        ("la 1ere", Choice.LEFT),
        ("gauche", Choice.LEFT),
        ("à gauche", Choice.LEFT),
        ("celui de gauche", Choice.LEFT),
        ("la première", Choice.LEFT),
        ("je prends le 1", Choice.LEFT),
        ("🧩", Choice.LEFT),
        ("trouver pourquoi ça marche pas", Choice.LEFT),
        ("je préfère trouver pourquoi", Choice.LEFT),
        ("2", Choice.RIGHT),
        ("le deuxième", Choice.RIGHT),
        ("le 2", Choice.RIGHT),
        ("à droite", Choice.RIGHT),
        ("le dernier", Choice.RIGHT),
        ("que ce soit beau", Choice.RIGHT),
        ("plutôt beau", Choice.RIGHT),
        ("🎨", Choice.RIGHT),
        ("les deux", Choice.BOTH),
        ("les 2", Choice.BOTH),
        ("aucun", Choice.NEITHER),
        ("ni l'un ni l'autre", Choice.NEITHER),
        ("jsp", Choice.NEITHER),
        ("passer", Choice.NEITHER),
        ("jeux vidéo", None),
        ("lens", None),
        ("c'est gratuit ?", None),
        ("stop", None),
        ("beau marche", None),
        ("", None),
    ],
)
def test_a_side_is_chosen_in_words(text: str, choice: Choice | None) -> None:
    assert read_choice(text, Game(started=True), TEXTS) is choice


@pytest.mark.parametrize("number", range(len(ROUNDS)))
def test_each_side_is_chosen_by_typing_its_label_or_its_emoji(number: int) -> None:
    game = Game(started=True, answers=(Choice.LEFT,) * number)
    for label, choice in zip(rounds(TEXTS)[number], EITHER, strict=True):
        emoji, _, words = label.partition(" ")
        assert [read_choice(text, game, TEXTS) for text in (label, emoji, words)] == [choice] * 3


@pytest.mark.parametrize(
    ("text", "rank"), [("1", 0), ("le deuxième", 1), ("la 3e", 2), ("4", None), ("lens", None), ("", None)]
)
def test_a_domain_of_the_result_is_chosen_by_its_rank(text: str, rank: int | None) -> None:
    assert read_rank(text, 3) == rank


def test_there_is_no_third_of_two() -> None:
    assert read_rank("3", 2) is None
