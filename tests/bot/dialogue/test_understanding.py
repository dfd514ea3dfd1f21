"""One message, read at once, whatever is being asked."""

import pytest

from bot.dialogue.conversation import Asked
from bot.dialogue.understanding import Understood, understand
from bot.dialogue.world import World
from catalogue.model import Domain, Level
from catalogue.places.model import Status

D = Domain


def read(text: str, world: World, asked: Asked | None = None) -> Understood:
    return understand(text, world.gazetteer, world.vocabulary, asked)


@pytest.mark.parametrize(
    ("text", "place", "level", "domains"),
    [
        ("chui a roubaix g mon bac jveu faire des sites", "59512", Level.BAC, (D.DEVELOPPEMENT,)),
        ("13008, sans diplôme, montage vidéo", "13208", Level.AUCUN, (D.AUDIOVISUEL,)),
        ("dev web sur bordeaux", "33063", None, (D.DEVELOPPEMENT,)),
        ("j'ai un cap", None, Level.CAP, ()),
        ("cybersécurité", None, None, (D.CYBERSECURITE,)),
        ("bonjour tout le monde", None, None, ()),
    ],
)
def test_a_message_may_say_several_things(
    text: str, place: str | None, level: Level | None, domains: tuple[Domain, ...], world: World
) -> None:
    understood = read(text, world)
    code = understood.place.places[0].code if understood.place and understood.place.places else None
    assert (code, understood.level, understood.interests.domains) == (place, level, domains)


def test_a_bare_word_is_a_place_only_when_a_place_is_asked(world: World) -> None:
    assert read("Mer", world).place is None
    answer = read("Mer", world, Asked.PLACE).place
    assert answer is not None
    assert answer.status is Status.FOUND


def test_a_town_amid_other_words_is_confirmed_unless_it_was_asked_for(world: World) -> None:
    unasked, asked = read("dev web lens", world).place, read("dev web lens", world, Asked.PLACE).place
    assert unasked is not None
    assert unasked.confirm
    assert asked is not None
    assert not asked.confirm


def test_a_misspelt_town_does_not_hide_what_else_is_said(world: World) -> None:
    understood = read("jeux vidéo", world, Asked.PLACE)
    assert understood.place is None
    assert understood.interests.domains == (D.JEUX_VIDEO_3D,)


def test_the_wish_for_a_human_is_heard_among_the_rest(world: World) -> None:
    understood = read("je suis à Lens et je voudrais parler à un conseiller", world)
    assert understood.human
    assert understood.place is not None
    assert not read("je suis à Lens", world).human


@pytest.mark.parametrize(
    ("text", "domains"),
    [
        ("bts design, je veux coder", (D.DEVELOPPEMENT,)),
        ("j'ai un bac pro commerce, Lens", ()),
        ("je veux faire un bts design", (D.DESIGN,)),
        ("mon frère fait du montage, moi jveux coder", (D.DEVELOPPEMENT,)),
        ("ma mère habite à Lille et fait du montage, moi à Lens", ()),
        ("mon frère est développeur et je veux faire pareil", (D.DEVELOPPEMENT,)),
    ],
)
def test_a_diploma_s_speciality_and_what_others_do_are_no_wishes(
    text: str, domains: tuple[Domain, ...], world: World
) -> None:
    assert read(text, world).interests.domains == domains


def test_a_speciality_is_a_wish_when_wishes_are_asked(world: World) -> None:
    assert read("bts design", world, Asked.INTERESTS).interests.domains == (D.DESIGN,)


def test_a_robot_that_is_not_wanted_is_no_refusal_of_robots(world: World) -> None:
    understood = read("jveux pas parler à un robot", world)
    assert understood.human
    assert understood.interests.excluded == ()
    assert read("pas de robots", world).interests.excluded == (D.FABRICATION_NUMERIQUE,)


@pytest.mark.parametrize(
    "text",
    [
        "j'ai un bac du Maroc et je suis à Lens",
        "je suis ingénieur au Cameroun, maintenant à Lens",
        "licence à Alger, Lens",
    ],
)
def test_the_country_of_a_diploma_is_not_where_one_lives(text: str, world: World) -> None:
    understood = read(text, world)
    assert understood.level is Level.ETRANGER
    assert understood.place is not None
    assert understood.place.places[0].name == "Lens"


def test_a_call_for_a_human_is_no_place_even_when_a_place_is_asked(world: World) -> None:
    understood = read("je veux un humain", world, Asked.PLACE)
    assert understood.human
    assert understood.place is None
