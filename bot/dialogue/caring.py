"""What is said to who speaks of danger: whom to call, at once and before anything else."""

import re
from dataclasses import replace

from bot.dialogue.asking import ask_again
from bot.dialogue.conversation import Conversation
from bot.dialogue.danger import SOFT, Danger
from bot.dialogue.replies import go_on
from bot.dialogue.scene import Outcome, Scene
from bot.dialogue.spelling import plain
from bot.dialogue.taps import Action, Need, button
from bot.effects import Rows, Say
from catalogue.language import Translator

_SOMEONE = re.compile(
    r"(?:oui+|ouais?|(?:mais )?(?:si )*si|ok|stp|svp|je veux bien|d accord|vas y|yes)(?: .{0,40})?|.{0,20}(?:previens?|prevenir|parler a|quelqu un|aide[rz]? ?moi|appelle).{0,20}"
)
# Who does not know what to answer is not passed over.
_UNSURE = re.compile(
    r"(?:bof |euh |bah |ben )*(?:jsp|idk|(?:je (?:ne )?)?(?:s|sai[st]?) pas|ch?ai pas|chepa|peut etre|aucune idee)(?: .{0,20})?"
)
_NOTHING = re.compile(
    r"(?:non|nan|c est bon|t inquiete\w*|rien|merci|continue\w*|on continue|on reprend|laisse|je rigol\w*|je deconn\w*|.{0,8}ca va(?: aller| mieux)?|.{0,12}(?:blague|rire|rigoler))"
    r"(?:[ ,.!]+(?:ca va(?: aller| mieux)?|merci|c est bon|on continue|t inquiete|je rigol\w*|mdr|lol|pas besoin))*"
)

# Whom to call first, said once more when one goes on.
_FIRST_CALL = {
    Danger.EMERGENCY: "112",
    Danger.HOME: "119",
    Danger.ABUSE: "3919",
    Danger.HARASSMENT: "3018",
    Danger.VIOLENCE: "17",
    Danger.STREET: "115",
    Danger.HUNGER: "115",
    Danger.DRUGS: "0 800 23 13 13",
}


def care(conversation: Conversation, scene: Scene, danger: Danger) -> Outcome:
    """The numbers that fit, then a hand held out. No question and no training: those wait, but after what is soft."""
    if danger in SOFT:
        return _comfort(conversation, scene, danger)
    _ = scene.world.texts
    lines = [
        *_numbers(danger, _),
        _("I am a robot: I cannot alert anyone for you, but I can tell you whom to talk to."),
    ]
    said = scene.say("\n".join(lines), _buttons(conversation, _))
    return replace(conversation, caring=danger), (replace(said, urgent=True),)


def answer(conversation: Conversation, scene: Scene, text: str) -> Outcome | None:
    """A yes or a no to the hand held out; None when the message speaks of something else."""
    said = plain(text).strip(" .!?…")
    if _NOTHING.fullmatch(said):
        return resume(conversation, scene)
    return show_people(conversation, scene) if _SOMEONE.fullmatch(said) or _UNSURE.fullmatch(said) else None


def remind(outcome: Outcome, scene: Scene, danger: Danger | None) -> Outcome:
    """The answer to something else, after words of danger: one number is said again, before it."""
    first = next((effect for effect in outcome[1] if isinstance(effect, Say)), None)
    if danger is None or first is None:
        return outcome
    number = scene.world.texts("If you need it: **{number}**.", number=_FIRST_CALL.get(danger, "3114"))
    reminded = replace(first, text=f"{number}\n\n{first.text}")
    return outcome[0], tuple(reminded if effect is first else effect for effect in outcome[1])


def show_people(conversation: Conversation, scene: Scene) -> Outcome:
    """Who can be talked to, today: the advisors' desk is not open yet."""
    _ = scene.world.texts
    first = _FIRST_CALL.get(conversation.caring) if conversation.caring else None
    lines = (
        *([_("First of all: **{number}**.", number=first)] if first else []),
        _(
            "Someone to talk to, now: **3114**, day and night. Aged 12 to 25: Fil Santé Jeunes, **0 800 235 236**, every day from 9 to 23 h. Both free and confidential."
        ),
        _(
            "Near you: an adult you trust, a school nurse, a doctor, or the mission locale, which receives you for free until 25."
        ),
        _("In danger now: **15**, **17** or **112** (by SMS: **114**)."),
    )
    said = scene.say("\n".join(lines), _buttons(conversation, _)[1:])
    return conversation, (replace(said, urgent=True),)


def resume(conversation: Conversation, scene: Scene) -> Outcome:
    """Back to where we were, without insisting."""
    _ = scene.world.texts
    number = _FIRST_CALL.get(conversation.caring or Danger.SUICIDE, "3114")
    lead = _("All right. If you need it: **{number}**.", number=number)
    return _go_on(replace(conversation, caring=None), scene, lead)


def _comfort(conversation: Conversation, scene: Scene, danger: Danger) -> Outcome:
    """A soft word, then what was going on; after words of danger, the people to talk to."""
    if conversation.caring:
        return show_people(conversation, scene)
    return _go_on(conversation, scene, _soft_word(danger, scene.world.texts))


def _go_on(calm: Conversation, scene: Scene, lead: str) -> Outcome:
    if calm.asked or calm.results:
        return ask_again(calm, scene, lead)
    return go_on(calm, scene, lead)


def _buttons(conversation: Conversation, _: Translator) -> Rows:
    turn = conversation.turn
    return (
        (button(_("Talk to someone"), Action.CARE, Need.SOMEONE, turn),),
        (button(_("I will be fine"), Action.CARE, Need.NOTHING, turn),),
    )


def _numbers(danger: Danger, _: Translator) -> tuple[str, ...]:
    """One line of care with whom to call first, then who else.

    Hours as announced by e-Enfance (3018, 2023) and Fil Santé Jeunes (2025); the others are open day and night, or every day.
    """
    match danger:
        case Danger.EMERGENCY:
            return (
                _(
                    "Call **15** or **112** right now (by SMS: **114**). Someone is dangerous: **17**. Fire: **18**."
                ),
                _(
                    "They tell you what to do while help comes. If it is about wanting to die, **3114** listens too, day and night."
                ),
            )
        case Danger.SUICIDE:
            return (
                _(
                    "What you are going through sounds very hard, and you are not alone. Talk to someone now: **3114**, free and confidential, day and night, for you or someone close."
                ),
                _("In danger now: **15** or **112** (by SMS: **114**)."),
            )
        case Danger.STREET:
            return (
                _(
                    "For tonight, call **115** (emergency housing): free, day and night; try again if it does not answer. Under 18: **119**."
                ),
                _("In danger now: **17** or **112** (by SMS: **114**)."),
            )
        case Danger.HUNGER:
            return (
                _(
                    "Nobody should go without eating. **115** tells where to get a meal and a bed: free, day and night. Under 18: **119**. Your town hall (CCAS) and the mission locale can help too."
                ),
                _(
                    "You cannot eat any more: Fil Santé Jeunes, **0 800 235 236**. Unwell now: **15** or **112** (by SMS: **114**)."
                ),
            )
        case Danger.DRUGS:
            return (
                _(
                    "You can talk about it without being judged: Drogues info service, **0 800 23 13 13**, free and anonymous, every day."
                ),
                _("Dark thoughts: **3114**, day and night. Unwell now: **15** or **112** (by SMS: **114**)."),
            )
        case Danger.DISTRESS:
            return (
                _(
                    "It sounds hard at the moment. If you want to talk about it: Fil Santé Jeunes, **0 800 235 236** (ages 12 to 25), free and anonymous, every day from 9 to 23 h."
                ),
                _(
                    "Dark thoughts: **3114**, day and night. In danger now: **15** or **112** (by SMS: **114**)."
                ),
            )
        case _:
            return _numbers_against_violence(danger, _)


def _numbers_against_violence(danger: Danger, _: Translator) -> tuple[str, ...]:
    hurt = _("In danger now: **17** or **112** (by SMS: **114**). Hurt: **15**.")
    match danger:
        case Danger.HOME:
            return (
                _(
                    "Nobody has the right to hurt you, and it is not your fault. Call **119** (children in danger): free, day and night, it does not show on the bill."
                ),
                hurt,
                _("Of age: **3919** (violence against women) or **116 006** (help for victims)."),
            )
        case Danger.ABUSE:
            return (
                _(
                    "What is being done to you is serious, and it is not your fault. Call **3919** (violence against women): free, anonymous, day and night. Under 18: **119**."
                ),
                hurt,
                _("For anyone: **116 006** (help for victims), free, every day."),
            )
        case Danger.HARASSMENT:
            return (
                _(
                    "It is serious, and it is not your fault. Call **3018** (harassment, at school or online): free and confidential, every day from 9 to 23 h."
                ),
                hurt,
                _("Dark thoughts: **3114**, day and night."),
            )
        case _:
            return (
                _(
                    "If someone is in danger, you or another, call **17** or **112** now (by SMS: **114**). Hurt: **15**."
                ),
                _("**116 006**: help for victims, free, every day. Under 18: **119**."),
                _("Afraid of what you could do: **3114** listens to that too, day and night."),
            )


def _soft_word(danger: Danger, _: Translator) -> str:
    if danger is Danger.PREGNANCY:
        return _(
            "If you want to talk about it or know your choices: Planning familial, **0 800 08 11 11**, free and anonymous. At school, the nurse listens too and keeps it to herself."
        )
    return _(
        "That sounds hard, and you can talk about it: Fil Santé Jeunes, **0 800 235 236** (ages 12 to 25), free and anonymous. Dark thoughts: **3114**, day and night."
    )
