"""The figures of the « bilan »: a pure function of what is published, on a day. Each comes with its denominator (all the
trainings, unless it says otherwise) and how many trainings do not say it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from catalogue.model import Delivery, Domain, Label, Level, Training
from catalogue.places.gazetteer import Gazetteer
from catalogue.reporting.criteria import Cost, Duration, Group, Terms, cost, duration, group, missing, terms
from catalogue.reporting.measures import Parts, Spread, parts, spread
from catalogue.reporting.territory import Territory, territory
from catalogue.store import Published

# Within which the end of a label is said to be near: six months (facts/gen.md, what a bilan reports).
SOON = timedelta(days=183)


@dataclass(frozen=True, slots=True)
class Changes:
    """Trainings against the version before. `left_out`: entries of the sources that make no training."""

    added: int
    changed: int
    removed: int
    left_out: int


@dataclass(frozen=True, slots=True)
class Labels:
    """Trainings by the end of their label. `ending`: within SOON; `expired`: those are not shown."""

    running: int
    ending: int
    expired: int
    unknown: int


@dataclass(frozen=True, slots=True)
class Sessions:
    """`past`: those that nobody can join any more; `over`: trainings that have no other, which are not shown."""

    total: int
    past: int
    over: int
    trainings_without: int


@dataclass(frozen=True, slots=True)
class Missing:
    """What the trainings of one source do not say: how many of them, by field."""

    trainings: int
    fields: dict[str, int]


@dataclass(frozen=True, slots=True)
class Report:
    """`shown`: trainings that people can be shown today. `communes`: where at least one training is given.

    A training counts once, under its first domain. Keys of the parts: Duration, Domain, Group, Delivery, Level, Terms,
    Cost, then UNKNOWN. `missing`: by source.
    """

    version: int
    published_at: datetime
    source: str
    demonstration: bool
    changes: Changes
    today: date
    trainings: int
    shown: int
    providers: int
    communes: int
    duration_months: Spread
    durations: Parts
    hours: Spread
    domains: Parts
    groups: Parts
    delivery: Parts
    entry_level: Parts
    entry_terms: Parts
    exit_level: Parts
    cost: Parts
    territory: Territory
    labels: Labels
    sessions: Sessions
    missing: dict[str, Missing]


def report(published: Published, gazetteer: Gazetteer, today: date) -> Report:
    """The figures of a published catalogue."""
    trainings, publication = published.trainings, published.publication
    return Report(
        version=publication.version,
        published_at=publication.published_at,
        source=publication.source,
        demonstration=publication.demonstration,
        changes=Changes(publication.added, publication.changed, publication.removed, publication.left_out),
        today=today,
        trainings=len(trainings),
        shown=sum(training.is_open(today) for training in trainings),
        providers=len({training.provider for training in trainings}),
        communes=len({site.commune for training in trainings for site in training.sites}),
        duration_months=spread(training.months for training in trainings),
        durations=parts(Duration, (duration(training.months) for training in trainings)),
        hours=spread(training.hours for training in trainings),
        domains=parts(Domain, (training.domain for training in trainings)),
        groups=parts(Group, (group(training.domain) for training in trainings)),
        delivery=parts(Delivery, (training.delivery for training in trainings)),
        entry_level=parts(Level, (training.entry_level for training in trainings)),
        entry_terms=parts(Terms, (terms(training) for training in trainings)),
        exit_level=parts(Level, (training.exit_level for training in trainings)),
        cost=parts(Cost, (cost(training) for training in trainings)),
        territory=territory(trainings, gazetteer),
        labels=_labels([training.label for training in trainings], today),
        sessions=_sessions(trainings, today),
        missing=_missing(trainings),
    )


def _labels(labels: list[Label], today: date) -> Labels:
    known = [label.until for label in labels if label.until]
    return Labels(
        running=sum(until >= today for until in known),
        ending=sum(today <= until <= today + SOON for until in known),
        expired=sum(until < today for until in known),
        unknown=len(labels) - len(known),
    )


def _sessions(trainings: Iterable[Training], today: date) -> Sessions:
    past = [[session.is_over(today) for session in training.sessions] for training in trainings]
    return Sessions(
        total=sum(map(len, past)),
        past=sum(map(sum, past)),
        over=sum(bool(sessions) and all(sessions) for sessions in past),
        trainings_without=past.count([]),
    )


def _missing(trainings: Iterable[Training]) -> dict[str, Missing]:
    """The biggest source first, and what is missing the most first."""
    sources: Counter[str] = Counter()
    fields: dict[str, Counter[str]] = {}
    for training in trainings:
        sources[training.source] += 1
        fields.setdefault(training.source, Counter()).update(missing(training))
    return {
        source: Missing(count, dict(fields[source].most_common())) for source, count in sources.most_common()
    }
