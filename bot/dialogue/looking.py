"""Looking closer at one training: its details, its place on the map."""

from dataclasses import replace

from bot.dialogue.cards import card, details
from bot.dialogue.conversation import Conversation
from bot.dialogue.naming import place_name
from bot.dialogue.scene import Outcome, Scene
from bot.dialogue.showing import buttons_of, found_again, number_of
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


def _gone(conversation: Conversation, scene: Scene, training: str) -> str:
    """Why a training shown before is no more."""
    _, world = scene.world.texts, scene.world
    match = matching.explain(world.index, training, conversation.profile, scene.today)
    if match is None:
        return _("This training is no longer in the catalogue. Write “more” to see others.")
    expired = match.training.label.has_expired(scene.today)
    why = _("its label is over") if expired else _("its dates are past")
    return _("This training is no longer open ({why}). Write “more” to see others.", why=why)
