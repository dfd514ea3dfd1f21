"""One training for one person: its nearest site, its score, its reasons and its « mais »."""

from datetime import date

from catalogue.matching.domains import answering
from catalogue.matching.index import Index, Spot
from catalogue.matching.model import Criterion, Match, Part, Profile
from catalogue.matching.scoring import (
    ANYWHERE,
    AREA,
    FROM_HOME,
    WORDS_POINTS,
    caveats,
    cost_part,
    delivery_part,
    distance_part,
    domain_part,
    level_part,
    reasons,
    start_part,
    step_part,
    work_study_part,
)
from catalogue.matching.texts import shared
from catalogue.model import Delivery
from catalogue.places.distance import distance_km
from catalogue.places.model import Place, PlaceKind


def explain(index: Index, training_id: str, profile: Profile, today: date) -> Match | None:
    """One training for a person, whether or not they may enter it (the caveat says it).
    None: it is no longer in the catalogue."""
    position = index.positions.get(training_id)
    return None if position is None else match(index, position, profile, today)


def match(index: Index, position: int, profile: Profile, today: date) -> Match:
    training = index.trainings[position]
    domain = answering(training.domains, profile.domains, profile.level)
    remote = training.delivery is Delivery.A_DISTANCE
    spot, km = (None, None) if remote else _nearest(index.spots[position], profile.place)
    session = training.next_session(today)
    place = _place_part(spot, km, profile.place)
    parts = (
        domain_part(
            training.domains, domain, profile.domains, profile.level, shared(profile.words, training.title)
        ),
        Part(
            Criterion.WORDS, WORDS_POINTS * index.texts.likeness(profile.words)[index.texts.numbers[position]]
        ),
        place,
        level_part(training.entry_level, profile.level, required=training.entry_required),
        step_part(
            training.entry_level,
            training.exit_level,
            profile.level,
            domain,
            profile.domains,
        ),
        start_part(session, today),
        delivery_part(training.delivery, profile.delivery, domain, profile.domains),
        cost_part(training),
        work_study_part(offered=training.work_study, wished=profile.work_study),
    )
    elsewhere = place is ANYWHERE and profile.place is not None
    doubts = caveats(training, session, profile, today, km=km, elsewhere=elsewhere)
    return Match(
        training,
        spot.site if spot else None,
        km,
        domain,
        parts,
        reasons(parts),
        next(doubts, None),
        session,
    )


def _nearest(spots: tuple[Spot, ...], place: Place | None) -> tuple[Spot, float | None]:
    """The nearest site with its kilometres if they can be known; else one inside the area named, if there is one."""
    centre = place.coordinates if place else None
    if centre:
        known = [(distance_km(centre, spot.point), spot) for spot in spots if spot.point]
        if known:
            km, nearest = min(known, key=lambda pair: pair[0])
            return nearest, km
    return next((spot for spot in spots if _is_inside(spot, place)), spots[0]), None


def _place_part(spot: Spot | None, km: float | None, place: Place | None) -> Part:
    if spot is None:
        return FROM_HOME
    if km is not None:
        same_town = bool(place and spot.commune and spot.commune.code == place.code)
        return distance_part(km, same_town=same_town)
    return AREA if _is_inside(spot, place) else ANYWHERE


def _is_inside(spot: Spot, place: Place | None) -> bool:
    """In the region named; else in the department, named or that of the commune named."""
    if place is None or spot.commune is None or place.kind is PlaceKind.PAYS:
        return False
    if place.kind is PlaceKind.REGION:
        return spot.commune.region == place.code
    return spot.commune.departement == place.departement
