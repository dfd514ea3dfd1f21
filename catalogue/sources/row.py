"""One line of a file: its cells by field, and what was found wrong in it."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeVar

from catalogue.sources import cells, days
from catalogue.sources.columns import NAMES
from catalogue.sources.problems import Done, Fault, Problem

T = TypeVar("T")

# Characters of a value that are read: a longer cell is a text, and says it before.
READ = 1000


class LeftOut(Exception):  # noqa: N818  # what became of the line, not what went wrong with us
    """The line makes no training; its row has the problem that says why."""


class Row:
    """`headers`: what the file calls each field. `record`: what it calls the line, if it does. `problems`: grows as the
    cells are read."""

    def __init__(
        self, line: int, texts: Mapping[str, str], headers: Mapping[str, str], record: str = ""
    ) -> None:
        self.line = line
        self.record = record
        self.problems: list[Problem] = []
        clean = cells.clean
        self._texts = {field: clean(text) for field, text in texts.items() if text}
        self._cells = texts
        self._headers = headers

    def text(self, field: str) -> str:
        """The cleaned text of a field, empty when there is none."""
        return self._texts.get(field, "")

    def is_emptied(self, field: str) -> bool:
        """Whether an apostrophe alone says that there is nothing there, nor anything to be guessed."""
        return self._cells.get(field) == cells.AS_IT_IS

    def required(self, field: str) -> str:
        """The text of a field without which there is no training. Raises LeftOut."""
        if text := self.text(field):
            return text
        raise self.left_out(field, Fault.MISSING)

    def value(self, field: str, read: Callable[[str], T | None], fault: Fault = Fault.UNREADABLE) -> T | None:
        """What a field says; noted as a problem, and None, when it says something that is not understood."""
        text = self._texts.get(field)
        if not text:
            return None
        value = read(text[:READ])
        if value is None:
            self.note(field, fault, text, Done.KEPT)
        return value

    def span(self, field: str) -> days.Span | None:
        return self.value(field, days.span, Fault.NO_DATE)

    def day(self, field: str) -> date | None:
        """The day that a field says; a month or a year is noted as too vague."""
        span = self.span(field)
        if span and not span.is_day:
            self.note(field, Fault.VAGUE_DATE, self.text(field), Done.KEPT)
            return None
        return span.first if span else None

    def note(self, field: str, fault: Fault, value: str, done: Done) -> None:
        self.note_of(self._headers.get(field) or NAMES[field], fault, value, done)

    def note_of(self, column: str, fault: Fault, value: str, done: Done) -> None:
        """The same, of what the file calls so."""
        self.problems.append(Problem(self.line, column, fault, value, done, self.record))

    def left_out(self, field: str, fault: Fault) -> LeftOut:
        """Note why the line makes no training; to be raised."""
        self.note(field, fault, self.text(field), Done.LEFT_OUT)
        return LeftOut()
