"""The world in which the written conversations take place."""

from pathlib import Path

import pytest

from bot.dialogue.world import World
from catalogue import resources
from catalogue.language import translator
from catalogue.matching import Index
from catalogue.sources import delimited

CATALOGUE = Path(__file__).parent / "catalogue.csv"
