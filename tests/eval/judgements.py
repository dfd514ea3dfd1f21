"""What judges said: one file a judge (or several), lines of persona, code of the training and grade, tabs between."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from pathlib import Path

from tests.eval.metrics import GRADES

FOLDER = Path(__file__).with_name("judgements")

# By person and code of the training: the grades, in the order of the files.
Judgements = Mapping[tuple[str, str], tuple[int, ...]]


def load(folder: Path = FOLDER) -> Judgements:
    """Raises ValueError, with the file and the line, for what is no judgement."""
    grades: dict[tuple[str, str], tuple[int, ...]] = {}
    for file in sorted(folder.glob("*.tsv")):
        for key, grade in _read(file).items():
            grades[key] = (*grades.get(key, ()), grade)
    return grades


def means(judgements: Judgements, person: str) -> dict[str, float]:
    """The mean grade of each training judged for a person, by code."""
    return {code: sum(grades) / len(grades) for (who, code), grades in judgements.items() if who == person}


def pairs(judgements: Judgements) -> list[tuple[int, int]]:
    """The grades of each two judges on a same item."""
    return list(_pairs(judgements.values()))


def _pairs(graded: Iterable[tuple[int, ...]]) -> Iterator[tuple[int, int]]:
    for grades in graded:
        yield from combinations(grades, 2)


def _read(file: Path) -> dict[tuple[str, str], int]:
    """The last of two judgements of one item holds."""
    read = {}
    for line, text in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if not text.strip():
            continue
        cells = [cell.strip() for cell in text.split("\t")]
        if len(cells) != 3 or cells[2] not in map(str, GRADES):
            raise ValueError(
                f"{file.name}, ligne {line} : il faut une personne, un code et une note de 0 à 3."
            )
        read[cells[0], cells[1]] = int(cells[2])
    return read
