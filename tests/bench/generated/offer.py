"""What a generated training is, before it is written in one format or another."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from catalogue.places.model import Place

Sentences = tuple[str, ...]


class Fault(StrEnum):
    """What real files get wrong (seen in LHEO exports), with how many of 1,000 trainings have it below."""

    MONTH_ONLY = "month only"
    NO_DATE = "no date"
    PAST = "past session"
    NO_POINT = "no coordinates"
    WHOLE_DEGREES = "whole degrees"
    POSTCODE_AS_INSEE = "postcode where the INSEE code should be"
    CEDEX = "CEDEX postcode"
    RAGGED_TITLE = "line breaks in the title"
    UNKNOWN_TOWN = "a town that is none"
    UNKNOWN_LEVEL = "level not given, yet mandatory"
    NO_CODES = "no code at all: the title says the domain"
    UNKNOWN_DOMAIN = "neither code nor title says a domain"


@dataclass(frozen=True, slots=True)
class Trade:
    """What is learnt. `entry`, `exit`: LHEO codes of levels, of which one is drawn."""

    title: str
    formacode: Sentences
    rome: Sentences
    nsf: str
    entry: Sentences
    exit: Sentences
    rncp: str = ""
    certification: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """`latitude`, `longitude`: decimal degrees, as written."""

    place: Place
    postcode: str
    street: str
    latitude: str
    longitude: str


@dataclass(frozen=True, slots=True, eq=False)
class Provider:
    """`html`: its software writes HTML in texts. `siret`: valid, but for one organisation in a hundred. `sites`: where it
    trains, its office first."""

    number: int
    name: str
    siret: str
    phone: str
    host: str
    html: bool
    sites: tuple[Site, ...]


@dataclass(frozen=True, slots=True)
class Action:
    """One way to follow a training. `delivery`: 0 in person, 1 mixed, 2 at a distance. `months`: how long it is."""

    number: str
    rhythm: str
    delivery: int
    permanent: bool
    months: int
    hours: int
    price: int
    audience: str
    conditions: str
    sites: tuple[Site, ...]
    starts: tuple[date, ...]

    def end(self, start: date) -> date:
        return start + timedelta(days=30 * self.months)


@dataclass(frozen=True, slots=True)
class Offer:
    """One formation of LHEO. `entry`, `exit`: LHEO codes of levels, exit empty when nothing is said."""

    number: str
    title: str
    trade: Trade
    provider: Provider
    objective: Sentences
    results: Sentences
    content: Sentences
    entry: str
    entry_required: bool
    exit: str
    labelled: date
    actions: tuple[Action, ...]
    fault: Fault | None
