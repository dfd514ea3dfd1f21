"""What both are asked: names noised by a seed, and the visible half of the places when it is there."""

import csv
import re
from pathlib import Path
from random import Random

from catalogue.places.gazetteer import Gazetteer
from tests.bench import noise
from tests.bench.peers.scoring import Item

SEED = 2026
COUNT = 900
GOLD = Path(__file__).parents[3] / ".." / "shared" / "gold" / "places_visible.tsv"
INSEE = re.compile(r"\d[\dAB]\d{3}")

WRITTEN = "jeu visible des lieux"


def noised(places: Gazetteer) -> list[Item]:
    chance = Random(SEED)  # noqa: S311 - a sample, not a secret
    big = noise.biggest(places, COUNT, chance)
    small = noise.of_any_size(places, COUNT, chance)
    return [
        *_items(big, f"{COUNT} plus grandes communes, mal tapées"),
        *_items(small, f"{COUNT} communes d’au moins 500 habitants, mal tapées"),
    ]


def _items(drawn: list[noise.Noised], group: str) -> list[Item]:
    return [Item(one.text, (one.code,), group, one.kind) for one in drawn]


def written() -> list[Item]:
    """The rows that mean communes, or no place in France; those about departments and regions are left out, for Addok
    does not have them. None when the file is not there."""
    if not GOLD.exists():
        return []
    with GOLD.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        found = [(row["utterance"], expected(row["expected"])) for row in rows]
    return [Item(text, codes, WRITTEN, kind(codes)) for text, codes in found if codes is not None]


def expected(cell: str) -> tuple[str, ...] | None:
    """The codes of a cell: « HORS » has none, « AMBIGU:38544,DEP:86 » is not only of communes: None."""
    if cell == "HORS":
        return ()
    codes = tuple(cell.removeprefix("AMBIGU:").split(","))
    return codes if all(INSEE.fullmatch(code) for code in codes) else None


def kind(codes: tuple[str, ...]) -> str:
    if not codes:
        return "avec seuils : ailleurs ou pas un lieu, refusé"
    return "avec seuils : une commune, trouvée" if len(codes) == 1 else "avec seuils : plusieurs, demandées"
