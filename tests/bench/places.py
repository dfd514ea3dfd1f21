"""How long it takes to read a typed place, and how often the right one comes, beside plain edit distance."""

import random
from collections.abc import AsyncIterator, Callable, Sequence

from rapidfuzz import fuzz, process

from catalogue.language import number
from catalogue.places.gazetteer import Gazetteer
from catalogue.places.model import Place, Status
from catalogue.places.resolving import resolve
from catalogue.resources import gazetteer
from catalogue.words.text import fold
from tests.bench.by_ear import by_ear
from tests.bench.figures import Figure, milliseconds, timed
from tests.bench.noise import biggest, of_any_size

SEED = 2026
TOWNS = 900
# The reference takes some 50 ms a name.
REFERENCE_SAMPLE = 60
LOADS = 9

# What people say around a place, and instead of one.
AROUND = (
    "j'habite à {}",
    "chui a {} mdr",
    "vers {}",
    "moi c {}",
    "pas loin de {} je crois",
    "{} svp",
    "a {} dans le {}",
)
INSTEAD = (
    "jsp", "chez ma mère", "nulle part", "pourquoi tu veux savoir", "je bouge beaucoup", "c'est gratuit ?", "19 ans", "lol",
    "à la campagne", "n'importe où", "je cherche une formation", "au maroc", "le 93", "59000", "paca", "les minguettes",
)  # fmt: skip


async def figures() -> AsyncIterator[Figure]:
    """Names of communes, big and of any size, with one letter wrong or written by ear; then what one really gets."""
    loading = timed(lambda _run: gazetteer.__wrapped__(), range(LOADS))
    yield Figure("le territoire, chargé", milliseconds(loading), "≤ 200 ms")
    places, chance = gazetteer(), random.Random(SEED)  # noqa: S311 - a sample, not a secret
    towns = _biggest(places)
    resolve(places, "lense")  # what is built at the first call is not counted
    reference = _wratio(places)
    sets = {
        f"{TOWNS} grandes communes, une faute": [
            (one.code, one.text) for one in biggest(places, TOWNS, chance)
        ],
        f"{TOWNS} communes de 500 habitants et plus, une faute": [
            (one.code, one.text) for one in of_any_size(places, TOWNS, chance)
        ],
        f"{TOWNS} grandes communes, écrites à l’oreille": [
            (town.code, text) for town, text in by_ear(towns, chance)
        ],
    }
    for what, typed in sets.items():
        sample = chance.sample(typed, REFERENCE_SAMPLE)
        theirs = sum(reference(text) == code for code, text in sample)
        yield Figure(what, _told(places, typed), f"{_share(theirs, len(sample))} (rapidfuzz WRatio)")
    load = _mixed(chance, towns, [text for typed in sets.values() for _, text in typed])
    spent = timed(lambda text: resolve(places, text), load)
    their_time = timed(reference, load[:REFERENCE_SAMPLE])
    yield Figure(
        "une réponse lue, de toutes sortes",
        milliseconds(spent),
        f"≤ 1 · 6 ms ; {milliseconds(their_time)} (WRatio)",
    )


def _biggest(places: Gazetteer) -> list[Place]:
    """The biggest communes that are the only ones of their name (which the arrondissements, numbered, are not)."""
    named = (town for town in places.communes() if len(places.communes_named(fold(town.name))) == 1)
    return sorted(named, key=lambda town: -town.population)[:TOWNS]


def _told(places: Gazetteer, typed: Sequence[tuple[str, str]]) -> str:
    """The share that is right at first, and the share that is wrong without asking « c’est bien ça ? »."""
    answers = [(code, resolve(places, text)) for code, text in typed]
    found = [(code, answer) for code, answer in answers if answer.status is Status.FOUND]
    right = [code for code, answer in found if answer.places[0].code == code]
    unasked = [code for code, answer in found if answer.places[0].code != code and not answer.confirm]
    return f"{_share(len(right), len(typed))} · faux sans demander {_share(len(unasked), len(typed))}"


def _share(part: int, whole: int) -> str:
    return f"{number(round(100 * part / whole, 1))} %"


def _mixed(chance: random.Random, towns: Sequence[Place], misspelt: Sequence[str]) -> list[str]:
    """A third exact, a third in a few words, a sixth misspelt, a sixth no name of a town."""
    names = [(town.name.lower(), town.departement) for town in chance.choices(towns, k=TOWNS)]
    third = TOWNS // 3
    texts = [
        *(name for name, _ in names[:third]),
        *(chance.choice(AROUND).format(name, area) for name, area in names[third : 2 * third]),
        *chance.sample(misspelt, third // 2),
        *chance.choices(INSTEAD, k=third // 2),
    ]
    chance.shuffle(texts)
    return texts


def _wratio(places: Gazetteer) -> Callable[[str], str]:
    """What is done without a gazetteer's care: the likeliest name by letters, for the code of its first commune."""
    names = [(fold(town.name), town.code) for town in places.communes()]
    folded = [name for name, _code in names]

    def best(text: str) -> str:
        _name, _likeness, at = process.extractOne(fold(text), folded, scorer=fuzz.WRatio)
        return names[at][1]

    return best
