"""What the bot says of itself, and to someone who asks for something else than a training."""

from dataclasses import replace

from bot.dialogue.asking import ask, ask_again
from bot.dialogue.conversation import Asked, Conversation
from bot.dialogue.naming import profile_parts
from bot.dialogue.scene import Outcome, Scene
from bot.dialogue.showing import changes, search


def go_on(conversation: Conversation, scene: Scene, lead: str = "") -> Outcome:
    """The next question that is missing, or the trainings."""
    asked = conversation.pending
    return ask(conversation, scene, asked, lead) if asked else search(conversation, scene, lead)


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


def where_people_are(_conversation: Conversation, scene: Scene) -> str:
    """The advisors' desk is not open yet: the honest answer is where to find a person today."""
    _ = scene.world.texts
    return _(
        "I am a robot, and I cannot put you through to someone here. The mission locale near you receives you for free until 25, without judging; after that, France Travail answers on 3949."
    )


def thank(conversation: Conversation, scene: Scene) -> Outcome:
    return ask_again(conversation, scene, scene.world.texts("My pleasure!"))


def calm_down(conversation: Conversation, scene: Scene) -> Outcome:
    """An insult: one calm sentence and a way on; when they go on, a person to talk to, and a pause."""
    _ = scene.world.texts
    insulted = replace(conversation, insults=conversation.insults + 1)
    if insulted.insults == 1:
        told = _("I understand that it annoys you. Rather a person? Write “a human”.")
        return ask_again(insulted, scene, told)
    pause = _("Let’s take a break. I keep your answers: write to me when you want.")
    return insulted, (scene.say(f"{where_people_are(insulted, scene)}\n\n{pause}"),)


def forgive(conversation: Conversation, scene: Scene) -> Outcome:
    return ask_again(conversation, scene, scene.world.texts("No harm done!"))


def wait(conversation: Conversation, scene: Scene) -> Outcome:
    """The question stays where it is, just above."""
    return conversation, (scene.say(scene.world.texts("Take your time.")),)


def misunderstood(conversation: Conversation, scene: Scene) -> Outcome:
    """« T'as pas compris », « corriger »: what was understood, and a way to change each part of it."""
    _ = scene.world.texts
    parts = profile_parts(conversation.profile, scene.world)
    told = [
        _(
            "Sorry. Tell me again in other words, or say what to correct: “change town”, “change level”, “change wishes”."
        )
    ]
    if parts:
        told.append(_("I had understood: {parts}.", parts=" · ".join(parts)))
    if conversation.misses:
        told.append(where_people_are(conversation, scene))
    missed = replace(conversation, misses=conversation.misses + 1)
    if conversation.asked or conversation.pending:
        return ask_again(missed, scene, "\n".join(told))
    return missed, (scene.say("\n".join(told), changes(missed, _)),)


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
