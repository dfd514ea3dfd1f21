"""Takes what arrived in order, runs the pure step, and commits states, effects and inbox rows together."""

import json
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from sqlite3 import Connection
from typing import Generic, TypeAlias, TypeVar

import structlog
from pydantic import TypeAdapter, ValidationError

from bot.effects import Effect, Say, Work
from bot.events import Event
from bot.storage import codec, conversations, inbox, outbox, works
from bot.storage.database import transaction
from catalogue.language import Translator

State = TypeVar("State")
Step: TypeAlias = Callable[[State | None, Event, datetime], tuple[State, tuple[Effect, ...]]]
Read: TypeAlias = Callable[[dict[str, object]], Event | None]
Entry: TypeAlias = outbox.Entry | works.Entry

# Chats served by one commit, hence by one wait for the disk: more would make the first one wait for the others.
BATCH = 64

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What handling one row gave. `state`: None leaves the conversation as it was. `problem`: "" when all went well."""

    row: inbox.Row
    state: str | None = None
    entries: tuple[Entry, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Engine(Generic[State]):
    """`read`: a raw update -> the event that it is, None when it is not for us; raises on what makes no sense.
    `step`: the pure core. `states`: how its state is kept. `clock`: read once a turn."""

    read: Read
    step: Step[State]
    states: TypeAdapter[State]
    texts: Translator
    clock: Callable[[], datetime]

    def turn(self, db: Connection) -> int:
        """Handle the oldest row of each chat; returns how many there were.

        One row a chat: its messages stay in order, and one who floods takes one place a turn. A crash before the
        commit leaves every row pending, as if nothing had been tried.
        """
        rows = inbox.oldest(db, BATCH)
        if not rows:
            return 0
        now = self.clock()
        states = conversations.load(db, [row.chat for row in rows])
        outcomes = [self._handle(row, states.get(row.chat), now) for row in rows]
        with transaction(db):
            for outcome in outcomes:
                _write(db, outcome, now)
        return len(rows)

    def _handle(self, row: inbox.Row, state: str | None, now: datetime) -> _Outcome:
        try:
            event = self._event(row)
        except Exception as error:  # noqa: BLE001 - whatever Telegram sent, the next updates must pass
            return _quarantined(row, error)
        if event is None:
            return _Outcome(row)
        try:
            return self._advance(row, state, event, now)
        except Exception as error:  # noqa: BLE001 - a fault of ours must not silence the bot for this person
            return _quarantined(row, error, *self._apology(row, event))

    def _apology(self, row: inbox.Row, event: Event) -> tuple[outbox.Entry, ...]:
        """Only to a person who wrote: an apology for what became of an apology would have no end."""
        if row.kind != inbox.UPDATE:
            return ()
        _ = self.texts
        return (outbox.entry(Say(event.sender, _("I got mixed up. Can you say that again?"))),)

    def _event(self, row: inbox.Row) -> Event | None:
        if row.kind == inbox.UPDATE:
            return self.read(json.loads(row.body))
        return codec.load_event(row.kind, row.body)

    def _advance(self, row: inbox.Row, state: str | None, event: Event, now: datetime) -> _Outcome:
        after, effects = self.step(self._state(row.chat, state), event, now)
        return _Outcome(
            row, self.states.dump_json(after).decode(), tuple(_entry(effect) for effect in effects)
        )

    def _state(self, chat: int, state: str | None) -> State | None:
        """A state that this version cannot read any more starts again, rather than failing at each message."""
        if state is None:
            return None
        try:
            return self.states.validate_json(state)
        except ValidationError:
            log.warning("conversation unreadable, started again", chat=chat)
            return None


def _entry(effect: Effect) -> Entry:
    return works.entry(effect) if isinstance(effect, Work) else outbox.entry(effect)


def _quarantined(row: inbox.Row, error: Exception, *entries: Entry) -> _Outcome:
    """Only the place and the kind of the fault are logged: its text may quote what the person wrote."""
    problem = "".join(traceback.format_tb(error.__traceback__)) + type(error).__name__
    log.error("update quarantined", seq=row.seq, kind=row.kind, problem=problem)
    return _Outcome(row, entries=entries, problem=problem)


def _write(db: Connection, outcome: _Outcome, now: datetime) -> None:
    if outcome.problem:
        inbox.quarantine(db, outcome.row.seq, outcome.problem)
    else:
        inbox.close(db, outcome.row.seq)
    if outcome.state is not None:
        conversations.save(db, outcome.row.chat, outcome.state, now)
    for entry in outcome.entries:
        if isinstance(entry, works.Entry):
            works.add(db, entry, now)
        else:
            outbox.add(db, entry, now)
