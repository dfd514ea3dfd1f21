"""What a task on the catalogue came to, told to the admin who asked, or to all when nobody did."""

from collections.abc import Iterable
from datetime import date, datetime

from bot.administration.taps import Action, button
from bot.effects import Effect, Rows, Say, SendFile, Work
from bot.events import Answer, Job, Learner, Task, TaskEnded, Version
from catalogue.language import Translator, day

# Warnings told in a message, which is short: the others are in the report.
STOPS = 3
# Versions told: as many as are kept.
TOLD = 10
# Characters of a file's name that are shown.
NAME = 60

Effects = tuple[Effect, ...]


def too_big(_: Translator) -> str:
    return _(
        "This file is too big: Telegram lets me download 20 MB at most. Put it online and send me its address, compress it (.zip, .gz), or run “python -m catalogue draft FILE” on the server."
    )


def shown_name(name: str) -> str:
    """A file's name within a text whose marks are ours."""
    return name.replace("*", "")[:NAME]


def tell(event: TaskEnded, now: datetime, admins: tuple[Learner, ...], _: Translator) -> Effects:
    """What follows the end of a task. `admins`: who is told of what nobody asked for."""
    task, answer = event.task, event.answer
    heard_by = admins if task.night else (event.sender,)
    if answer is None:
        return () if task.quiet else tuple(Say(to, _failure(task, event.failure, _)) for to in heard_by)
    if task.job is Job.DRAFT:
        return _drafted(event.sender, heard_by, task, answer, _)
    if task.job is Job.DISCARD and task.quiet:
        return ()
    return tuple(_outcome(to, task, answer, now.date(), _) for to in heard_by)


def _outcome(to: Learner, task: Task, answer: Answer, today: date, _: Translator) -> Effect:
    match task.job:
        case Job.PUBLISH:
            return _published(to, task, answer, _)
        case Job.REPORT:
            return _with_file(to, answer.text, answer.report, picture=True)
        case Job.HISTORY:
            return Say(to, _history(answer.versions, today, _))
        case Job.BEFORE:
            return _offer_back(to, answer.versions, today, _)
        case Job.ROLLBACK:
            told = _(
                "It is done: version {restored} is published again, as version {version}.",
                restored=task.subject,
                version=answer.version,
            )
            return Say(to, told)
        case _:
            return Say(to, _("It is cancelled: what is published does not change."))


def _drafted(
    sender: Learner, heard_by: tuple[Learner, ...], task: Task, answer: Answer, _: Translator
) -> Effects:
    if not answer.changed and not answer.stops:
        return _unchanged(sender, task, answer, _)
    if task.quiet:
        return (_thrown_away(sender, answer),)
    if task.night and not answer.stops:
        return (Work(sender, Task(Job.PUBLISH, answer.draft, night=True, found=answer)),)
    told = tuple(_draft(to, task, answer, _) for to in heard_by)
    return told if answer.confirmable else (*told, _thrown_away(sender, answer))


def _failure(task: Task, sentence: str, _: Translator) -> str:
    if not task.night:
        return "\n\n".join(filter(None, (_title(task, _), sentence)))
    return _(
        "**Update of the night**: it failed. {sentence}\nWhat was published stays published.",
        sentence=sentence,
    )


def _unchanged(to: Learner, task: Task, answer: Answer, _: Translator) -> Effects:
    """Nothing to decide: what waits is thrown away."""
    if task.night:
        return (_thrown_away(to, answer),)
    told = _("Nothing changes: this is what is published already, so there is nothing to publish.")
    return _with_file(to, f"{_titled(task, answer, _)}\n\n{told}", answer.report), _thrown_away(to, answer)


def _thrown_away(to: Learner, answer: Answer) -> Work:
    return Work(to, Task(Job.DISCARD, answer.draft, quiet=True))


def _draft(to: Learner, task: Task, answer: Answer, _: Translator) -> Effect:
    """The check and the difference, with what to do about them. What is long comes last: it may be cut."""
    parts = [_title(task, _), *_warnings(answer.stops, _), answer.text]
    return _with_file(to, "\n\n".join(filter(None, parts)), answer.report, _choices(answer, _))


def _choices(answer: Answer, _: Translator) -> Rows:
    """Nothing to choose when nothing can be published."""
    if not answer.confirmable:
        return ()
    publish = (
        button(_("Publish anyway"), Action.ANYWAY, answer.draft)
        if answer.stops
        else button(_("Publish"), Action.PUBLISH, answer.draft)
    )
    return ((publish, button(_("Cancel"), Action.DISCARD, answer.draft)),)


def _warnings(stops: tuple[str, ...], _: Translator) -> Iterable[str]:
    if stops:
        yield "\n".join((_("Look at this before you publish:"), *(f"⚠ {stop}" for stop in stops[:STOPS])))


def _title(task: Task, _: Translator) -> str:
    if task.night:
        return _("**Update of the night**")
    return f"**{shown_name(task.name)}**" if task.name else ""


def _titled(task: Task, answer: Answer, _: Translator) -> str:
    return "\n\n".join(filter(None, (_title(task, _), answer.text)))


def _published(to: Learner, task: Task, answer: Answer, _: Translator) -> Effect:
    """A button tapped long after says what it published, and what came since."""
    latest = answer.versions[0].version if answer.versions else answer.version
    if latest == answer.version:
        told = _("**{sentence}** /retour goes back to the one before.", sentence=answer.text)
    else:
        told = _(
            "This was published already, as version {version}. Since then, version {latest} took its place.",
            version=answer.version,
            latest=latest,
        )
    if task.found is None:
        return Say(to, told)
    return _with_file(to, f"{_title(task, _)}\n{told}\n\n{task.found.text}", task.found.report)


def _with_file(to: Learner, text: str, path: str, buttons: Rows = (), *, picture: bool = False) -> Effect:
    """The text under its file; alone when there is none."""
    return SendFile(to, path, text, buttons, picture) if path else Say(to, text, buttons)


def _history(versions: tuple[Version, ...], today: date, _: Translator) -> str:
    if not versions:
        return _("No version is kept.")
    first, *others = (_line(version, today, _) for version in versions[:TOLD])
    return "\n".join((_("{version} ← published now", version=first), *others))


def _line(version: Version, today: date, _: Translator) -> str:
    when = day(datetime.fromisoformat(version.published_at).date(), today)
    return _.plural(
        "**Version {version}**, {day}: {n} training ({source})",
        "**Version {version}**, {day}: {n} trainings ({source})",
        version.trainings,
        version=version.version,
        day=when,
        source=shown_name(version.source),
    )


def _offer_back(to: Learner, versions: tuple[Version, ...], today: date, _: Translator) -> Say:
    if len(versions) < 2:
        return Say(to, _("There is no older version to go back to."))
    now, before = versions[:2]
    told = _(
        "Now published:\n{now}\n\nThe one before:\n{before}\n\nGo back to it?",
        now=_line(now, today, _),
        before=_line(before, today, _),
    )
    yes = button(
        _("Go back to version {version}", version=before.version), Action.ROLLBACK, str(before.version)
    )
    return Say(to, told, ((yes,), (button(_("Change nothing"), Action.KEEP, str(now.version)),)))
