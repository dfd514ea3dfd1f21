"""Whoever speaks of danger is told whom to call, at once, and is never sent a training first."""

from dataclasses import replace

import pytest

from bot.dialogue import step
from bot.dialogue.caring import care, resume, show_people
from bot.dialogue.conversation import Conversation
from bot.dialogue.danger import SOFT, Danger
from bot.dialogue.hearing import hear
from bot.dialogue.world import World
from bot.effects import Say
from bot.events import Said
from tests.bot.dialogue.samples import scene
from tests.dialogues.journey import LEARNER, START

FIRST = {
    Danger.EMERGENCY: "15",
    Danger.SUICIDE: "3114",
    Danger.HOME: "119",
    Danger.ABUSE: "3919",
    Danger.HARASSMENT: "3018",
    Danger.VIOLENCE: "17",
    Danger.STREET: "115",
    Danger.HUNGER: "115",
    Danger.DRUGS: "0 800 23 13 13",
    Danger.DISTRESS: "0 800 235 236",
}
SOFTLY = {Danger.PREGNANCY: "0 800 08 11 11", Danger.SADNESS: "0 800 235 236"}


@pytest.mark.parametrize("danger", FIRST)
def test_the_number_that_fits_comes_first_then_the_emergency_by_voice_and_by_sms(
    danger: Danger, world: World
) -> None:
    _conversation, (said,) = care(Conversation(), scene(world), danger)
    assert isinstance(said, Say)
    assert said.urgent
    assert said.text.split("**")[1] == FIRST[danger]
    assert "**112**" in said.text
    assert "**114**" in said.text
    assert len(said.text) < 600


@pytest.mark.parametrize("danger", FIRST)
def test_a_way_to_someone_is_held_out_and_nobody_is_said_to_be_alerted(danger: Danger, world: World) -> None:
    held, (said,) = care(Conversation(), scene(world), danger)
    assert isinstance(said, Say)
    assert held.caring is danger
    assert [button.label for row in said.buttons for button in row] == ["Parler à quelqu’un", "Ça va aller"]
    _held, (people,) = show_people(held, scene(world))
    assert isinstance(people, Say)
    assert people.urgent
    assert "mission locale" in people.text


@pytest.mark.parametrize("danger", SOFT)
def test_a_soft_word_comes_before_the_pending_question(danger: Danger, world: World) -> None:
    after, (said,) = care(Conversation(), scene(world), danger)
    assert isinstance(said, Say)
    assert said.text.split("**")[1] == SOFTLY[danger]
    assert "Tu habites où" in said.text
    assert after.caring is None


@pytest.mark.parametrize("danger", SOFT)
def test_a_soft_word_does_not_end_the_care_that_a_graver_one_called_for(danger: Danger, world: World) -> None:
    held, _effects = care(Conversation(), scene(world), Danger.SUICIDE)
    after, (said,) = care(held, scene(world), danger)
    assert isinstance(said, Say)
    assert "**3114**" in said.text
    assert "Tu habites où" not in said.text
    assert after.caring is Danger.SUICIDE


@pytest.mark.parametrize(
    "text", ["jai pris des cachets", "je saigne", "j'ai fait une connerie", "c'est fait", "j'ai une lame"]
)
def test_what_says_that_it_was_done_is_an_emergency(text: str, world: World) -> None:
    held, _effects = care(Conversation(), scene(world), Danger.SUICIDE)
    after, (said,) = hear(held, scene(world), text)
    assert isinstance(said, Say)
    assert said.text.split("**")[1] == "15"
    assert after.caring is Danger.EMERGENCY


@pytest.mark.parametrize("text", ["retour", "laisse tomber", "c'est quoi le label ?", "lens", "aide"])
def test_something_else_is_answered_and_one_number_is_said_again(text: str, world: World) -> None:
    held, _effects = care(Conversation(), scene(world), Danger.HOME)
    after, effects = hear(held, scene(world), text)
    assert isinstance(effects[0], Say)
    assert effects[0].text.startswith("Si tu en as besoin\u00a0: le **119**.\n\n")
    assert after.caring is None


def test_the_end_of_a_long_message_is_read_and_so_is_what_is_written_between_invisible_letters(
    world: World,
) -> None:
    for text in ("je vais te raconter " * 200 + "je veux mourir", "je veux mou\u200brir"):
        after, _effects = hear(Conversation(), scene(world), text)
        assert after.caring is Danger.SUICIDE


def test_demonstration_data_are_not_spoken_of_before_words_of_care(world: World) -> None:
    demonstration = replace(world, demonstration=True)
    after, (said,) = step(None, Said(LEARNER, "jveux mourir"), START, demonstration)
    assert isinstance(said, Say)
    assert said.text.startswith("Ce que tu vis")
    assert not after.warned


def test_what_was_said_besides_is_answered_only_when_one_goes_on(world: World) -> None:
    stage = scene(world)
    text = "chui a lens g le bac jveux du dev web mais on me harcèle"
    held, (said,) = hear(Conversation(), stage, text)
    assert isinstance(said, Say)
    assert "3018" in said.text
    assert held.profile.place is not None
    assert held.results is None
    gone_on, effects = resume(held, stage)
    assert gone_on.results is not None
    assert gone_on.caring is None
    assert isinstance(effects[0], Say)
    assert "3018" in effects[0].text


@pytest.mark.parametrize(
    "text",
    ["oui", "stp", "jsp", "je sais pas", "si", "parler à quelqu'un", "préviens qqn", "gloubi boulga", "…"],
)
def test_what_follows_words_of_danger_is_never_not_understood(text: str, world: World) -> None:
    held, _effects = care(Conversation(), scene(world), Danger.HOME)
    _held, (said,) = hear(held, scene(world), text)
    assert isinstance(said, Say)
    assert "**119**" in said.text


@pytest.mark.parametrize(
    "text", ["non ça va", "ça va aller", "c'est bon", "je rigole", "merci", "on continue"]
)
def test_one_goes_on_by_saying_so(text: str, world: World) -> None:
    held, _effects = care(Conversation(), scene(world), Danger.SUICIDE)
    after, effects = hear(held, scene(world), text)
    assert after.caring is None
    assert isinstance(effects[0], Say)
    assert "**3114**" in effects[0].text
    assert "Tu habites où" in effects[0].text
