from collections.abc import Iterator
from pathlib import Path

import pytest

from catalogue import store
from catalogue.checking import Counts, Gate, Stop
from catalogue.errors import UserError
from catalogue.language import translator
from catalogue.refresh import RefreshResult, problem_line, refresh, refresh_text
from catalogue.sources.entry import Entry, Read
from catalogue.sources.problems import Done, Fault, Problem
from tests.catalogue.samples import BARE, FULL, NOW

_ = translator("catalogue")
UNKNOWN = Problem(4, "commune", Fault.UNKNOWN_PLACE, "Zzyzx", Done.LEFT_OUT)
SOURCED = Problem(4, "commune", Fault.UNKNOWN_PLACE, "Zzyzx", Done.LEFT_OUT, source="essai.csv")
LEFT_OUT = Entry(4, None, (UNKNOWN,))
FIRST = (Entry(2, BARE), Entry(3, FULL))


def run(data_dir: Path, *read: Read, confirmed: bool = False, dry_run: bool = False) -> RefreshResult:
    return refresh(
        data_dir, [("essai.csv", iter(read))], NOW, by="console", confirmed=confirmed, dry_run=dry_run
    )


def published_ids(data_dir: Path) -> list[str]:
    published = store.load(data_dir)
    return [training.id for training in published.trainings] if published else []


def drafts(data_dir: Path) -> list[Path]:
    return list((data_dir / "drafts").iterdir())


def test_a_refresh_publishes_what_a_source_says(tmp_path: Path) -> None:
    assert run(tmp_path, *FIRST) == RefreshResult(Counts(read=2, trainings=2, added=2), (), (), 1)
    assert published_ids(tmp_path) == ["lille-1", "lens-1"]
    (made,) = store.history(tmp_path)
    assert (made.by, made.source, made.demonstration, made.automatic) == (
        "console",
        "essai.csv",
        False,
        False,
    )


def test_the_same_again_changes_nothing(tmp_path: Path) -> None:
    run(tmp_path, *FIRST)
    again = run(tmp_path, *FIRST)
    assert (again.counts, again.version) == (Counts(read=2, trainings=2), 2)


def test_a_dry_run_says_the_same_and_publishes_nothing(tmp_path: Path) -> None:
    result = run(tmp_path, *FIRST, LEFT_OUT, dry_run=True)
    assert result == RefreshResult(
        Counts(read=3, trainings=2, added=2, left_out=1), (Stop(Gate.LEFT_OUT, 1, 3),), (SOURCED,), None
    )
    assert (published_ids(tmp_path), drafts(tmp_path)) == ([], [])


def test_a_shut_gate_stops_it_unless_confirmed(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="1 entrée sur 3 est écartée"):
        run(tmp_path, *FIRST, LEFT_OUT)
    assert (published_ids(tmp_path), drafts(tmp_path)) == ([], [])
    assert run(tmp_path, *FIRST, LEFT_OUT, confirmed=True).version == 1


@pytest.mark.parametrize("read", [(), (LEFT_OUT,)])
def test_without_any_training_nothing_is_published(tmp_path: Path, read: tuple[Read, ...]) -> None:
    run(tmp_path, *FIRST)
    with pytest.raises(UserError, match="ne contient aucune formation lisible"):
        run(tmp_path, *read, confirmed=True)
    assert (published_ids(tmp_path), drafts(tmp_path)) == (["lille-1", "lens-1"], [])


def test_a_source_that_cannot_be_read_changes_nothing(tmp_path: Path) -> None:
    def failing() -> Iterator[Read]:
        yield FIRST[0]
        raise UserError("le fichier est coupé")

    run(tmp_path, *FIRST)
    with pytest.raises(UserError, match="le fichier est coupé"):
        refresh(tmp_path, [("essai.csv", failing())], NOW, by="console")
    assert published_ids(tmp_path) == ["lille-1", "lens-1"]


def test_a_broken_catalogue_is_repaired_by_a_refresh(tmp_path: Path) -> None:
    (tmp_path / store.FILE).write_bytes(b"broken")
    assert run(tmp_path, *FIRST).counts.added == 2
    assert published_ids(tmp_path) == ["lille-1", "lens-1"]


def test_a_refresh_is_read_in_french(tmp_path: Path) -> None:
    assert refresh_text(run(tmp_path, *FIRST, LEFT_OUT, confirmed=True), _).splitlines() == [
        "Lu\u00a0: 3 entrées, soit 2 formations.",
        "Ajoutées\u00a0: 2\u00a0; modifiées\u00a0: 0\u00a0; retirées\u00a0: 0.",
        "1 entrée est écartée.",
        "1 entrée sur 3 est écartée.",
        "Ligne 4, commune\u00a0: «\u00a0Zzyzx\u00a0» n’est pas une commune connue. La formation est écartée.",
        "La version 1 est publiée.",
    ]
    assert refresh_text(run(tmp_path, *FIRST, dry_run=True), _).splitlines()[-1] == (
        "Rien n’a été publié\u00a0: c’était un essai."
    )


def test_a_formation_is_named_as_its_file_does() -> None:
    problem = Problem(0, "nom-organisme", Fault.MISSING, "", Done.LEFT_OUT, record="formation 12")
    assert problem_line(problem, _) == (
        "formation 12, nom-organisme\u00a0: Ce n’est pas rempli. La formation est écartée."
    )
