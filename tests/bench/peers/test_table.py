"""The table says who is right and how long it took."""

from rich.console import Console

from tests.bench.peers.items import WRITTEN
from tests.bench.peers.scoring import Item
from tests.bench.peers.table import Contender, table

ITEMS = [
    Item("lns", ("62498",), "mal tapées", "lettre oubliée"),
    Item("liile", ("59350",), "mal tapées", "touche voisine"),
    Item("lille", ("59350",), WRITTEN, "trouvée"),
    Item("jsp", (), WRITTEN, "refusé"),
]
RIGHT = [("62498",), ("59350",), ("59350",), ()]
OURS = Contender("ici", RIGHT, RIGHT, [0.001] * 4)
OTHER = Contender("Addok", [("62041",), ("59350",), ("59350",), ("24242",)], [(), (), (), ()], [0.0025] * 4)


def _lines() -> list[list[str]]:
    console = Console(width=150)
    with console.capture() as capture:
        console.print(table(ITEMS, [OURS, OTHER], "Titre"))
    rows = (line.split("│") for line in capture.get().splitlines() if "│" in line)
    return [[cell.strip() for cell in row[1:-1]] for row in rows]


def test_each_group_has_its_total_and_its_kinds() -> None:
    assert _lines()[:6] == [
        ["mal tapées : la bonne en premier", "2", "100 % (2)", "50 % (1)"],
        ["lettre oubliée", "1", "100 % (1)", "0 % (0)"],
        ["touche voisine", "1", "100 % (1)", "100 % (1)"],
        [f"{WRITTEN} : la bonne en premier", "1", "100 % (1)", "100 % (1)"],
        ["refusé", "1", "100 % (1)", "100 % (1)"],
        ["trouvée", "1", "100 % (1)", "0 % (0)"],
    ]


def test_times_are_compared_with_ours() -> None:
    assert _lines()[6:8] == [
        ["mal tapées : médiane", "2", "1,00 ms", "2,50 ms (× 2,5)"],
        ["p99", "", "1,00 ms", "2,50 ms (× 2,5)"],
    ]
