"""What is asked of the catalogue, and what it answers."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from catalogue.model import Domain, Level, Session, Site, Training
from catalogue.places.model import Place


@dataclass(frozen=True, slots=True)
class Profile:
    """What a person said. None or empty means "not said": nothing is then held against a training."""

    place: Place | None = None
    level: Level | None = None
    domains: tuple[Domain, ...] = ()
    excluded: tuple[Domain, ...] = ()


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
    NEIGHBOUR_DOMAIN = "neighbour_domain"
    DISCOVERY = "discovery"  # of a domain that was not asked for
    SAME_TOWN = "same_town"
    NEAR = "near"
    IN_AREA = "in_area"
    FROM_HOME = "from_home"
    OPEN_TO_ALL = "open_to_all"
    LEVEL_FITS = "level_fits"
    ANY_TIME = "any_time"
    STARTS_SOON = "starts_soon"
    FREE = "free"
    # Caveats
    FAR = "far"
    ELSEWHERE = "elsewhere"
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

    `km`: kilometres. `price`: euros. `today`: the day of the reckoning, for a day of another year to say its year.
    """

    why: Why
    domain: Domain | None = None
    level: Level | None = None
    km: float | None = None
    price: float | None = None
    day: date | None = None
    today: date | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """A training for a person. `site` is its nearest; None when it is followed from home.

    `domain`: the one under which it answers. `score`: the sum of the parts of catalogue/matching/scoring.py.
    `reasons`: at least one, the weightiest first. `session`: the soonest that one can still join.
    """

    training: Training
    site: Site | None
    distance_km: float | None
    domain: Domain
    score: float
    reasons: tuple[Reason, ...]
    caveat: Reason | None = None
    session: Session | None = None


@dataclass(frozen=True, slots=True)
class Results:
    """The first matches, best first, out of `total`. `relaxed`: in the order applied, only what brought something.

    `radius_km`: how far one had to look around a commune; None without a commune, or when it was all of France.
    """

    matches: tuple[Match, ...] = ()
    relaxed: tuple[Relaxation, ...] = ()
    total: int = 0
    radius_km: float | None = None
