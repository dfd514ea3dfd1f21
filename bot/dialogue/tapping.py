"""What a learner taps. An old or doubled tap changes nothing, and says so."""

from collections.abc import Callable

from bot.dialogue import board, caring, playing
from bot.dialogue.answering import answer_with, do_not_know, settle_doubt
from bot.dialogue.asking import ask_slot
from bot.dialogue.conversation import Asked, Conversation, Slot
from bot.dialogue.game import ROUNDS, Choice, Game, suggested
from bot.dialogue.looking import map_of, tell_details, turn_card
from bot.dialogue.naming import domain_name, level_name, place_name
from bot.dialogue.scene import Outcome, Scene, then
from bot.dialogue.showing import more
from bot.dialogue.taps import ALL, LASTING, NONE, Action, Move, Need, Tap, read
from bot.effects import AnswerTap, Effect
from bot.events import Tapped
from catalogue.model import Domain, Level
from catalogue.words.interests import Interests


def tap(conversation: Conversation, scene: Scene, event: Tapped) -> Outcome:
    """Answer a tap: release the button, then do what it says."""
    meant = read(event.data)
    if meant is None or not _is_current(meant, conversation):
        return conversation, (AnswerTap(event.sender, event.tap, _too_late(meant, scene)),)
    if meant.action is Action.CHANGE and conversation.asked == meant.argument:
        notice = scene.world.texts("I have asked it already: write your answer.")
        return conversation, (AnswerTap(event.sender, event.tap, notice),)
    if meant.action is Action.MAP and meant.argument == conversation.mapped:
        notice = scene.world.texts("The map is just below.")
        return conversation, (AnswerTap(event.sender, event.tap, notice),)
    released = AnswerTap(event.sender, event.tap)
    return then(
        _act(conversation, scene, meant, event), released, *_choice_kept(conversation, scene, meant, event)
    )


def _is_current(meant: Tap, conversation: Conversation) -> bool:
    """The button belongs to what is asked now, or serves for ever."""
    if meant.action is Action.CHOOSE_PLACE and meant.argument != NONE:
        return meant.turn == conversation.turn and int(meant.argument) < len(conversation.candidates)
    return meant.turn == conversation.turn or meant.action in LASTING


def _too_late(meant: Tap | None, scene: Scene) -> str:
    _ = scene.world.texts
    if meant and meant.action is Action.MORE:
        return _("This button is old: write “more” to see what follows.")
    if meant and meant.action in {Action.PICK, Action.PLAY}:
        return _("You have already answered. To change, write “back”.")
    return _("You have already answered. To change, write for example “change level”.")


def _act(conversation: Conversation, scene: Scene, meant: Tap, event: Tapped) -> Outcome:
    match meant.action:
        case Action.CHOOSE_PLACE:
            return settle_doubt(conversation, scene, None if meant.argument == NONE else int(meant.argument))
        case Action.LEVEL | Action.INTEREST:
            return _answer(conversation, scene, meant)
        case Action.MORE:
            return more(conversation, scene)
        case Action.CHANGE:
            return ask_slot(conversation, scene, Slot(meant.argument))
        case Action.MAP:
            return map_of(conversation, scene, meant.argument)
        case Action.DETAILS | Action.FOLD:
            return _turn(conversation, scene, meant, event.message)
        case Action.PICK:
            return playing.choose(conversation, scene, Choice(meant.argument))
        case Action.PLAY | Action.CARE:
            return _SIMPLE[meant.argument](conversation, scene)


# What needs nothing but the conversation.
_SIMPLE: dict[str, Callable[[Conversation, Scene], Outcome]] = {
    Move.START: playing.start,
    Move.STOP: playing.leave,
    Move.ALL: playing.take_all,
    Need.SOMEONE: caring.show_people,
    Need.NOTHING: caring.resume,
}


def _answer(conversation: Conversation, scene: Scene, meant: Tap) -> Outcome:
    """A level or a wish tapped."""
    if meant.argument == NONE:
        return do_not_know(conversation, scene)
    if meant.action is Action.LEVEL:
        return answer_with(conversation, scene, level=Level(meant.argument))
    everything = meant.argument == ALL
    domains = () if everything else (Domain(meant.argument),)
    return answer_with(conversation, scene, wishes=Interests(domains=domains, everything=everything))


def _turn(conversation: Conversation, scene: Scene, meant: Tap, message: int | None) -> Outcome:
    """A message too old to be edited is told again."""
    if message is None:
        return tell_details(conversation, scene, meant.argument)
    unfolded = meant.action is Action.DETAILS
    return turn_card(conversation, scene, meant.argument, message, unfolded=unfolded)


def _choice_kept(conversation: Conversation, scene: Scene, meant: Tap, event: Tapped) -> tuple[Effect, ...]:
    """The question tapped on keeps the answer in place of its buttons."""
    label = _label(conversation, scene, meant)
    if not label or event.message is None:
        return ()
    return (scene.edit(event.message, f"{event.text}\n→ **{label}**"),)


def _label(conversation: Conversation, scene: Scene, meant: Tap) -> str:
    """What the tapped answer reads; nothing for a button that is no answer."""
    _ = scene.world.texts
    match meant.action, meant.argument:
        case Action.CHOOSE_PLACE, argument if argument != NONE:
            return place_name(conversation.candidates[int(argument)], _)
        case Action.LEVEL, argument if argument != NONE:
            return level_name(Level(argument), scene.world)
        case Action.INTEREST, argument if argument == ALL:
            return _("Show me everything")
        case Action.INTEREST, argument if argument != NONE:
            return domain_name(Domain(argument), scene.world)
        case Action.CHOOSE_PLACE, _other:
            return _("Another one")
        case ((Action.LEVEL | Action.INTEREST), _other):
            return _("I don’t know")
        case ((Action.PICK | Action.PLAY), argument):
            return _game_label(conversation, scene, argument)
        case _other:
            return ""


def _game_label(conversation: Conversation, scene: Scene, argument: str) -> str:
    _, game = scene.world.texts, conversation.game or Game()
    left, right = board.rounds(_)[min(len(game.answers), len(ROUNDS) - 1)]
    labels: dict[str, str] = {
        Choice.LEFT: left,
        Choice.RIGHT: right,
        Choice.NEITHER: _("Pass"),
        Move.START: _("Play again") if game.is_over else _("I play"),
        Move.STOP: _("Stop the game") if conversation.asked is Asked.GAME else _("I choose from a list"),
        Move.ALL: board.all_of(len(suggested(game)), _),
    }
    return labels[argument]
