"""Cards that were shown, once another catalogue took the place of theirs."""

from dataclasses import replace

import pytest

from bot.dialogue.world import World
from bot.effects import AnswerTap, Edit, Say
from catalogue.matching import Index
from tests.dialogues.journey import Line, Player

GONE = "Cette formation n’est plus au catalogue."


def shown(world: World) -> Player:
    """Cards around Lens on the screen of somebody, all of them gone since."""
    player = Player(world)
    player.play(Line(1, "Jeune", "lens, sans diplome, dev web"))
    player.heard.clear()
    player.world = replace(world, index=Index((), world.gazetteer))
    return player


def told(player: Player, who: str, text: str) -> str:
    player.play(Line(2, who, text))
    (effect,) = (heard for heard in player.heard if not isinstance(heard, AnswerTap))
    assert isinstance(effect, Say | Edit)
    return effect.text.replace("\xa0", " ")


@pytest.mark.parametrize(
    ("who", "text", "answer"),
    [
        ("Jeune", "détails 1", GONE),
        ("Jeune", "carte 2", GONE),
        ("Jeune", "la 2", GONE),
        ("Jeune", "la première m'intéresse", GONE),
        ("Jeune touche", "Détails", GONE),
        ("Jeune touche", "Voir sur la carte", GONE),
        ("Jeune", "plus", "Ce que je t’ai montré a changé depuis, alors j’ai cherché à nouveau."),
        ("Jeune touche", "Voir plus (1)", "Ce que je t’ai montré a changé depuis"),
        ("Jeune", "trop loin", "Je n’ai rien sur place près de chez toi."),
        ("Jeune", "ça m'intéresse", "Super ! Laquelle ?"),
        ("Jeune", "aucune me plait", "Pas de souci"),
    ],
)
def test_whatever_is_asked_of_a_card_that_is_gone_is_answered(
    who: str, text: str, answer: str, world: World
) -> None:
    assert told(shown(world), who, text).startswith(answer)


def test_a_search_starts_again_in_the_new_catalogue(world: World) -> None:
    assert "Je ne trouve rien" in told(shown(world), "Jeune", "change mes envies: design")
