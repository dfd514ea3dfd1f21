"""What an admin should look at: labels, sessions, places, and what sources leave out."""

from collections.abc import Iterable

from babel.dates import format_date

from catalogue import language
from catalogue.language import Translator
from catalogue.reporting.figures import Report
from catalogue.reporting.territory import Area


def subtitle(figures: Report, _: Translator) -> str:
    """« Version 3, publiée le 24 novembre 2026 », and that it is a demonstration."""
    day = format_date(figures.published_at, "d MMMM y", locale=language.LOCALE)
    said = _("Version {version}, published on {day}", version=figures.version, day=day)
    return said + " · " + _("demonstration data") if figures.demonstration else said


def quality(figures: Report, _: Translator) -> tuple[str, ...]:
    """A sentence each, with its denominator."""
    labels, sessions, territory = figures.labels, figures.sessions, figures.territory
    number = language.number
    return (
        changes_text(figures, _),
        _(
            "Labels: {running} running, of which {ending} end within 6 months; {expired} over, no longer shown; {unknown} without a date.",
            running=number(labels.running),
            ending=number(labels.ending),
            expired=number(labels.expired),
            unknown=number(labels.unknown),
        ),
        _(
            "Sessions: {past} past of {total}; {over} trainings have no other and are no longer shown; {none} announce none.",
            past=number(sessions.past),
            total=number(sessions.total),
            over=number(sessions.over),
            none=number(sessions.trainings_without),
        ),
        _(
            "Places: {missing} without coordinates of {total}, shown at the centre of their town; {unlocated} that nothing locates.",
            missing=number(territory.without_coordinates),
            total=number(territory.sites),
            unlocated=number(territory.unlocated),
        ),
    )


def changes_text(figures: Report, _: Translator) -> str:
    changes = figures.changes
    return _(
        "Since the version before: {added} added, {changed} changed, {removed} removed; {left_out} entries of the sources left out.",
        added=language.number(changes.added),
        changed=language.number(changes.changed),
        removed=language.number(changes.removed),
        left_out=language.number(changes.left_out),
    )


def hours_text(figures: Report, _: Translator) -> str:
    """Empty when no training says its hours."""
    hours = figures.hours
    if hours.min is None or hours.max is None or hours.mean is None or hours.median is None:
        return ""
    return _(
        "Hours: {min} to {max}, mean {mean}, median {median}; not said by {unknown}.",
        min=language.number(hours.min),
        max=language.number(hours.max),
        mean=language.number(round(hours.mean)),
        median=language.number(hours.median),
        unknown=language.number(hours.unknown),
    )


def empty_text(areas: Iterable[Area], _: Translator) -> str:
    names = ", ".join(f"{area.name} ({area.code})" for area in areas)
    return _("Departments with no training: {names}.", names=names)


def missing_rows(figures: Report, _: Translator) -> list[tuple[str, str, str]]:
    """For each source its name, how many trainings it has, and what how many of them do not say."""
    labels = field_labels(_)
    return [
        (
            source or _("not said"),
            language.number(missing.trainings),
            ", ".join(f"{labels[field]} ({language.number(n)})" for field, n in missing.fields.items()),
        )
        for source, missing in figures.missing.items()
    ]


def field_labels(_: Translator) -> dict[str, str]:
    """How the fields of catalogue/reporting/criteria.py are called."""
    return {
        "objective": _("the objective"),
        "certification": _("the certification"),
        "siret": _("the SIRET"),
        "contact": _("a contact"),
        "sessions": _("sessions"),
        "label": _("the end of the label"),
        "delivery": _("how it is followed"),
        "entry_level": _("the level to enter"),
        "exit_level": _("the level at the end"),
        "months": _("the months"),
        "hours": _("the hours"),
        "free": _("the cost"),
    }
