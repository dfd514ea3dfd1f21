"""The names, numbers and postcodes of places that a text holds, and how each is introduced."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from catalogue.places.gazetteer import ARRONDISSEMENTS, Gazetteer, departement_of
from catalogue.places.model import Place, PlaceKind
from catalogue.places.naming import meant_by, neighbourhoods
from catalogue.places.spoken import LONGEST_NUMBER, SPOKEN_NUMBERS
from catalogue.places.typed import Word
from catalogue.places.wording import COUNTED_AFTER, COUNTED_BEFORE, DEPARTEMENT_WORDS

# Words in the longest names: « Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson » has eight, a country nine.
LONGEST_NAME = 9
# Up to so many words, a name may be made by chance of the end of one part of the text and the start of the next; longer
# ones are names written with brackets or dashes (« Sarroux - Saint Julien »).
LONGEST_CHANCE = 2

_ROMAN = {
    "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12,
    "xiii": 13, "xiv": 14, "xv": 15, "xvi": 16, "xvii": 17, "xviii": 18, "xix": 19, "xx": 20,
}  # fmt: skip
_ORDINAL = re.compile(r"(\d{1,2})(er|ere|e|eme|ieme)?")
_ARRONDISSEMENT_WORDS = frozenset({"arrondissement", "arrond", "arr", "ardt"})
# What may stand between the town and the number, or between the number and the town.
_BEFORE_ORDINAL = frozenset({"le", "dans", "du"})
_AFTER_ORDINAL = _ARRONDISSEMENT_WORDS | {"de", "d", "a", "sur"}
_DEPARTEMENT = re.compile(r"\d{2}|2[ab]|9[78]\d")


@dataclass(frozen=True, slots=True)
class Mention:
    """Words `start` to `end` (not included), which are `name`, mean one of `places`, biggest first.

    `numeric`: by a postcode or the number of a department. `certain`: it cannot be anything else than a place.
    `doubtful`: near to what is said, but not exactly that. `part`: by the name of a neighbourhood.
    """

    start: int
    end: int
    name: str
    places: tuple[Place, ...]
    numeric: bool = False
    certain: bool = False
    doubtful: bool = False
    part: bool = False

    @property
    def is_town(self) -> bool:
        return any(place.kind is PlaceKind.COMMUNE for place in self.places)


def mentions(gazetteer: Gazetteer, words: tuple[Word, ...]) -> tuple[Mention, ...]:
    """What the words name, in order, the longest names first: « Saint-Étienne-du-Rouvray » is not « Saint-Étienne »."""
    free = [True] * len(words)
    found: list[Mention] = []
    for mention in (*_names(gazetteer, words), *_numbers(gazetteer, words)):
        if all(free[mention.start : mention.end]):
            found.append(mention)
            free[mention.start : mention.end] = [False] * (mention.end - mention.start)
    return tuple(sorted(found, key=lambda mention: mention.start))


def _names(gazetteer: Gazetteer, words: tuple[Word, ...]) -> Iterator[Mention]:
    for length in range(min(LONGEST_NAME, len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            name = joined(words[start : start + length])
            in_one_part = words[start].part == words[start + length - 1].part
            if (in_one_part or length > LONGEST_CHANCE) and (places := meant_by(gazetteer, name)):
                part = places == neighbourhoods(gazetteer, name)
                hamlets = part and (gazetteer.communes_named(name) or gazetteer.formerly_named(name))
                mention = Mention(start, start + length, name, places, doubtful=bool(hamlets), part=part)
                yield _with_arrondissement(gazetteer, words, mention)


def joined(words: tuple[Word, ...]) -> str:
    return " ".join(word.folded for word in words)


def _with_arrondissement(gazetteer: Gazetteer, words: tuple[Word, ...], mention: Mention) -> Mention:
    """The mention with the arrondissement said before or after a name of Paris, Lyon or Marseille."""
    town = mention.places[0]
    if town.code not in ARRONDISSEMENTS:
        return mention
    start, end, number = _arrondissement_around(words, mention)
    if number is None:
        return mention
    place = gazetteer.arrondissement(town, number)
    if place:
        return Mention(start, end, "", (place,), certain=True)
    return mention if str(number) == town.departement else replace(mention, doubtful=True)


def _arrondissement_around(words: tuple[Word, ...], mention: Mention) -> tuple[int, int, int | None]:
    """Where the mention starts and ends with its arrondissement, and the number of that."""
    after = mention.end
    while after < len(words) and words[after].folded in _BEFORE_ORDINAL:
        after += 1
    following = [word.folded for word in words[after : after + 2] if word.part == words[mention.start].part]
    if following and (number := _ordinal(following[0])) and not COUNTED_AFTER.intersection(following[1:]):
        return mention.start, after + 1 + (following[-1] in _ARRONDISSEMENT_WORDS), number
    before = mention.start - 1
    while before > 0 and words[before].folded in _AFTER_ORDINAL:
        before -= 1
    said = before >= 0 and _ORDINAL.fullmatch(words[before].folded)
    if said and (said[2] or words[before + 1].folded in _ARRONDISSEMENT_WORDS):
        return before, mention.end, int(said[1])
    return mention.start, mention.end, None


def _ordinal(word: str) -> int | None:
    said = _ORDINAL.fullmatch(word)
    return int(said[1]) if said else _ROMAN.get(word)


def _numbers(gazetteer: Gazetteer, words: tuple[Word, ...]) -> Iterator[Mention]:
    for at, word in enumerate(words):
        before = words[at - 1].folded if at else ""
        after = words[at + 1].folded if at + 1 < len(words) else ""
        if len(word.folded) == 5 and word.folded.isdecimal():
            yield from _postcode(gazetteer, word.folded, at)
        elif before in COUNTED_BEFORE or after in COUNTED_AFTER:
            continue
        elif place := gazetteer.departement(_departement_code(word.folded, before)):
            yield Mention(at, at + 1, word.folded, (place,), numeric=True)
    yield from _spoken_numbers(gazetteer, words)


def _departement_code(word: str, before: str) -> str:
    if before in DEPARTEMENT_WORDS and len(word) == 1:
        return "0" + word
    return word.upper() if _DEPARTEMENT.fullmatch(word) else ""


def _postcode(gazetteer: Gazetteer, postcode: str, at: int) -> Iterator[Mention]:
    """The communes of a postcode; of one that only an office has (CEDEX), the department."""
    if places := gazetteer.with_postcode(postcode):
        yield Mention(at, at + 1, postcode, places, numeric=True, certain=True)
    elif place := gazetteer.departement(_departement_of_postcode(postcode)):
        yield Mention(at, at + 1, postcode, (place,), numeric=True, certain=True, doubtful=True)


def _departement_of_postcode(postcode: str) -> str:
    """20000 to 20199 are in Corse-du-Sud, the other 20xxx in Haute-Corse; overseas, three digits tell."""
    if postcode.startswith("20"):
        return "2A" if postcode < "20200" else "2B"
    return departement_of(postcode)


def _spoken_numbers(gazetteer: Gazetteer, words: tuple[Word, ...]) -> Iterator[Mention]:
    """Numbers of departments in words: « neuf trois », « quatre-vingt-quinze »."""
    for length in range(min(LONGEST_NUMBER, len(words)), 1, -1):
        for start in range(len(words) - length + 1):
            name = joined(words[start : start + length])
            if place := gazetteer.departement(SPOKEN_NUMBERS.get(name, "")):
                yield Mention(start, start + length, name, (place,), numeric=True)
