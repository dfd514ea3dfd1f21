from dataclasses import fields as attributes
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalogue import resources, store
from catalogue.errors import UserError
from catalogue.language import translator
from catalogue.model import Provider, Site, Training
from catalogue.sources.entry import Entry
from catalogue.versions import difference, drafting
from catalogue.versions.difference import Added, Change, Changed, Removed
from tests.catalogue.samples import BARE, FULL, NOW
from tests.catalogue.strategies import trainings

_ = translator("catalogue")
A, B, C, D = (replace(BARE, id=id_, title=f"Formation {id_.upper()}") for id_ in "abcd")


def draft(data_dir: Path, *found: Training) -> str:
    entries = (Entry(line, training) for line, training in enumerate(found, 2))
    return drafting.draft(data_dir, [("essai.csv", entries)], NOW).id


def publish(data_dir: Path, *found: Training) -> None:
    store.publish(data_dir, found, source="", demonstration=False, automatic=False, now=NOW)


def changes(data_dir: Path, before: list[Training], after: list[Training]) -> list[Change]:
    publish(data_dir, *before)
    return list(difference.changes(data_dir, draft(data_dir, *after)))


def test_trainings_are_added_changed_or_removed(tmp_path: Path) -> None:
    better = replace(B, months=6.0, sites=(Site("62498"),))
    assert changes(tmp_path, [A, B, C], [D, better, C]) == [
        Added(D),
        Changed(B, better, ("sites", "months")),
        Removed(A),
    ]


def test_each_kind_comes_in_the_order_of_its_catalogue(tmp_path: Path) -> None:
    assert changes(tmp_path, [B, A], [D, C]) == [Added(D), Added(C), Removed(B), Removed(A)]


def test_neither_the_order_nor_the_source_changes_a_training(tmp_path: Path) -> None:
    assert changes(tmp_path, [A, B], [replace(B, source="ailleurs.csv"), A]) == []


def test_at_first_everything_is_added(tmp_path: Path) -> None:
    assert list(difference.changes(tmp_path, draft(tmp_path, A, FULL))) == [Added(A), Added(FULL)]


def test_the_difference_is_with_what_is_published_now(tmp_path: Path) -> None:
    publish(tmp_path, A)
    made = draft(tmp_path, A, B)
    publish(tmp_path, A, B)
    assert list(difference.changes(tmp_path, made)) == []


@pytest.mark.parametrize(
    "field", [field.name for field in attributes(Training) if field.name not in {"id", "source"}]
)
def test_every_field_is_compared(tmp_path: Path, field: str) -> None:
    full = replace(FULL, id=BARE.id)
    # A price that is known says whether the training is free.
    bare = replace(BARE, free=True) if field == "price" else BARE
    other = replace(bare, **{field: getattr(full, field)})
    assert changes(tmp_path, [bare], [other]) == [Changed(bare, other, (field,))]


whole_catalogues = st.lists(trainings(), max_size=4, unique_by=lambda training: training.id)
in_one_folder = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None
)


@in_one_folder
@given(whole_catalogues)
def test_a_catalogue_does_not_differ_from_itself(tmp_path: Path, catalogue: list[Training]) -> None:
    assert changes(tmp_path, catalogue, catalogue) == []


@in_one_folder
@given(whole_catalogues, whole_catalogues, st.data())
def test_the_changes_are_what_makes_one_of_the_other(
    tmp_path: Path, before: list[Training], drawn: list[Training], data: st.DataObject
) -> None:
    kept = data.draw(st.sets(st.sampled_from(before))) if before else set()
    after = list({training.id: training for training in (*drawn, *sorted(kept, key=before.index))}.values())
    result = {training.id: training for training in before}
    for change in changes(tmp_path, before, after):
        match change:
            case Added(training):
                assert training.id not in result
                result[training.id] = training
            case Changed(old, new, differing):
                assert result[new.id] == old
                assert differing
                result[new.id] = new
            case Removed(training):
                assert result.pop(training.id) == training
    assert {id_: replace(it, source="") for id_, it in result.items()} == {
        it.id: replace(it, source="") for it in after
    }


@pytest.mark.parametrize("id_", ["nowhere", "../catalogue"])
def test_a_draft_that_is_gone_is_said(tmp_path: Path, id_: str) -> None:
    with pytest.raises(UserError, match="n’existe plus"):
        list(difference.changes(tmp_path, id_))
    with pytest.raises(UserError, match="n’existe plus"):
        difference.summary_text(tmp_path, id_, _)


def test_in_short_the_counts_and_the_first_titles(tmp_path: Path) -> None:
    publish(tmp_path, A, B)
    more = [replace(BARE, id=str(i), title=f"Web {i}") for i in range(5)]
    assert difference.summary_text(
        tmp_path, draft(tmp_path, replace(B, months=6.0), *more), _
    ).splitlines() == [
        "Lu\u00a0: 6 entrées, soit 6 formations.",
        "Ajoutées\u00a0: 5\u00a0; modifiées\u00a0: 1\u00a0; retirées\u00a0: 1.",
        "Nouvelles\u00a0: Web 0, Web 1, Web 2 et 2 autres.",
        "Modifiées\u00a0: Formation B.",
        "Retirées\u00a0: Formation A.",
    ]


def test_in_short_a_title_is_told_once(tmp_path: Path) -> None:
    publish(tmp_path, *(replace(A, id=id_) for id_ in "abc"), D)
    told = difference.summary_text(tmp_path, draft(tmp_path, FULL), _)
    assert "Retirées\u00a0: Formation A, Formation D et 2 autres." in told


def test_in_full_every_field_before_and_after(tmp_path: Path) -> None:
    publish(tmp_path, A, B)
    better = replace(
        B, months=6.0, sites=(Site("62498"),), provider=Provider("École Z"), objective="Long. " * 100
    )
    lines = list(difference.full_text(tmp_path, draft(tmp_path, better, C), resources.gazetteer(), _))
    assert lines == [
        "+ Formation C — École Y",
        "~ Formation B — École Z",
        "    Organisme\u00a0: École Y → École Z",
        "    Lieux\u00a0: Lille → Lens",
        f"    Objectif\u00a0: rien → {('Long. ' * 20).strip()}…",
        "    Mois\u00a0: rien → 6",
        "− Formation A — École Y",
    ]
