"""The main figures, as they are shown large: a value, what it is, and what it is a share of."""

from dataclasses import dataclass

from catalogue import language
from catalogue.language import Translator
from catalogue.model import Delivery
from catalogue.reporting.criteria import Cost, Terms
from catalogue.reporting.figures import Report
from catalogue.reporting.measures import UNKNOWN, Part, Parts
from catalogue.reporting.nearest import FAR_KM
from catalogue.reporting.tables import percent

_NOBODY = Part(0, 0.0)


@dataclass(frozen=True, slots=True)
class Headline:
    """`details`: the denominator, then the unknowns, each short enough for a line of a small card."""

    value: str
    label: str
    details: tuple[str, ...] = ()


def headlines(figures: Report, _: Translator) -> tuple[Headline, ...]:
    """The four that a picture has room for come first."""
    return (
        _trainings(figures, _),
        _departments(figures, _),
        _share(_("Free trainings"), figures.cost, Cost.GRATUIT, _),
        _share(_("Open with no diploma"), figures.entry_terms, Terms.SANS_DIPLOME, _),
        _share(_("Entirely remote"), figures.delivery, Delivery.A_DISTANCE, _),
        _months(figures, _),
        _nearest(figures, _),
        _labels(figures, _),
    )


def unknown(count: int, _: Translator) -> tuple[str, ...]:
    """« 32 ne le disent pas », nothing when all say it."""
    return (_.plural("{n} does not say it", "{n} do not say it", count),) if count else ()


def share_text(parts: Parts, code: str, _: Translator) -> tuple[str, ...]:
    """« 340 sur 410 », « 32 ne le disent pas »."""
    total = sum(part.count for part in parts.values())
    counted = _("{n} of {total}", n=language.number(parts[code].count), total=language.number(total))
    return counted, *unknown(parts.get(UNKNOWN, _NOBODY).count, _)


def _share(label: str, parts: Parts, code: str, _: Translator) -> Headline:
    """Of trainings none of which says it, there is no share: not 0 %."""
    is_told = any(part.count for said, part in parts.items() if said != UNKNOWN)
    return Headline(
        percent(parts[code].share) if is_told else _("unknown share"), label, share_text(parts, code, _)
    )


def _trainings(figures: Report, _: Translator) -> Headline:
    return Headline(
        language.number(figures.trainings),
        _("Labelled trainings"),
        (
            _("{n} shown", n=language.number(figures.shown)),
            _.plural("{n} organisation", "{n} organisations", figures.providers),
        ),
    )


def _departments(figures: Report, _: Translator) -> Headline:
    territory = figures.territory
    covered = len(territory.departments) - len(territory.empty)
    return Headline(
        _("{n} of {total}", n=covered, total=len(territory.departments)),
        _("Departments covered"),
        (
            _.plural("{n} commune", "{n} communes", figures.communes),
            _.plural("{n} training overseas", "{n} trainings overseas", territory.overseas),
        ),
    )


def _months(figures: Report, _: Translator) -> Headline:
    months = figures.duration_months
    label = _("Average duration")
    if months.mean is None:
        return Headline(_("unknown"), label, unknown(months.unknown, _))
    return Headline(
        _("{n} months", n=language.number(months.mean)),
        label,
        (range_text(figures, _), *unknown(months.unknown, _)),
    )


def range_text(figures: Report, _: Translator) -> str:
    """« de 3 à 32 mois, médiane 7 », empty when no duration is known."""
    months = figures.duration_months
    if months.min is None or months.max is None or months.median is None:
        return ""
    return _(
        "{min} to {max} months, median {median}",
        min=language.number(months.min),
        max=language.number(months.max),
        median=language.number(months.median),
    )


def _nearest(figures: Report, _: Translator) -> Headline:
    km = figures.territory.nearest_km
    return Headline(
        _("more than {n} km", n=language.number(round(FAR_KM)))
        if km is None
        else _("{n} km", n=language.number(round(km))),
        _("To the nearest training"),
        (
            _("median over {n} communes", n=language.number(figures.territory.communes)),
            _("as the crow flies"),
        ),
    )


def _labels(figures: Report, _: Translator) -> Headline:
    return Headline(
        language.number(figures.labels.ending),
        _("Labels that end within 6 months"),
        (_("{n} over", n=language.number(figures.labels.expired)), *unknown(figures.labels.unknown, _)),
    )
