"""What is asked of the catalogue, and what it answers."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from catalogue.model import Delivery, Domain, Level, Session, Site, Training
from catalogue.places.model import Place


@dataclass(frozen=True, slots=True)
class Profile:
    """What a person said. None or empty means "not said": nothing is then held against a training.

    `words`: the stems of the wish's own words, for a training that speaks of just that. `delivery`: on site or remote
    when one of them is wanted. `work_study`: whether to work in a company at the same time (alternance) is wanted.
    """

    place: Place | None = None
    level: Level | None = None
    domains: tuple[Domain, ...] = ()
    excluded: tuple[Domain, ...] = ()
    words: tuple[str, ...] = ()
    delivery: Delivery | None = None
    work_study: bool | None = None


class Relaxation(StrEnum):
    """A criterion that was loosened because too little answered it."""

    DISTANCE = "distance"  # further than the first radius, or out of the area named
    DATES = "dates"  # starts in more than six months
    NIVEAU = "niveau"  # advises a level above the person's, without requiring it
    DOMAINE = "domaine"  # a neighbouring domain
    A_DISTANCE = "a_distance"  # more remote trainings than one for two on site


class Why(StrEnum):
    """What a reason or a caveat is about; its sentence stands in catalogue/explaining.py."""

    # Reasons
    DOMAIN = "domain"
    WORDS = "words"
    NEIGHBOUR_DOMAIN = "neighbour_domain"
    DISCOVERY = "discovery"  # of a domain that was not asked for
    SAME_TOWN = "same_town"
    NEAR = "near"
    IN_AREA = "in_area"
    FROM_HOME = "from_home"
    ON_SITE = "on_site"
    WORK_STUDY = "work_study"
    OPEN_TO_ALL = "open_to_all"
    LEVEL_FITS = "level_fits"
    LEADS_TO = "leads_to"
    ANY_TIME = "any_time"
    STARTS_SOON = "starts_soon"
    FREE = "free"
    # Caveats
    FAR = "far"
    ELSEWHERE = "elsewhere"
    IS_ON_SITE = "is_on_site"  # remote was wished
    IS_REMOTE = "is_remote"  # on site was wished
    NO_WORK_STUDY = "no_work_study"
    LEVEL_TOO_HIGH = "level_too_high"
    LEVEL_ALMOST = "level_almost"
    LEVEL_ADVISED = "level_advised"
    FOREIGN_DIPLOMA = "foreign_diploma"
    APPLY_SOON = "apply_soon"
    STARTS_LATE = "starts_late"
    PAID = "paid"
    NEEDS_COMPUTER = "needs_computer"
    TO_CHECK = "to_check"
    DATE_UNKNOWN = "date_unknown"
    LEVEL_UNKNOWN = "level_unknown"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a training is shown, or its honest « mais ». Only the values that its sentence needs are set.

    `words`: as the training writes them. `km`: kilometres. `price`: euros. `today`: the day of the reckoning, for a
    day of another year to say its year. `month_only`: of the day, only the month is known.
    """

    why: Why
    words: str = ""
    domain: Domain | None = None
    level: Level | None = None
    km: float | None = None
    price: float | None = None
    day: date | None = None
    today: date | None = None
    month_only: bool = False


class Criterion(StrEnum):
    """What a score is made of; the points of each stand in catalogue/matching/scoring.py."""

    DOMAIN = "domain"
    WORDS = "words"
    PLACE = "place"
    LEVEL = "level"
    STEP = "step"
    START = "start"
    DELIVERY = "delivery"
    COST = "cost"
    WORK_STUDY = "work_study"


@dataclass(frozen=True, slots=True)
class Part:
    """One line of the reckoning: its points, and the reason that it gives to show the training."""

    criterion: Criterion
    points: float
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """A training for a person. `site` is its nearest; None when it is followed from home.

    `domain`: the one under which it answers. `parts`: the whole reckoning, one part a criterion.
    `reasons`: at least one, the weightiest first. `session`: the soonest that one can still join.
    """

    training: Training
    site: Site | None
    distance_km: float | None
    domain: Domain
    parts: tuple[Part, ...]
    reasons: tuple[Reason, ...]
    caveat: Reason | None = None
    session: Session | None = None

    @property
    def score(self) -> float:
        return round(sum((part.points for part in self.parts), 0.0), 2)


class Card(NamedTuple):
    """A training under the score by which it is shown, and its turn among equals: the greatest is the best.

    `sure`: it says that it takes the person. `late`, `advised`: it starts late, or advises a higher level. `fits`:
    nothing had to be loosened to find it.
    """

    score: float
    turn: int
    position: int
    domain: Domain
    sure: bool
    late: bool = False
    advised: bool = False
    fits: bool = True


@dataclass(frozen=True, slots=True)
class Step:
    """One look at the catalogue. `relaxation`: what it loosened, None for the first. `radius_km`: around a commune.
    `on_site`, `remote`: the trainings found so far."""

    relaxation: Relaxation | None
    radius_km: float | None
    on_site: int
    remote: int


@dataclass(frozen=True, slots=True)
class Results:
    """The first matches, best first, out of `total`. `relaxed`: in the order applied, only what brought something.

    `radius_km`: how far one had to look around a commune; None without a commune, or when it was all of France.
    `steps`: every look that was taken, in order. `cards`: how each match came to its rank.
    """

    matches: tuple[Match, ...] = ()
    relaxed: tuple[Relaxation, ...] = ()
    total: int = 0
    radius_km: float | None = None
    steps: tuple[Step, ...] = ()
    cards: tuple[Card, ...] = ()
