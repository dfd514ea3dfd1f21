"""What a training is worth to a person: a sum of named parts, each with the reason that it gives.

domain
    40 when its main domain is wished, 34 when a further one is; 12 more for each other wish that it answers, 3 less
    when another was said first; 20 when no wish was said (10 for digital basics and somebody who has the bac); 15 when
    it is the nearest neighbour of a wish, 3 less for each nearer one, 5 more for each other neighbour; 0 otherwise
words
    15 when all the words of the wish are in its title, each as much as it is rare; half of it in its objective or its
    certificate
place
    30 at the centre of the town, 27 at 20 km, 15 at 40, 3 at 80; 27 in the area named; 15 from home; 0 when no place
    was said, or elsewhere
level
    25 when the person may enter; 15 when a level within reach is advised; 10 when nothing is said of it; 5 when the
    level advised is higher, or the one required almost reached; 0 when it is required and not reached. Who did not say
    a level: 25 when nothing is asked, else the less the more is asked (18 to 5)
step
    8 when one leaves with more than one has, or, for who said no wish, when nothing is asked to enter
start
    8 at any time or within three months; 5 within six; 2 when it is not known; 0 later
delivery
    10 on site or remote as wished, 5 in part; -10 for digital basics from home
cost
    6 when it is free; 3 when it is not said; 0 when it is paid; -12 above 500 €
work_study
    10 when it is in alternance, or not, as wished

The words never outweigh the domain: they only order what is of the right one.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from catalogue.matching.domains import NEIGHBOURS, gateways, neighbours
from catalogue.matching.model import Criterion, Part, Profile, Reason, Why
from catalogue.model import Delivery, Domain, Label, Level, Session, Training

# What the words of a wish are worth when all of them are in the title; our judgement, as are all the points here.
WORDS_POINTS = 15
# Levels that an indication may be above the person's, and still be worth a try: no diploma and a CAP advised.
WITHIN_REACH = 2
# A start within this time is worth saying.
SOON = timedelta(days=90)
# A later start is held back at first.
LATE = timedelta(days=180)
# An application that closes within this time is said.
APPLY_SOON = timedelta(days=21)
# Kilometres at which a place is worth half of its points.
HALF_WAY_KM = 40
# Kilometres from which the way is said to be long: about an hour by regional train.
FAR_KM = 50
# Euros from which a price keeps a jobseeker out, whatever the training is worth.
COSTLY = 500
# Reasons said of one training; more is not read.
REASONS_SAID = 3


# A search asks the same of hundreds of kinds of trainings, and people ask for the same things.
_remembered = lru_cache(maxsize=4096)


@_remembered
def domain_part(
    training: tuple[Domain, ...],
    domain: Domain,
    wishes: tuple[Domain, ...],
    level: Level | None = None,
    shared: str = "",
) -> Part:
    """`domain`: the one, among the training's, under which it answers the wishes. `shared`: the words of its title
    that the wish said too, a better reason than the name of the domain."""
    if not wishes and domain is Domain.REMISE_A_NIVEAU and is_graduate(level):
        return Part(Criterion.DOMAIN, 10, Reason(Why.DISCOVERY, domain=domain))
    if not wishes:
        return Part(Criterion.DOMAIN, 20, Reason(Why.DISCOVERY, domain=domain))
    if domain in wishes:
        reason = Reason(Why.WORDS, shared) if shared else Reason(Why.DOMAIN, domain=domain)
        others = 12 * (len(set(training) & set(wishes)) - 1)
        later = 3 * (domain is not wishes[0])
        return Part(Criterion.DOMAIN, (40 if domain is training[0] else 34) + others - later, reason)
    if domain in neighbours(wishes) or domain in gateways(wishes, level):
        others = 5 * max(0, len(set(training) & set(neighbours(wishes))) - 1)
        points = 15 - 3 * _away(domain, wishes) + others
        return Part(Criterion.DOMAIN, points, Reason(Why.NEIGHBOUR_DOMAIN, domain=domain))
    return Part(Criterion.DOMAIN, 0, Reason(Why.DISCOVERY, domain=domain))


def _away(domain: Domain, wishes: tuple[Domain, ...]) -> int:
    """How many neighbours of the wishes are nearer than this one; 0 for a way into everything."""
    return min((NEIGHBOURS[wish].index(domain) for wish in wishes if domain in NEIGHBOURS[wish]), default=0)


def distance_points(km: float) -> float:
    """Nearly flat as far as one goes every day, then falling fast. Whole kilometres: neighbours a street apart are equals."""
    return 30 / (1 + (round(km) / HALF_WAY_KM) ** 3)


def distance_part(km: float, *, same_town: bool = False) -> Part:
    near = Reason(Why.NEAR, km=km) if km <= FAR_KM else None
    return Part(Criterion.PLACE, distance_points(km), Reason(Why.SAME_TOWN) if same_town else near)


AREA = Part(Criterion.PLACE, 27, Reason(Why.IN_AREA))
FROM_HOME = Part(Criterion.PLACE, 15, Reason(Why.FROM_HOME))
ANYWHERE = Part(Criterion.PLACE, 0)


@_remembered
def level_part(entry: Level | None, level: Level | None, *, required: bool | None) -> Part:
    """A foreign diploma has no rank until it is recognised: nothing is refused to it, nothing is sure either."""
    if entry is None:
        return Part(Criterion.LEVEL, 10)
    if entry is Level.AUCUN:
        modest = level in (None, Level.AUCUN, Level.BREVET, Level.ETRANGER)
        return Part(Criterion.LEVEL, 25, Reason(Why.OPEN_TO_ALL if modest else Why.LEVEL_FITS))
    if level is None or level.rank is None:
        return Part(Criterion.LEVEL, max(5, 22 - 4 * (entry.rank or 0)))
    if not is_above(entry, level):
        return Part(Criterion.LEVEL, 25, Reason(Why.LEVEL_FITS))
    if required:
        return Part(Criterion.LEVEL, 5 if is_almost(entry, level) else 0)
    return Part(Criterion.LEVEL, 15 if _gap(entry, level) <= WITHIN_REACH else 5)


@_remembered
def step_part(
    entry: Level | None,
    leads_to: Level | None,
    level: Level | None,
    domain: Domain,
    wishes: tuple[Domain, ...],
) -> Part:
    """Why the next step is worth daring: in a wished domain, or where nothing is asked of who said no wish."""
    if not wishes:
        return Part(Criterion.STEP, 8 if entry is Level.AUCUN else 0)
    if domain not in wishes or leads_to is None or not is_above(leads_to, level):
        return Part(Criterion.STEP, 0)
    return Part(Criterion.STEP, 8, Reason(Why.LEADS_TO, level=leads_to))


def _gap(entry: Level, level: Level) -> int:
    return (entry.rank or 0) - (level.rank or 0)


def is_beginner(domain: Domain, wishes: tuple[Domain, ...]) -> bool:
    return domain is Domain.REMISE_A_NIVEAU and domain in wishes


def is_graduate(level: Level | None) -> bool:
    """Has the bac or more."""
    return level is not None and not is_above(Level.BAC, level)


def is_above(entry: Level, level: Level | None) -> bool:
    """False when one of the two has no rank."""
    return level is not None and level.rank is not None and entry.rank is not None and entry.rank > level.rank


def is_almost(entry: Level | None, level: Level | None) -> bool:
    """The old « niveau IV » counted those who reached the last year: a school may take them (facts on levels)."""
    return entry is Level.BAC and level is Level.NIVEAU_BAC


def start_part(session: Session | None, today: date) -> Part:
    if session is None or not (session.permanent or session.start):
        return Part(Criterion.START, 2)
    if session.permanent:
        return Part(Criterion.START, 8, Reason(Why.ANY_TIME))
    if session.start and session.start <= today + SOON:
        return Part(Criterion.START, 8, _start(Why.STARTS_SOON, session, today))
    return Part(Criterion.START, 0 if is_late(session, today) else 5)


def _start(why: Why, session: Session, today: date) -> Reason:
    return Reason(why, day=session.start, today=today, month_only=session.month_only)


def is_late(session: Session | None, today: date) -> bool:
    return bool(session and not session.permanent and session.start and session.start > today + LATE)


def cost_part(training: Training) -> Part:
    if is_paid(training):
        return Part(Criterion.COST, -12 if (training.price or 0) > COSTLY else 0)
    return Part(Criterion.COST, 6, Reason(Why.FREE)) if training.free else Part(Criterion.COST, 3)


def is_paid(training: Training) -> bool:
    return training.free is False or bool(training.price)


@_remembered
def delivery_part(
    delivery: Delivery | None, wished: Delivery | None, domain: Domain, wishes: tuple[Domain, ...]
) -> Part:
    """The reason is only said of what is on site: that one follows a training from home is said with its place.
    Who asks for digital basics needs somebody beside them."""
    if wished is None and is_beginner(domain, wishes) and delivery is Delivery.A_DISTANCE:
        return Part(Criterion.DELIVERY, -10)
    if wished is None or delivery is None:
        return Part(Criterion.DELIVERY, 0)
    if delivery is wished:
        return Part(Criterion.DELIVERY, 10, Reason(Why.ON_SITE) if delivery is Delivery.SUR_PLACE else None)
    return Part(Criterion.DELIVERY, 5 if delivery is Delivery.MIXTE else 0)


@_remembered
def work_study_part(*, offered: bool | None, wished: bool | None) -> Part:
    if wished is None or bool(offered) is not wished:
        return Part(Criterion.WORK_STUDY, 0)
    return Part(Criterion.WORK_STUDY, 10, Reason(Why.WORK_STUDY) if wished else None)


def reasons(parts: tuple[Part, ...]) -> tuple[Reason, ...]:
    """Those of the weightiest parts; what is worth nothing says why it is there only when nothing else does."""
    ranked = sorted(parts, key=lambda part: -part.points)
    told = [(part.points, part.reason) for part in ranked if part.reason]
    weighty = [reason for points, reason in told if points > 0]
    return tuple(weighty or [reason for _, reason in told])[:REASONS_SAID]


def caveats(
    training: Training,
    session: Session | None,
    profile: Profile,
    today: date,
    *,
    km: float | None,
    elsewhere: bool,
) -> Iterator[Reason]:
    """Every honest « mais », the gravest first. `elsewhere`: out of the area named, no one knows how far."""
    if km is not None and km > FAR_KM:
        yield Reason(Why.FAR, km=km)
    if elsewhere:
        yield Reason(Why.ELSEWHERE)
    yield from _level_caveats(training, profile.level)
    yield from _wish_caveats(training, profile)
    if is_paid(training):
        yield Reason(Why.PAID, price=training.price)
    if session and session.apply_by and session.apply_by <= today + APPLY_SOON:
        yield Reason(Why.APPLY_SOON, day=session.apply_by, today=today)
    if session and is_late(session, today):
        yield _start(Why.STARTS_LATE, session, today)
    if training.delivery is Delivery.A_DISTANCE:
        yield Reason(Why.NEEDS_COMPUTER)
    if session is None:
        yield Reason(Why.TO_CHECK if training.label == Label() else Why.DATE_UNKNOWN)
    if training.entry_level is None:
        yield Reason(Why.LEVEL_UNKNOWN)


def _wish_caveats(training: Training, profile: Profile) -> Iterator[Reason]:
    if (profile.delivery, training.delivery) == (Delivery.A_DISTANCE, Delivery.SUR_PLACE):
        yield Reason(Why.IS_ON_SITE)
    if (profile.delivery, training.delivery) == (Delivery.SUR_PLACE, Delivery.A_DISTANCE):
        yield Reason(Why.IS_REMOTE)
    if profile.work_study and training.work_study is not True:
        yield Reason(Why.NO_WORK_STUDY)


def _level_caveats(training: Training, level: Level | None) -> Iterator[Reason]:
    entry = training.entry_level
    if entry is None or entry is Level.AUCUN:
        return
    if level is Level.ETRANGER:
        yield Reason(Why.FOREIGN_DIPLOMA, level=entry)
    elif is_above(entry, level):
        yield Reason(_too_high(training, entry, level), level=entry)


def _too_high(training: Training, entry: Level, level: Level | None) -> Why:
    if not training.entry_required:
        return Why.LEVEL_ADVISED
    return Why.LEVEL_ALMOST if is_almost(entry, level) else Why.LEVEL_TOO_HIGH
