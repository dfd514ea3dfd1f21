"""Reads our own JSON (catalogue/exporting/document.py), however it is laid out."""

import json
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from typing import BinaryIO, NamedTuple

import ijson
from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from catalogue.errors import UserError
from catalogue.language import translator
from catalogue.model import Contact, Training
from catalogue.places.gazetteer import Gazetteer
from catalogue.sources import contacts, locating
from catalogue.sources.columns import FORMAT
from catalogue.sources.days import FIRST_YEAR, LAST_YEAR
from catalogue.sources.entry import Entry, Read
from catalogue.sources.markup import legal
from catalogue.sources.problems import Done, Fault, Problem
from catalogue.sources.record import Context
from catalogue.sources.unpacking import Open

# The latest version of our format.
VERSION = 1

# A training, as JSON and back: wrong types, unknown codes and what the model refuses are ValidationErrors.
TRAINING: TypeAdapter[Training] = TypeAdapter(Training)

FIELDS = frozenset(field.name for field in fields(Training))

# Bytes of one training at most, and lists in lists: beyond, the file is not ours and would fill the memory.
LONGEST = 1_000_000
DEEPEST = 20

# Characters of a wrong value that a problem quotes.
LONGEST_VALUE = 80

# How what says where to write or call is understood.
REACHING: dict[str, Callable[[str], str | None]] = {
    "phone": contacts.phone,
    "email": contacts.email,
    "url": contacts.url,
}

BOM = b"\xef\xbb\xbf"

# What the first words of an error's type mean (https://docs.pydantic.dev/latest/errors/validation_errors).
_FAULTS = {"missing": Fault.MISSING, "date": Fault.NO_DATE, "value_error": Fault.IMPOSSIBLE}


def read(opened: Open, context: Context) -> Iterator[Read]:
    """The trainings of the file, one at a time; one that is wrong does not stop the others.

    Raises UserError for what is not JSON, not ours, or ours of a later version: it may be at the end, since an object
    says its parts in any order.
    """
    said: dict[str, object] = {}
    number = 0
    with opened() as content:
        for key, value in _parts(_Bounded(content)):
            if key == "trainings":
                number += 1
                yield _entry(number, value, context)
            else:
                said[key] = value
                _check({"format": FORMAT, "version": VERSION, **said})
    _check(said)


def _check(said: dict[str, object]) -> None:
    _ = translator("catalogue")
    if said.get("format") != FORMAT:
        raise UserError(_("This JSON is not a catalogue that we exported: see « catalogue export »."))
    if said.get("version") != VERSION:
        raise UserError(_("This catalogue was exported by a newer version: update this one."))


class _Doubt(NamedTuple):
    """What will not do in a training that the model accepts; its column is the path to it, « sites.0.commune »."""

    column: str
    fault: Fault
    value: str
    done: Done = Done.KEPT


class _Bounded:
    """A stream that refuses to give more bytes than one training may have, until `restart` is called."""

    def __init__(self, content: BinaryIO) -> None:
        self._content = content
        self._mark = BOM
        self.restart()

    def restart(self) -> None:
        self._left = LONGEST

    def read(self, size: int = -1) -> bytes:
        chunk = self._content.read(size)
        self._left -= len(chunk)
        if self._left < 0:
            raise ijson.JSONError("endless")
        mark = self._mark
        self._mark = b"" if chunk else mark
        return chunk.removeprefix(mark)


def _parts(content: _Bounded) -> Iterator[tuple[str, object]]:
    """The values of an object, by key; those of the list « trainings » one by one, the other lists and objects left out."""
    try:
        yield from _values(content)
    except ijson.JSONError as error:
        _ = translator("catalogue")
        raise UserError(_("The JSON of this file is cut short or malformed: export it again.")) from error


def _values(content: _Bounded) -> Iterator[tuple[str, object]]:
    depth, key, builder = 0, "", ijson.ObjectBuilder()
    for event, value in ijson.basic_parse(content, use_float=True):
        opens = event in {"start_map", "start_array"}
        depth -= event in {"end_map", "end_array"}
        if event == "map_key" and depth == 1:
            key = value
        elif event == "start_map" and depth == 1:
            key = ""
        elif depth == 1 and value is not None:
            yield key, value
        elif depth > 1 and key == "trainings":
            builder.event(event, value)
            if depth == 2 and not opens:
                yield key, builder.value
                builder = ijson.ObjectBuilder()
                content.restart()
        depth += opens
        if depth > DEEPEST:
            raise ijson.JSONError("too deep")


def _entry(number: int, value: object, context: Context) -> Entry:
    id_ = value.get("id") if isinstance(value, dict) else None
    record = f"formation {id_ or number}"
    try:
        said = TRAINING.validate_json(json.dumps(_legal(value)), strict=True)
    except ValidationError as error:
        return Entry(0, None, (_problem(error.errors()[0], record),), record)
    doubts = [
        *_unread(value),
        *_misplaced(said, context.gazetteer),
        *_misdated(said),
        *_unreachable(said.contact),
    ]
    if context.today and said.label.has_expired(context.today):
        doubts.append(_Doubt("label.until", Fault.EXPIRED_LABEL, f"{said.label.until:%d/%m/%Y}"))
    problems = tuple(Problem(0, *doubt, record=record) for doubt in doubts)
    left_out = any(doubt.done is Done.LEFT_OUT for doubt in doubts)
    return Entry(
        0, None if left_out else _without(said, {doubt.column for doubt in doubts}), problems, record
    )


def _problem(error: ErrorDetails, record: str) -> Problem:
    """What pydantic says is wrong, in our words."""
    place = [str(part) for part in error["loc"]]
    kind = next((fault for beginning, fault in _FAULTS.items() if error["type"].startswith(beginning)), None)
    fault = kind or (Fault.UNKNOWN_DOMAIN if place[:1] == ["domains"] else Fault.UNREADABLE)
    value = error["input"] if isinstance(error["input"], str) else json.dumps(error["input"])
    return Problem(0, ".".join(place) or "formation", fault, value[:LONGEST_VALUE], Done.LEFT_OUT, record)


def _unread(value: object) -> Iterator[_Doubt]:
    """The parts of a training that are none of ours."""
    for name in value if isinstance(value, dict) else ():
        if name not in FIELDS:
            yield _Doubt(name, Fault.UNKNOWN_COLUMN, "")


def _misplaced(training: Training, gazetteer: Gazetteer) -> Iterator[_Doubt]:
    for rank, site in enumerate(training.sites):
        place = gazetteer.commune(site.commune)
        if place is None:
            yield _Doubt(f"sites.{rank}.commune", Fault.UNKNOWN_PLACE, site.commune, Done.LEFT_OUT)
        elif site.coordinates and locating.is_far(site.coordinates, place):
            yield _Doubt(f"sites.{rank}.coordinates", Fault.FAR_POINT, locating.known_as(place))


def _misdated(training: Training) -> Iterator[_Doubt]:
    """Dates of years that no other format says: mistakes, or what stands for « never »."""
    days = {"label.since": training.label.since, "label.until": training.label.until}
    for rank, session in enumerate(training.sessions):
        for name in ("start", "end", "apply_by"):
            days[f"sessions.{rank}.{name}"] = getattr(session, name)
    for column, day in days.items():
        if day and not FIRST_YEAR <= day.year <= LAST_YEAR:
            yield _Doubt(column, Fault.IMPOSSIBLE, day.isoformat(), Done.LEFT_OUT)


def _legal(value: object) -> object:
    """The same, its texts being what any format can say."""
    if isinstance(value, str):
        return legal(value)
    if isinstance(value, list):
        return [_legal(item) for item in value]
    return {name: _legal(item) for name, item in value.items()} if isinstance(value, dict) else value


def _unreachable(contact: Contact) -> Iterator[_Doubt]:
    for name, read in REACHING.items():
        text = getattr(contact, name)
        if text and not read(text):
            yield _Doubt(f"contact.{name}", Fault.UNREADABLE, text)


def _without(training: Training, columns: set[str]) -> Training:
    """The same, less what is doubtful."""
    if not columns:
        return training
    sites = (
        replace(site, coordinates=None) if f"sites.{rank}.coordinates" in columns else site
        for rank, site in enumerate(training.sites)
    )
    lost = {name: "" for name in REACHING if f"contact.{name}" in columns}
    return replace(training, sites=tuple(dict.fromkeys(sites)), contact=replace(training.contact, **lost))
