"""What the bot says of itself, and to someone who asks for something else than a training."""

from dataclasses import replace

from bot.dialogue.asking import ask_again, ask_slot
from bot.dialogue.conversation import Asked, Conversation
from bot.dialogue.naming import profile_parts
from bot.dialogue.scene import Outcome, Scene
from bot.dialogue.showing import search


def go_on(conversation: Conversation, scene: Scene, lead: str = "") -> Outcome:
    """The next question that is missing, or the trainings."""
    if conversation.missing is None:
        return search(conversation, scene, lead)
    return ask_slot(conversation, scene, conversation.missing, lead)


def greet(conversation: Conversation, scene: Scene) -> Outcome:
    """Three short lines; what is known already is not asked again."""
    _ = scene.world.texts
    lines = (
        _("Hi! I find digital trainings near you, with the Grande École du Numérique label."),
        _("Three questions, less than a minute."),
        _("Write as you speak; “I don’t know” is an answer."),
    )
    lead = "\n".join(lines)
    if parts := profile_parts(conversation.profile, scene.world):
        lead += "\n\n" + _("I remember: {parts}.", parts=" · ".join(parts))
    return go_on(replace(conversation, misses=0, warned=False), scene, lead)


def start_over(conversation: Conversation, scene: Scene) -> Outcome:
    """All that was said is forgotten; the turn goes on growing, so that old buttons stay old."""
    blank = Conversation(turn=conversation.turn, keyboard=conversation.keyboard)
    return go_on(blank, scene, scene.world.texts("All right, I have forgotten your answers. We start over."))


def stop(conversation: Conversation, scene: Scene) -> Outcome:
    _ = scene.world.texts
    told = _(
        "All right, we stop here. I keep your answers: write to me to go on, or /recommencer to erase everything."
    )
    return replace(conversation, asked=conversation.asked if conversation.missing else None), (
        scene.say(told),
    )


def help_(conversation: Conversation, scene: Scene) -> Outcome:
    _ = scene.world.texts
    lines = (
        _("I look for digital trainings near you, that you can really enter."),
        _(
            "Tell me your town, your level and what you like, in one message or several: “Lens, no diploma, video editing”."
        ),
        _("To correct: “in fact I live in Lille”, “change level”. To see: “more”, “details 2”, “map 2”."),
        _("/profil: what I know about you. /recommencer: erase everything and start over."),
    )
    return ask_again(conversation, scene, "\n".join(lines))


def show_profile(conversation: Conversation, scene: Scene) -> Outcome:
    _ = scene.world.texts
    parts = profile_parts(conversation.profile, scene.world)
    known = (
        _("What I know about you: {parts}.", parts=" · ".join(parts))
        if parts
        else _("I know nothing about you yet.")
    )
    kept = _("I keep nothing else, and never your exact position. To erase everything: /recommencer.")
    return ask_again(conversation, scene, f"{known}\n{kept}")


def why(conversation: Conversation, scene: Scene) -> str:
    """Why the pending question is asked; after the results, why these trainings."""
    _ = scene.world.texts
    return {
        Asked.LEVEL: _(
            "Because some trainings require a level to enter: I do not want to send you to a closed door."
        ),
        Asked.INTERESTS: _("To show you first what you like. If you do not know, we look at everything."),
        None: _(
            "Each card says why it is there, after “✔ Why”: near, open to your level, about what you like."
        ),
    }.get(conversation.asked, _("To find what is near you. Your town is enough, I do not need your address."))


def cost(_conversation: Conversation, scene: Scene) -> str:
    _ = scene.world.texts
    return _("I am free, and so are most trainings: each card says it.")


def where_people_are(_conversation: Conversation, scene: Scene) -> str:
    """The advisors' desk is not open yet: the honest answer is where to find a person today."""
    _ = scene.world.texts
    return _(
        "I am a robot, and I cannot put you through to someone here. The mission locale near you receives you for free until 25, without judging; after that, France Travail answers on 3949."
    )


def care(conversation: Conversation, scene: Scene) -> Outcome:
    """Words of distress or violence: the right numbers at once, and nothing else."""
    _ = scene.world.texts
    lines = (
        _(
            "What you are going through sounds very hard, and you are not alone. You can talk to someone right now, free and confidential:"
        ),
        _("**3114**: suicidal thoughts, day and night"),
        _("**119**: children in danger"),
        _("**3919**: violence against women"),
        _("In danger now: **15**, **17** or **112** (by SMS: **114**)."),
        _("I am here when you want to go on."),
    )
    return conversation, (replace(scene.say("\n".join(lines)), urgent=True),)


def thank(conversation: Conversation, scene: Scene) -> Outcome:
    return ask_again(conversation, scene, scene.world.texts("My pleasure!"))


def all_right(conversation: Conversation, scene: Scene) -> Outcome:
    """A yes or a no to nothing in particular."""
    _ = scene.world.texts
    return ask_again(
        conversation, scene, _("All right. Write “more” to see other trainings, or tell me what to change.")
    )


def hello(conversation: Conversation, scene: Scene) -> Outcome:
    _ = scene.world.texts
    if conversation.asked is None and conversation.missing is None:
        return conversation, (
            scene.say(_("Hello again! Write “more” to see other trainings, or tell me what to change.")),
        )
    return greet(conversation, scene) if conversation.turn == 0 else go_on(conversation, scene, _("Hello!"))


def refuse_unreadable(conversation: Conversation, scene: Scene) -> Outcome:
    return ask_again(
        conversation, scene, scene.world.texts("I can only read text. Write it to me in a few words?")
    )


def unknown_command(conversation: Conversation, scene: Scene) -> Outcome:
    told = scene.world.texts("I do not know that command. Those I know: /aide, /profil, /recommencer.")
    return ask_again(conversation, scene, told)
