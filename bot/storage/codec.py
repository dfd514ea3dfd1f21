"""Events, and effects that are sent, as JSON and back, by the name of their class."""

from typing import get_args

from pydantic import TypeAdapter

from bot.effects import Sending
from bot.events import Event

_EVENTS: dict[str, TypeAdapter[Event]] = {kind.__name__: TypeAdapter(kind) for kind in get_args(Event)}
_EFFECTS: dict[str, TypeAdapter[Sending]] = {kind.__name__: TypeAdapter(kind) for kind in get_args(Sending)}


def kind_of(value: Event | Sending) -> str:
    """The name under which a value is stored."""
    return type(value).__name__


def dump_event(event: Event) -> str:
    return _EVENTS[kind_of(event)].dump_json(event).decode()


def load_event(kind: str, body: str) -> Event:
    """Raises KeyError or ValueError when this is no event."""
    return _EVENTS[kind].validate_json(body)


def dump_effect(effect: Sending) -> str:
    return _EFFECTS[kind_of(effect)].dump_json(effect).decode()


def load_effect(kind: str, body: str) -> Sending:
    """Raises KeyError or ValueError when this is no effect."""
    return _EFFECTS[kind].validate_json(body)
