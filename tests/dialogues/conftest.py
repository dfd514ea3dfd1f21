"""The world in which the written conversations take place."""

from pathlib import Path

import pytest

from bot.dialogue.world import World
from catalogue import resources
from catalogue.language import translator
from catalogue.matching import Index
from catalogue.sources import delimited
from catalogue.sources.merging import gathered
from catalogue.sources.record import Context

CATALOGUE = Path(__file__).parent / "catalogue.csv"


@pytest.fixture(scope="session")
def world() -> World:
    """The trainings of catalogue.csv, anywhere in France."""
    gazetteer, vocabulary = resources.gazetteer(), resources.vocabulary()
    context = Context(gazetteer, vocabulary, CATALOGUE.name)
    trainings, problems = gathered(delimited.read(lambda: CATALOGUE.open("rb"), context))
    assert not problems
    return World(
        index=Index(trainings, gazetteer),
        gazetteer=gazetteer,
        vocabulary=vocabulary,
        demonstration=False,
        texts=translator("bot"),
        catalogue_texts=translator("catalogue"),
    )
