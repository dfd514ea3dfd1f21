"""Three cards at a time, and a catalogue that may change between two pages."""

from dataclasses import replace

from bot.dialogue import step
from bot.dialogue.conversation import Conversation
from bot.dialogue.world import World
from bot.effects import Effect, Say
from bot.events import Said, Tapped, Undeliverable
from catalogue.matching import Index
from tests.bot.dialogue.samples import TRAINING
from tests.dialogues.journey import LEARNER, START


def with_trainings(world: World, count: int) -> World:
    trainings = [replace(TRAINING, id=f"t{number}", title=f"Formation {number}") for number in range(count)]
    return replace(world, index=Index(trainings, world.gazetteer))


def say(world: World, conversation: Conversation | None, text: str) -> tuple[Conversation, list[str]]:
    conversation, effects = step(conversation, Said(LEARNER, text), START, world)
    return conversation, cards(effects)


def cards(effects: tuple[Effect, ...]) -> list[str]:
    return [effect.text for effect in effects if isinstance(effect, Say) and "✔" in effect.text]


def test_pages_of_three_show_each_training_once(world: World) -> None:
    seven = with_trainings(world, 7)
    conversation, first = say(seven, None, "lens, sans diplôme, dev web")
    conversation, second = say(seven, conversation, "plus")
    conversation, third = say(seven, conversation, "plus")
    assert [len(page) for page in (first, second, third)] == [3, 3, 1]
    titles = {text.split("Formation ")[1][0] for page in (first, second, third) for text in page}
    assert len(titles) == 7
    _conversation, end = say(seven, conversation, "plus")
    assert end == []


def test_what_left_the_catalogue_between_two_pages_is_forgotten_and_the_way_on_stays(world: World) -> None:
    conversation, first = say(with_trainings(world, 7), None, "lens, sans diplôme, dev web")
    conversation, second = say(with_trainings(world, 1), conversation, "plus")
    assert conversation.results is not None
    assert len(first) + len(second) == conversation.results.shown
    empty = replace(world, index=Index([], world.gazetteer))
    for answer in ("Je ne trouve rien", "C’est tout ce que j’ai"):
        conversation, effects = step(conversation, Said(LEARNER, "plus"), START, empty)
        (only,) = effects
        assert isinstance(only, Say)
        assert answer in only.text


def test_cards_that_did_not_arrive_are_shown_again(world: World) -> None:
    seven = with_trainings(world, 7)
    conversation, first = say(seven, None, "lens, sans diplôme, dev web")
    conversation, _nothing = step(conversation, Undeliverable(LEARNER, "blocked"), START, seven)
    _conversation, again = say(seven, conversation, "plus")
    assert again == first


def test_a_card_whose_training_is_gone_says_so(world: World) -> None:
    conversation, effects = step(
        None, Said(LEARNER, "lens, sans diplôme, dev web"), START, with_trainings(world, 3)
    )
    button = next(
        button
        for effect in effects
        if isinstance(effect, Say)
        for row in effect.buttons
        for button in row
        if button.label == "Détails"
    )
    empty = replace(world, index=Index([], world.gazetteer))
    _conversation, answer = step(conversation, Tapped(LEARNER, "tap", button.data, 7), START, empty)
    assert "n’est plus au catalogue" in getattr(answer[1], "text", "")


def test_an_empty_catalogue_is_said_frankly(world: World) -> None:
    empty = replace(world, index=Index([], world.gazetteer))
    _conversation, effects = step(None, Said(LEARNER, "lens, bac, dev"), START, empty)
    (only,) = effects
    assert isinstance(only, Say)
    assert "Je ne trouve rien" in only.text
    assert [button.label for row in only.buttons for button in row] == [
        "Changer ma ville",
        "Changer mon niveau",
        "Changer mes envies",
    ]
