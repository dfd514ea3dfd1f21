"""Entries that say the same training, in several places, at several dates, or in several sources."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace

from catalogue.model import Contact, Label, Provider, Session, Site, Training
from catalogue.sources.columns import NAMES
from catalogue.sources.entry import Entry, Read
from catalogue.sources.problems import Done, Fault, Problem
from catalogue.words.text import fold

# What a second source may add to the first, when the first says nothing of any of a group: a level and whether it is
# asked, a price and whether it is nil, are said together.
COMPLETED = (
    ("delivery",),
    ("objective",),
    ("certification",),
    ("entry_level", "entry_required"),
    ("exit_level",),
    ("months",),
    ("hours",),
    ("free", "price"),
    ("audiences",),
    ("work_study",),
    ("accessible",),
    ("label",),
)

# The organisation, the folded title, the commune: what makes one training of those of two sources.
Key = tuple[str, str, str]


def is_same(known: Training, new: Training) -> bool:
    """Whether two entries of one identifier may be one training."""
    if (known.title, known.provider) == (new.title, new.provider):
        return True
    siret = known.provider.siret
    return siret != "" and siret == new.provider.siret and fold(known.title) == fold(new.title)


def keys(siret: str, title: str, communes: Iterable[str]) -> Iterator[Key]:
    """One a commune, "" when it is followed from anywhere; none for an organisation without a SIRET."""
    if siret:
        folded = fold(title)
        yield from ((siret, folded, commune) for commune in tuple(communes) or ("",))


def merged(known: Training, new: Training) -> Training:
    """The first one, with the places and dates of both."""
    if known.sites == new.sites and known.sessions == new.sessions:
        return known
    return replace(
        known,
        sites=tuple(dict.fromkeys((*known.sites, *new.sites))),
        sessions=tuple(dict.fromkeys((*known.sessions, *new.sessions))),
    )


def completed(known: Training, new: Training) -> Training:
    """The first one, with what another source knows besides."""
    filled = {
        name: getattr(new, name)
        for group in COMPLETED
        if all(_is_blank(getattr(known, name)) for name in group)
        for name in group
    }
    return replace(
        known,
        **filled,
        provider=Provider(known.provider.name, known.provider.siret or new.provider.siret),
        contact=_contact(known.contact, new.contact),
        sites=_sites(known.sites, new.sites),
        sessions=_sessions(known.sessions, new.sessions),
    )


def other_identifier(training: Training) -> str:
    """One for a training whose own is that of another source's: the same each time, for it is made of what it is."""
    said = "|".join((training.id, training.provider.siret or training.provider.name, training.title))
    return hashlib.sha256(fold(said).encode()).hexdigest()[:16]


def gathered(read: Iterable[Read]) -> tuple[tuple[Training, ...], tuple[Problem, ...]]:
    """A whole source that fits in memory: its trainings in order, those of one identifier merged, and its problems."""
    trainings: dict[str, Training] = {}
    problems: list[Problem] = []
    for one in read:
        if isinstance(one, Problem):
            problems.append(one)
            continue
        problems += one.problems
        if one.training is None:
            continue
        known = trainings.setdefault(one.training.id, one.training)
        if is_same(known, one.training):
            trainings[known.id] = merged(known, one.training)
        else:
            problems.append(taken(one, one.training))
    return tuple(trainings.values()), tuple(problems)


def taken(entry: Entry, training: Training) -> Problem:
    """The entry is left out: its identifier is that of another training."""
    return _of_identifier(entry, Fault.SAME_IDENTIFIER, training.id, Done.LEFT_OUT)


def known_elsewhere(entry: Entry, known: Training) -> Problem:
    """An earlier source says the same training."""
    return _of_identifier(entry, Fault.SAME_TRAINING, known.id, Done.KEPT)


def renamed(entry: Entry, id_: str) -> Problem:
    """Another training, of an earlier source, has its identifier: it is given this one."""
    return _of_identifier(entry, Fault.TAKEN_IDENTIFIER, id_, Done.REPAIRED)


def _of_identifier(entry: Entry, fault: Fault, id_: str, done: Done) -> Problem:
    return Problem(entry.line, NAMES["id"], fault, id_, done, record=entry.record)


def _is_blank(value: object) -> bool:
    return value in (None, "", (), Label())


def _contact(known: Contact, new: Contact) -> Contact:
    return Contact(known.phone or new.phone, known.email or new.email, known.url or new.url)


def _sites(known: tuple[Site, ...], new: tuple[Site, ...]) -> tuple[Site, ...]:
    """Two sources seldom write an address alike: in one commune, the first source's sites are believed."""
    others = {site.commune: site for site in reversed(new)}
    more = (site for site in new if site.commune not in {site.commune for site in known})
    return tuple(dict.fromkeys((*(_site(site, others.get(site.commune, site)) for site in known), *more)))


def _site(known: Site, new: Site) -> Site:
    return Site(known.commune, known.address or new.address, known.coordinates or new.coordinates)


def _sessions(known: tuple[Session, ...], new: tuple[Session, ...]) -> tuple[Session, ...]:
    """Those of one start are one, as the first source says it."""
    starts = {(session.start, session.permanent) for session in known}
    return (*known, *(one for one in new if (one.start, one.permanent) not in starts))
