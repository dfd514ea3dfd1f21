"""What the tests of reading have in common: texts read over the real territory."""

from catalogue.places.mentions import Mention, mentions
from catalogue.places.model import Place
from catalogue.places.typed import Word, clean, words
from catalogue.resources import gazetteer


def typed(text: str) -> tuple[Word, ...]:
    return words(clean(text))


def mentioned(text: str) -> tuple[Mention, ...]:
    return mentions(gazetteer(), typed(text))


def codes(places: tuple[Place, ...]) -> list[str]:
    return [place.code for place in places]
