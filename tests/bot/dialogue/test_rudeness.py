"""Insults thrown at the bot are told from rough words about anything else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.rudeness import curses, read

INSULTS = [
    "fdp", "ta gueule", "TA GUEULE !!!", "bot de merde", "tu sers à rien", "tu sers a rien fdp", "t'es nul", "t nul", "t'es trop con", "nique ta mère",
    "ntm", "va te faire foutre", "connard", "sale bot", "tu me saoules", "c'est nul ton truc", "ferme la", "débile", "casse toi", "espèce de con",
    "tagl", "vtff", "niquez vos meres", "nik sa mere", "niktamere", "pd", "je t'emmerde", "conar", "batar", "suce ma bite", "fuck you", "bitch", "🖕",
    "c'est de la merde", "naze ton truc", "sale arabe", "jvais te niquer", "gros pd", "mange tes morts", "va te faire", "trou du cul", "jte baise",
]  # fmt: skip

NO_INSULTS = [
    "je suis nul", "je suis trop con pour ça", "mon prof est un connard", "mes parents disent que je suis nul", "putain chui a lens",
    "merde je me suis trompé", "t'es qui", "tu sers à quoi", "j'habite à Condé", "ma mère habite à Lens", "le BTP c'est nul",
    "j'aime pas le design c'est nul", "ça sert à rien le bac", "c'est relou les maths", "va voir à Lille", "merci", "connecter des objets", "", "on m'a traité de sale arabe", "je suis arabe", "ils m'ont dit va mourir", "je veux mourir", "il va mourir", "ma mère va crever",
    "le bac c'est de la merde", "film noir", "un site pour les suceurs", "Conat", "Bitche",
]  # fmt: skip


@pytest.mark.parametrize("text", INSULTS)
def test_an_insult_is_recognised(text: str) -> None:
    assert read(text) is not None


@pytest.mark.parametrize("text", NO_INSULTS)
def test_rough_words_about_something_else_are_no_insult(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "va mourir",
        "va te pendre",
        "tue toi",
        "allez tous crever",
        "va crever sale bot",
        "fdp va te tuer",
        "crève",
    ],
)
def test_death_wished_on_the_bot_is_a_curse(text: str) -> None:
    assert curses(text)
    assert read(text) == ""


@pytest.mark.parametrize(
    "text",
    ["je vais mourir", "il va mourir", "mon père va mourir", "ils me disent tue toi", "je veux me pendre", "va mourir je sais plus quoi faire", "fdp", ""],
)  # fmt: skip
def test_death_of_anyone_else_is_no_curse(text: str) -> None:
    assert not curses(text)


def test_what_is_said_besides_is_kept() -> None:
    assert (read("lens fdp") or "").strip() == "lens"


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    assert read(text) is None or isinstance(read(text), str)
