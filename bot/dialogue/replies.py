"""What the bot says of itself, and to someone who asks for something else than a training."""

from dataclasses import replace

from bot.dialogue.asking import ask, ask_again, ask_slot
from bot.dialogue.conversation import Asked, Conversation, Slot
from bot.dialogue.naming import domain_name, profile_parts
from bot.dialogue.scene import Outcome, Scene
from bot.dialogue.showing import changes, search
from bot.dialogue.taps import Action, Need, button
from bot.effects import Keyboard, Say
from catalogue.model import Domain


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
    }.get(
        conversation.asked or conversation.pending,
        _("To find what is near you. Your town is enough, I do not need your address."),
    )


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


def explain_question(conversation: Conversation, scene: Scene) -> Outcome:
    """« Je comprends pas »: what to write, in the shortest words."""
    _ = scene.world.texts
    told = {
        Asked.PLACE: _("No harm. Just write the name of your town, for example “Lens”."),
        Asked.LEVEL: _(
            "No harm. Write the diploma you have, for example “brevet”. You have none? Write “none”."
        ),
        Asked.INTERESTS: _("No harm. Write what you like to do, for example “videos” or “games”."),
        Asked.GAME: _("No harm. Tap the sentence that is most like you."),
    }.get(conversation.asked or conversation.pending or Asked.RIGHT_PLACE)
    return ask_again(conversation, scene, told) if told else help_(conversation, scene)


def how_long(conversation: Conversation, scene: Scene) -> Outcome:
    """« C'est long » of the questions: how many are left."""
    left = sum(slot not in conversation.answered for slot in Slot)
    _ = scene.world.texts
    told = _.plural("Nearly done: {n} question left.", "Only {n} questions left.", left)
    return ask_again(conversation, scene, told)


def read_with(conversation: Conversation, scene: Scene) -> Outcome:
    """Who does not read well: short words, and a person."""
    _ = scene.world.texts
    told = _(
        "No harm. Someone can read with you: a friend, or the mission locale. It is free. Telephone: **3949** (France Travail)."
    )
    return ask_again(conversation, scene, told)


def where_we_are(conversation: Conversation, scene: Scene) -> Outcome:
    _ = scene.world.texts
    told = _(
        "I am a robot, I have no office. The schools are all over France: I show you the nearest ones to you."
    )
    return ask_again(conversation, scene, told)


def none_fits(conversation: Conversation, scene: Scene) -> Outcome:
    """« Aucune me plaît »: others if there are some, or something to change."""
    _ = scene.world.texts
    more_left = conversation.results is not None and conversation.results.left > 0
    told = (
        _("No harm, it is good to know. Write “more” for others, or change something:")
        if more_left
        else _("No harm, it is good to know. Change something and I look again:")
    )
    return _or_changes(conversation, scene, told)


def _or_changes(conversation: Conversation, scene: Scene, told: str) -> Outcome:
    """The pending question again; after the trainings, what one may change."""
    if conversation.asked or conversation.pending:
        return ask_again(conversation, scene, told)
    return conversation, (scene.say(told, changes(conversation, scene.world.texts)),)


def keep_all(conversation: Conversation, scene: Scene) -> Outcome:
    """A change begun is given up; the keyboard of its question goes with it."""
    _ = scene.world.texts
    kept = replace(conversation.drop_change(), candidates=(), misses=0, keyboard=False)
    unchanged = _("All right, I change nothing.")
    way_on = _("Your cards are just above: “details 1”, “more”, or change something:")
    rows = changes(kept, _)
    if conversation.keyboard:
        return kept, (scene.say(unchanged, keyboard=Keyboard()), scene.say(way_on, rows))
    return kept, (scene.say(f"{unchanged}\n{way_on}", rows),)


def which_card(conversation: Conversation, scene: Scene) -> Outcome:
    told = scene.world.texts("Great! Which one? Write its number: “1”, “2”…")
    return conversation, (scene.say(told),)


def how_to_apply(scene: Scene) -> Say:
    _ = scene.world.texts
    return scene.say(
        _(
            "To apply, call or write to the school. If you do not dare, the mission locale does it with you, for free, until 25."
        )
    )


def go_on_softly(conversation: Conversation, scene: Scene) -> Outcome:
    """After words of danger, when the talk goes back to where it was: whether to go on, once the numbers were given."""
    _ = scene.world.texts
    turn = conversation.turn
    rows = (
        (button(_("Talk to someone"), Action.CARE, Need.SOMEONE, turn),),
        (button(_("I will be fine"), Action.CARE, Need.NOTHING, turn),),
    )
    said = scene.say(
        _("I am still here. Shall we go on, or would you rather talk to someone? **3114**, day and night."),
        rows,
    )
    return conversation, (replace(said, urgent=True),)


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


def refuse_file(conversation: Conversation, scene: Scene) -> Outcome:
    """Nothing of it is read, be it a CV."""
    _ = scene.world.texts
    told = _(
        "Thank you, but I do not open files, not even a CV: nothing of it was read. Write it to me in a few words?"
    )
    return ask_again(conversation, scene, told)


def only_digital(conversation: Conversation, scene: Scene) -> Outcome:
    """« Coiffeuse »: who can help for that, and what there is here."""
    _ = scene.world.texts
    told = _(
        "I have nothing on that: I only know digital trainings. For another trade, the mission locale (free help, ages 16 to 25) or a CIO (orientation centre) helps you."
    )
    if conversation.missing in {None, Slot.INTERESTS}:
        return ask_slot(replace(conversation, misses=0), scene, Slot.INTERESTS, told)
    fields = ", ".join(domain_name(domain, scene.world) for domain in Domain)
    told += "\n" + _("Here, there is: {fields}.", fields=fields)
    return ask_again(replace(conversation, misses=0), scene, told)


def unknown_command(conversation: Conversation, scene: Scene) -> Outcome:
    told = scene.world.texts("I do not know that command. Those I know: /aide, /profil, /recommencer.")
    return ask_again(conversation, scene, told)
