"""What a learner writes: an intent, or an answer to this question or another."""

from collections.abc import Callable
from dataclasses import replace

from bot.dialogue import replies
from bot.dialogue.asking import ask_again, ask_right_place, ask_slot, ask_which_place, hint
from bot.dialogue.conversation import Asked, Conversation, Slot
from bot.dialogue.intents import Intent, Wanted, wanted
from bot.dialogue.looking import map_of, tell_details
from bot.dialogue.naming import domain_name, level_name, place_name
from bot.dialogue.replies import go_on
from bot.dialogue.scene import Outcome, Scene, then
from bot.dialogue.showing import changes, more, search, shown
from bot.dialogue.understanding import Understood, understand
from catalogue.model import Level
from catalogue.places.gazetteer import Gazetteer
from catalogue.places.model import Place, Status
from catalogue.places.resolving import resolve
from catalogue.words.interests import Interests
from catalogue.words.text import fold

_REPLIES: dict[Intent, Callable[[Conversation, Scene], Outcome]] = {
    Intent.DANGER: replies.care,
    Intent.START: replies.greet,
    Intent.HELP: replies.help_,
    Intent.RESTART: replies.start_over,
    Intent.STOP: replies.stop,
    Intent.PROFILE: replies.show_profile,
    Intent.THANKS: replies.thank,
    Intent.HELLO: replies.hello,
    Intent.UNKNOWN_COMMAND: replies.unknown_command,
    Intent.MORE: more,
}

_CHANGES = {
    Intent.CHANGE_PLACE: Slot.PLACE,
    Intent.CHANGE_LEVEL: Slot.LEVEL,
    Intent.CHANGE_INTERESTS: Slot.INTERESTS,
}


# What may be asked in passing, in a message that also answers.
_IN_PASSING: dict[Intent, Callable[[Conversation, Scene], str]] = {
    Intent.HUMAN: replies.where_people_are,
    Intent.WHY: replies.why,
    Intent.COST: replies.cost,
}


def hear(conversation: Conversation, scene: Scene, text: str) -> Outcome:
    """Answer a message."""
    want = wanted(text)
    if want and want.intent in _IN_PASSING:
        return _reply_in_passing(conversation, scene, want.intent, text)
    outcome = _act(conversation, scene, want) if want else None
    return outcome or _answer(conversation, scene, text)


def _reply_in_passing(conversation: Conversation, scene: Scene, intent: Intent, text: str) -> Outcome:
    """What the message says besides is an answer; « une formation gratuite à Lens » is nothing else."""
    reply = _IN_PASSING[intent](conversation, scene)
    if not understand(text, scene.world.gazetteer, scene.world.vocabulary).says_something:
        return ask_again(conversation, scene, reply)
    answered = _answer(conversation, scene, text)
    return answered if intent is Intent.COST else then(answered, scene.say(reply))


def _act(conversation: Conversation, scene: Scene, want: Wanted) -> Outcome | None:
    """What an intent does here; None when it means nothing at this point, so that the words are read as an answer."""
    intent = want.intent
    if intent in {Intent.YES, Intent.NO, Intent.MORE} and conversation.asked and conversation.asked.is_doubt:
        return _decide(conversation, scene, intent)
    if intent is Intent.MORE and conversation.results is None:
        return search(conversation, scene) if conversation.missing is None else None
    if intent in {Intent.YES, Intent.NO} and conversation.asked is None:
        return replies.all_right(conversation, scene)
    if intent in _REPLIES:
        return _REPLIES[intent](conversation, scene)
    if intent in _CHANGES:
        return ask_slot(conversation, scene, _CHANGES[intent])
    if intent is Intent.SKIP:
        return skip(conversation, scene)
    if intent in {Intent.DETAILS, Intent.MAP}:
        return _look(conversation, scene, want)
    return None


def _decide(conversation: Conversation, scene: Scene, intent: Intent) -> Outcome:
    """A yes or a no to the candidates: a yes settles one, not several."""
    if intent is not Intent.YES:
        return settle_doubt(conversation, scene, None)
    if conversation.asked is Asked.RIGHT_PLACE:
        return settle_doubt(conversation, scene, 0)
    return ask_again(conversation, scene, "")


def _look(conversation: Conversation, scene: Scene, want: Wanted) -> Outcome:
    """« Détails 2 », « carte 2 »: a card by its number."""
    training = shown(conversation, want.number)
    if training is None:
        return ask_again(conversation, scene, scene.world.texts("I have not shown a card with that number."))
    return (tell_details if want.intent is Intent.DETAILS else map_of)(conversation, scene, training)


def settle_doubt(conversation: Conversation, scene: Scene, chosen: int | None) -> Outcome:
    """One of the candidates, by its number; None: it is another place."""
    if chosen is None:
        told = scene.world.texts(
            "All right. Type its name with the department, or the postcode: “Saint-Denis 93”, “97400”."
        )
        return ask_slot(replace(conversation, candidates=()), scene, Slot.PLACE, told)
    place = conversation.candidates[chosen]
    return go_on(conversation.learn_place(place), scene, _noted(scene, place_name(place, scene.world.texts)))


def answer_with(
    conversation: Conversation, scene: Scene, level: Level | None = None, wishes: Interests | None = None
) -> Outcome:
    """A tapped answer: nothing to say back, the tapped question keeps it."""
    learned = _learn_level(conversation, level) if level else conversation
    learned = _learn_interests(learned, wishes) if wishes else learned
    return go_on(replace(learned, misses=0), scene)


def skip(conversation: Conversation, scene: Scene) -> Outcome:
    """« Je ne sais pas » is an answer: go on without it, and say what that means."""
    _ = scene.world.texts
    match conversation.asked:
        case None:
            return ask_again(
                conversation,
                scene,
                _("No problem. Look at the cards, or tell me what you would like to change."),
            )
        case Asked.LEVEL:
            answered = _learn_level(replace(conversation, misses=0), None)
            return go_on(
                answered, scene, _("No problem, I go on without it: check the level asked on each card.")
            )
        case Asked.INTERESTS:
            everything = _learn_interests(replace(conversation, misses=0), Interests(everything=True))
            return go_on(
                everything, scene, _("No problem, many people do not know. I show you a bit of everything.")
            )
        case Asked.WHICH_PLACE | Asked.RIGHT_PLACE:
            return settle_doubt(conversation, scene, None)
        case Asked.PLACE:
            return go_on(
                replace(conversation.learn_place(None), misses=0),
                scene,
                _("No problem, I look everywhere in France."),
            )


def _answer(conversation: Conversation, scene: Scene, text: str) -> Outcome:
    world = scene.world
    if conversation.asked is Asked.WHICH_PLACE:
        chosen = _pointed_at(conversation.candidates, text, world.gazetteer)
        if chosen is not None:
            return settle_doubt(conversation, scene, chosen)
    understood = understand(text, world.gazetteer, world.vocabulary, conversation.asked)
    after = _learn(conversation, understood)
    lead = _acknowledgement(understood, scene)
    resolution = understood.place
    match resolution.status if resolution else None:
        case Status.AMBIGUOUS if resolution:
            return ask_which_place(after, scene, resolution.places, lead)
        case Status.FOUND if resolution and resolution.confirm:
            return ask_right_place(after, scene, resolution.places[0], lead)
        case _ if after == conversation and not lead:
            return _miss(conversation, scene, understood.interests)
        case _ if after.asked and after.asked.is_doubt and after.candidates:
            return ask_again(replace(after, misses=0), scene, lead)
    return go_on(replace(after, misses=0), scene, lead)


def _pointed_at(candidates: tuple[Place, ...], text: str, gazetteer: Gazetteer) -> int | None:
    """Which candidate is meant by its rank (« le 2 »), or by where it is (« le 93 », « la réunion »)."""
    rank = fold(text).strip(" .!").removeprefix("le ").removeprefix("la ")
    if rank.isdecimal() and 1 <= int(rank) <= len(candidates):
        return int(rank) - 1
    areas = {place.code for place in resolve(gazetteer, text).places}
    inside = [
        number
        for number, place in enumerate(candidates)
        if areas & {place.code, place.departement, place.region}
    ]
    return inside[0] if len(inside) == 1 else None


def _learn(conversation: Conversation, understood: Understood) -> Conversation:
    """Keep what a message says without doubt."""
    resolution = understood.place
    if (
        resolution
        and resolution.places
        and resolution.status in {Status.FOUND, Status.ABROAD}
        and not resolution.confirm
    ):
        conversation = conversation.learn_place(resolution.places[0])
    if understood.level:
        conversation = _learn_level(conversation, understood.level)
    return _learn_interests(conversation, understood.interests)


def _learn_level(conversation: Conversation, level: Level | None) -> Conversation:
    profile = replace(conversation.profile, level=level)
    return replace(conversation, profile=profile, answered=conversation.answered | {Slot.LEVEL})


def _learn_interests(conversation: Conversation, said: Interests) -> Conversation:
    """New wishes replace the old ones; a refusal alone is added to them; « tout » clears both."""
    known = conversation.profile
    if not (said.everything or said.domains or said.excluded):
        return conversation
    domains, excluded = said.domains, said.excluded
    if not (said.everything or said.domains):
        domains = tuple(domain for domain in known.domains if domain not in excluded)
        excluded = tuple(dict.fromkeys(known.excluded + excluded))
    profile = replace(known, domains=domains, excluded=excluded)
    return replace(conversation, profile=profile, answered=conversation.answered | {Slot.INTERESTS})


def _acknowledgement(understood: Understood, scene: Scene) -> str:
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
    return _noted(scene, *parts) if parts else ""


def _noted(scene: Scene, *parts: str) -> str:
    return scene.world.texts("Noted: {parts}.", parts=" · ".join(f"**{part}**" for part in parts))


def _miss(conversation: Conversation, scene: Scene, said: Interests) -> Outcome:
    """Nothing was understood: never a dead end."""
    if said.vague and conversation.asked is Asked.INTERESTS:
        return skip(conversation, scene)
    missed = replace(conversation, misses=conversation.misses + 1)
    if (
        missed.asked and missed.asked.is_doubt and missed.misses > 1
    ):  # the candidates do not help: start from the name again
        missed = replace(missed, asked=Asked.PLACE, candidates=())
    if missed.asked is None and missed.missing is None:
        return missed, (scene.say(hint(missed, scene.world.texts), changes(missed, scene.world.texts)),)
    if missed.asked is None:  # a first message that says nothing to us
        return replies.greet(missed, scene)
    return ask_again(missed, scene, hint(missed, scene.world.texts))
