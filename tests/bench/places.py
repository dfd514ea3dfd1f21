"""How long it takes to read a typed place, and how often the right one comes, beside plain edit distance."""

import random
from collections.abc import AsyncIterator, Callable

from rapidfuzz import fuzz, process

from catalogue.language import number
from catalogue.places.gazetteer import Gazetteer
from catalogue.places.resolving import resolve
from catalogue.resources import gazetteer
from catalogue.words.text import fold
from tests.bench.figures import Figure, milliseconds, timed

SEED = 2026
BIGGEST = 900
SAMPLE = 300
LOADS = 9


async def figures() -> AsyncIterator[Figure]:
    """Names of the biggest communes, one letter dropped, doubled or swapped."""
    loading = timed(lambda _run: gazetteer.__wrapped__(), range(LOADS))
    yield Figure("le territoire, chargé", milliseconds(loading), "≤ 300 ms")
    places = gazetteer()
    chance = random.Random(SEED)  # noqa: S311 - a sample, not a secret
    towns = chance.sample(sorted(places.communes(), key=lambda town: -town.population)[:BIGGEST], SAMPLE)
    typed = [(town, _noisy(town.name, chance)) for town in towns]
    reference = _edit_distance(places)
    resolve(places, "Lens")  # what is built at the first call is not counted
    ours = timed(lambda pair: resolve(places, pair[1]), typed)
    theirs = timed(lambda pair: reference(pair[1]), typed)
    yield Figure("un lieu mal tapé, lu", milliseconds(ours), milliseconds(theirs) + " (rapidfuzz WRatio)")
    right = sum(town.code in {p.code for p in resolve(places, text).places[:1]} for town, text in typed)
    right_reference = sum(town.code == reference(text) for town, text in typed)
    yield Figure("  … et le bon en premier", _share(right), _share(right_reference))


def _share(right: int) -> str:
    return f"{number(100 * right / SAMPLE)} %"


def _noisy(name: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(name) - 1)
    dropped, doubled = name[:at] + name[at + 1 :], name[:at] + name[at] + name[at:]
    swapped = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    return chance.choice((dropped, doubled, swapped))


def _edit_distance(places: Gazetteer) -> Callable[[str], str]:
    """What is done without a gazetteer's care: the likeliest name by letters, for the code of its first commune."""
    names = [(fold(town.name), town.code) for town in places.communes()]
    folded = [name for name, _code in names]

    def best(text: str) -> str:
        _name, _likeness, at = process.extractOne(fold(text), folded, scorer=fuzz.WRatio)
        return names[at][1]

    return best
