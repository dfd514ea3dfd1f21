"""The vocabulary shown to admins: how many expressions each section has, and what contradicts itself."""

from collections import Counter

from catalogue.language import Translator
from catalogue.places.gazetteer import Gazetteer
from catalogue.words.collisions import Collision, Kind, collisions
from catalogue.words.text import fold
from catalogue.words.vocabulary import Vocabulary

# Inhabitants of a town whose name nobody should take for a wish.
BIG_TOWN = 10_000


def sections_text(vocabulary: Vocabulary) -> str:
    """One section a line, with the number of expressions of each of its lists."""
    counted = Counter((one.section, one.kind) for one in vocabulary.expressions)
    sections = dict.fromkeys(section for section, _kind in counted)
    width = max(map(len, sections))
    return "\n".join(
        f"{section:<{width}}  "
        + ", ".join(f"{kind} {n}" for (name, kind), n in counted.items() if name == section)
        for section in sections
    )


def collisions_text(vocabulary: Vocabulary, gazetteer: Gazetteer, _: Translator) -> str:
    """One collision a line; empty when there is none."""
    towns = {
        fold(place.name) for place in gazetteer.communes() if place.population and place.population > BIG_TOWN
    }
    return "\n".join(_line(one, _) for one in collisions(vocabulary, towns))


def _line(one: Collision, _: Translator) -> str:
    named = {"section": one.section, "expression": one.expression, "other": one.other}
    match one.kind:
        case Kind.TWICE:
            return _("[{section}] “{expression}” is also in {other}", **named)
        case Kind.MISREAD if one.other:
            return _("[{section}] “{expression}” is read as {other}", **named)
        case Kind.MISREAD:
            return _("[{section}] “{expression}” is not read as its section says", **named)
        case Kind.NEAR:
            return _("[{section}] “{expression}” is one letter away from {other}", **named)
        case Kind.TOWN:
            return _("[{section}] “{expression}” is the name of a town", **named)
        case Kind.COMMON:
            return _("[{section}] “{expression}” is also an everyday word", **named)
