"""The people for whom the ranking is judged (personas.toml says what each line means)."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from catalogue.places.model import Place
from catalogue.resources import gazetteer
from catalogue.search import Typed

FILE = Path(__file__).with_name("personas.toml")


@dataclass(frozen=True, slots=True)
class Persona:
    """`insee`: code of the commune where they really are, "" when they did not say. `titles`: a pattern, or ""."""

    id: str
    corpus: str
    groups: tuple[str, ...]
    place: str
    insee: str
    level: str
    interests: str
    who: str
    helps: str
    titles: str = ""

    @property
    def typed(self) -> Typed:
        return {"place": self.place, "level": self.level, "interests": self.interests}

    @property
    def home(self) -> Place | None:
        return gazetteer().commune(self.insee) if self.insee else None


def personas(corpus: str) -> tuple[Persona, ...]:
    read = tomllib.loads(FILE.read_text(encoding="utf-8"))["persona"]
    people = (Persona(**one | {"groups": tuple(one["groups"])}) for one in read)
    return tuple(person for person in people if person.corpus == corpus)
