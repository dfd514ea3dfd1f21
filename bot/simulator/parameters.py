"""The parameters of a call, whichever way they came: JSON, form or multipart (there everything is text)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.simulator.errors import ApiError
from bot.simulator.model import Json


@dataclass(frozen=True, slots=True)
class Upload:
    name: str
    mime: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Parameters:
    values: Mapping[str, object]
    uploads: Mapping[str, Upload] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        return name in self.values

    def text(self, name: str) -> str:
        """The empty string when it is not given."""
        value = self.values.get(name)
        return value if isinstance(value, str) else "" if value is None else json.dumps(value)

    def integer(self, name: str) -> int | None:
        """None when it is not given or not a number."""
        try:
            return int(self.text(name))
        except ValueError:
            return None

    def decimal(self, name: str) -> float | None:
        try:
            return float(self.text(name))
        except ValueError:
            return None

    def flag(self, name: str) -> bool:
        return self.text(name).lower() in ("true", "1", "yes")

    def parsed(self, name: str, error: str) -> object:
        """What JSON says, or None when it is not given; `error` is raised when it cannot be read."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except ValueError:
            raise ApiError(error) from None

    def list_of_objects(self, name: str, error: str) -> list[Json]:
        return objects(self.parsed(name, error), error)

    def integers(self, name: str, error: str) -> list[int]:
        value = self.parsed(name, error) or []
        if not isinstance(value, list) or not all(isinstance(item, int) for item in value):
            raise ApiError(error)
        return value

    @property
    def chat(self) -> int | None:
        """The chat that the call is about; a public name is never a chat here."""
        return 0 if self.text("chat_id").startswith("@") else self.integer("chat_id")


def objects(value: object, error: str) -> list[Json]:
    """A list of JSON objects (nothing at all is an empty one)."""
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise ApiError(error)
    return value
