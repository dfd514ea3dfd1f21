"""Names of communes as hurried thumbs type them: one letter wrong, accents and hyphens lost, « St » for « Saint »."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from rapidfuzz import process
from rapidfuzz.distance import OSA

from catalogue.places.gazetteer import Gazetteer
from catalogue.places.model import Place
from catalogue.places.naming import dominant
from catalogue.words.text import fold

# Shorter names, or what is left of them, are words rather than places.
SHORTEST = 4
# Names that are typed without accents, hyphens nor capitals before the letter goes wrong: as many as not.
CARELESS = 0.5
# Rows of a French keyboard: each key touches its neighbours, and the two keys above it.
ROWS = ("azertyuiop", "qsdfghjklm", "wxcvbn")
WORD = re.compile(r"[^\W\d_]{2,}")
# Tries at one name before it is left out: a short one gives little that is not another name.
TRIES = 20


@dataclass(frozen=True, slots=True)
class Noised:
    """`kind`: what was done to the name, in French. `code`: INSEE code of the commune meant."""

    text: str
    code: str
    kind: str


def biggest(places: Gazetteer, count: int, chance: Random) -> list[Noised]:
    """The names of the biggest communes that their name is enough to mean, each noised once."""
    towns = sorted(_named_alone(places, inhabitants=1), key=lambda town: -town.population)
    return _noised(places, towns, count, chance)


def of_any_size(places: Gazetteer, count: int, chance: Random, inhabitants: int = 500) -> list[Noised]:
    """The names of communes drawn among those of so many inhabitants, each noised once."""
    towns = list(_named_alone(places, inhabitants))
    return _noised(places, chance.sample(towns, len(towns)), count, chance)


def _named_alone(places: Gazetteer, inhabitants: int) -> Iterator[Place]:
    """Communes that have no homonym, or none to be reckoned with: neither a big commune nor a department."""
    for town in places.communes():
        name = fold(town.name)
        if (
            town.population >= inhabitants
            and len(name) >= SHORTEST
            and not places.areas_named(name)
            and dominant(places, places.communes_named(name), name) == (town,)
        ):
            yield town


def _noised(places: Gazetteer, towns: list[Place], count: int, chance: Random) -> list[Noised]:
    names = {fold(town.name) for town in places.communes()}
    found: list[Noised] = []
    for town in towns:
        if len(found) == count:
            break
        tries = (_once(town, chance) for _ in range(TRIES))
        found += [one for one in tries if one and _is_nearest(one.text, town.name, names)][:1]
    return found


def _once(town: Place, chance: Random) -> Noised | None:
    kind, noise = chance.choice(list(NOISES.items()))
    name = careless(town.name) if noise is not bare and chance.random() < CARELESS else town.name
    text = noise(name, chance)
    changed = text.lower() != name.lower()
    return Noised(text, town.code, kind) if changed and len(fold(text)) >= SHORTEST else None


def _is_nearest(text: str, name: str, names: set[str]) -> bool:
    """Whether no other commune's exact name is nearer to the text than its own."""
    typed = _spelled(fold(text))
    edits = OSA.distance(typed, fold(name))
    if edits <= 1:
        return not edits or typed not in names
    return process.extractOne(typed, names, scorer=OSA.distance, score_cutoff=edits - 1) is None


def careless(name: str) -> str:
    """« Hérouville-Saint-Clair » → « herouville saint clair »."""
    return fold(name)


def _spelled(folded: str) -> str:
    return re.sub(r"\bst(e?)\b", r"saint\1", folded)


def dropped(name: str, chance: Random) -> str:
    at = _letter(name, chance)
    return name[:at] + name[at + 1 :]


def doubled(name: str, chance: Random) -> str:
    at = _letter(name, chance)
    return name[: at + 1] + name[at].lower() + name[at + 1 :]


def swapped(name: str, chance: Random) -> str:
    """Two letters that follow each other change places; the capital stays where it was."""
    at = chance.choice([at for at in range(len(name) - 1) if name[at : at + 2].isalpha()])
    pair = name[at + 1] + name[at]
    return name[:at] + (pair.capitalize() if name[at].isupper() else pair) + name[at + 2 :]


def mistyped(name: str, chance: Random) -> str:
    """A key beside the right one."""
    at = _letter(name, chance)
    keys = neighbours(fold(name[at])[:1])
    return name[:at] + chance.choice(keys) + name[at + 1 :] if keys else name


def shortened(name: str, _chance: Random) -> str:
    return re.sub(r"\b([Ss])aint(e?)\b", r"\1t\2", name)


def bare(name: str, _chance: Random) -> str:
    return careless(name)


def _letter(name: str, chance: Random) -> int:
    """Where a letter stands, of a word of several."""
    return chance.choice([at for word in WORD.finditer(name) for at in range(*word.span())])


def neighbours(key: str) -> str:
    """The keys that touch this one."""
    row, column = next(((n, keys.index(key)) for n, keys in enumerate(ROWS) if key in keys), (-1, -1))
    if row < 0:
        return ""
    around = ((row, -1), (row, 1), (row - 1, 0), (row - 1, 1), (row + 1, -1), (row + 1, 0))
    return "".join(
        ROWS[other][column + step]
        for other, step in around
        if 0 <= other < len(ROWS) and 0 <= column + step < len(ROWS[other])
    )


NOISES: dict[str, Callable[[str, Random], str]] = {
    "lettre oubliée": dropped,
    "lettre doublée": doubled,
    "lettres interverties": swapped,
    "touche voisine": mistyped,
    "accents et traits d’union perdus": bare,
    "St, Ste": shortened,
}
