"""What the « bilan » sorts trainings by, besides what they say themselves: groups, classes, terms of entry, cost."""

from bisect import bisect_left
from collections.abc import Iterator
from enum import StrEnum

from catalogue.model import Domain, Level, Training


class Group(StrEnum):
    """The groups of domains that the network counted in its « premier bilan » of 2017, and the rest."""

    DEVELOPPEMENT = "developpement_programmation"
    BASES = "remise_a_niveau"
    PROJET_DESIGN = "gestion_projet_design"
    AUTRES = "autres"


class Terms(StrEnum):
    """Whether the entry level shuts anybody out."""

    SANS_DIPLOME = "sans_diplome"
    EXIGE = "exige"
    INDICATIF = "indicatif"
    NON_PRECISE = "non_precise"  # a level is named, nothing says whether it is required


class Cost(StrEnum):
    """For a jobseeker."""

    GRATUIT = "gratuit"
    PAYANT = "payant"


class Duration(StrEnum):
    """Classes of months, narrower where trainings are many, each named by its upper end; the last has none."""

    M3 = "3"
    M6 = "6"
    M9 = "9"
    M12 = "12"
    M18 = "18"
    M24 = "24"
    MORE = "plus"


_GROUPS = {
    Domain.DEVELOPPEMENT: Group.DEVELOPPEMENT,
    Domain.REMISE_A_NIVEAU: Group.BASES,
    Domain.GESTION_PROJET: Group.PROJET_DESIGN,
    Domain.DESIGN: Group.PROJET_DESIGN,
}
_ENDS = [int(end) for end in Duration if end is not Duration.MORE]
_CLASSES = tuple(Duration)
_ENTRY = {True: Terms.EXIGE, False: Terms.INDICATIF, None: Terms.NON_PRECISE}


def group(domain: Domain) -> Group:
    return _GROUPS.get(domain, Group.AUTRES)


def terms(training: Training) -> Terms | None:
    """None when no level is named."""
    if training.entry_level is None:
        return None
    return Terms.SANS_DIPLOME if training.entry_level is Level.AUCUN else _ENTRY[training.entry_required]


def cost(training: Training) -> Cost | None:
    if training.free is None:
        return None
    return Cost.GRATUIT if training.free else Cost.PAYANT


def duration(months: float | None) -> Duration | None:
    return None if months is None else _CLASSES[bisect_left(_ENDS, months)]


def missing(training: Training) -> Iterator[str]:
    """The fields that a training does not fill in, by their name in catalogue/model.py."""
    said = {
        "objective": training.objective,
        "certification": training.certification,
        "siret": training.provider.siret,
        "contact": training.contact.phone or training.contact.email or training.contact.url,
        "sessions": training.sessions,
        "label": training.label.until,
    }
    yield from (field for field, value in said.items() if not value)
    maybe = {
        "delivery": training.delivery,
        "entry_level": training.entry_level,
        "exit_level": training.exit_level,
        "months": training.months,
        "hours": training.hours,
        "free": training.free,
    }
    yield from (field for field, value in maybe.items() if value is None)
