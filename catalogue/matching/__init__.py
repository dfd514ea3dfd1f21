"""A person's place, level and wishes -> ranked trainings, each with its reasons."""

from catalogue.matching.finding import find
from catalogue.matching.index import Index
from catalogue.matching.model import (
    Card,
    Criterion,
    Match,
    Part,
    Profile,
    Reason,
    Relaxation,
    Results,
    Step,
    Why,
)
from catalogue.matching.reckoning import explain

__all__ = [
    "Card",
    "Criterion",
    "Index",
    "Match",
    "Part",
    "Profile",
    "Reason",
    "Relaxation",
    "Results",
    "Step",
    "Why",
    "explain",
    "find",
]
