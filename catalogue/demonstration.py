"""The demonstration catalogue: the real trainings of the press, completed with plainly fictional ones.

It has the network's published figures (« premier bilan » 2017: more than 400 trainings, 3 to 32 months, mean 7,
59 % development, 14 % basic digital skills, 11 % project management; 3 % online only, 2018), so that what is shown
of it looks like the network. Every fictional training says so in the name of its provider.
"""

import tomllib
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from heapq import nlargest
from importlib.resources import files
from itertools import chain, cycle, repeat
from pathlib import Path
from random import Random
from typing import Any, TypeVar

from catalogue import press, resources, store
from catalogue.model import Delivery, Domain, Label, Level, Provider, Session, Site, Training
from catalogue.places.gazetteer import ARRONDISSEMENTS, Gazetteer
from catalogue.places.model import Place
from catalogue.sources.record import Context
from catalogue.store import Publication

SEED = 2017
SOURCE = "catalogue de démonstration"

# Trainings in all, the real ones included (end of 2017).
TOTAL = 410

# Per cent of trainings by first domain. The first three were published; the rest shares what they leave.
DOMAINS = {
    Domain.DEVELOPPEMENT: 59.0,
    Domain.REMISE_A_NIVEAU: 14.0,
    Domain.GESTION_PROJET: 11.0,
    Domain.RESEAUX_SYSTEMES: 4.0,
    Domain.MARKETING_COMMUNICATION: 2.6,
    Domain.DESIGN: 1.9,
    Domain.DATA_IA: 2.0,
    Domain.CYBERSECURITE: 1.5,
    Domain.AUDIOVISUEL: 1.6,
    Domain.FABRICATION_NUMERIQUE: 1.0,
    Domain.JEUX_VIDEO_3D: 1.4,
}

# Per cent online only (2018) and mixed: of the 91 % with presence, 56 were presence only (2017).
DELIVERIES = {Delivery.SUR_PLACE: 62.0, Delivery.MIXTE: 35.0, Delivery.A_DISTANCE: 3.0}

# Months: shortest, longest, mean.
SHORTEST, LONGEST, MEAN = 3, 32, 7

# Towns that have a fictional training, shared between the departments by population, at least one each.
TOWNS = 170

# Hours a month, from evening courses to full time (35 hours a week).
HOURS_A_MONTH = (80, 105, 120, 150)

AUDIENCES = ("demandeurs d’emploi", "moins de 26 ans", "habitants des quartiers prioritaires", "femmes")

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Template:
    """What fictional trainings are drawn from (catalogue/data/demonstration.toml). `entry`: one of them is asked."""

    title: str
    objective: str
    domains: tuple[Domain, ...]
    entry: tuple[Level, ...]
    exit: Level | None
    certification: str


def demonstration(gazetteer: Gazetteer, today: date, seed: int = SEED) -> tuple[Training, ...]:
    """The same trainings for the same day and seed; their sessions are to come and their labels run on that day."""
    draw = Random(f"{seed} {today}")  # noqa: S311  # nothing here is secret
    real, _problems = press.read(Context(gazetteer, resources.vocabulary(), SOURCE))
    missing = TOTAL - len(real)
    templates = _templates(_domains(real, draw))
    deliveries = _deliveries(real, missing, draw)
    months = _months(real, templates, draw)
    places = _places(gazetteer, missing - deliveries.count(Delivery.A_DISTANCE), draw)
    fictional = []
    for number, (template, delivery, lasting) in enumerate(
        zip(templates, deliveries, months, strict=True), 1
    ):
        place = None if delivery is Delivery.A_DISTANCE else next(places)
        fictional.append(_fictional(number, template, delivery, lasting, place, today, draw))
    return (*real, *fictional)


def publish(
    data_dir: Path, gazetteer: Gazetteer, now: datetime, *, automatic: bool, by: str = ""
) -> Publication:
    """Publish the demonstration of the day. `automatic`: nobody asked for it. `by`: who did."""
    trainings = demonstration(gazetteer, now.date())
    return store.publish(
        data_dir, trainings, source=SOURCE, demonstration=True, automatic=automatic, now=now, by=by
    )


def apportion(total: int, weights: Mapping[K, float]) -> dict[K, int]:
    """Shares of a whole number, to the nearest: the largest remainders get what rounding down leaves."""
    whole = sum(weights.values())
    exact = {key: total * weight / whole for key, weight in weights.items()}
    shares = {key: int(share) for key, share in exact.items()}
    for key in nlargest(total - sum(shares.values()), exact, key=lambda key: exact[key] - shares[key]):
        shares[key] += 1
    return shares


def _templates(domains: Iterable[Domain]) -> list[Template]:
    """One a training: those of its domain, in turn."""
    content = files("catalogue.data").joinpath("demonstration.toml").read_text(encoding="utf-8")
    turns = {
        Domain(domain): cycle([_template(Domain(domain), table) for table in tables])
        for domain, tables in tomllib.loads(content).items()
    }
    return [next(turns[domain]) for domain in domains]


def _template(domain: Domain, table: dict[str, Any]) -> Template:
    return Template(
        title=table["title"],
        objective=table["objective"],
        domains=(domain, *map(Domain, table.get("also", ()))),
        entry=tuple(map(Level, table["entry"])),
        exit=Level(table["exit"]) if "exit" in table else None,
        certification=table.get("certification", ""),
    )


def _domains(real: Iterable[Training], draw: Random) -> list[Domain]:
    """What the real trainings leave of each domain, the rarest eight first: those go to the biggest towns."""
    left = Counter(apportion(TOTAL, DOMAINS)) - Counter(training.domain for training in real)
    common = list(DOMAINS)[:3]
    rare = [domain for domain in left.elements() if domain not in common]
    others = [domain for domain in left.elements() if domain in common]
    return _shuffled(rare, draw) + _shuffled(others, draw)


def _deliveries(real: Iterable[Training], number: int, draw: Random) -> list[Delivery]:
    """The share online only is that of the whole catalogue, whose real trainings do not say the others."""
    remote = apportion(TOTAL, DELIVERIES)[Delivery.A_DISTANCE]
    remote -= sum(training.delivery is Delivery.A_DISTANCE for training in real)
    present = {
        delivery: share for delivery, share in DELIVERIES.items() if delivery is not Delivery.A_DISTANCE
    }
    counts = Counter(apportion(number - remote, present)) + Counter({Delivery.A_DISTANCE: remote})
    return _shuffled(counts.elements(), draw)


def _months(real: Iterable[Training], templates: list[Template], draw: Random) -> list[int]:
    """One a template, whose mean, with the known real ones, is the published one: drawn, then put right one by one.

    The higher the level that one leaves with, the longer, by and large.
    """
    known = [training.months for training in real if training.months]
    target = round(MEAN * (len(known) + len(templates)) - sum(known))
    ends = [SHORTEST, LONGEST]
    others = [round(draw.triangular(SHORTEST, 16, 5)) for _ in templates[len(ends) :]]
    while (excess := sum(ends) + sum(others) - target) != 0:
        chosen = draw.randrange(len(others))
        others[chosen] = max(SHORTEST, others[chosen] - 1) if excess > 0 else min(LONGEST, others[chosen] + 1)
    heights = [((template.exit and template.exit.rank) or 0) + draw.uniform(0, 4) for template in templates]
    by_height = sorted(range(len(templates)), key=heights.__getitem__)
    durations = dict(zip(by_height, sorted(ends + others), strict=True))
    return [durations[position] for position in range(len(templates))]


def _places(gazetteer: Gazetteer, number: int, draw: Random) -> Iterator[Place]:
    """One a training: the second, third… of each big town first, the biggest before; then one in every town."""
    towns = _towns(gazetteer)
    more = apportion(number - len(towns), {town: town.population**0.5 for town in towns})
    seconds = chain.from_iterable(repeat(town, times) for town, times in more.items())
    return chain(sorted(seconds, key=lambda town: -town.population), _shuffled(towns, draw))


def _towns(gazetteer: Gazetteer) -> list[Place]:
    """The biggest of each department, as many as its population deserves; arrondissements stand for their town."""
    communes: defaultdict[str, list[Place]] = defaultdict(list)
    for place in gazetteer.communes():
        # The 13 metropolitan regions and the 5 overseas have codes of two characters, the collectivities of three.
        if (
            place.departement
            and place.region
            and len(place.region) == 2
            and place.code not in ARRONDISSEMENTS
        ):
            communes[place.departement].append(place)
    people = {code: sum(town.population for town in towns) for code, towns in communes.items()}
    shares = apportion(TOWNS, people)
    biggest = (
        nlargest(max(1, shares[code]), towns, key=lambda town: town.population)
        for code, towns in communes.items()
    )
    return list(chain.from_iterable(biggest))


def _fictional(
    number: int,
    template: Template,
    delivery: Delivery,
    months: int,
    place: Place | None,
    today: date,
    draw: Random,
) -> Training:
    entry = draw.choice(template.entry) if draw.random() < 0.9 else None
    price = draw.choice((150.0, 300.0, 450.0)) if draw.random() < 0.1 else 0.0
    label_until = today + timedelta(days=draw.randrange(30, 1000))
    return Training(
        id=f"demo-{number:03}",
        title=template.title,
        provider=Provider(f"Fabrique de démonstration · {_town(place) if place else 'en ligne'}"),
        domains=template.domains,
        delivery=delivery,
        sites=(Site(place.code, coordinates=place.coordinates),) if place else (),
        objective=template.objective,
        certification=template.certification,
        entry_level=entry,
        entry_required=draw.choice((True, False, False, None)) if entry and entry.rank else None,
        exit_level=template.exit,
        months=float(months),
        hours=months * draw.choice(HOURS_A_MONTH),
        free=price == 0,
        price=price,
        audiences=AUDIENCES[: draw.randrange(len(AUDIENCES))],
        work_study=draw.random() < 0.15,
        accessible=draw.choice((True, True, None)),
        sessions=_sessions(months, today, draw),
        label=Label(label_until - timedelta(days=3 * 365), label_until),
        source=SOURCE,
        fictional=True,
    )


def _town(place: Place) -> str:
    return place.name.removesuffix(" Arrondissement")


def _sessions(months: int, today: date, draw: Random) -> tuple[Session, ...]:
    """Permanent entry for one in six; else one or two intakes to come, on Mondays; a few dates are not known."""
    kind = draw.random()
    if kind < 0.15:
        return (Session(permanent=True),)
    if kind < 0.2:
        return ()
    first = today + timedelta(days=draw.randrange(21, 150))
    starts = [first + timedelta(days=-first.weekday() + 7 + 182 * i) for i in range(draw.choice((1, 1, 2)))]
    notice = timedelta(days=draw.choice((10, 14, 21)))
    said = draw.random() < 0.6
    return tuple(
        Session(start, start + timedelta(days=round(months * 30.44)), start - notice if said else None)
        for start in starts
    )


def _shuffled(items: Iterable[T], draw: Random) -> list[T]:
    shuffled = list(items)
    draw.shuffle(shuffled)
    return shuffled
