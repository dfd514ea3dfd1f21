from pathlib import Path

import pytest

from catalogue import resources, store
from catalogue.errors import UserError
from catalogue.language import translator
from catalogue.refresh import RefreshResult, refresh, refresh_text
from catalogue.sources.problems import Done, Fault, Problem
from tests.catalogue.samples import NOW

HEADER = "id;intitulé;organisme;domaine;commune\n"


def run(data_dir: Path, content: str, *, dry_run: bool = False) -> RefreshResult:
    source = data_dir / "formations.csv"
    source.write_text(HEADER + content, encoding="utf-8")
    return refresh(data_dir, source, resources.gazetteer(), resources.vocabulary(), NOW, dry_run=dry_run)


def published_ids(data_dir: Path) -> list[str]:
    published = store.load(data_dir)
    return [training.id for training in published.trainings] if published else []


FIRST = "a;Web;Y;developpement;Lens\nb;Web;Y;developpement;Lille\n"
SECOND = "b;Web;Y;design;Lille\nc;Web;Y;developpement;Calais\nd;Web;Y;developpement;Zzyzx\n"
UNKNOWN = Problem(4, "commune", Fault.UNKNOWN_PLACE, "Zzyzx", Done.LEFT_OUT)


def test_a_first_refresh_adds_everything(tmp_path: Path) -> None:
    assert run(tmp_path, FIRST) == RefreshResult(
        read=2, added=2, changed=0, removed=0, rejected=0, problems=(), version=1
    )
    assert published_ids(tmp_path) == ["a", "b"]


def test_a_second_one_says_what_it_changes(tmp_path: Path) -> None:
    run(tmp_path, FIRST)
    assert run(tmp_path, SECOND) == RefreshResult(
        read=3, added=1, changed=1, removed=1, rejected=1, problems=(UNKNOWN,), version=2
    )
    assert published_ids(tmp_path) == ["b", "c"]


def test_a_dry_run_says_the_same_and_publishes_nothing(tmp_path: Path) -> None:
    run(tmp_path, FIRST)
    result = run(tmp_path, SECOND, dry_run=True)
    assert (result.added, result.changed, result.removed, result.version) == (1, 1, 1, None)
    assert published_ids(tmp_path) == ["a", "b"]


def test_the_same_file_again_changes_nothing(tmp_path: Path) -> None:
    run(tmp_path, FIRST)
    again = run(tmp_path, FIRST)
    assert (again.added, again.changed, again.removed, again.version) == (0, 0, 0, 2)


@pytest.mark.parametrize("content", ["", "a;;Y;developpement;Lens\n"])
def test_a_file_without_any_valid_training_publishes_nothing(tmp_path: Path, content: str) -> None:
    run(tmp_path, FIRST)
    with pytest.raises(UserError, match="aucune formation lisible"):
        run(tmp_path, content)
    assert published_ids(tmp_path) == ["a", "b"]


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="ne s’ouvre pas"):
        refresh(tmp_path, tmp_path / "absent.csv", resources.gazetteer(), resources.vocabulary(), NOW)


def test_a_broken_catalogue_is_repaired_by_a_refresh(tmp_path: Path) -> None:
    (tmp_path / store.FILE).write_bytes(b"broken")
    assert run(tmp_path, FIRST).added == 2
    assert published_ids(tmp_path) == ["a", "b"]


def test_a_label_that_is_over_on_the_day_is_remarked_and_kept(tmp_path: Path) -> None:
    source = tmp_path / "formations.csv"
    source.write_text(
        "id;intitulé;organisme;commune;label jusqu’au\n"
        "a;Développeur web;Y;Lens;22/11/2026\nb;Développeur web;Y;Lens;23/11/2026\n",
        encoding="utf-8",
    )
    result = refresh(tmp_path, source, resources.gazetteer(), resources.vocabulary(), NOW)
    assert (result.added, result.rejected) == (2, 0)
    assert result.problems == (Problem(2, "label jusqu’au", Fault.EXPIRED_LABEL, "22/11/2026", Done.KEPT),)
    assert (
        refresh_text(result, translator("catalogue"))
        .splitlines()[2]
        .startswith(
            "Ligne 2, label jusqu’au\u00a0: Le label est terminé depuis le 22/11/2026\u00a0: "
            "cette formation ne sera pas montrée."
        )
    )
    assert published_ids(tmp_path) == ["a", "b"]


def test_a_refresh_is_read_in_french(tmp_path: Path) -> None:
    run(tmp_path, FIRST)
    assert refresh_text(run(tmp_path, SECOND), translator("catalogue")).splitlines() == [
        "Lu\u00a0: 3 formations.",
        "Ajoutées\u00a0: 1\u00a0; modifiées\u00a0: 1\u00a0; retirées\u00a0: 1\u00a0; écartées\u00a0: 1.",
        "Ligne 4, commune\u00a0: «\u00a0Zzyzx\u00a0» n’est pas une commune connue. La formation est écartée.",
        "La version 2 est publiée.",
    ]
    assert refresh_text(run(tmp_path, FIRST, dry_run=True), translator("catalogue")).splitlines()[-1] == (
        "Rien n’a été publié\u00a0: c’était un essai."
    )
