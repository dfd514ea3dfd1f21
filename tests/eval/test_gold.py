"""Our own sets stay above a floor: `make eval` prints the figures, this sees a step back."""

from pathlib import Path

import pytest

from tests.eval import gold

SETS = sorted(gold.FOLDERS[1].glob("*.tsv"))
FLOORS = {"top1": 0.95, "accuracy": 0.95, "macro_f1": 0.95, "slots": 0.95}


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_our_own_sets_stay_above_the_floor(path: Path) -> None:
    figures = gold.scores(path).figures
    (name,) = FLOORS.keys() & figures.keys()
    assert (figures[name] or 0) >= FLOORS[name]


def test_a_row_may_lack_its_last_cells_and_hold_quotes(tmp_path: Path) -> None:
    (tmp_path / "s.tsv").write_text('utterance\tlevel\tkind\nj\'ai un "cap"\tcap\n', encoding="utf-8")
    assert gold.rows(tmp_path / "s.tsv") == [{"utterance": 'j\'ai un "cap"', "level": "cap", "kind": ""}]


def test_an_unknown_set_is_refused() -> None:
    with pytest.raises(ValueError, match="Je ne reconnais pas ce jeu"):
        gold.kind([{"utterance": "a", "couleur": "b"}])
