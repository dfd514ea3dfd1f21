"""What a draft would change in what is published, training by training."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from sqlite_utils import Database

from catalogue import fields
from catalogue.fields import FIELDS
from catalogue.language import Translator
from catalogue.model import Training
from catalogue.places.gazetteer import Gazetteer
from catalogue.versions import comparing, drafting, files, rows
from catalogue.versions.checking import counts_text

# Titles of each kind in the short text: it fits in a message.
TITLES = 3
# Trainings looked at for them: many have the same title, which is told once.
LOOKED_AT = 50
# Characters of a value in the long text: an objective may have 3,000.
LONGEST = 120


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
    draft = files.draft_file(data_dir, draft_id)
    if not draft.exists():
        raise files.no_draft(draft_id)
    with comparing.beside_published(data_dir, draft) as db:
        for id_ in _ids(db, comparing.ADDED):
            yield Added(rows.training(db, id_, "draft"))
        for id_ in _ids(db, comparing.CHANGED):
            yield changed(rows.training(db, id_), rows.training(db, id_, "draft"))
        for id_ in _ids(db, comparing.REMOVED):
            yield Removed(rows.training(db, id_))


def changed(before: Training, after: Training) -> Changed:
    """With the fields that differ."""
    differ = (field for field in FIELDS if getattr(before, field) != getattr(after, field))
    return Changed(before, after, tuple(differ))


def summary_text(data_dir: Path, draft_id: str, _: Translator) -> str:
    """The counts of the draft, as it stands against what is published now, and the first few titles of each kind."""
    draft = drafting.compared(
        data_dir, drafting.load(data_dir, draft_id), files.draft_file(data_dir, draft_id)
    )
    with comparing.beside_published(data_dir, files.draft_file(data_dir, draft_id)) as db:
        kinds = (
            (_("Added:"), draft.counts.added, _first(db, comparing.ADDED, "draft")),
            (_("Changed:"), draft.counts.changed, _first(db, comparing.CHANGED, "draft")),
            (_("Removed:"), draft.counts.removed, _first(db, comparing.REMOVED, "main")),
        )
    lists = (f"{heading} {_titles(titles, count, _)}" for heading, count, titles in kinds if count)
    return "\n".join((counts_text(draft.counts, _), *lists))


def full_text(data_dir: Path, draft_id: str, gazetteer: Gazetteer, _: Translator) -> Iterator[str]:
    """Every change, line by line: changed fields with their French name, « before → after »."""
    for change in changes(data_dir, draft_id):
        yield from change_lines(change, gazetteer, _)


def change_lines(change: Change, gazetteer: Gazetteer, _: Translator) -> Iterator[str]:
    """« + Développeur web — École Y », then, of what changed, one line a field."""
    match change:
        case Added(training):
            yield f"+ {_name(training)}"
        case Removed(training):
            yield f"− {_name(training)}"
        case Changed(before, after, differing):
            yield f"~ {_name(after)}"
            for field in differing:
                old, new = (_cut(fields.value(it, field, gazetteer, _)) for it in (before, after))
                line = _("{field}: {before} → {after}", field=fields.label(field, _), before=old, after=new)
                yield f"    {line}"


def _ids(db: Database, which: str) -> Iterator[str]:
    return (id_ for (id_,) in db.conn.execute(which))


def _first(db: Database, which: str, schema: str) -> list[str]:
    """The first titles, each once."""
    titles = (rows.training(db, id_, schema).title for id_ in islice(_ids(db, which), LOOKED_AT))
    return list(islice(dict.fromkeys(titles), TITLES))


def _titles(titles: list[str], count: int, _: Translator) -> str:
    more = count - len(titles)
    listed = ", ".join(map(_cut, titles))
    return listed + (_.plural(" and {n} other", " and {n} others", more) if more else ".")


def _name(training: Training) -> str:
    return f"{training.title} — {training.provider.name}"


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()}…"
