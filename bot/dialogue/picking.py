"""Picking one of the cards shown: « la 2 », « la première m'intéresse »."""

from bot.dialogue import board, replies
from bot.dialogue.conversation import Conversation
from bot.dialogue.looking import tell_details
from bot.dialogue.scene import Outcome, Scene
from bot.dialogue.showing import found_again


def pick_card(conversation: Conversation, scene: Scene, text: str) -> Outcome | None:
    """« La 2 », « ça m'intéresse », after the cards: its details, then how to apply."""
    results = conversation.results
    if conversation.asked or not results or not results.shown:
        return None
    rank = board.read_pick(text, results.shown)
    if rank is None and board.is_tempted(text):
        if results.shown > 1:
            return replies.which_card(conversation, scene)
        rank = 0
    if rank is None:
        return None
    training = results.trainings[rank]
    after, told = tell_details(conversation, scene, training)
    return after, (*told, replies.how_to_apply(scene)) if found_again(conversation, scene, training) else told
