"""Names of communes as those write who go by their ear."""

import re
from collections.abc import Iterator, Sequence
from random import Random

from catalogue.places.model import Place
from catalogue.words.text import fold

# Ways to spell a sound, folded: those who write by ear take one for another.
_SAME_SOUND = (
    ("eaux", "o"), ("eau", "o"), ("aux", "o"), ("au", "o"), ("ph", "f"), ("qu", "k"), ("ck", "k"), ("c(?=[aour])", "k"),
    ("c(?=[ei])", "s"), ("ss", "s"), ("gn", "ni"), ("ille", "il"), ("ll", "l"), ("tt", "t"), ("nn", "n"), ("rr", "r"),
    ("mm", "m"), ("pp", "p"), ("ff", "f"), ("ain", "in"), ("ein", "in"), ("en(?=[bcdfgpqst])", "an"), ("am(?=[bp])", "an"),
    ("em(?=[bp])", "an"), ("om(?=[bp])", "on"), ("ai(?!n)", "e"), ("ei(?!n)", "e"), ("ay\\b", "e"), ("ey\\b", "e"), ("y", "i"),
    ("ers\\b", "e"), ("er\\b", "e"), ("ez\\b", "e"), ("th", "t"), ("\\bh", ""), ("[tdxs]\\b", ""), ("(?<=[^aeiouy])e\\b", ""),
    ("(?<=[^aeiouy])es\\b", ""), ("g(?=[ei])", "j"), ("s(?=[aeiou])", "z"), ("oe", "e"), ("oy", "oi"), ("ch", "sh"), (" ", ""),
)  # fmt: skip


def by_ear(towns: Sequence[Place], chance: Random) -> Iterator[tuple[Place, str]]:
    """Each town with its name spelt as it sounds, with one to three of the rules of writing forgotten."""
    for town in towns:
        name = fold(town.name)
        rules = [rule for rule in _SAME_SOUND if re.search(rule[0], name)]
        for written, heard in chance.sample(rules, min(len(rules), chance.randint(1, 3))):
            name = re.sub(written, heard, name)
        yield town, name
