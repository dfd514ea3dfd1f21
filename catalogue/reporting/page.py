"""Self-contained pages: no network, no script; and that of the « bilan »."""

from collections.abc import Iterable

from catalogue.language import Translator
from catalogue.reporting.figures import Report
from catalogue.reporting.markup import Markup


def page(title: str, sections: Iterable[Markup]) -> str:
    """A whole HTML document with the frame and style of all our pages."""
    raise NotImplementedError


def report_page(figures: Report, _: Translator) -> str:
    """The « bilan » with its charts, its map and its tables."""
    raise NotImplementedError
