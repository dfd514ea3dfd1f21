import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.eval import gold
from tests.eval.corpora import SHARED
from tests.eval.scoring import (
    SCORERS,
    Answer,
    interests,
    level_is_right,
    levels,
    place_is_right,
    places,
    sentences,
    slots,
    wanted,
)

LENS = {"kind": "commune", "code": "62498"}
LILLE = {"kind": "commune", "code": "59350"}


def found(*told: dict[str, str], status: str = "found") -> Answer:
    return {"status": status, "places": list(told)}


@pytest.mark.parametrize(
    ("expected", "place", "right"),
    [
        ("62498", found(LENS), True),
        ("62498", found(LILLE), False),
        ("62498", found(LENS, status="ambiguous"), False),
        ("DEP:974", found({"kind": "region", "code": "04"}), True),
        ("75056", found({"kind": "departement", "code": "75"}), True),
        ("DEP:62", found(LENS), False),
        ("AMBIGU:62498,59350", found(LILLE, LENS, status="ambiguous"), True),
        ("AMBIGU:62498,59350", found(LILLE, status="ambiguous"), False),
        ("AMBIGU:62498", found(LENS), False),
        ("HORS", found(status="abroad"), True),
        ("HORS", found(status="unknown"), True),
        ("HORS", found(LENS), False),
        ("HORS", None, False),
    ],
)
def test_a_place(expected: str, place: object, right: bool) -> None:
    assert place_is_right(expected, place) is right


@pytest.mark.parametrize(
    ("cell", "level", "right"),
    [("aucun|INCONNU", None, True), ("aucun", None, False), ("bac", "bac", True), ("bac", "bac2", False)],
)
def test_a_level(cell: str, level: str | None, right: bool) -> None:
    assert level_is_right(cell, level) is right


@pytest.mark.parametrize(
    ("cell", "domains", "right"),
    [
        ("design;audiovisuel", ["audiovisuel", "design"], True),
        ("design;audiovisuel", ["design"], False),
        ("design|audiovisuel", ["audiovisuel"], True),
        ("design|audiovisuel", [], False),
        ("design;~data_ia", ["design", "data_ia"], True),
        ("design", ["design", "data_ia"], False),
        ("design;!developpement", ["design"], True),
        ("design;!developpement", ["design", "developpement"], False),
        ("VAGUE", [], True),
        ("HORS", ["design"], False),
        ("TOUT", [], True),
        ("TOUT", ["design"], False),
    ],
)
def test_domains(cell: str, domains: list[str], right: bool) -> None:
    assert wanted(cell).domains_are_right(domains) is right


@pytest.mark.parametrize(
    ("cell", "excluded", "right"),
    [
        ("!design", ["design"], True),
        ("!design", [], False),
        ("design", ["data_ia"], False),
        ("design;~!data_ia", ["data_ia"], True),
        ("design;~!data_ia", [], True),
    ],
)
def test_refusals(cell: str, excluded: list[str], right: bool) -> None:
    assert wanted(cell).excluded_are_right(excluded) is right


def test_the_summary_of_places() -> None:
    rows = [
        {"utterance": "lens", "expected": "62498", "kind": "exact"},
        {"utterance": "lile", "expected": "59350", "kind": "typo"},
        {"utterance": "bof", "expected": "HORS", "kind": "not_a_place"},
    ]
    told = places(rows, [found(LENS), found(LENS), found(status="unknown")])
    assert told.summary("p") == "p top1=0.500 ambiguous=n/a hors=1.000 n=3"
    assert told.kinds() == {"exact": (1, 1), "not_a_place": (1, 1), "typo": (0, 1)}


def test_the_summary_of_levels() -> None:
    rows = [{"utterance": "cap", "level": "cap"}, {"utterance": "bof", "level": "INCONNU"}]
    assert levels(rows, [{"level": "cap"}, {"level": "bac"}]).summary("n") == "n accuracy=0.500 n=2"


def test_the_summary_of_interests() -> None:
    rows = [
        {"utterance": "dev", "domains": "developpement"},
        {"utterance": "dessin", "domains": "design"},
        {"utterance": "jsp", "domains": "VAGUE"},
        {"utterance": "pas de code", "domains": "!developpement"},
        {"utterance": "boulanger", "domains": "HORS"},
    ]
    told = interests(
        rows,
        [
            {"domains": ["developpement", "design"]},
            {"domains": [], "vague": True},
            {"vague": True},
            {"excluded": ["developpement"]},
            {"domains": []},
        ],
    )
    # development: found; design: missed and invented
    assert told.summary("i") == "i macro_f1=0.500 exclusion=1.000 vague=0.750 hors=1.000 exact=0.600 n=5"


def test_a_slot_that_is_not_given_must_stay_empty() -> None:
    row = {"place": "", "level": "", "domains": "", "excluded": "", "wants_human": ""}
    empty: Answer = {"place": None, "level": None, "domains": [], "excluded": [], "wants_human": False}
    assert all(slots(row, empty).values())
    full: Answer = {
        "place": found(LENS),
        "level": "bac",
        "domains": ["design"],
        "excluded": ["data_ia"],
        "wants_human": True,
    }
    assert not any(slots(row, full).values())


def test_the_summary_of_sentences() -> None:
    row = {"utterance": "lens cap", "place": "62498", "level": "cap", "domains": "", "excluded": ""}
    told = sentences([row | {"wants_human": ""}], [{"place": found(LENS), "level": "bac"}])
    assert told.summary("s") == "s slots=0.800 given=0.500 exact=0.000 human=n/a n=1"


@pytest.mark.parametrize("path", sorted((SHARED / "gold").glob("*.tsv")), ids=lambda path: path.stem)
def test_the_reference_script_says_the_same(tmp_path: Path, path: Path) -> None:
    """On our answers, and on each answer given to the row before it: right and wrong ones."""
    rows = gold.rows(path)
    column = gold.kind(rows)
    ours = gold.answers(column, [row["utterance"] for row in rows])
    for answers in (ours, ours[1:] + ours[:1]):
        said = [dict(one) | {"text": row["utterance"]} for row, one in zip(rows, answers, strict=True)]
        (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, said)), encoding="utf-8")
        command: list[str | Path] = [
            sys.executable,
            SHARED / "gold" / "score.py",
            "--gold",
            path,
            "--answers",
            tmp_path / "a.jsonl",
        ]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
        assert SCORERS[column](rows, said).summary(path.stem) == done.stdout.splitlines()[-1]
