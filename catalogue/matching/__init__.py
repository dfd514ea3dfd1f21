"""A person's place, level and wishes -> ranked trainings, each with its reasons."""

from catalogue.matching.finding import find
from catalogue.matching.index import Index
from catalogue.matching.model import Match, Profile, Reason, Relaxation, Results, Why
from catalogue.matching.reckoning import explain

__all__ = ["Index", "Match", "Profile", "Reason", "Relaxation", "Results", "Why", "explain", "find"]
