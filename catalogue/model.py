"""What a labelled training is. Frozen, and valid by construction."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

# Bytes of a training's identifier: it must fit in a button of 64 bytes (Bot API) beside what the button does.
ID_BYTES = 40

# Months, hours or euros at most: a longer figure is a mistake.
MOST = 10_000_000

SIRET_DIGITS = 14

# What a table writes between the audiences of a training, and so none of them holds.
AUDIENCE_SEPARATOR = "|"


class Level(StrEnum):
    """A qualification level, as people name it (correspondence with the official scales: words/levels.py)."""

    AUCUN = "aucun"
    BREVET = "brevet"
    CAP = "cap"
    NIVEAU_BAC = "niveau_bac"  # reached the last year, no diploma
    BAC = "bac"
    BAC2 = "bac2"
    BAC3 = "bac3"
    BAC5 = "bac5"
    BAC8 = "bac8"
    ETRANGER = "etranger"  # a diploma from another country: no rank until it is recognised

    @property
    def rank(self) -> int | None:
        """Position on the French scale, 0 (no diploma) to 8; None for a foreign diploma."""
        return None if self is Level.ETRANGER else _SCALE.index(self)


_SCALE = tuple(level for level in Level if level is not Level.ETRANGER)


class Domain(StrEnum):
    """The eleven digital domains in which trainings and wishes are named."""

    DEVELOPPEMENT = "developpement"
    RESEAUX_SYSTEMES = "reseaux_systemes"
    CYBERSECURITE = "cybersecurite"
    DATA_IA = "data_ia"
    DESIGN = "design"
    GESTION_PROJET = "gestion_projet"
    MARKETING_COMMUNICATION = "marketing_communication"
    JEUX_VIDEO_3D = "jeux_video_3d"
    FABRICATION_NUMERIQUE = "fabrication_numerique"
    REMISE_A_NIVEAU = "remise_a_niveau"
    AUDIOVISUEL = "audiovisuel"


class Delivery(StrEnum):
    """How a training is followed."""

    SUR_PLACE = "sur_place"
    MIXTE = "mixte"
    A_DISTANCE = "a_distance"


@dataclass(frozen=True, slots=True)
class Coordinates:
    """A point in decimal degrees, WGS84."""

    latitude: float
    longitude: float

    def __post_init__(self) -> None:
        if not (-90 <= self.latitude <= 90 and -180 <= self.longitude <= 180):
            raise ValueError(f"not a point on Earth: {self.latitude}, {self.longitude}")


@dataclass(frozen=True, slots=True)
class Site:
    """One place where a training is given. `commune` is its INSEE code; the point may be missing."""

    commune: str
    address: str = ""
    coordinates: Coordinates | None = None


def month_end(day: date) -> date:
    """The last day of its month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def _starts_month(day: date | None) -> bool:
    return day is None or day.day == 1


def _ends_month(day: date | None) -> bool:
    return day is None or day == month_end(day)


@dataclass(frozen=True, slots=True)
class Session:
    """One intake, of which something is known. Without a start date and not permanent, the date is not.

    `month_only`: only the months of its start and of its end are known; the start then stands as the first day of its
    month, the end as the last one. Nobody is told these two days.
    """

    start: date | None = None
    end: date | None = None
    apply_by: date | None = None
    permanent: bool = False  # people may join at any time
    month_only: bool = False

    def __post_init__(self) -> None:
        if not (self.start or self.end or self.apply_by or self.permanent):
            raise ValueError("a session of which nothing is said is no session")
        if self.start and self.end and self.end < self.start:
            raise ValueError(f"a session ends ({self.end}) before it starts ({self.start})")
        if self.month_only and not (self.start or self.end):
            raise ValueError("a session of no month has none that is known")
        if self.month_only and not (_starts_month(self.start) and _ends_month(self.end)):
            raise ValueError(f"months stand as their first and last days, not {self.start} and {self.end}")

    def is_over(self, today: date) -> bool:
        """Nobody can join any more. A started session of unknown end is over for those who look today."""
        if self.permanent:
            return self.end is not None and self.end < today
        last_start = month_end(self.start) if self.month_only and self.start else self.start
        last_day_to_join = self.apply_by or last_start or self.end
        return last_day_to_join is not None and last_day_to_join < today


@dataclass(frozen=True, slots=True)
class Label:
    """The GEN label of a training: one year in 2016, then three years (call for labels of the network)."""

    since: date | None = None
    until: date | None = None

    def has_expired(self, today: date) -> bool:
        return self.until is not None and self.until < today


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach the organisation. Never a person's name."""

    phone: str = ""
    email: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Provider:
    """The organisation that gives the training. `siret`: its fourteen digits, or nothing."""

    name: str
    siret: str = ""

    def __post_init__(self) -> None:
        if not self.name:
            raise ValueError("an organisation has a name")
        if self.siret and not (len(self.siret) == SIRET_DIGITS and self.siret.isdecimal()):
            raise ValueError(f"a SIRET is {SIRET_DIGITS} digits: {self.siret!r}")


@dataclass(frozen=True, slots=True)
class Training:
    """A labelled training, as a learner needs to know it. None always means "not said", never "no".

    `domains`: the first is the main one, the one under which it is counted.
    `entry_required`: whether the entry level is a condition (True), an indication (False), or not said.
    `months` and `hours`: the whole training. `free`: for a jobseeker. `price`: euros left to pay.
    `fictional`: a record of the demonstration catalogue that no school really offers.
    """

    id: str
    title: str
    provider: Provider
    domains: tuple[Domain, ...]
    delivery: Delivery | None = None
    sites: tuple[Site, ...] = ()
    objective: str = ""
    certification: str = ""
    entry_level: Level | None = None
    entry_required: bool | None = None
    exit_level: Level | None = None
    months: float | None = None
    hours: int | None = None
    free: bool | None = None
    price: float | None = None
    audiences: tuple[str, ...] = ()
    work_study: bool | None = None  # alternance
    accessible: bool | None = None  # welcomes people with disabilities
    sessions: tuple[Session, ...] = ()
    contact: Contact = Contact()
    label: Label = Label()
    source: str = ""
    fictional: bool = False

    def __post_init__(self) -> None:
        if not self.id or not self.title or not self.domains:
            raise ValueError("a training needs an identifier, a title and at least one domain")
        if len(self.id.encode()) > ID_BYTES:
            raise ValueError(f"an identifier is at most {ID_BYTES} bytes: {self.id!r}")
        if not self.sites and self.delivery is not Delivery.A_DISTANCE:
            raise ValueError("a training that is not remote needs a site")
        for said in (self.domains, self.sites, self.sessions):
            if len(said) > 1 and len(set(said)) < len(said):
                raise ValueError(f"the same is said twice: {said}")
        if any(
            AUDIENCE_SEPARATOR in audience or not audience or audience != audience.strip()
            for audience in self.audiences
        ):
            raise ValueError(f"an audience is some text without {AUDIENCE_SEPARATOR!r}: {self.audiences}")
        if any(figure is not None and not 0 < figure <= MOST for figure in (self.months, self.hours)):
            raise ValueError(f"a duration is more than nothing, and {MOST} at most")
        if self.price is not None and not 0 <= self.price <= MOST:
            raise ValueError(f"a price is not negative, and {MOST} at most")
        if self.price is not None and self.free is None:
            raise ValueError("a price that is known says whether the training is free")

    @property
    def domain(self) -> Domain:
        return self.domains[0]

    def next_session(self, today: date) -> Session | None:
        """The soonest session that one can still join: permanent entry first, then by date, unknown last."""
        open_ones = [session for session in self.sessions if not session.is_over(today)]
        return min(open_ones, key=lambda s: (not s.permanent, s.start or date.max), default=None)

    def is_open(self, today: date) -> bool:
        """Still worth showing: label running, and a session to come or none ever announced."""
        return not self.label.has_expired(today) and (
            not self.sessions or self.next_session(today) is not None
        )
