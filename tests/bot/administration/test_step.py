"""What admins do, row by row; the whole conversations are in tests/dialogues (admin-*.txt)."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.administration import Office, step
from bot.administration.telling import too_big
from bot.effects import AnswerTap, Button, EditButtons, Effect, Say, SendFile, Work
from bot.events import (
    Answer,
    Event,
    Job,
    Learner,
    Reach,
    ReachChanged,
    Said,
    SentFile,
    SentUnreadable,
    SharedPosition,
    Tapped,
    Task,
    TaskEnded,
    Undeliverable,
    Version,
)
from catalogue.language import translator
from catalogue.model import Coordinates

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Europe/Paris"))
ADMIN, OTHER, SAMIA = Learner(3001), Learner(3002), Learner(1001)
TEXTS = translator("bot")
OFFICE = Office((ADMIN, OTHER), TEXTS)
BIG = 20 * 2**20 + 1

NIGHT = Task(Job.DRAFT, "https://exemple.fr/offre.xml", night=True)
FOUND = Answer("412 formations", "d1", report="reports/verification-1.html")
STOPPED = Answer("12 formations", "d1", stops=("Trop de formations retirées.",), report="r.html")
BOTH = (ADMIN, OTHER)


def does(event: Event) -> tuple[Effect, ...] | None:
    return step(event, NOW, OFFICE)


@pytest.mark.parametrize(
    "event",
    [
        SentFile(SAMIA, "F1", "offre.csv", 10),
        SentFile(SAMIA, "F1", "offre.csv", BIG),
        Said(SAMIA, "https://exemple.fr/offre.xml"),
        Said(SAMIA, "/bilan"),
        Said(SAMIA, "/retour"),
        Tapped(SAMIA, "99", "admin:publish:d1", 5),
        TaskEnded(SAMIA, Task(Job.REPORT), Answer("412 formations")),
    ],
)
def test_nobody_else_changes_the_catalogue(event: Event) -> None:
    assert does(event) is None


@pytest.mark.parametrize(
    "event",
    [
        Said(ADMIN, "bonjour"),
        Said(ADMIN, "/start"),
        Said(ADMIN, "regarde https://exemple.fr"),
        Said(ADMIN, "http"),
        Said(ADMIN, "/bilans"),
        Tapped(ADMIN, "99", "more::3", 5),
        SharedPosition(ADMIN, Coordinates(50.43, 2.83)),
        SentUnreadable(ADMIN),
        ReachChanged(ADMIN, Reach.BLOCKED),
        Undeliverable(ADMIN, "blocked"),
    ],
)
def test_an_admin_is_also_somebody_who_looks_for_a_training(event: Event) -> None:
    assert does(event) is None


@pytest.mark.parametrize(
    ("event", "tasks"),
    [
        (
            SentFile(ADMIN, "F1", "offre.csv", 20 * 2**20),
            [Task(Job.DRAFT, file="F1", name="offre.csv")],
        ),
        (SentFile(ADMIN, "F1", "offre.csv", BIG), []),
        (Said(ADMIN, "https://exemple.fr/a.xml"), [Task(Job.DRAFT, "https://exemple.fr/a.xml")]),
        (
            Said(ADMIN, " HTTP://exemple.fr/a\n http://exemple.fr/b "),
            [Task(Job.DRAFT, "HTTP://exemple.fr/a http://exemple.fr/b")],
        ),
        (Said(ADMIN, "/bilan"), [Task(Job.REPORT)]),
        (Said(ADMIN, "/Bilan@orientation_bot svp"), [Task(Job.REPORT)]),
        (Said(ADMIN, "/historique"), [Task(Job.HISTORY)]),
        (Said(ADMIN, "/retour"), [Task(Job.BEFORE)]),
        (Said(ADMIN, "/catalogue"), []),
        (Said(ADMIN, "/aide"), []),
        (Tapped(ADMIN, "99", "admin:publish:d1", 5), [Task(Job.PUBLISH, "d1")]),
        (Tapped(ADMIN, "99", "admin:anyway:d1", 5), []),
        (Tapped(ADMIN, "99", "admin:confirm:d1", 5), [Task(Job.PUBLISH, "d1", confirmed=True)]),
        (Tapped(ADMIN, "99", "admin:discard:d1", 5), [Task(Job.DISCARD, "d1")]),
        (Tapped(ADMIN, "99", "admin:rollback:12", 5), [Task(Job.ROLLBACK, "12")]),
        (Tapped(ADMIN, "99", "admin:keep:13", 5), []),
    ],
)
def test_what_an_admin_asks_for_is_said_at_once_and_done_apart(event: Event, tasks: list[Task]) -> None:
    effects = does(event)
    assert effects
    assert isinstance(effects[0], Say | AnswerTap)
    assert [effect for effect in effects if isinstance(effect, Work)] == [Work(ADMIN, task) for task in tasks]


def test_a_file_that_telegram_will_not_give_is_refused_before_it_is_asked_for() -> None:
    assert does(SentFile(ADMIN, "F1", "offre.csv", BIG)) == (Say(ADMIN, too_big(TEXTS)),)


def test_the_buttons_go_with_the_choice() -> None:
    effects = does(Tapped(ADMIN, "99", "admin:discard:d1", 5)) or ()
    assert EditButtons(ADMIN, 5) in effects
    too_old = does(Tapped(ADMIN, "99", "admin:discard:d1", None)) or ()
    assert [type(effect) for effect in too_old] == [AnswerTap, Work]


@pytest.mark.parametrize(
    "data", ["admin:sell:d1", "admin:publish:--help", "admin:publish:", "admin:", "admin:publish:a b"]
)
def test_a_button_that_means_nothing_is_said_to_be_so(data: str) -> None:
    assert does(Tapped(ADMIN, "99", data, 5)) == (AnswerTap(ADMIN, "99", "Ce bouton ne sert plus."),)


def test_a_report_that_was_swept_before_it_was_sent_is_said() -> None:
    (told,) = does(Undeliverable(ADMIN, "file_gone")) or ()
    assert isinstance(told, Say)
    assert "a été effacé" in told.text


def test_a_night_without_change_is_not_spoken_of() -> None:
    same = Answer("412 formations", "d1", changed=False)
    assert does(TaskEnded(ADMIN, NIGHT, same)) == (Work(ADMIN, Task(Job.DISCARD, "d1", quiet=True)),)
    assert does(TaskEnded(ADMIN, Task(Job.DISCARD, "d1", quiet=True), Answer())) == ()
    assert (
        does(TaskEnded(ADMIN, Task(Job.DISCARD, "d1", quiet=True), failure="Ce brouillon n’existe plus."))
        == ()
    )


def test_what_can_never_be_published_is_told_without_a_choice_and_thrown_away() -> None:
    empty = Answer(
        "0 formation", "d1", stops=("Aucune formation n’est lisible.",), confirmable=False, report="r"
    )
    told, dropped = does(TaskEnded(ADMIN, Task(Job.DRAFT, name="vide.csv"), empty)) or ()
    assert isinstance(told, SendFile)
    assert (told.buttons, "Aucune formation n’est lisible." in told.caption) == ((), True)
    assert dropped == Work(ADMIN, Task(Job.DISCARD, "d1", quiet=True))


def test_a_night_with_changes_is_published_then_told_to_all_the_admins() -> None:
    publish = Task(Job.PUBLISH, "d1", night=True, found=FOUND)
    assert does(TaskEnded(ADMIN, NIGHT, FOUND)) == (Work(ADMIN, publish),)
    told = does(TaskEnded(ADMIN, publish, Answer("La version 13 est publiée.", version=13)))
    caption = (
        "**Mise à jour de la nuit**\n**La version 13 est publiée.** /retour permet de revenir à la précédente."
        "\n\n412 formations"
    )
    assert told == tuple(SendFile(to, FOUND.report, caption) for to in BOTH)


def test_a_night_with_warnings_waits_for_one_of_the_admins() -> None:
    told = does(TaskEnded(ADMIN, NIGHT, STOPPED)) or ()
    buttons = ((Button("Publier quand même", "admin:anyway:d1"), Button("Annuler", "admin:discard:d1")),)
    assert [(effect.to, effect.buttons) for effect in told if isinstance(effect, SendFile)] == [
        (to, buttons) for to in BOTH
    ]


def test_a_night_that_failed_is_told_to_all_the_admins() -> None:
    told = does(TaskEnded(ADMIN, NIGHT, failure="Cette adresse ne répond pas.")) or ()
    assert [effect.to for effect in told] == list(BOTH)
    assert all(isinstance(effect, Say) and "Cette adresse ne répond pas." in effect.text for effect in told)


def test_what_was_told_another_night_is_not_told_again() -> None:
    quiet = replace(NIGHT, quiet=True)
    assert does(TaskEnded(ADMIN, quiet, failure="Cette adresse ne répond pas.")) == ()
    assert does(TaskEnded(ADMIN, quiet, STOPPED)) == (Work(ADMIN, Task(Job.DISCARD, "d1", quiet=True)),)


@pytest.mark.parametrize(
    ("task", "told"),
    [
        (Task(Job.DRAFT, file="F1", name="a.csv"), "**a.csv**\n\nLe fichier est vide."),
        (Task(Job.DRAFT, "https://exemple.fr/a.csv"), "Le fichier est vide."),
        (Task(Job.PUBLISH, "d1"), "Le fichier est vide."),
    ],
)
def test_what_failed_is_told_in_the_words_of_the_catalogue_under_the_name_of_the_file(
    task: Task, told: str
) -> None:
    assert does(TaskEnded(ADMIN, task, failure="Le fichier est vide.")) == (Say(ADMIN, told),)


def test_few_warnings_are_told_before_what_may_be_cut() -> None:
    stops = tuple(f"Arrêt {n}." for n in range(5))
    (told,) = (
        does(TaskEnded(ADMIN, Task(Job.DRAFT, name="a*b.csv"), Answer("412", "d1", stops=stops, report="r")))
        or ()
    )
    assert isinstance(told, SendFile)
    assert told.caption.splitlines() == [
        "**ab.csv**", "", "À regarder avant de publier\N{NO-BREAK SPACE}:", "⚠ Arrêt 0.", "⚠ Arrêt 1.", "⚠ Arrêt 2.", "", "412",
    ]  # fmt: skip


def test_without_a_report_the_message_is_a_text() -> None:
    (told,) = does(TaskEnded(ADMIN, Task(Job.DRAFT), Answer("412", "d1"))) or ()
    assert isinstance(told, Say)
    assert told.text == "412"


def test_a_button_tapped_long_after_says_what_is_published_now() -> None:
    versions = tuple(Version(number, "2026-11-23T10:00:00+01:00", "a.csv", 412) for number in (14, 13))
    (told,) = (
        does(
            TaskEnded(ADMIN, Task(Job.PUBLISH, "d1"), Answer("La version 13…", version=13, versions=versions))
        )
        or ()
    )
    assert isinstance(told, Say)
    assert told.text.endswith("c’est la version 13. Depuis, la version 14 a pris sa place.")
