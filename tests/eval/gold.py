"""The gold sets, through the batch commands: each in a process of its own, as another program would ask."""

import csv
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.table import Table

from tests.eval.corpora import SHARED
from tests.eval.scoring import SCORERS, Answer, Row, Scores

ROOT = Path(__file__).parents[2]
FOLDERS = (SHARED / "gold", Path(__file__).with_name("sets"))
COMMANDS = {
    "expected": ("catalogue", "place"),
    "wants_human": ("bot", "understand"),
    "domains": ("catalogue", "interests"),
    "level": ("catalogue", "level"),
}


def sets() -> list[Path]:
    return [path for folder in FOLDERS for path in sorted(folder.glob("*.tsv"))]


def rows(path: Path) -> list[Row]:
    """Cells that a line lacks are empty."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE, restval=""))


def kind(held: Sequence[Row]) -> str:
    """The column that tells what a set is about. Raises ValueError for a set that is about nothing known."""
    known = [column for column in SCORERS if held and column in held[0]]
    if not known:
        raise ValueError("Je ne reconnais pas ce jeu : ni lieux, ni niveaux, ni envies, ni messages.")
    return known[0]


def answers(column: str, texts: Sequence[str]) -> list[Answer]:
    """What the batch command answers to each text. Raises CalledProcessError when it fails."""
    program, command = COMMANDS[column]
    done = subprocess.run(
        [sys.executable, "-m", program, command, "-"],
        input="".join(f"{text}\n" for text in texts),
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        check=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def scores(path: Path) -> Scores:
    held = rows(path)
    column = kind(held)
    return SCORERS[column](held, answers(column, [row["utterance"] for row in held]))


def tables(*, errors: bool) -> Iterator[Table | str]:
    """For each set: its table per kind, what is wrong when it is asked for, and its summary."""
    for path in sets():
        told = scores(path)
        yield _kinds_table(path.stem, told)
        if errors and not all(mark.right for mark in told.marks):
            yield _errors_table(told)
        yield told.summary(path.stem)


def _kinds_table(name: str, told: Scores) -> Table:
    table = Table("sorte", "justes", "sur", "part", title=name, title_justify="left")
    for kind_, (right, of) in told.kinds().items():
        table.add_row(kind_, str(right), str(of), f"{right / of:.3f}".replace(".", ","))
    return table


def _errors_table(told: Scores) -> Table:
    table = Table("sorte", "ce qui est tapé", "attendu", "répondu")
    for mark in told.marks:
        if not mark.right:
            table.add_row(mark.kind, mark.text, mark.expected, mark.got)
    return table
