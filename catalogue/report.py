"""The « bilan »: facts and figures of what is published."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from statistics import fmean, median

from babel.numbers import format_percent

from catalogue import language
from catalogue.language import Translator
from catalogue.model import Delivery, Domain, Level
from catalogue.store import Published
from catalogue.words import interests, levels

# The key of what trainings do not say, among the values of a criterion.
UNKNOWN = "inconnu"


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the trainings. `share`: from 0 to 1, of all of them."""

    count: int
    share: float


@dataclass(frozen=True, slots=True)
class Months:
    """How long trainings last; None when none says so. `unknown`: how many do not."""

    min: float | None
    max: float | None
    mean: float | None
    median: float | None
    unknown: int


@dataclass(frozen=True, slots=True)
class Report:
    """`communes`: where at least one training is given. A training counts once, under its first domain."""

    trainings: int
    providers: int
    communes: int
    duration_months: Months
    domains: dict[str, Part]
    delivery: dict[str, Part]
    entry_level: dict[str, Part]
    version: int
    published_at: datetime
    demonstration: bool


def report(published: Published) -> Report:
    """The figures of a published catalogue."""
    trainings, publication = published.trainings, published.publication
    return Report(
        trainings=len(trainings),
        providers=len({training.provider for training in trainings}),
        communes=len({site.commune for training in trainings for site in training.sites}),
        duration_months=_months([training.months for training in trainings]),
        domains=_parts(Domain, [training.domain for training in trainings]),
        delivery=_parts(Delivery, [training.delivery for training in trainings]),
        entry_level=_parts(Level, [training.entry_level for training in trainings]),
        version=publication.version,
        published_at=publication.published_at,
        demonstration=publication.demonstration,
    )


def report_text(figures: Report, _: Translator) -> str:
    """The same, to be read."""
    months = figures.duration_months
    delivery = {
        Delivery.SUR_PLACE: _("on site"),
        Delivery.MIXTE: _("mixed"),
        Delivery.A_DISTANCE: _("remote"),
    }
    lines = [
        _("Catalogue, version {version}", version=figures.version),
        _.plural("{n} training", "{n} trainings", figures.trainings),
        _.plural("{n} organisation", "{n} organisations", figures.providers),
        _.plural("{n} commune", "{n} communes", figures.communes),
        *_months_lines(months, _),
        *_table(_("Domains"), figures.domains, lambda code: interests.label(Domain(code), _), _),
        *_table(_("How they are followed"), figures.delivery, lambda code: delivery[Delivery(code)], _),
        *_table(_("Level to enter"), figures.entry_level, lambda code: levels.label(Level(code), _), _),
    ]
    if figures.demonstration:
        lines.insert(1, _("These are demonstration data."))
    return "\n".join(lines)


def _parts(values: type[StrEnum], found: Iterable[StrEnum | None]) -> dict[str, Part]:
    """How many trainings have each value, none included, and how many do not say it."""
    counts = Counter(found)
    whole = counts.total() or 1
    parts = {str(value): Part(counts[value], round(counts[value] / whole, 4)) for value in values}
    if counts[None]:
        parts[UNKNOWN] = Part(counts[None], round(counts[None] / whole, 4))
    return parts


def _months(found: list[float | None]) -> Months:
    known = [months for months in found if months is not None]
    unknown = len(found) - len(known)
    if not known:
        return Months(None, None, None, None, unknown)
    return Months(min(known), max(known), round(fmean(known), 2), median(known), unknown)


def _months_lines(months: Months, _: Translator) -> Iterable[str]:
    if months.mean is None or months.min is None or months.max is None or months.median is None:
        return
    yield _(
        "Duration: {min} to {max} months, mean {mean}, median {median}",
        min=language.number(months.min),
        max=language.number(months.max),
        mean=language.number(months.mean),
        median=language.number(months.median),
    )
    yield _.plural("{n} does not say how long it is.", "{n} do not say how long they are.", months.unknown)


def _table(
    title: str, parts: Mapping[str, Part], label: Callable[[str], str], _: Translator
) -> Iterable[str]:
    """One line a value that some training has, the most frequent first."""
    yield f"\n{title}"
    for code, part in sorted(parts.items(), key=lambda item: -item[1].count):
        if part.count:
            name = _("not said") if code == UNKNOWN else label(code)
            share = format_percent(part.share, format="0.0\u00a0%", locale=language.LOCALE)
            yield f"{language.number(part.count):>6}  {share:>7}  {name}"
