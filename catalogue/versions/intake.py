"""What sources say, made one catalogue: entries of one training merged, whichever sources they come from."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import chain

from sqlite_utils import Database

from catalogue.model import Training
from catalogue.sources import merging
from catalogue.sources.entry import Entry, Read
from catalogue.sources.problems import Done, Problem
from catalogue.versions.writing import Writer

# Characters of what a problem quotes of a file: a cell may be a text of a million.
LONGEST = 200


class Intake:
    """`read`, `left_out`: how many entries; `repaired`, `remarks`: how many problems; `expired`: how many trainings have
    a label that is over today; `over`: how many others have sessions that all are. So far.

    Within one source identifiers are believed. Among sources, one identifier may be two trainings, and one training
    may have two identifiers: it is known by its organisation, its title and one of its communes.
    """

    def __init__(self, db: Database, writer: Writer, today: date) -> None:
        self.sources: tuple[str, ...] = ()
        self.read = self.left_out = self.repaired = self.remarks = self.expired = self.over = 0
        self._db = db
        self._writer = writer
        self._today = today
        # Of the sources before this one: the identifiers of the trainings, by the hash of what they are known by.
        self._elsewhere: dict[int, tuple[str, ...]] = {}
        # In this source, when it is not the first: its identifiers, and those under which they are written.
        self._written_as: dict[str, str] = {}
        # Those of other sources that this one has said too: its identifiers are believed, each is said once.
        self._said_again: set[str] = set()

    def take(self, name: str, read: Iterable[Read]) -> None:
        """All that a source gives. `name`: what people call it."""
        if self.sources:
            self._look_back()
        self.sources += (name,)
        for one in read:
            if isinstance(one, Problem):
                self._note(one)
            else:
                self._take(one)

    def _look_back(self) -> None:
        """Another source begins."""
        self._writer.flush()
        self._elsewhere, self._written_as, self._said_again = {}, {}, set()
        for id_, siret, title, commune in self._places():
            for key in map(hash, merging.keys(siret, title, (commune,))):
                self._elsewhere[key] = (*self._elsewhere.get(key, ()), id_)

    def _places(self) -> Iterator[tuple[str, str, str, str]]:
        """Each training so far, once a commune."""
        return self._db.conn.execute(
            "SELECT id, siret, title, coalesce(commune, '') FROM trainings "
            "LEFT JOIN sites ON training = id WHERE siret <> '' ORDER BY position"
        )

    def _take(self, entry: Entry) -> None:
        self.read += 1
        for problem in entry.problems:
            self._note(problem)
        if entry.training is None:
            self.left_out += 1
        elif id_ := self._id(entry.training):
            self._merge(entry, entry.training, self._writer.training(id_))
        elif len(self.sources) == 1:
            self._add(entry.training)
        else:
            self._find_a_place(entry, entry.training)

    def _id(self, training: Training) -> str | None:
        """The one under which this source has said the training already."""
        if len(self.sources) == 1:
            return training.id if training.id in self._writer else None
        return self._written_as.get(training.id)

    def _merge(self, entry: Entry, training: Training, known: Training) -> None:
        if not merging.is_same(known, training):
            self._leave_out(entry, training)
        elif (both := merging.merged(known, training)) is not known:
            self._change(known, both)

    def _leave_out(self, entry: Entry, training: Training) -> None:
        self.left_out += 1
        self._note(merging.taken(entry, training))

    def _find_a_place(self, entry: Entry, training: Training) -> None:
        """What another source may have said already, or under the same identifier."""
        if known := self._twin(training):
            self._written_as[training.id] = known.id
            self._said_again.add(known.id)
            self._change(known, merging.completed(known, training))
            self._note(merging.known_elsewhere(entry, known))
            return
        id_ = training.id if training.id not in self._writer else merging.other_identifier(training)
        if id_ in self._writer:
            self._leave_out(entry, training)
            return
        self._written_as[training.id] = id_
        self._add(replace(training, id=id_))
        if id_ != training.id:
            self._note(merging.renamed(entry, id_))

    def _twin(self, training: Training) -> Training | None:
        """The same training in an earlier source."""
        communes = (site.commune for site in training.sites)
        known_by = merging.keys(training.provider.siret, training.title, communes)
        found = chain.from_iterable(self._elsewhere.get(hash(key), ()) for key in known_by)
        taken = training.id in self._writer
        named = (training.id, merging.other_identifier(training)) if taken else ()
        for id_ in (*named, *found):
            if id_ in self._writer and id_ not in self._said_again:
                known = self._writer.training(id_)
                if merging.is_same(known, training):
                    return known
        return None

    def _add(self, training: Training) -> None:
        self._writer.add(training)
        self._count(training, 1)

    def _change(self, known: Training, training: Training) -> None:
        self._writer.change(training)
        self._count(known, -1)
        self._count(training, 1)

    def _count(self, training: Training, by: int) -> None:
        """Among those that will not be shown, if it is one."""
        if training.label.has_expired(self._today):
            self.expired += by
        elif not training.is_open(self._today):
            self.over += by

    def _note(self, problem: Problem) -> None:
        self.repaired += problem.done is Done.REPAIRED
        self.remarks += problem.done is Done.KEPT
        said = {name: getattr(problem, name)[:LONGEST] for name in ("column", "value", "record")}
        self._writer.note(replace(problem, **said, source=self.sources[-1]))
