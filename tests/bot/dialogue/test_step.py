"""Whatever is said or tapped, the dialogue answers, and its state stays sound."""

from datetime import timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from pydantic import TypeAdapter

from bot.dialogue import step
from bot.dialogue.conversation import Asked, Conversation
from bot.dialogue.world import World
from bot.effects import AnswerTap, Button, Edit, Effect, Say
from bot.events import Event, Said, SentUnreadable, SharedPosition, Tapped, Undeliverable
from catalogue.model import Coordinates
from tests.dialogues.journey import LEARNER, START

WORDS = (
    "/start", "/aide", "/recommencer", "/profil", "/x", "lens", "st denis", "93", "le 93", "marseile", "bruxelles", "oui", "non",
    "un autre", "jsp", "g rien", "bac", "bts en cours", "dev web", "pas de code", "tout", "jeux video", "plus", "détails 1", "détails 7",
    "carte 2", "changer de ville", "changer mon niveau", "changer mes envies", "pourquoi ?", "c gratuit ?", "un humain", "merci", "stop",
    "chui a st denis 93 g pa le bac jveu fer du montage", "en fait chui a lille", "", "…", "🎮", "a" * 5000, "**gras**",
    "1", "le deuxième", "les deux", "aucun", "passer", "on joue", "arrête le jeu", "liste", "retour", "t'as pas compris", "osef",
    "je m'en fous du niveau", "enlève le design", "ajoute la vidéo", "c'est quoi la cyber ?", "faut un ordi ?", "j'ai 15 ans je peux ?",
    "partout", "j'ai honte", "non", "la 2", "ça m'intéresse", "trop loin", "aucune me plaît", "je comprends pas", "va mourir", "efface mes données",
    "azy", "0", "fdp", "ça va aller", "ça va", "parler à quelqu'un",
)  # fmt: skip
DANGERS = (
    "jveux mourir", "mon père me frappe", "on me harcèle", "je suis à la rue", "mon pote respire plus", "j'en peux plus",
    "chui a lens g le bac jveux du dev web mais jveux mourir",
)  # fmt: skip

STATE = TypeAdapter(Conversation)


class Talk(RuleBasedStateMachine):
    """A learner who says and taps anything, in any order."""

    world: World

    def __init__(self) -> None:
        super().__init__()
        self.conversation: Conversation | None = None
        self.buttons: list[Button] = []
        self.now = START

    @rule(text=st.one_of(st.sampled_from(WORDS), st.text(max_size=60)))
    def says(self, text: str) -> None:
        effects = self._step(Said(LEARNER, text))
        assert any(isinstance(effect, Say) for effect in effects) or effects

    @rule(text=st.sampled_from(DANGERS))
    def speaks_of_danger(self, text: str) -> None:
        (care,) = self._step(Said(LEARNER, text))
        assert isinstance(care, Say)
        assert care.urgent
        assert "**11" in care.text

    @rule(data=st.data(), seen=st.booleans())
    def taps(self, data: st.DataObject, seen: bool) -> None:
        if self.buttons:
            button = data.draw(st.sampled_from(self.buttons))
            effects = self._step(Tapped(LEARNER, "tap", button.data, 7 if seen else None, "Question"))
            assert [effect for effect in effects if isinstance(effect, AnswerTap)] == [effects[0]]

    @rule(latitude=st.floats(-90, 90), longitude=st.floats(-180, 180))
    def shares_a_position(self, latitude: float, longitude: float) -> None:
        assert self._step(SharedPosition(LEARNER, Coordinates(latitude, longitude)))

    @rule()
    def sends_a_photo(self) -> None:
        assert self._step(SentUnreadable(LEARNER))

    @rule()
    def misses_a_message(self) -> None:
        assert self._step(Undeliverable(LEARNER, "blocked")) == ()

    @rule(days=st.integers(1, 400))
    def comes_back_later(self, days: int) -> None:
        self.now += timedelta(days=days)

    @invariant()
    def the_state_is_sound(self) -> None:
        if (known := self.conversation) is None:
            return
        assert STATE.validate_json(STATE.dump_json(known)) == known
        assert not set(known.profile.domains) & set(known.profile.excluded)
        assert bool(known.candidates) or known.asked not in {Asked.WHICH_PLACE, Asked.RIGHT_PLACE}
        assert known.asked not in {Asked.GAME, Asked.GAME_END} or (known.game and known.game.started)
        assert known.asked is not Asked.GAME or (known.game and not known.game.is_over)
        assert known.results is None or 0 <= known.results.shown <= len(known.results.trainings)

    def _step(self, event: Event) -> tuple[Effect, ...]:
        self.conversation, effects = step(self.conversation, event, self.now, self.world)
        for effect in effects:
            if isinstance(effect, Say | Edit):
                assert effect.text.strip()
                self.buttons += [button for row in effect.buttons for button in row]
                assert len(effect.text.encode("utf-16-le")) // 2 <= 4096
        return effects


@pytest.mark.parametrize(
    ("latitude", "longitude", "asked"),
    [
        (50.43, 2.83, Asked.LEVEL),  # Lens
        (50.85, 4.35, Asked.RIGHT_PLACE),  # Brussels, 60 km from a French commune
        (51.5, -0.12, Asked.PLACE),  # London
        (0.0, 0.0, Asked.PLACE),
        (90.0, 0.0, Asked.PLACE),
    ],
)
def test_a_position_out_of_france_is_not_given_a_french_town(
    latitude: float, longitude: float, asked: Asked, world: World
) -> None:
    event = SharedPosition(LEARNER, Coordinates(latitude, longitude))
    conversation, _effects = step(None, event, START, world)
    assert conversation.asked is asked
    assert (conversation.profile.place is None) == (asked is not Asked.LEVEL)


def test_any_conversation_holds_together(world: World) -> None:
    class InThisWorld(Talk):
        pass

    InThisWorld.world = world
    run_state_machine_as_test(
        InThisWorld, settings=settings(max_examples=60, stateful_step_count=25, deadline=None)
    )


def test_of_a_very_long_message_the_beginning_is_read_and_danger_is_heard_anywhere(world: World) -> None:
    long = "bla bla. " * 400
    after, _ = step(None, Said(LEARNER, f"chui a lens {long} et j’ai le bac"), START, world)
    assert after.profile.place is not None
    assert after.profile.level is None
    _, effects = step(None, Said(LEARNER, f"chui a lens {long} je veux mourir"), START, world)
    assert "3114" in next(effect.text for effect in effects if isinstance(effect, Say))


def test_characters_that_stand_for_many_do_not_make_a_message_longer(world: World) -> None:
    after, effects = step(None, Said(LEARNER, "ﷺ" * 4096), START, world)
    assert effects
    assert after.profile.place is None
