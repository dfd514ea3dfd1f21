"""What the dialogue may consult: all of it read beforehand, none of it the outside world."""

from dataclasses import dataclass

from catalogue.language import Translator
from catalogue.matching import Index
from catalogue.places.gazetteer import Gazetteer
from catalogue.words.interests import Vocabulary


@dataclass(frozen=True, slots=True)
class World:
    """The published trainings, the territory, the vocabulary, and the French voices of the bot and the catalogue.

    `demonstration`: the trainings are not real; people are told so.
    """

    index: Index
    gazetteer: Gazetteer
    vocabulary: Vocabulary
    demonstration: bool
    texts: Translator
    catalogue_texts: Translator
