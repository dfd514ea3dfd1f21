"""A catalogue file being filled, training by training, without ever holding them all."""

from collections.abc import Iterable, Sequence
from dataclasses import fields
from operator import attrgetter
from pathlib import Path

from sqlite_utils import Database

from catalogue.model import Training
from catalogue.sources.problems import Problem
from catalogue.versions import migrations, rows
from catalogue.versions.files import writing

# Rows held in memory together before they are inserted: it bounds memory, and hardly changes speed (100 to 10,000).
BATCH = 1000

PROBLEMS = tuple(field.name for field in fields(Problem))
_problem_row = attrgetter(*PROBLEMS)


class Writer:
    """`db`: a file in the present schema, without any training yet. Raises UserError when nothing can be written."""

    def __init__(self, db: Database, folder: Path) -> None:
        self.count = 0
        self._db = db
        self._folder = folder
        self._indexed = False
        # Those that are not inserted yet; of the others, the hashes of their identifiers only.
        self._pending: dict[str, Training] = {}
        self._inserted: set[int] = set()
        self._problems: list[rows.Row] = []

    def __contains__(self, id_: str) -> bool:
        return id_ in self._pending or (hash(id_) in self._inserted and self._is_inserted(id_))

    def training(self, id_: str) -> Training:
        """The one of this identifier, which was added."""
        if id_ in self._pending:
            return self._pending[id_]
        self._index()
        return rows.training(self._db, id_)

    def add(self, training: Training) -> None:
        """One whose identifier is new."""
        self._pending[training.id] = training
        if len(self._pending) >= BATCH:
            self.flush()

    def change(self, training: Training) -> None:
        """Take the place of the one that has this identifier."""
        if training.id in self._pending:
            self._pending[training.id] = training
        else:
            with writing(self._folder):
                self._rewrite(training)

    def note(self, problem: Problem) -> None:
        self._problems.append(_problem_row(problem))
        if len(self._problems) >= BATCH:
            self.flush()

    def flush(self) -> None:
        """Insert what is held."""
        with writing(self._folder):
            self._insert_all(self._pending.values(), first=self.count)
            self._insert("problems", PROBLEMS, self._problems)
        self.count += len(self._pending)
        self._inserted.update(map(hash, self._pending))
        self._pending.clear()
        self._problems.clear()

    def finish(self) -> str:
        """Insert what remains and make the indexes; returns the digest of the whole content."""
        self.flush()
        self._index()
        return rows.sha256(self._db)

    def _is_inserted(self, id_: str) -> bool:
        return bool(self._db.conn.execute("SELECT 1 FROM trainings WHERE id = ?", (id_,)).fetchone())

    def _index(self) -> None:
        """Once: before looking for a training that is inserted already, else at the end."""
        if not self._indexed:
            with writing(self._folder):
                migrations.index(self._db)
            self._indexed = True

    def _insert_all(self, trainings: Iterable[Training], first: int) -> None:
        for table, lines in rows.rows(trainings, first).items():
            self._insert(table, rows.TABLES[table], lines)

    def _insert(self, table: str, columns: Sequence[str], lines: list[rows.Row]) -> None:
        names, marks = ", ".join(f'"{name}"' for name in columns), ", ".join("?" for _name in columns)
        self._db.conn.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', lines)  # noqa: S608  # our names

    def _rewrite(self, training: Training) -> None:
        """The same place in the catalogue, other rows."""
        at = self._db.conn.execute("SELECT position FROM trainings WHERE id = ?", (training.id,)).fetchone()
        for table in rows.TABLES:
            key = "id" if table == "trainings" else "training"
            self._db.conn.execute(f'DELETE FROM "{table}" WHERE {key} = ?', (training.id,))  # noqa: S608  # our names
        self._insert_all([training], first=at[0])
