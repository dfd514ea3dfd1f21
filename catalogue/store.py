"""catalogue.db: what is published, replaced whole and atomically; the versions before it; going back to one."""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from catalogue.errors import UserError
from catalogue.language import translator
from catalogue.model import Training
from catalogue.sources.problems import Problem
from catalogue.versions import comparing, drafting, files, migrations, publications, rows
from catalogue.versions.checking import Gate, Stop, stop_text
from catalogue.versions.files import FILE as FILE
from catalogue.versions.publications import Publication as Publication
from catalogue.versions.writing import Writer

# Earlier versions that one may go back to: a nightly refresh leaves a week and a half to notice.
KEPT = 10


@dataclass(frozen=True, slots=True)
class Published:
    """A version and its trainings, in the order of their source."""

    publication: Publication
    trainings: tuple[Training, ...]


def load(data_dir: Path, version: int | None = None) -> Published | None:
    """The published catalogue, or that of an earlier version; None when there is none.

    Raises UserError when its file cannot be read.
    """
    path = file_of(data_dir, version)
    if path is None:
        return None
    with files.opened(path) as db:
        return Published(publications.history(db)[0], tuple(rows.trainings(db)))


def publication(data_dir: Path) -> Publication | None:
    """What `load` says of the version, without reading the trainings."""
    return next(iter(history(data_dir)), None)


def problems(data_dir: Path) -> Iterator[Problem]:
    """All that was wrong in the sources of what is published. Raises UserError when its file cannot be read."""
    if path := file_of(data_dir):
        with files.opened(path) as db:
            yield from rows.problems(db)


def history(data_dir: Path) -> tuple[Publication, ...]:
    """Every publication, newest first; empty when there is none. Raises UserError when the file cannot be read."""
    path = file_of(data_dir)
    return _history(path) if path else ()


def file_of(data_dir: Path, version: int | None = None) -> Path | None:
    """The catalogue file of a version, the published one (None) or one of the KEPT before; None when it is not kept."""
    published = data_dir / FILE
    if version is None:
        return published if published.exists() else None
    if published.exists() and _history(published)[0].version == version:
        return published
    return files.version_file(data_dir, version) if version in files.kept_versions(data_dir) else None


def publish(
    data_dir: Path,
    trainings: Iterable[Training],
    *,
    source: str,
    demonstration: bool,
    automatic: bool,
    now: datetime,
    by: str = "",
) -> Publication:
    """Replace what is published, at once. A crash at any point leaves the version before whole.

    The trainings, of distinct identifiers, are read once and written as they come.
    """
    with files.unfinished(data_dir) as (_name, new):
        with files.created(new, data_dir) as db:
            writer = Writer(db, data_dir)
            for training in trainings:
                writer.add(training)
            sha256 = writer.finish()
        made = Publication(0, now, source, sha256, writer.count, demonstration, automatic, by)
        with files.writing(data_dir), files.locked(data_dir):
            return _replace(data_dir, new, made)


def publish_draft(
    data_dir: Path, id_: str, *, by: str, now: datetime, confirmed: bool = False
) -> Publication:
    """Publish a draft, compared anew with what is published now. Done twice, it is the same publication.

    `by`: who wants it. Raises UserError when it is not there any more, when it has no training, and, unless
    `confirmed`, when a gate is shut.
    """
    with files.writing(data_dir), files.locked(data_dir):
        for one in _known(data_dir):
            if one.draft == id_:
                return one
        file = files.draft_file(data_dir, id_)
        draft = drafting.compared(data_dir, drafting.load(data_dir, id_), file)
        _check(draft.stops, confirmed=confirmed)
        made = Publication(
            version=0,
            published_at=now,
            source=", ".join(draft.sources),
            sha256=draft.sha256,
            trainings=draft.counts.trainings,
            demonstration=False,
            automatic=False,
            by=by,
            left_out=draft.counts.left_out,
            draft=id_,
        )
        return _replace(data_dir, file, made)


def rollback(data_dir: Path, version: int | None = None, *, by: str, now: datetime) -> Publication:
    """Publish an earlier version anew, as a new one: it can be undone likewise. None: the one before the present one.

    Raises UserError when it is not kept.
    """
    with files.writing(data_dir), files.locked(data_dir), files.unfinished(data_dir) as (_name, new):
        file = _earlier(data_dir, version)
        earlier = _history(file)[0]
        shutil.copyfile(file, new)
        sha256 = _brought_up(new, file)
        made = replace(earlier, published_at=now, by=by, sha256=sha256, draft="", restores=earlier.version)
        return _replace(data_dir, new, made)


def _brought_up(copy: Path, file: Path) -> str:
    """Bring the copy of an earlier version to the present schema; returns the digest of its content. Raises UserError when
    a disk has spoilt it. `file`: what it is a copy of."""
    if not files.is_sound(file):
        raise files.unreadable(file)
    with closing(Database(copy)) as db:
        migrations.migrate(db)
        return rows.sha256(db)


def _check(stops: tuple[Stop, ...], *, confirmed: bool) -> None:
    """Raises UserError when something stops a publication that nobody confirmed, or that nobody can."""
    _ = translator("catalogue")
    if held := [stop for stop in stops if not (confirmed and stop.confirmable)]:
        why = " ".join(stop_text(stop, _) for stop in held)
        raise UserError(why if held[0].gate is Gate.EMPTY else _("{why} Confirm to publish.", why=why))


def _earlier(data_dir: Path, version: int | None) -> Path:
    """Raises UserError when there is none, or when it is what is published."""
    _ = translator("catalogue")
    now = _known(data_dir)[:1]
    kept = [number for number in files.kept_versions(data_dir) if [number] != [one.version for one in now]]
    wanted = version if version is not None else next(iter(kept), None)
    if wanted is None:
        raise UserError(_("There is no earlier version to go back to."))
    if now and wanted == now[0].version:
        raise UserError(_("Version {version} is the one that is published.", version=wanted))
    if wanted not in kept:
        numbers = ", ".join(map(str, sorted(kept))) or _("none")
        raise UserError(
            _("Version {version} is not kept any more; those that are: {kept}.", version=wanted, kept=numbers)
        )
    return files.version_file(data_dir, wanted)


def _replace(data_dir: Path, new: Path, made: Publication) -> Publication:
    """Publish a whole file, under the lock: number it, give it the history, keep what it replaces, take its place."""
    before = _known(data_dir)
    found = comparing.compared(data_dir, new)
    version = before[0].version + 1 if before else 1
    made = replace(made, version=version, added=found.added, changed=found.changed, removed=found.removed)
    with closing(Database(new)) as db, db.atomic():
        publications.write(db, (made, *before))
    files.sync(new)
    _keep(data_dir)
    new.replace(data_dir / FILE)
    files.sync(data_dir)
    for number in files.kept_versions(data_dir)[KEPT:]:
        files.version_file(data_dir, number).unlink(missing_ok=True)
    return made


def _keep(data_dir: Path) -> None:
    """Give what is published a second name, which stays when the first is given to another file."""
    file = data_dir / FILE
    try:
        published = publication(data_dir)
    except UserError:  # broken: nobody will want it back
        return
    if published and files.is_sound(file):
        kept = files.version_file(data_dir, published.version)
        kept.parent.mkdir(exist_ok=True)
        kept.unlink(missing_ok=True)
        kept.hardlink_to(file.resolve())
        files.sync(kept.parent)


def _history(path: Path) -> tuple[Publication, ...]:
    """Of a published file, which has at least its own. Raises UserError."""
    with files.opened(path) as db:
        newest, *before = publications.history(db)
        return (newest, *before)


def _known(data_dir: Path) -> tuple[Publication, ...]:
    """The history, even when the published file is broken or gone: then that of the last version kept."""
    kept = (files.version_file(data_dir, version) for version in files.kept_versions(data_dir))
    for path in (data_dir / FILE, *kept):
        try:
            if path.exists():
                return _history(path)
        except files.NewerError:
            raise
        except UserError:
            continue
    return ()
