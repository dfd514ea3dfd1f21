"""The way of a message: danger first, then insults, the game, what is asked in passing, what is wanted, and answers."""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.dialogue import (
    answers,
    board,
    caring,
    danger,
    picking,
    playing,
    questions,
    refusals,
    replies,
    rudeness,
)
from bot.dialogue.answering import (
    answer,
    do_not_know,
    keep,
    pass_over,
    says_something,
    settle_doubt,
    skip,
)
from bot.dialogue.asking import ask_again, ask_slot
from bot.dialogue.calling import asks_for_human
from bot.dialogue.conversation import Asked, Conversation, Slot
from bot.dialogue.game import Game
from bot.dialogue.intents import Intent, Wanted, wanted
from bot.dialogue.learning import leave
from bot.dialogue.looking import map_of, nearest, tell_details
from bot.dialogue.naming import domain_line
from bot.dialogue.questions import Asking, Question
from bot.dialogue.scene import Outcome, Scene, then
from bot.dialogue.showing import more, search, shown
from bot.dialogue.spelling import plain
from bot.dialogue.understanding import understand
from catalogue.words.text import legible

_REPLIES: dict[Intent, Callable[[Conversation, Scene], Outcome]] = {
    Intent.START: replies.greet,
    Intent.HELP: replies.help_,
    Intent.RESTART: replies.start_over,
    Intent.STOP: replies.stop,
    Intent.PROFILE: replies.show_profile,
    Intent.THANKS: replies.thank,
    Intent.WAIT: replies.wait,
    Intent.LOST: replies.explain_question,
    Intent.READING: replies.read_with,
    Intent.WHERE: replies.where_we_are,
    Intent.SORRY: replies.forgive,
    Intent.HELLO: replies.hello,
    Intent.UNKNOWN_COMMAND: replies.unknown_command,
    Intent.PLAY: playing.start,
    Intent.SKIP: skip,
    Intent.UNSURE: do_not_know,
    Intent.MORE: more,
}

# An answer told beside them is listened to instead: « c'est trop loin, en fait j'habite à Lens ».
_COMPLAINTS: dict[Intent, Callable[[Conversation, Scene], Outcome]] = {
    Intent.WRONG: replies.misunderstood,
    Intent.FAR: nearest,
}

_CHANGES = {
    Intent.CHANGE_PLACE: Slot.PLACE,
    Intent.CHANGE_LEVEL: Slot.LEVEL,
    Intent.CHANGE_INTERESTS: Slot.INTERESTS,
}


# After words of danger, these do not mean that one goes on.
_SAYING_LITTLE = frozenset({Intent.LOST, Intent.LONG, Intent.NONE_FITS, Intent.FAR, Intent.UNSURE})
_SLOTS = frozenset({Asked.PLACE, Asked.LEVEL, Asked.INTERESTS})

# Characters of a message in which danger is looked for (as many as Telegram lets through), and that are read for the
# rest: who says where they live says it soon, and longer texts would hold up everybody else.
WHOLE, READ = 4096, 800


def hear(conversation: Conversation, scene: Scene, message: str) -> Outcome:
    """Answer a message. Whatever else it says, danger comes first."""
    whole = legible(message, WHOLE)
    text = whole[:READ]
    alarm = None if _only_sounds_like_danger(text) else danger.read(whole, conversation.caring)
    if alarm:
        known = replace(keep(conversation, scene, alarm.rest[:READ]), misses=0)
        return caring.care(known, scene, alarm.danger)
    if conversation.caring and (helped := _hold_out(conversation, scene, text)):
        return helped
    outcome = _hear_safe(replace(conversation, caring=None), scene, text)
    return caring.remind(outcome, scene, conversation.caring)


def _hear_safe(heard: Conversation, scene: Scene, text: str) -> Outcome:
    besides = rudeness.read(text)
    if besides is None:
        return _hear_calm(replace(heard, insults=0), scene, text)
    if says_something(scene, besides):
        return _hear_calm(heard, scene, besides)
    return replies.calm_down(heard, scene)


def _only_sounds_like_danger(text: str) -> bool:
    """« Va mourir » thrown at the bot, « je veux me supprimer de vos données »."""
    want = wanted(text)
    return rudeness.curses(text) or (want is not None and want.intent is Intent.RESTART)


def _hold_out(conversation: Conversation, scene: Scene, text: str) -> Outcome | None:
    """After words of danger: what answers them; what says nothing that we know is no time for « je n'ai pas compris »."""
    helped = caring.answer(conversation, scene, text)
    want = wanted(text)
    goes_on = want is not None and want.intent not in _SAYING_LITTLE
    if helped or goes_on or questions.read(text) or says_something(scene, text):
        return helped
    played = conversation.asked is Asked.GAME and board.read_choice(
        text, conversation.game or Game(), scene.world.texts
    )
    if conversation.misses or played:
        return replies.go_on_softly(conversation, scene)
    return caring.show_people(replace(conversation, misses=1), scene)


# « Zéro », « que dalle » as a diploma.
_NONE_HELD = re.compile(r"(?:0|zero|nada|walou|que dalle|quedal|nothing|aucun)")


def _hear_calm(conversation: Conversation, scene: Scene, text: str) -> Outcome:
    if conversation.asked is Asked.LEVEL and _NONE_HELD.fullmatch(plain(text).strip(" .!?…")):
        return answer(conversation, scene, "sans diplome")
    return (
        playing.hear(conversation, scene, text)
        or picking.pick_card(conversation, scene, text)
        or _reply_in_passing(conversation, scene, text)
        or _explain(conversation, scene, text)
        or _go_without(conversation, scene, text)
        or _act(conversation, scene, text)
        or answer(conversation, scene, text)
    )


def _reply_in_passing(conversation: Conversation, scene: Scene, text: str) -> Outcome | None:
    """Answer what is asked in passing, then what the message says besides; else the pending question comes back."""
    want = wanted(text)
    intent = want.intent if want else None
    may_ask = intent in {None, Intent.FAR} or (
        intent is Intent.LONG and not _of_questions(conversation, text)
    )
    asking = questions.read(text) if may_ask else None
    told = []
    if intent is Intent.WHY:
        told.append(replies.why(conversation, scene))
    if intent is not Intent.WHERE and asks_for_human(text):
        told.append(replies.where_people_are(conversation, scene))
    if not (told or asking):
        return None
    rest = asking.rest if asking else text
    answers_too = says_something(scene, rest)
    if asking and not (answers_too and _is_only_told(asking)):
        told.append(answers.answers(asking, scene.world.texts))
    if answers_too:
        return then(answer(conversation, scene, rest), *map(scene.say, told))
    return ask_again(conversation, scene, "\n".join(told))


def _of_questions(conversation: Conversation, text: str) -> bool:
    """« C'est long » without a question mark, while something is asked: the questions are meant."""
    return conversation.missing is not None and "?" not in text


def _is_only_told(asking: Asking) -> bool:
    """« J'ai 19 ans, j'habite à Lens »: an age at which nothing is to be said."""
    return asking.questions == (Question.AGE,) and asking.age is not None and asking.age >= answers.SCHOOL


def _explain(conversation: Conversation, scene: Scene, text: str) -> Outcome | None:
    """« C'est quoi la cyber ? »: what one does there all day; nothing is wished yet."""
    if not questions.asks_what_it_is(text):
        return None
    world = scene.world
    said = understand(text, world.gazetteer, world.vocabulary)
    domains = said.interests.domains[: questions.MOST_ANSWERED]
    if not domains or said.place:
        return None
    return ask_again(conversation, scene, "\n".join(domain_line(domain, world) for domain in domains))


def _go_without(conversation: Conversation, scene: Scene, text: str) -> Outcome | None:
    """« Je m'en fous du niveau »: that question is left, whichever is pending."""
    refusal = refusals.read(text)
    if refusal is None:
        return None
    if refusal.slot and says_something(scene, refusal.rest):
        return answer(leave(conversation, refusal.slot), scene, refusal.rest)
    without = pass_over(conversation, scene, refusal.slot) if refusal.slot else skip(conversation, scene)
    if not refusals.is_ashamed(text):
        return without
    return then(without, scene.say(scene.world.texts("Do not worry, nobody judges you here.")))


def _act(conversation: Conversation, scene: Scene, text: str) -> Outcome | None:
    """What the message wants done; None when it means nothing at this point, so that it is read as an answer."""
    want = wanted(text)
    if want is None:
        return None
    intent = want.intent
    if intent in {Intent.YES, Intent.NO}:
        return _agree(conversation, scene, intent)
    if intent is Intent.MORE and (conversation.results is None or _in_doubt(conversation)):
        return _look_further(conversation, scene)
    if intent in _REPLIES:
        return _REPLIES[intent](conversation, scene)
    if intent in _CHANGES:
        return ask_slot(conversation, scene, _CHANGES[intent])
    if intent in {Intent.LONG, Intent.NONE_FITS}:
        return _complain(conversation, scene, intent)
    if intent is Intent.BACK:
        return _go_back(conversation, scene)
    if intent in _COMPLAINTS:
        return None if says_something(scene, text) else _COMPLAINTS[intent](conversation, scene)
    return _look(conversation, scene, want) if intent in {Intent.DETAILS, Intent.MAP} else None


def _agree(conversation: Conversation, scene: Scene, intent: Intent) -> Outcome | None:
    """A yes or a no: to the candidates, to a change, to a question that expects neither, or to nothing in particular."""
    if conversation.asked is None:
        return replies.all_right(conversation, scene)
    if _in_doubt(conversation):
        return _decide(conversation, scene, intent)
    if conversation.asked not in _SLOTS:
        return None
    if intent is Intent.YES:
        return ask_again(conversation, scene, scene.world.texts("Go ahead, I am listening."))
    if conversation.missing is None:
        return replies.keep_all(conversation, scene)
    return skip(conversation, scene) if conversation.misses else None


def _in_doubt(conversation: Conversation) -> bool:
    return conversation.asked is not None and conversation.asked.is_doubt


def _look_further(conversation: Conversation, scene: Scene) -> Outcome | None:
    """« Plus » before any card, or of candidates."""
    if _in_doubt(conversation):
        return _decide(conversation, scene, Intent.MORE)
    return search(conversation, scene) if conversation.missing is None else None


def _complain(conversation: Conversation, scene: Scene, intent: Intent) -> Outcome | None:
    """« C'est long » of the questions, « aucune me plaît » of the cards; elsewhere, an answer like another."""
    if intent is Intent.LONG:
        return replies.how_long(conversation, scene) if conversation.missing else None
    after_cards = conversation.asked is None and conversation.results
    return replies.none_fits(conversation, scene) if after_cards else None


def _decide(conversation: Conversation, scene: Scene, intent: Intent) -> Outcome:
    """A yes or a no to the candidates: a yes settles one, not several."""
    if intent is not Intent.YES:
        return settle_doubt(conversation, scene, None)
    if conversation.asked is Asked.RIGHT_PLACE:
        return settle_doubt(conversation, scene, 0)
    return ask_again(conversation, scene, "")


def _go_back(conversation: Conversation, scene: Scene) -> Outcome:
    """The question before the pending one; after the trainings, the last one."""
    if _in_change(conversation):
        return replies.keep_all(conversation, scene)
    match conversation.asked:
        case Asked.GAME | Asked.GAME_END:
            return playing.back(conversation, scene)
        case Asked.PLACE | Asked.WHICH_PLACE | Asked.RIGHT_PLACE:
            return ask_slot(conversation, scene, Slot.PLACE, scene.world.texts("This is the first question."))
        case Asked.LEVEL:
            return ask_slot(replace(conversation, misses=0), scene, Slot.PLACE)
        case Asked.INTERESTS:
            return ask_slot(replace(conversation, misses=0), scene, Slot.LEVEL)
        case _:
            return ask_slot(conversation, scene, conversation.missing or Slot.INTERESTS)


def _look(conversation: Conversation, scene: Scene, want: Wanted) -> Outcome:
    """« Détails 2 », « carte 2 »: a card by its number."""
    training = shown(conversation, want.number)
    if training is None:
        return ask_again(conversation, scene, scene.world.texts("I have not shown a card with that number."))
    after, told = (tell_details if want.intent is Intent.DETAILS else map_of)(conversation, scene, training)
    return then(ask_again(after, scene, ""), *told) if after.asked else (after, told)


def _in_change(conversation: Conversation) -> bool:
    """All was answered, and one answer is asked again."""
    return conversation.missing is None and (conversation.asked in _SLOTS or _in_doubt(conversation))
