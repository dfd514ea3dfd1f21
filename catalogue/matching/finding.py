"""The search: steps wider and wider (steps.py) while too little was found, then the order of what was.

Remote trainings are mixed in all along, one after two on site, but do not count as near: with too few on site, those
beyond that share are let in at the end, and said (`a_distance`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice
from typing import NamedTuple

from catalogue.matching.domains import answering
from catalogue.matching.index import HOME, Day, Index, Terms
from catalogue.matching.model import Profile, Relaxation, Results
from catalogue.matching.reckoning import match
from catalogue.matching.scoring import FROM_HOME, domain_part, is_above, is_almost, level_part
from catalogue.matching.steps import Scope, steps
from catalogue.model import Domain, Level

# On-site trainings under which a search is widened: one screen of three cards.
ENOUGH = 3
# A remote training is shown after this many on site (as DORA does).
ON_SITE_FOR_ONE_REMOTE = 2


class _Candidate(NamedTuple):
    """Its fields are in the order in which candidates are ranked: best score, then the turn of the day."""

    minus_score: float
    turn: bytes
    position: int
    domain: Domain
    unsure: bool  # the person has no diploma, and the training does not say that it takes them


@dataclass(slots=True)
class _Found:
    """What the steps have found so far. `best`: in order; `seen`: also what is too far down to be kept."""

    best: list[_Candidate] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)

    def add(self, candidates: list[_Candidate], positions: set[int]) -> bool:
        """Puts what is new after what was there; whether there was something new."""
        self.best.extend(candidate for candidate in candidates if candidate.position not in self.seen)
        before = len(self.seen)
        self.seen |= positions
        return len(self.seen) > before


def find(index: Index, profile: Profile, today: date, limit: int = 5) -> Results:
    """The first `limit` matches. On one day a larger limit only makes the list longer."""
    day, on_site, remote = index.day(today), _Found(), _Found()
    relaxed: dict[Relaxation, None] = {}
    radius_km = None
    for relaxation, scope in steps(index, profile):
        if len(on_site.seen) >= ENOUGH or (scope.last_resort and (on_site.seen or remote.seen)):
            break
        near = on_site.add(*_gather(day, scope, profile, limit))
        at_home = replace(scope, areas=((HOME, FROM_HOME.points),))
        from_home = relaxation is not Relaxation.DISTANCE and remote.add(
            *_gather(day, at_home, profile, limit)
        )
        radius_km = scope.radius_km
        if relaxation and (near or from_home):
            relaxed[relaxation] = None
    if len(on_site.seen) < ENOUGH and len(remote.seen) > len(on_site.seen) // ON_SITE_FOR_ONE_REMOTE:
        relaxed[Relaxation.A_DISTANCE] = None
    chosen = islice(_mixed(on_site.best, remote.best), limit)
    matches = tuple(match(index, candidate.position, profile, today) for candidate in chosen)
    return Results(matches, tuple(relaxed), len(on_site.seen) + len(remote.seen), radius_km)


def _gather(day: Day, scope: Scope, profile: Profile, limit: int) -> tuple[list[_Candidate], set[int]]:
    """What a scope holds: enough of the best to fill an answer, in order, and the positions of all."""
    best: dict[int, _Candidate] = {}
    everyone: set[int] = set()
    levels = _levels(profile.level, advised=scope.advised)
    for place_points, domain, terms, positions in _shelves(day, scope, profile):
        level_points = levels.get((terms.entry, terms.required))
        if level_points is None:
            continue
        everyone.update(positions)
        points = place_points + level_points + domain_part(terms.domains, domain, profile.domains).points
        unsure = profile.level is Level.AUCUN and terms.entry is not Level.AUCUN
        for position in positions[: limit + ENOUGH]:
            minus_score = -points - day.merit[position]
            if position not in best or minus_score < best[position].minus_score:
                best[position] = _Candidate(minus_score, day.turn[position], position, domain, unsure)
    return _dealt(sorted(best.values())), everyone


def _levels(level: Level | None, *, advised: bool) -> dict[tuple[Level | None, bool | None], float]:
    """(Entry level, required) -> points, for those that a person may enter."""
    return {
        (entry, required): level_part(entry, level, required=required).points
        for entry in (None, *Level)
        for required in (None, False, True)
        if entry is None
        or is_almost(entry, level)
        or not is_above(entry, level)
        or (advised and not required)
    }


def _shelves(day: Day, scope: Scope, profile: Profile) -> Iterator[tuple[float, Domain, Terms, list[int]]]:
    """The lists of trainings in a scope that no refusal and no date forbids, each under the domain that answers."""
    refused = frozenset(profile.excluded)
    for area, place_points in scope.areas:
        shelf = day.shelves.get(area, {})
        for domain in scope.domains:
            for terms, positions in shelf.get(domain, {}).items():
                if (terms.late and not scope.late) or not refused.isdisjoint(terms.domains):
                    continue
                if len(terms.domains) == 1 or answering(terms.domains, profile.domains) is domain:
                    yield place_points, domain, terms, positions


def _dealt(ranked: list[_Candidate]) -> list[_Candidate]:
    """Like cards: the best of each domain, then the second of each… so who said several wishes, or none, sees them.
    What surely takes a person without a diploma comes before the rest."""
    hands: dict[tuple[bool, Domain], int] = {}
    dealt = []
    for candidate in ranked:
        hand = (candidate.unsure, candidate.domain)
        hands[hand] = hands.get(hand, 0) + 1
        dealt.append((candidate.unsure, hands[hand], candidate))
    return [candidate for _, _, candidate in sorted(dealt)]


def _mixed(on_site: list[_Candidate], remote: list[_Candidate]) -> Iterator[_Candidate]:
    """One remote after two on site; those left over at the end."""
    homes = iter(remote)
    for rank, candidate in enumerate(on_site, 1):
        yield candidate
        if rank % ON_SITE_FOR_ONE_REMOTE == 0:
            yield from islice(homes, 1)
    yield from homes
