"""Looking closer at one training: its details, its place on the map."""

from dataclasses import replace

from bot.dialogue.asking import ask_again, ask_slot
from bot.dialogue.cards import card, details, far
from bot.dialogue.conversation import Conversation, Slot
from bot.dialogue.naming import place_name
from bot.dialogue.scene import Outcome, Scene
from bot.dialogue.showing import buttons_of, changes, found_again, number_of, without_gone
from catalogue import matching


def tell_details(conversation: Conversation, scene: Scene, training: str) -> Outcome:
    """The details in a new message, for who asks in words."""
    match = found_again(conversation, scene, training)
    if match is None:
        return conversation, (scene.say(_gone(conversation, scene, training)),)
    told = details(match, scene, number_of(conversation, training))
    return conversation, (scene.say(told, buttons_of(match, conversation, scene, unfolded=True)),)


def turn_card(
    conversation: Conversation, scene: Scene, training: str, message: int, *, unfolded: bool
) -> Outcome:
    """The card itself, unfolded or folded back in its place: a doubled tap changes nothing more."""
    match = found_again(conversation, scene, training)
    if match is None:
        return conversation, (scene.edit(message, _gone(conversation, scene, training)),)
    told = (details if unfolded else card)(match, scene, number_of(conversation, training))
    return conversation, (
        scene.edit(message, told, buttons_of(match, conversation, scene, unfolded=unfolded)),
    )


def map_of(conversation: Conversation, scene: Scene, training: str) -> Outcome:
    """Where it is given, as a venue; the centre of the commune when the exact point is not known."""
    _ = scene.world.texts
    match = found_again(conversation, scene, training)
    if match is None:
        return conversation, (scene.say(_gone(conversation, scene, training)),)
    commune = scene.world.gazetteer.commune(match.site.commune) if match.site else None
    if (
        match.site is None
        or commune is None
        or (point := match.site.coordinates or commune.coordinates) is None
    ):
        return conversation, (scene.say(_("I do not have the exact place of this one.")),)
    address = ", ".join(part for part in (match.site.address, place_name(commune, _)) if part)
    shown = scene.show(point, match.training.provider.name, address)
    return replace(conversation, mapped=training), (shown,)


def nearest(conversation: Conversation, scene: Scene) -> Outcome:
    """« Y a pas moins loin ? »: the nearest of all that was found, shown or not, and the ways out."""
    _, conversation = scene.world.texts, without_gone(conversation, scene)
    place, results = conversation.profile.place, conversation.results
    if place and results is None:
        return ask_again(conversation, scene, _("I look near you first."))
    if place is None or results is None or place.coordinates is None:
        return ask_slot(conversation, scene, Slot.PLACE, _("Tell me your town: I will look around it."))
    found = (found_again(conversation, scene, training) for training in results.trainings)
    on_site = [match for match in found if match and match.distance_km is not None]
    told = [_("I have nothing on site near you.")]
    if on_site:
        match = min(on_site, key=lambda match: match.distance_km or 0)
        number = number_of(conversation, match.training.id)
        told = [_("The nearest one for you is number {number}: {far}.", number=number, far=far(match, _)[0])]
        if number > results.shown:
            told.append(_("Write “more” to see it."))
    told.append(_("You can change town, or write “remote” to learn from home."))
    return conversation, (scene.say(" ".join(told), changes(conversation, _)),)


def _gone(conversation: Conversation, scene: Scene, training: str) -> str:
    """Why a training shown before is no more."""
    _, world = scene.world.texts, scene.world
    match = matching.explain(world.index, training, conversation.profile, scene.today)
    if match is None:
        return _("This training is no longer in the catalogue. Write “more” to see others.")
    expired = match.training.label.has_expired(scene.today)
    why = _("its label is over") if expired else _("its dates are past")
    return _("This training is no longer open ({why}). Write “more” to see others.", why=why)
