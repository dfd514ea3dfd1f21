"""What a draft would change in what is published, training by training."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from catalogue.language import Translator
from catalogue.model import Training
from catalogue.places.gazetteer import Gazetteer


@dataclass(frozen=True, slots=True)
class Added:
    """A training whose identifier is not published."""

    training: Training


@dataclass(frozen=True, slots=True)
class Changed:
    """`fields`: the attributes of Training that differ, in their order; never `source`, which says nothing of it."""

    before: Training
    after: Training
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Removed:
    """A published training whose identifier is gone."""

    training: Training


Change = Added | Changed | Removed


def changes(data_dir: Path, draft_id: str) -> Iterator[Change]:
    """All that publishing the draft now would add, then change, then remove, each in the order of its catalogue.

    Streamed: one training at a time. Raises UserError when the draft is not there any more.
    """
    raise NotImplementedError


def summary_text(data_dir: Path, draft_id: str, _: Translator) -> str:
    """The counts of the draft, and the first few titles of each kind of change."""
    raise NotImplementedError


def full_text(data_dir: Path, draft_id: str, gazetteer: Gazetteer, _: Translator) -> Iterator[str]:
    """Every change, line by line: changed fields with their French name, « before → after »."""
    raise NotImplementedError
