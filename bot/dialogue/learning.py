"""What a conversation keeps of what is said."""

from dataclasses import replace

from bot.dialogue.conversation import Conversation, Slot
from bot.dialogue.understanding import Understood
from catalogue.model import Level
from catalogue.places.model import Status
from catalogue.words.interests import Interests
from catalogue.words.preferences import Preferences


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
    wished, refused, words = said.domains, said.excluded, said.words
    if not said.everything:
        wished = known.domains + wished if more or not wished else wished
        words = known.words + words if more else words
        refused = tuple(domain for domain in known.excluded if domain not in said.domains) + refused
    domains = tuple(domain for domain in dict.fromkeys(wished) if domain not in refused)
    profile = replace(
        known,
        domains=domains,
        excluded=tuple(dict.fromkeys(refused)),
        words=tuple(dict.fromkeys(words)),
    )
    return replace(conversation, profile=profile, answered=conversation.answered | {Slot.INTERESTS})


def learn_preferences(conversation: Conversation, said: Preferences) -> Conversation:
    """How they want to learn; what is not said stays."""
    known = conversation.profile
    work_study = known.work_study if said.work_study is None else said.work_study
    profile = replace(known, delivery=said.delivery or known.delivery, work_study=work_study)
    return replace(conversation, profile=profile)


def leave(conversation: Conversation, slot: Slot) -> Conversation:
    """They do not know, or would rather not say: nothing will be held against a training."""
    match slot:
        case Slot.PLACE:
            return conversation.learn_place(None)
        case Slot.LEVEL:
            return learn_level(conversation, None)
        case Slot.INTERESTS:
            return learn_interests(conversation, Interests(everything=True))
