"""The search: steps wider and wider (steps.py) while too little was found, then the order of what was.

Remote trainings are mixed in all along, one after two on site, but do not count as near: with too few on site, those
beyond that share are let in at the end, and said (`a_distance`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from heapq import heappush, heappushpop
from itertools import islice
from typing import NamedTuple

from catalogue.matching.domains import answering
from catalogue.matching.index import HOME, Day, Index
from catalogue.matching.model import Profile, Relaxation, Results
from catalogue.matching.reckoning import match
from catalogue.matching.scoring import FROM_HOME, domain_part, is_above, is_almost, level_part
from catalogue.matching.steps import NEAR_POINTS, Scope, last_resorts, radius_of, steps
from catalogue.model import Domain, Level

# On-site trainings under which a search is widened: one screen of three cards.
ENOUGH = 3
# A remote training is shown after this many on site (as DORA does).
ON_SITE_FOR_ONE_REMOTE = 2


def find(index: Index, profile: Profile, today: date, limit: int = 5) -> Results:
    """The first `limit` matches. On one day a larger limit only makes the list longer."""
    search = _Search(index.day(today), profile, limit)
    for relaxation, scope in steps(index, profile):
        search.look(relaxation, scope)
        if len(search.on_site.seen) >= ENOUGH:
            break
    if not search.total():
        for relaxation, scope in last_resorts(index, profile):
            search.look(relaxation, scope)
            if search.total():
                break
    search.let_remote_in()
    chosen = islice(_mixed(search.on_site.best, search.remote.best), limit)
    matches = tuple(match(index, position, profile, today) for position in chosen)
    return Results(matches, tuple(search.relaxed), search.total(), search.radius_km)


@dataclass(slots=True)
class _Found:
    """Positions found so far. `best`: in order, enough to fill an answer; `seen`: all."""

    best: list[int] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)

    def add(self, best: list[int], everyone: set[int]) -> None:
        """Puts what is new after what was there."""
        self.best.extend(position for position in best if position not in self.seen)
        self.seen |= everyone


class _Search:
    """What one person's search has found, and what it loosened for that."""

    def __init__(self, day: Day, profile: Profile, limit: int) -> None:
        self.on_site, self.remote = _Found(), _Found()
        self.relaxed: dict[Relaxation, None] = {}
        self.radius_km: float | None = None
        self._day = day
        self._profile = profile
        self._worths = _Worths(day, profile)
        self._enough = limit + ENOUGH

    def total(self) -> int:
        return len(self.on_site.seen) + len(self.remote.seen)

    def look(self, relaxation: Relaxation | None, scope: Scope) -> None:
        before = self.total()
        best, everyone, points = _gather(self._day, self._worths, scope, self._enough, self.on_site.seen)
        self.on_site.add(best, everyone)
        at_home = replace(scope, areas=((HOME, FROM_HOME.points),))
        best, everyone, _ = _gather(self._day, self._worths, at_home, self._enough, self.remote.seen)
        self.remote.add(best, everyone)
        if relaxation and self.total() > before:
            self.relaxed[relaxation] = None
        self._reach(points, scope)

    def _reach(self, points: float | None, scope: Scope) -> None:
        """How far what was just found is; a later criterion may bring things from a circle that was empty before.
        `points`: of its farthest place, None when nothing was found."""
        if self.radius_km is None:
            self.radius_km = scope.radius_km
        if points is None or self._profile.place is None or points >= NEAR_POINTS:
            return
        self.relaxed = {Relaxation.DISTANCE: None} | self.relaxed
        self.radius_km = scope.radius_km and max(self.radius_km or 0, radius_of(points))

    def let_remote_in(self) -> None:
        near, share = len(self.on_site.seen), len(self.on_site.seen) // ON_SITE_FOR_ONE_REMOTE
        if near < ENOUGH and len(self.remote.seen) > share:
            self.relaxed[Relaxation.A_DISTANCE] = None


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
                + level_part(terms.entry, profile.level, required=terms.required).points,
                domain,
                terms.late,
                above,
                profile.level is Level.AUCUN and terms.entry is not Level.AUCUN,
            )
        )
        return worth


# A training under its score and its turn: the greatest is the best.
_Card = tuple[float, int, int]


def _gather(
    day: Day, worths: _Worths, scope: Scope, enough: int, seen: set[int]
) -> tuple[list[int], set[int], float | None]:
    """What a scope holds: enough of the best, in order; all; and the points of the farthest place that brings what
    was not seen before."""
    hands: dict[tuple[bool, Domain], list[_Card]] = {}
    everyone: set[int] = set()
    farthest = None
    merit, turn = day.merit, day.turn
    for area, place_points in scope.areas:
        for kind, positions in day.shelves.get(area, {}).items():
            worth = worths[kind]
            if worth is None or not _is_within(worth, scope):
                continue
            hand = hands.setdefault((worth.unsure, worth.domain), [])
            points = place_points + worth.points
            for position in positions:
                card = (points + merit[position], turn[position], position)
                if len(hand) >= enough and card < hand[0]:
                    break  # so are the rest of the shelf
                if position not in everyone:  # else it was met nearer
                    (heappush if len(hand) < enough else heappushpop)(hand, card)
            if any(position not in everyone and position not in seen for position in positions):
                farthest = place_points if farthest is None else min(farthest, place_points)
            everyone.update(positions)
    return _dealt(hands), everyone, farthest


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
