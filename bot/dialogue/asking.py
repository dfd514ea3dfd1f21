"""The questions: their words, their buttons, and what is asked when the answer was not understood."""

from dataclasses import replace

from bot.dialogue import board
from bot.dialogue.conversation import Asked, Conversation, Slot
from bot.dialogue.naming import capitalized, domain_button, level_name, place_name
from bot.dialogue.scene import Outcome, Scene
from bot.dialogue.taps import ALL, NONE, Action, button
from bot.effects import Button, Keyboard, Rows
from catalogue.language import Translator
from catalogue.model import Domain, Level
from catalogue.places.model import Place

# Candidates offered for one typed place: more would not be read, and « un autre » remains.
MOST_CANDIDATES = 6
# Levels offered as buttons; bac+8 is understood when typed.
LEVEL_BUTTONS = (
    (Level.AUCUN, Level.BREVET),
    (Level.CAP, Level.NIVEAU_BAC),
    (Level.BAC, Level.BAC2),
    (Level.BAC3, Level.BAC5),
    (Level.ETRANGER,),
)


def ask(conversation: Conversation, scene: Scene, asked: Asked, lead: str = "") -> Outcome:
    """Ask about something, after an acknowledgement if there is one."""
    conversation = replace(conversation, asked=asked, turn=conversation.turn + 1, caring=None)
    text = _question(conversation, asked, scene)
    if asked is Asked.PLACE:
        return replace(conversation, keyboard=True), (
            scene.say(_join(lead, text), keyboard=_place_keyboard(scene)),
        )
    buttons = _buttons(conversation, asked, scene)
    if (
        conversation.keyboard and lead
    ):  # inline buttons cannot take the keyboard away: the acknowledgement does
        taken_away = scene.say(lead, keyboard=Keyboard())
        return replace(conversation, keyboard=False), (taken_away, scene.say(text, buttons))
    return conversation, (scene.say(_join(lead, text), buttons),)


def ask_slot(conversation: Conversation, scene: Scene, slot: Slot, lead: str = "") -> Outcome:
    return ask(conversation, scene, Asked(slot.value), lead)


def ask_again(conversation: Conversation, scene: Scene, lead: str) -> Outcome:
    """After a digression, or an answer that was not understood: the pending question comes back, or the first one."""
    asked = conversation.asked or conversation.pending
    return ask(conversation, scene, asked, lead) if asked else (conversation, (scene.say(lead),))


def ask_which_place(
    conversation: Conversation, scene: Scene, places: tuple[Place, ...], lead: str = ""
) -> Outcome:
    """Several places bear what was typed: doubt is asked, biggest first."""
    asking = replace(conversation, candidates=places[:MOST_CANDIDATES])
    return ask(asking, scene, Asked.WHICH_PLACE, lead)


def ask_right_place(conversation: Conversation, scene: Scene, place: Place, lead: str = "") -> Outcome:
    """The place was read from an approximate spelling: one « c’est bien ça ? »."""
    return ask(replace(conversation, candidates=(place,)), scene, Asked.RIGHT_PLACE, lead)


def _question(conversation: Conversation, asked: Asked, scene: Scene) -> str:
    _ = scene.world.texts
    match asked:
        case Asked.PLACE:
            return _("Where do you live? Type your town or your postcode, or share your position.")
        case Asked.WHICH_PLACE:
            return _("There are several. Which one is yours?")
        case Asked.RIGHT_PLACE:
            return _("{place}: is that right?", place=place_name(conversation.candidates[0], _))
        case Asked.LEVEL:
            return _("What is the highest diploma you have? Many trainings ask for none.")
        case Asked.INTERESTS:
            return _("What do you like? Write it your way, or choose.")
        case Asked.GAME_OFFER | Asked.GAME | Asked.GAME_END:
            return board.question(asked, conversation, scene.world)


def hint(conversation: Conversation, _: Translator) -> str:
    """What is said when the answer to the pending question was not understood: an example, then an easier question,
    then the way out."""
    tries = min(conversation.misses, 3) - 1
    match conversation.asked:
        case Asked.LEVEL:
            return (
                _(
                    "I did not get it. For example: “no diploma”, “CAP”, “I reached the last year” or “bac pro”."
                ),
                _("Still not, sorry. Tap the button that is nearest, even if it is not exact."),
                _("No matter: say “I don’t know” and I go on without it."),
            )[tries]
        case Asked.INTERESTS:
            return (
                _(
                    "I did not get it. For example: “make websites”, “edit videos”, “video games”, “fix computers”."
                ),
                _("Still not, sorry. Tap what tempts you most: you can change at any time."),
                _("No matter: say “show me everything” and you will choose from what you see."),
            )[tries]
        case Asked.GAME:
            return _("I did not get it. Choose one side, or write “pass” or “stop the game”.")
        case Asked.WHICH_PLACE | Asked.RIGHT_PLACE | Asked.GAME_OFFER | Asked.GAME_END:
            return _("I did not get it.")
        case None:
            return _(
                "I did not get it. You can write “more”, “change town”, “change level”, “change wishes” or /aide."
            )
        case _:
            return (
                _("I do not know that place. For example: “Lens”, “62300” or “le 93”."),
                _("Still not, sorry. The simplest is your postcode: five digits."),
                _("No matter: say “I don’t know” and I look everywhere in France."),
            )[tries]


def _buttons(conversation: Conversation, asked: Asked, scene: Scene) -> Rows:
    _, turn = scene.world.texts, conversation.turn
    match asked:
        case Asked.WHICH_PLACE:
            return _candidates(conversation, _)
        case Asked.RIGHT_PLACE:
            yes = button(_("Yes"), Action.CHOOSE_PLACE, "0", turn)
            return ((yes, button(_("No"), Action.CHOOSE_PLACE, NONE, turn)),)
        case Asked.LEVEL:
            return _level_buttons(scene, turn)
        case Asked.GAME_OFFER | Asked.GAME | Asked.GAME_END:
            return board.buttons(asked, conversation, _)
        case _:
            return _interest_buttons(scene, turn)


def _candidates(conversation: Conversation, _: Translator) -> Rows:
    offered = tuple(
        (button(place_name(place, _), Action.CHOOSE_PLACE, str(number), conversation.turn),)
        for number, place in enumerate(conversation.candidates)
    )
    return (*offered, (button(_("Another one"), Action.CHOOSE_PLACE, NONE, conversation.turn),))


def _level_buttons(scene: Scene, turn: int) -> Rows:
    def offer(level: Level) -> Button:
        return button(capitalized(level_name(level, scene.world)), Action.LEVEL, level, turn)

    rows = tuple(tuple(offer(level) for level in row) for row in LEVEL_BUTTONS)
    return (*rows, (button(scene.world.texts("I don’t know"), Action.LEVEL, NONE, turn),))


def _interest_buttons(scene: Scene, turn: int) -> Rows:
    _ = scene.world.texts
    offered = [button(domain_button(domain, _), Action.INTEREST, domain, turn) for domain in Domain]
    offered.append(button(_("Show me everything"), Action.INTEREST, ALL, turn))
    pairs = tuple(tuple(offered[start : start + 2]) for start in range(0, len(offered), 2))
    return (*pairs, (button(_("I don’t know"), Action.INTEREST, NONE, turn),))


def _place_keyboard(scene: Scene) -> Keyboard:
    _ = scene.world.texts
    return Keyboard(position=_("📍 Share my position"), answers=((_("I don’t know"),),))


def _join(lead: str, text: str) -> str:
    return f"{lead}\n\n{text}" if lead else text
