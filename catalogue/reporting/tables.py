"""The shares of the « bilan » under the words that people read, in the order in which they are read."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise

from babel.numbers import format_percent

from catalogue import language
from catalogue.language import Translator
from catalogue.model import Delivery, Domain, Level
from catalogue.reporting.criteria import Cost, Duration, Group, Terms
from catalogue.reporting.figures import Report
from catalogue.reporting.measures import UNKNOWN, Part, Parts
from catalogue.words import interests, levels


@dataclass(frozen=True, slots=True)
class Line:
    """`known`: False for what trainings do not say."""

    label: str
    part: Part
    known: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Tables:
    """One a criterion; the shares of each add up to all trainings."""

    domains: Table
    groups: Table
    delivery: Table
    entry_level: Table
    entry_terms: Table
    exit_level: Table
    durations: Table
    cost: Table


def tables(figures: Report, _: Translator) -> Tables:
    return Tables(
        domains=_sorted(_("Domains"), figures.domains, lambda code: interests.label(Domain(code), _), _),
        groups=_ordered(_("As in the review of 2017"), figures.groups, group_labels(_), _),
        delivery=_sorted(_("How they are followed"), figures.delivery, delivery_labels(_).__getitem__, _),
        entry_level=_levels(_("Level to enter"), figures.entry_level, _),
        entry_terms=_ordered(_("Who may enter"), figures.entry_terms, _terms_labels(_), _),
        exit_level=_levels(_("Level at the end"), figures.exit_level, _),
        durations=_ordered(_("Duration, in months"), figures.durations, _duration_labels(_), _),
        cost=_sorted(_("Cost for a jobseeker"), figures.cost, _cost_labels(_).__getitem__, _),
    )


def percent(share: float) -> str:
    """0.5902 → « 59 % », 0.0283 → « 2,8 % »: a decimal where it says something."""
    pattern = "0.#\u00a0%" if share < 0.1 else "0\u00a0%"
    return str(format_percent(share, format=pattern, locale=language.LOCALE))


def _sorted(title: str, parts: Parts, label: Callable[[str], str], _: Translator) -> Table:
    """The most frequent first, what is not said last."""
    frequent = sorted(parts.items(), key=lambda item: (item[0] == UNKNOWN, -item[1].count))
    return Table(title, tuple(_lines(frequent, label, _)))


def _ordered(title: str, parts: Parts, labels: dict[str, str], _: Translator) -> Table:
    return Table(title, tuple(_lines(parts.items(), labels.__getitem__, _)))


def _levels(title: str, parts: Parts, _: Translator) -> Table:
    """From the lowest to the highest, without those of no training."""
    found = [(code, part) for code, part in parts.items() if part.count]
    return Table(title, tuple(_lines(found, lambda code: levels.label(Level(code), _), _)))


def _lines(parts: Iterable[tuple[str, Part]], label: Callable[[str], str], _: Translator) -> Iterable[Line]:
    for code, part in parts:
        known = code != UNKNOWN
        yield Line(label(code) if known else _("not said"), part, known)


def delivery_labels(_: Translator) -> dict[str, str]:
    return {
        Delivery.SUR_PLACE: _("on site"),
        Delivery.MIXTE: _("mixed"),
        Delivery.A_DISTANCE: _("remote"),
    }


def group_labels(_: Translator) -> dict[str, str]:
    return {
        Group.DEVELOPPEMENT: _("development and programming"),
        Group.BASES: _("digital basics"),
        Group.PROJET_DESIGN: _("project management and design"),
        Group.AUTRES: _("other domains"),
    }


def _terms_labels(_: Translator) -> dict[str, str]:
    return {
        Terms.SANS_DIPLOME: _("everybody, with no diploma"),
        Terms.INDICATIF: _("a level is only advised"),
        Terms.NON_PRECISE: _("a level is named, required or not"),
        Terms.EXIGE: _("a level is required"),
    }


def _cost_labels(_: Translator) -> dict[str, str]:
    return {Cost.GRATUIT: _("free"), Cost.PAYANT: _("with a charge")}


def _duration_labels(_: Translator) -> dict[str, str]:
    ends = [end for end in Duration if end is not Duration.MORE]
    bounded = {end: f"{int(before) + 1}–{end}" for before, end in pairwise(["0", *ends])}
    return {**bounded, Duration.MORE: _("25 and more")}
