"""The « bilan » in words: for the console, and short for the caption of a picture."""

from collections.abc import Iterator

from catalogue import language
from catalogue.language import Translator
from catalogue.reporting.figures import Report
from catalogue.reporting.headlines import Headline, headlines
from catalogue.reporting.network import compared
from catalogue.reporting.quality import empty_text, hours_text, missing_rows, quality, subtitle
from catalogue.reporting.tables import Table, percent, tables
from catalogue.reporting.territory import Area

# Characters of a caption in Telegram are at most 1,024 (Bot API); some are left for what the bot adds.
CAPTION = 900


def report_text(figures: Report, _: Translator) -> str:
    """Every figure, a line each."""
    shares = tables(figures, _)
    lines = [
        _("Review of the catalogue"),
        subtitle(figures, _),
        "",
        *map(_headline, headlines(figures, _)),
        *_table(shares.domains),
        *_table(shares.groups),
        *_table(shares.entry_level),
        *_table(shares.entry_terms),
        *_table(shares.exit_level),
        *_table(shares.durations),
        hours_text(figures, _),
        *_table(shares.delivery),
        *_table(shares.cost),
        *_regions(figures.territory.regions, _),
        *_network(figures, _),
        "",
        _("To watch"),
        *([empty_text(figures.territory.empty, _)] if figures.territory.empty else []),
        *quality(figures, _),
        *_missing(figures, _),
    ]
    return "\n".join(lines)


def caption(figures: Report, _: Translator) -> str:
    """The main figures, in at most CAPTION characters."""
    lines = [_("Review of the catalogue"), subtitle(figures, _), "", *map(_headline, headlines(figures, _))]
    written = "\n".join(lines)
    return written if len(written) <= CAPTION else written[: CAPTION - 1] + "…"


def _headline(headline: Headline) -> str:
    details = ", ".join(headline.details)
    return f"{headline.label}\u00a0: {headline.value} ({details})"


def _table(table: Table) -> Iterator[str]:
    """One line a value that some training has."""
    yield f"\n{table.title}"
    for line in table.lines:
        if line.part.count:
            yield f"{language.number(line.part.count):>6}  {percent(line.part.share):>6}  {line.label}"


def _regions(regions: tuple[Area, ...], _: Translator) -> Iterator[str]:
    yield "\n" + _("Trainings by region")
    for area in sorted(regions, key=lambda area: -area.trainings):
        yield f"{language.number(area.trainings):>6}  {area.name}"


def _network(figures: Report, _: Translator) -> Iterator[str]:
    yield "\n" + _("Published figures, still to be checked, beside ours")
    for row, here in compared(figures, _):
        ours = _("here: {figure}", figure=here or _("unknown"))
        yield f"  {row.subject}, {row.year}\u00a0: {row.said} ({row.source}). {ours}"


def _missing(figures: Report, _: Translator) -> Iterator[str]:
    for source, trainings, fields in missing_rows(figures, _):
        if fields:
            yield _("{source} ({n}) does not say: {fields}.", source=source, n=trainings, fields=fields)
