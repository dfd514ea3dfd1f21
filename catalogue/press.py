"""Real labelled trainings named in the press from 2016 to 2020, with their sources: real input, mostly closed today.

The file's columns are ours: who, what, where, the level at the end, the duration, the domain that the title says,
and where it was read. Two lines have no title and one no place: they cannot be shown, and are left out.
"""

from importlib.resources import files
from io import BytesIO

from catalogue.model import Training
from catalogue.sources import delimited
from catalogue.sources.correspondence import Correspondence
from catalogue.sources.merging import gathered
from catalogue.sources.problems import Problem
from catalogue.sources.record import Context

# In this file, unlike others, « niveau » is known to be the one at the end.
CORRESPONDENCE = Correspondence(columns={"exit_level": ("niveau",)})


def read(context: Context) -> tuple[tuple[Training, ...], tuple[Problem, ...]]:
    """The trainings that can be shown, and what is wrong with the other lines."""
    content = files("catalogue.data").joinpath("labellisees_presse.csv")
    return gathered(delimited.read(lambda: BytesIO(content.read_bytes()), context, CORRESPONDENCE))
