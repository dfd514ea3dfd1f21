"""What a conversation keeps: wishes replaced or added, refusals that stay, questions left."""

import pytest

from bot.dialogue.conversation import Conversation, Slot
from bot.dialogue.learning import learn_interests, learn_preferences, leave
from catalogue.matching import Profile
from catalogue.model import Delivery, Domain, Level
from catalogue.words.interests import Interests
from catalogue.words.preferences import Preferences

CODE, DESIGN, VIDEO = Domain.DEVELOPPEMENT, Domain.DESIGN, Domain.AUDIOVISUEL


@pytest.mark.parametrize(
    ("known", "said", "more", "after"),
    [
        (Profile(), Interests((CODE,)), False, Profile(domains=(CODE,))),
        (Profile(domains=(CODE,)), Interests((DESIGN,)), False, Profile(domains=(DESIGN,))),
        (Profile(domains=(CODE,)), Interests((DESIGN,)), True, Profile(domains=(CODE, DESIGN))),
        (Profile(domains=(CODE,)), Interests((CODE,)), True, Profile(domains=(CODE,))),
        (
            Profile(domains=(CODE, DESIGN)),
            Interests((), (CODE,)),
            False,
            Profile(domains=(DESIGN,), excluded=(CODE,)),
        ),
        (
            Profile(excluded=(CODE,)),
            Interests((VIDEO,)),
            False,
            Profile(domains=(VIDEO,), excluded=(CODE,)),
        ),
        (Profile(excluded=(CODE,)), Interests((CODE,)), False, Profile(domains=(CODE,))),
        (Profile(domains=(DESIGN,), excluded=(CODE,)), Interests(everything=True), False, Profile()),
        (Profile(), Interests((), (CODE,), everything=True), False, Profile(excluded=(CODE,))),
        (
            Profile(domains=(VIDEO,), words=("montag",)),
            Interests((CODE,), words=("web",)),
            False,
            Profile(domains=(CODE,), words=("web",)),
        ),
        (
            Profile(domains=(VIDEO,), words=("montag",)),
            Interests((CODE,), words=("web",)),
            True,
            Profile(domains=(VIDEO, CODE), words=("montag", "web")),
        ),
    ],
)
def test_wishes_replace_or_add_and_refusals_stay(
    known: Profile, said: Interests, more: bool, after: Profile
) -> None:
    learned = learn_interests(Conversation(profile=known), said, more=more)
    assert learned.profile == after
    assert learned.answered == {Slot.INTERESTS}


def test_what_says_nothing_changes_nothing() -> None:
    known = Conversation(profile=Profile(domains=(CODE,)))
    assert learn_interests(known, Interests(vague=True)) is known


def test_how_one_wants_to_learn_stays_until_the_contrary_is_said() -> None:
    remote = learn_preferences(Conversation(), Preferences(Delivery.A_DISTANCE, work_study=True))
    assert learn_preferences(remote, Preferences()) == remote
    changed = learn_preferences(remote, Preferences(Delivery.SUR_PLACE, work_study=False))
    assert changed.profile == Profile(delivery=Delivery.SUR_PLACE, work_study=False)
    assert changed.answered == frozenset()


@pytest.mark.parametrize(
    ("slot", "profile"),
    [
        (Slot.PLACE, Profile(level=Level.BAC, domains=(CODE,))),
        (Slot.LEVEL, Profile(domains=(CODE,))),
        (Slot.INTERESTS, Profile(level=Level.BAC)),
    ],
)
def test_a_question_left_is_answered_with_nothing(slot: Slot, profile: Profile) -> None:
    left = leave(Conversation(profile=Profile(level=Level.BAC, domains=(CODE,))), slot)
    assert left.profile == profile
    assert left.answered == {slot}
