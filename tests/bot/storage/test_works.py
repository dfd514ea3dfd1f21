from datetime import UTC, date, datetime
from sqlite3 import Connection

from bot.effects import Work
from bot.events import Answer, Job, Learner, Task, TaskEnded
from bot.storage import inbox, works
from bot.storage.database import transaction

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
ADMIN, OTHER = Learner(3001), Learner(3002)
PUBLISH = Task(Job.PUBLISH, "d1", night=True, found=Answer("412", "d1", stops=("a", "b")))


def ask(db: Connection, task: Task, to: Learner = ADMIN, night: date | None = None) -> bool:
    with transaction(db):
        return works.add(db, works.entry(Work(to, task)), NOW, night=night)


def end(db: Connection) -> None:
    row = works.first(db)
    assert row
    works.end(db, row, TaskEnded(Learner(row.chat), row.task, Answer()), NOW)


def test_a_task_comes_back_as_it_was(db: Connection) -> None:
    ask(db, PUBLISH)
    row = works.first(db)
    assert row
    assert (row.chat, row.task) == (3001, PUBLISH)


def test_tasks_are_done_in_the_order_of_asking(db: Connection) -> None:
    ask(db, Task(Job.REPORT))
    ask(db, Task(Job.HISTORY), OTHER)
    for job in (Job.REPORT, Job.HISTORY):
        row = works.first(db)
        assert row
        assert row.task.job is job
        end(db)
    assert works.first(db) is None


def test_the_same_asked_twice_is_done_once_until_it_is_over(db: Connection) -> None:
    assert ask(db, PUBLISH)
    assert not ask(db, PUBLISH)
    assert ask(db, PUBLISH, OTHER)
    end(db)
    assert ask(db, PUBLISH)


def test_the_end_and_what_tells_it_are_stored_together(db: Connection) -> None:
    ask(db, PUBLISH)
    end(db)
    (row,) = inbox.oldest(db, 10)
    assert (row.chat, row.kind) == (3001, "TaskEnded")


def test_a_night_is_asked_for_once(db: Connection) -> None:
    task, day = Task(Job.DRAFT, "https://exemple.fr", night=True), date(2026, 11, 23)
    assert ask(db, task, night=day)
    end(db)
    assert not ask(db, task, night=day)
    assert ask(db, task, night=date(2026, 11, 24))


def test_what_ended_is_forgotten_what_waits_is_not(db: Connection) -> None:
    ask(db, PUBLISH)
    end(db)
    ask(db, Task(Job.REPORT))
    works.purge(db, NOW.replace(year=2027))
    assert [state for (state,) in db.execute("SELECT state FROM works")] == ["pending"]


def test_the_trouble_of_a_night_is_known_until_it_is_forgotten(db: Connection) -> None:
    task, stopped = Task(Job.DRAFT, "https://exemple.fr", night=True), Answer(stops=("40 %.", "Vide."))
    ask(db, task, night=date(2026, 11, 23))
    row = works.first(db)
    assert row
    works.end(db, row, TaskEnded(ADMIN, task, stopped), NOW)
    assert works.is_known(db, "40 %. Vide.")
    assert not works.is_known(db, "40 %.")
    works.purge(db, NOW.replace(year=2027))
    assert not works.is_known(db, "40 %. Vide.")
