"""Our order of the trainings for a person, and three others to hold it against. Each gives the best first.

All show one card for the trainings that people see as one: the first of them.
"""

import re
import sqlite3
from collections.abc import Hashable, Iterable, Sequence
from contextlib import closing
from functools import cache
from math import inf
from random import Random

from catalogue.matching import Index
from catalogue.matching.index import family
from catalogue.model import Training
from catalogue.resources import gazetteer, vocabulary
from catalogue.search import search
from catalogue.words.text import fold
from tests.eval.corpora import TODAY, kilometres, trainings
from tests.eval.personas import Persona


def ours(person: Persona, limit: int) -> list[Training]:
    """From what the person types, as the bot does."""
    found = search(person.typed, _index(person.corpus), gazetteer(), vocabulary(), TODAY, limit)
    return [match.training for match in found.results.matches]


def shuffled(person: Persona, limit: int, seed: int) -> list[Training]:
    draw = Random(f"{person.id} {seed}")  # noqa: S311 - a draw to be made again, not a secret
    held = list(trainings(person.corpus))
    draw.shuffle(held)
    return _cards(held, limit)


def nearest(person: Persona, limit: int) -> list[Training]:
    """By distance alone, from where the person really is; what has no distance comes last."""

    def far(training: Training) -> float:
        km = kilometres(training, person.home)
        return inf if km is None else km

    return _cards(sorted(trainings(person.corpus), key=far), limit)


def by_words(person: Persona, limit: int) -> list[Training]:
    """SQLite's full text search (FTS5), ranked by BM25: any of the words that the person types."""
    words = re.findall(r"\w+", fold(" ".join(person.typed.values())))
    found = _full_text(person.corpus, " OR ".join(f'"{word}"' for word in words)) if words else []
    return _cards(found, limit)


def _cards(ranked: Iterable[Training], limit: int) -> list[Training]:
    first: dict[Hashable, Training] = {}
    for one in ranked:
        first.setdefault(family(one), one)
    return list(first.values())[:limit]


def _full_text(corpus: str, query: str) -> list[Training]:
    held = trainings(corpus)
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute(
            "CREATE VIRTUAL TABLE documents USING fts5(text, tokenize = 'unicode61 remove_diacritics 2')"
        )
        db.executemany("INSERT INTO documents VALUES (?)", _documents(held))
        found = db.execute(
            "SELECT rowid FROM documents WHERE text MATCH ? ORDER BY bm25(documents), rowid",
            (query,),
        )
        return [held[rowid - 1] for (rowid,) in found]


def _documents(held: Sequence[Training]) -> list[tuple[str]]:
    return [(fold(" ".join((one.title, one.objective, one.provider.name, *_towns(one)))),) for one in held]


def _towns(training: Training) -> list[str]:
    communes = (gazetteer().commune(site.commune) for site in training.sites)
    return [commune.name for commune in communes if commune]


@cache
def _index(corpus: str) -> Index:
    return Index(trainings(corpus), gazetteer())
