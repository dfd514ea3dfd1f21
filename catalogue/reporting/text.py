"""The « bilan » in words: for the console, and short for the caption of a picture."""

from catalogue.language import Translator
from catalogue.reporting.figures import Report

# Characters of a caption in Telegram are at most 1,024 (Bot API); some are left for what the bot adds.
CAPTION = 900


def report_text(figures: Report, _: Translator) -> str:
    """Every figure, a line each."""
    raise NotImplementedError


def caption(figures: Report, _: Translator) -> str:
    """The main figures, in at most CAPTION characters."""
    raise NotImplementedError
