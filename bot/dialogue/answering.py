"""A message, or a tap, that answers: this question or another, several at once, or none that is understood."""

from dataclasses import replace

from bot.dialogue import playing, pointing, refusals, replies
from bot.dialogue.asking import ask_again, ask_right_place, ask_slot, ask_which_place, hint
from bot.dialogue.conversation import Asked, Conversation, Slot
from bot.dialogue.learning import learn, learn_interests, learn_level, learn_preferences, leave
from bot.dialogue.naming import domain_name, level_name, noted, place_name, preference_names
from bot.dialogue.replies import go_on
from bot.dialogue.scene import Outcome, Scene
from bot.dialogue.showing import changes
from bot.dialogue.understanding import Understood, understand
from catalogue.model import Level
from catalogue.places.model import Place, Status
from catalogue.words import preferences
from catalogue.words.interests import Interests
from catalogue.words.preferences import Preferences


def says_something(scene: Scene, text: str) -> bool:
    """Whether a text holds an answer, read out of any question."""
    understood = understand(text, scene.world.gazetteer, scene.world.vocabulary)
    return understood.says_something or preferences.read(text) != Preferences()


def answer(conversation: Conversation, scene: Scene, text: str) -> Outcome:
    """Keep what a message says, say it back, and go on; a doubt is asked, a miss helped."""
    world = scene.world
    if conversation.asked and conversation.asked.is_doubt:
        kept = pointing.kept(conversation.candidates, text, world.gazetteer)
        if kept != conversation.candidates:
            return _narrow_doubt(conversation, scene, kept)
    told = refusals.spelled_out(text)
    understood = understand(told, world.gazetteer, world.vocabulary, conversation.asked)
    preferred = preferences.read(told)
    after = learn_preferences(learn(conversation, understood, more=refusals.adds(text)), preferred)
    lead = _acknowledgement(understood, preferred, scene)
    if after == conversation and not lead and not _is_doubtful(understood):
        return _miss(conversation, scene, understood.interests)
    return _proceed(replace(after, misses=0), scene, understood, lead)


def _is_doubtful(understood: Understood) -> bool:
    return understood.place is not None and understood.place.status in {Status.AMBIGUOUS, Status.FOUND}


def _proceed(after: Conversation, scene: Scene, understood: Understood, lead: str) -> Outcome:
    """A doubt about the place first; then the pending question if it is still pending; then the next."""
    resolution = understood.place
    if resolution and resolution.status is Status.AMBIGUOUS:
        return ask_which_place(after, scene, resolution.places, lead)
    if resolution and resolution.status is Status.FOUND and resolution.confirm:
        return ask_right_place(after, scene, resolution.places[0], lead)
    if after.asked and after.asked.is_doubt and after.candidates:
        return ask_again(after, scene, lead)
    if understood.interests.vague and _may_offer_game(after):
        return playing.offer(after, scene, lead)
    return go_on(after, scene, lead)


def _may_offer_game(conversation: Conversation) -> bool:
    """Wishes come next, they were not asked for a level just now, and the game was not offered yet."""
    return (
        conversation.pending is Asked.INTERESTS
        and conversation.asked is not Asked.LEVEL
        and conversation.game is None
    )


def keep(conversation: Conversation, scene: Scene, text: str) -> Conversation:
    """What a text says without doubt, kept and not answered yet; the trainings shown no longer hold if it changes anything."""
    understood = understand(text, scene.world.gazetteer, scene.world.vocabulary)
    after = learn_preferences(learn(conversation, understood), preferences.read(text))
    if after == conversation:
        return conversation
    return replace(after, asked=after.pending, results=None)


def settle_doubt(conversation: Conversation, scene: Scene, chosen: int | None) -> Outcome:
    """One of the candidates, by its number; None: it is another place."""
    if chosen is None:
        told = scene.world.texts(
            "All right. Type its name with the department, or the postcode: “Saint-Denis 93”, “97400”."
        )
        return ask_slot(replace(conversation, candidates=()), scene, Slot.PLACE, told)
    _, place = scene.world.texts, conversation.candidates[chosen]
    return go_on(conversation.learn_place(place), scene, noted([place_name(place, _)], _))


def _narrow_doubt(conversation: Conversation, scene: Scene, kept: tuple[Place, ...]) -> Outcome:
    """One candidate is left: it is that one; several: they are asked about; none: it is another place."""
    if len(kept) == 1:
        return settle_doubt(conversation, scene, conversation.candidates.index(kept[0]))
    return ask_which_place(conversation, scene, kept) if kept else settle_doubt(conversation, scene, None)


def answer_with(
    conversation: Conversation, scene: Scene, level: Level | None = None, wishes: Interests | None = None
) -> Outcome:
    """A tapped answer: nothing to say back, the tapped question keeps it."""
    learned = learn_level(conversation, level) if level else conversation
    learned = learn_interests(learned, wishes) if wishes else learned
    return go_on(replace(learned, misses=0), scene)


def do_not_know(conversation: Conversation, scene: Scene) -> Outcome:
    """« Je ne sais pas » is an answer; about wishes, the game may help."""
    if conversation.asked is Asked.INTERESTS and conversation.game is None:
        return playing.offer(conversation, scene)
    return skip(conversation, scene)


def skip(conversation: Conversation, scene: Scene) -> Outcome:
    """The pending question is passed over."""
    _ = scene.world.texts
    match conversation.asked:
        case None:
            told = _("No problem. Look at the cards, or tell me what you would like to change.")
            return ask_again(conversation, scene, told)
        case Asked.WHICH_PLACE | Asked.RIGHT_PLACE:
            return settle_doubt(conversation, scene, None)
        case Asked.GAME_OFFER | Asked.GAME | Asked.GAME_END:
            return pass_over(conversation, scene, Slot.INTERESTS)
        case asked:
            return pass_over(conversation, scene, Slot(asked.value))


def pass_over(conversation: Conversation, scene: Scene, slot: Slot) -> Outcome:
    """Go on without an answer, and say what that means."""
    _ = scene.world.texts
    lead = {
        Slot.PLACE: _("No problem, I look everywhere in France."),
        Slot.LEVEL: _("No problem, I go on without it: check the level asked on each card."),
        Slot.INTERESTS: _("No problem, I show you a bit of everything."),
    }[slot]
    return go_on(replace(leave(conversation, slot), misses=0), scene, lead)


def _acknowledgement(understood: Understood, preferred: Preferences, scene: Scene) -> str:
    """What was understood, said back in one line; a place in doubt is left to its question."""
    world, resolution = scene.world, understood.place
    _ = world.texts
    if resolution and resolution.status is Status.ABROAD:
        return _("I only know trainings in France: here are those that one follows remotely.")
    parts: list[str] = []
    if resolution and resolution.status is Status.FOUND and not resolution.confirm:
        parts.append(place_name(resolution.places[0], _))
    if understood.level:
        parts.append(level_name(understood.level, world))
    parts += [domain_name(domain, world) for domain in understood.interests.domains]
    parts += [_("no {domain}", domain=domain_name(domain, world)) for domain in understood.interests.excluded]
    if understood.interests.everything:
        parts.append(_("a bit of everything"))
    parts += preference_names(preferred, _)
    return noted(parts, _) if parts else ""


def _miss(conversation: Conversation, scene: Scene, said: Interests) -> Outcome:
    """Nothing was understood: never a dead end. The second time in a row, a person is mentioned."""
    if said.elsewhere and conversation.asked in {None, Asked.PLACE, Asked.INTERESTS}:
        return replies.only_digital(conversation, scene)
    after_all = conversation.asked is None and conversation.missing is None
    if said.vague and (after_all or conversation.asked is Asked.INTERESTS):
        return do_not_know(conversation, scene)
    missed = replace(conversation, misses=conversation.misses + 1)
    if missed.asked is Asked.GAME and missed.misses > playing.MOST_MISSES:
        return playing.leave(missed, scene)
    if missed.asked and missed.asked.is_doubt and missed.misses > 1:
        # The candidates do not help: start from the name again.
        missed = replace(missed, asked=Asked.PLACE, candidates=())
    told = hint(missed, scene.world.texts)
    if missed.misses == 2:
        told += "\n" + scene.world.texts("Rather a person? Write “a human”.")
    if after_all:
        return missed, (scene.say(told, changes(missed, scene.world.texts)),)
    if missed.asked is None:  # a first message that says nothing to us
        return replies.greet(missed, scene)
    return ask_again(missed, scene, told)
