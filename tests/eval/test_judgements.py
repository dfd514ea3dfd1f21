from pathlib import Path

import pytest

from tests.eval.judgements import load, means, pairs


def test_the_mean_of_two_judges_is_used_and_their_pairs_are_compared(tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_text("d01\tabc\t3\nd01\tdef\t0\n\n", encoding="utf-8")
    (tmp_path / "b.tsv").write_text("d01\tabc\t2\nd02\tabc\t1\n", encoding="utf-8")
    judged = load(tmp_path)
    assert means(judged, "d01") == {"abc": 2.5, "def": 0.0}
    assert pairs(judged) == [(3, 2)]


@pytest.mark.parametrize("line", ["d01 abc 3", "d01\tabc\t4", "d01\tabc", "d01\tabc\tdeux"])
def test_what_is_no_judgement_is_said_with_its_line(tmp_path: Path, line: str) -> None:
    (tmp_path / "a.tsv").write_text(f"d01\tabc\t3\n{line}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"^a\.tsv, ligne 2 "):
        load(tmp_path)


def test_without_a_judge_there_is_nothing(tmp_path: Path) -> None:
    assert load(tmp_path / "absent") == {}
