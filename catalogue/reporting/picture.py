"""The « bilan » as one picture."""

from catalogue.language import Translator
from catalogue.reporting.figures import Report


def picture(figures: Report, _: Translator) -> bytes:
    """A PNG of 1200 x 900 pixels: the main figures, the map, the domains."""
    raise NotImplementedError
