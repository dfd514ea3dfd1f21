"""The way of an admin's event: what is for the catalogue becomes a task, what a task came to becomes a message."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.administration import taps
from bot.administration.taps import Action, button
from bot.administration.telling import shown_name, tell, too_big
from bot.effects import AnswerTap, EditButtons, Effect, Say, Work
from bot.events import Event, Job, Learner, Said, SentFile, Tapped, Task, TaskEnded, Undeliverable
from catalogue.language import Translator

# What a bot may download, in bytes (Bot API: 20 MB).
DOWNLOAD_LIMIT = 20 * 2**20
# The fault of a message whose file was swept away (bot/telegram/faults.py).
FILE_GONE = "file_gone"

_ADDRESSES = re.compile(r"https?://\S+(?:\s+https?://\S+)*", re.IGNORECASE)
_COMMAND = re.compile(r"/(\w+)(?:@\w+)?(?:\s.*)?", re.DOTALL)

Effects = tuple[Effect, ...]


@dataclass(frozen=True, slots=True)
class Office:
    """Who the admins are, and the French voice."""

    admins: tuple[Learner, ...]
    texts: Translator


def step(event: Event, now: datetime, office: Office) -> Effects | None:
    """What is to be done; None when the event is not for an admin, and is to be answered as a learner's is.

    `now`: local time, aware.
    """
    if event.sender not in office.admins:
        return None
    match event:
        case SentFile():
            return _read(event, office.texts)
        case Said():
            return _hear(event.sender, event.text.strip(), office.texts)
        case Tapped() if event.data.startswith(taps.PREFIX):
            return _tap(event, office.texts)
        case TaskEnded():
            return tell(event, now, office.admins, office.texts)
        case Undeliverable(fault=fault) if fault == FILE_GONE:
            told = office.texts("The file that I was to send you was erased meanwhile. Send me yours again?")
            return (Say(event.sender, told),)
        case _:
            return None


def _read(event: SentFile, _: Translator) -> Effects:
    """A file: checked at once, whatever it is; its reader says so when it is no catalogue."""
    if event.size > DOWNLOAD_LIMIT:
        return (Say(event.sender, too_big(_)),)
    told = _("I am reading **{name}**. The report comes as soon as it is ready.", name=shown_name(event.name))
    task = Task(Job.DRAFT, file=event.file, name=event.name)
    return Say(event.sender, told), Work(event.sender, task)


def _hear(sender: Learner, text: str, _: Translator) -> Effects | None:
    """Addresses and commands; None for anything else that one writes."""
    if _ADDRESSES.fullmatch(text):
        told = _("I am reading that address. The report comes as soon as it is ready.")
        return Say(sender, told), Work(sender, Task(Job.DRAFT, subject=" ".join(text.split())))
    command = _COMMAND.fullmatch(text)
    heard = _COMMANDS.get(command[1].casefold()) if command else None
    return heard(sender, _) if heard else None


def _bilan(sender: Learner, _: Translator) -> Effects:
    return Say(sender, _("I am drawing the figures of the catalogue.")), Work(sender, Task(Job.REPORT))


def _history(sender: Learner, _: Translator) -> Effects:
    return Say(sender, _("I am looking for the last versions.")), Work(sender, Task(Job.HISTORY))


def _back(sender: Learner, _: Translator) -> Effects:
    return Say(sender, _("I am looking for the version before.")), Work(sender, Task(Job.BEFORE))


def _help(sender: Learner, _: Translator) -> Effects:
    told = _(
        "**To change the catalogue**, send me a file (LHEO XML, CSV, Excel, JSON, up to 20 MB) or the http(s) address of one. I check it, I send you a report, and nothing is published before you tap “Publish”.\n\n"
        "/bilan: the figures of what is published\n/historique: the last versions\n/retour: go back to the version before\n\n"
        "Otherwise I answer you as I answer everybody: tell me a town, or /recommencer."
    )
    return (Say(sender, told),)


_COMMANDS: dict[str, Callable[[Learner, Translator], Effects]] = {
    "bilan": _bilan,
    "historique": _history,
    "retour": _back,
    "catalogue": _help,
    "aide": _help,
}


def _tap(event: Tapped, _: Translator) -> Effects:
    """Release the button, take the buttons away, do what it says: the catalogue knows whether that still makes sense."""
    meant = taps.read(event.data)
    if meant is None:
        return (AnswerTap(event.sender, event.tap, _("This button is of no more use.")),)
    notice, effects = _meant(event.sender, meant, _)
    taken_away = () if event.message is None else (EditButtons(event.sender, event.message),)
    return AnswerTap(event.sender, event.tap, notice), *taken_away, *effects


def _meant(sender: Learner, tap: taps.Tap, _: Translator) -> tuple[str, Effects]:
    """The notice of a tap, and what follows."""
    match tap.action:
        case Action.PUBLISH | Action.CONFIRM:
            task = Task(Job.PUBLISH, tap.argument, confirmed=tap.action is Action.CONFIRM)
            return _("I am publishing."), (Work(sender, task),)
        case Action.ANYWAY:
            return "", (_doubt(sender, tap.argument, _),)
        case Action.DISCARD:
            return _("I am cancelling."), (Work(sender, Task(Job.DISCARD, tap.argument)),)
        case Action.ROLLBACK:
            return _("I am going back."), (Work(sender, Task(Job.ROLLBACK, tap.argument)),)
        case Action.KEEP:
            return _("Nothing changes."), ()


def _doubt(sender: Learner, draft: str, _: Translator) -> Say:
    told = _(
        "**Publish in spite of these warnings?** Learners will see this version at once; /retour goes back to the one before."
    )
    yes = button(_("Yes, publish it anyway"), Action.CONFIRM, draft)
    return Say(sender, told, ((yes,), (button(_("Cancel"), Action.DISCARD, draft),)))
