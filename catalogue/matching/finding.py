"""The search: steps wider and wider (steps.py) while too little was found, then the order of what was.

Remote trainings are mixed in all along, one after two on site, but do not count as near: with too few on site, those
beyond that share are let in at the end, and said (`a_distance`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from heapq import heappush, heapreplace
from itertools import chain, islice
from typing import NamedTuple

from catalogue.matching.domains import answering
from catalogue.matching.index import HOME, Day, Index
from catalogue.matching.model import Profile, Relaxation, Results, Step
from catalogue.matching.reckoning import match
from catalogue.matching.scoring import (
    FROM_HOME,
    WORDS_POINTS,
    delivery_part,
    domain_part,
    is_above,
    is_almost,
    level_part,
    work_study_part,
)
from catalogue.matching.steps import NEAR_POINTS, Scope, last_resorts, radius_of, steps
from catalogue.model import Delivery, Domain, Level

# On-site trainings under which a search is widened: one screen of three cards.
ENOUGH = 3
# A remote training is shown after this many on site (as DORA does).
ON_SITE_FOR_ONE_REMOTE = 2


def find(index: Index, profile: Profile, today: date, limit: int = 5) -> Results:
    """The first `limit` matches. On one day a larger limit only makes the list longer."""
    search = _Search(index, profile, today, limit)
    for relaxation, scope in steps(index, profile):
        search.look(relaxation, scope)
        if search.has_enough():
            break
    if not search.total():
        for relaxation, scope in last_resorts(index, profile):
            search.look(relaxation, scope)
            if search.total():
                break
    order = search.order()
    matches = tuple(match(index, position, profile, today) for position in islice(order, limit))
    return Results(matches, tuple(search.relaxed), search.total(), search.radius_km, tuple(search.steps))


@dataclass(slots=True)
class _Found:
    """Found so far. `best`: positions, in order, enough to fill an answer; `seen`: every family."""

    best: list[int] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)


class _Search:
    """What one person's search has found, and what it loosened for that."""

    def __init__(self, index: Index, profile: Profile, today: date, limit: int) -> None:
        self.on_site, self.remote = _Found(), _Found()
        self.relaxed: dict[Relaxation, None] = {}
        self.radius_km: float | None = None
        self.steps: list[Step] = []
        self._profile = profile
        self._hands = _Hands(index, profile, today, limit + ENOUGH)

    def total(self) -> int:
        """Cards that may be shown: who wants to go somewhere is not shown what is remote when there is enough."""
        if self._profile.delivery is Delivery.SUR_PLACE and len(self.on_site.seen) >= ENOUGH:
            return len(self.on_site.seen)
        return len(self.on_site.seen) + len(self.remote.seen)

    def has_enough(self) -> bool:
        wants_remote = self._profile.delivery is Delivery.A_DISTANCE
        return len(self.on_site.seen) >= ENOUGH or (wants_remote and len(self.remote.seen) >= ENOUGH)

    def look(self, relaxation: Relaxation | None, scope: Scope) -> None:
        before = len(self.on_site.seen) + len(self.remote.seen)
        points = self._hands.fill(self.on_site, scope)
        self._hands.fill(self.remote, replace(scope, areas=((HOME, FROM_HOME.points),)))
        on_site, remote = len(self.on_site.seen), len(self.remote.seen)
        if relaxation and on_site + remote > before:
            self.relaxed[relaxation] = None
        self._reach(points, scope)
        self.steps.append(Step(relaxation, scope.radius_km, on_site, remote))

    def _reach(self, points: float | None, scope: Scope) -> None:
        """How far what was just found is; a later criterion may bring things from a circle that was empty before.
        `points`: of its farthest place, None when nothing was found."""
        if self.radius_km is None:
            self.radius_km = scope.radius_km
        if points is None or self._profile.place is None or points >= NEAR_POINTS:
            return
        self.relaxed = {Relaxation.DISTANCE: None} | self.relaxed
        self.radius_km = scope.radius_km and max(self.radius_km or 0, radius_of(points))

    def order(self) -> Iterator[int]:
        """The positions to show: one remote after two on site, unless one of the two is wished."""
        near, share = len(self.on_site.seen), len(self.on_site.seen) // ON_SITE_FOR_ONE_REMOTE
        if self._profile.delivery is Delivery.A_DISTANCE:
            return chain(self.remote.best, self.on_site.best)
        if near < ENOUGH and len(self.remote.seen) > share:
            self.relaxed[Relaxation.A_DISTANCE] = None
        if self._profile.delivery is Delivery.SUR_PLACE:
            return chain(self.on_site.best, self.remote.best if near < ENOUGH else ())
        return _mixed(self.on_site.best, self.remote.best)


class _Worth(NamedTuple):
    """What a kind of training is worth to a person, whatever its place. `late`, `advised`: what it asks to loosen;
    `unsure`: the person has no diploma, and it does not say that it takes them."""

    points: float
    domain: Domain
    late: bool
    advised: bool
    unsure: bool


class _Worths(dict[int, _Worth | None]):
    """By number of kind, reckoned when first met. None: never for this person, or under another domain."""

    def __init__(self, day: Day, profile: Profile) -> None:
        self._kinds = day.kinds
        self._profile = profile

    def __missing__(self, kind: int) -> _Worth | None:
        (domain, terms), profile = self._kinds[kind], self._profile
        above = terms.entry is not None and is_above(terms.entry, profile.level)
        above = above and not is_almost(terms.entry, profile.level)
        self[kind] = worth = (
            None
            if (above and terms.required)
            or any(refused in terms.domains for refused in profile.excluded)
            or answering(terms.domains, profile.domains) is not domain
            else _Worth(
                domain_part(terms.domains, domain, profile.domains).points
                + level_part(terms.entry, profile.level, required=terms.required).points
                + delivery_part(terms.delivery, profile.delivery).points
                + work_study_part(offered=terms.work_study, wished=profile.work_study).points,
                domain,
                terms.late,
                above,
                profile.level is Level.AUCUN and terms.entry is not Level.AUCUN,
            )
        )
        return worth


# A training under its score and its turn: the greatest is the best.
_Card = tuple[float, int, int]


class _Hands:
    """Looks at scopes for one person, on one day. `enough`: the cards kept of each domain."""

    def __init__(self, index: Index, profile: Profile, today: date, enough: int) -> None:
        self._day, self._family = index.day(today), index.family
        self._worths = _Worths(self._day, profile)
        self._likeness = index.likeness(profile.words)
        self._enough = enough

    def fill(self, found: _Found, scope: Scope) -> float | None:
        """Adds what a scope holds, after what was found before; returns the points of the farthest place that brings
        something new, if any does."""
        hands = _ScopeHands(self._worths, scope)
        farthest = None
        for area, place_points in scope.areas:
            for kind, shelf in self._day.shelves.get(area, {}).items():
                points, hand = hands[kind]
                if hand is None:
                    continue
                self._deal(hand, shelf.positions, place_points + points, found.seen)
                known = len(found.seen)
                found.seen.update(shelf.families)
                if len(found.seen) > known:
                    farthest = place_points if farthest is None else min(farthest, place_points)
        found.best.extend(_dealt(hands.all))
        return farthest

    def _deal(self, hand: list[_Card], positions: list[int], points: float, seen: set[int]) -> None:
        """Keeps the best of a shelf that was not `seen` nearer, or before."""
        merit, turn, family, enough = self._day.merit, self._day.turn, self._family, self._enough
        of, most = self._likeness.of, WORDS_POINTS * self._likeness.most
        for position in positions:
            base = points + merit[position]
            if len(hand) >= enough and (base + most, turn[position], position) < hand[0]:
                break  # so are the rest of the shelf
            if family[position] in seen:
                continue
            card = (base + WORDS_POINTS * of(position) if most else base, turn[position], position)
            if len(hand) < enough:
                heappush(hand, card)
            elif card > hand[0]:
                heapreplace(hand, card)


class _ScopeHands(dict[int, tuple[float, list[_Card] | None]]):
    """For each kind of training, its points and the hand that it goes to; no hand for one that the scope leaves out.

    `all`: the hands, by what is sure for who has no diploma, and by domain.
    """

    def __init__(self, worths: _Worths, scope: Scope) -> None:
        self.all: dict[tuple[bool, Domain], list[_Card]] = {}
        self._worths = worths
        self._scope = scope

    def __missing__(self, kind: int) -> tuple[float, list[_Card] | None]:
        worth, hand = self._worths[kind], None
        if worth and _is_within(worth, self._scope):
            hand = self.all.setdefault((worth.unsure, worth.domain), [])
        self[kind] = entry = (worth.points if worth else 0.0, hand)
        return entry


def _is_within(worth: _Worth, scope: Scope) -> bool:
    return (
        worth.domain in scope.domains
        and (scope.late or not worth.late)
        and (scope.advised or not worth.advised)
    )


def _dealt(hands: dict[tuple[bool, Domain], list[_Card]]) -> list[int]:
    """The best of each domain, then the second of each… so who said several wishes, or none, sees them all.
    What surely takes a person without a diploma comes before the rest."""
    rounds = (
        (not unsure, -rank, *card)
        for (unsure, _), hand in hands.items()
        for rank, card in enumerate(sorted(hand, reverse=True))
    )
    return [position for *_, position in sorted(rounds, reverse=True)]


def _mixed(on_site: list[int], remote: list[int]) -> Iterator[int]:
    """One remote after two on site; those left over at the end."""
    homes = iter(remote)
    for rank, position in enumerate(on_site, 1):
        yield position
        if rank % ON_SITE_FOR_ONE_REMOTE == 0:
            yield from islice(homes, 1)
    yield from homes
