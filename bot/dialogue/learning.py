"""What a conversation keeps of what is said."""

from dataclasses import replace

from bot.dialogue.conversation import Conversation, Slot
from bot.dialogue.understanding import Understood
from catalogue.model import Level
from catalogue.places.model import Status
from catalogue.words.interests import Interests


def learn(conversation: Conversation, understood: Understood, *, more: bool = False) -> Conversation:
    """Keep what a message says without doubt. `more`: its wishes are added to those known (« ajoute le design »)."""
    resolution = understood.place
    if (
        resolution
        and resolution.places
        and resolution.status in {Status.FOUND, Status.ABROAD}
        and not resolution.confirm
    ):
        conversation = conversation.learn_place(resolution.places[0])
    if understood.level:
        conversation = learn_level(conversation, understood.level)
    return learn_interests(conversation, understood.interests, more=more)


def learn_level(conversation: Conversation, level: Level | None) -> Conversation:
    """None: they do not know, or would rather not say."""
    profile = replace(conversation.profile, level=level)
    return replace(conversation, profile=profile, answered=conversation.answered | {Slot.LEVEL})


def learn_interests(conversation: Conversation, said: Interests, *, more: bool = False) -> Conversation:
    """New wishes replace the old ones, or are added to them; refusals stay until the contrary is said; « tout » clears both."""
    known = conversation.profile
    if not (said.everything or said.domains or said.excluded):
        return conversation
    wished, refused = said.domains, said.excluded
    if not said.everything:
        wished = known.domains + wished if more or not wished else wished
        refused = tuple(domain for domain in known.excluded if domain not in said.domains) + refused
    domains = tuple(domain for domain in dict.fromkeys(wished) if domain not in refused)
    profile = replace(known, domains=domains, excluded=tuple(dict.fromkeys(refused)))
    return replace(conversation, profile=profile, answered=conversation.answered | {Slot.INTERESTS})


def leave(conversation: Conversation, slot: Slot) -> Conversation:
    """They do not know, or would rather not say: nothing will be held against a training."""
    match slot:
        case Slot.PLACE:
            return conversation.learn_place(None)
        case Slot.LEVEL:
            return learn_level(conversation, None)
        case Slot.INTERESTS:
            return learn_interests(conversation, Interests(everything=True))
