"""The search: steps wider and wider (steps.py) while too little was found, then the order of what was (ordering.py).

Remote trainings are mixed in all along, but do not count as near: with too few on site, those beyond one for two
are let in, and said (`a_distance`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain, islice

from catalogue.matching.dealing import Dealer
from catalogue.matching.index import HOME, Index
from catalogue.matching.model import Card, Profile, Relaxation, Results, Step
from catalogue.matching.ordering import ON_SITE_FOR_ONE_REMOTE, mixed, spread, surest
from catalogue.matching.reckoning import match
from catalogue.matching.scoring import FROM_HOME
from catalogue.matching.steps import NEAR_POINTS, Scope, last_resorts, radius_of, steps
from catalogue.model import Delivery

# On-site trainings under which a search is widened: one screen of three cards.
ENOUGH = 3


def find(index: Index, profile: Profile, today: date, limit: int = 5) -> Results:
    """The first `limit` matches. On one day a larger limit only makes the list longer."""
    search = _Search(index, profile, today, limit)
    for relaxation, scope in steps(index, profile):
        if search.needs(relaxation, scope):
            search.look(relaxation, scope)
        if search.has_enough() and search.meets_first_wish():
            break
    if not search.total():
        for relaxation, scope in last_resorts(index, profile):
            search.look(relaxation, scope)
            if search.total():
                break
    search.let_remote_in()
    cards = tuple(islice(search.order(), limit))
    return Results(
        tuple(match(index, card.position, profile, today) for card in cards),
        tuple(relaxation for relaxation in Relaxation if relaxation in search.relaxed),
        search.total(),
        search.radius_km,
        tuple(search.steps),
        cards,
    )


@dataclass(slots=True)
class _Found:
    """Found so far. `fitting`: without loosening anything; `loosened`: since; `seen`: every family."""

    fitting: list[Card] = field(default_factory=list)
    loosened: list[Card] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)

    def add(self, cards: list[Card], *, fits: bool) -> None:
        if fits:
            self.fitting.extend(cards)
        else:
            self.loosened.extend(card._replace(fits=False) for card in cards)


class _Search:
    """What one person's search has found, and what it loosened for that."""

    def __init__(self, index: Index, profile: Profile, today: date, limit: int) -> None:
        self.on_site, self.remote = _Found(), _Found()
        self.relaxed: set[Relaxation] = set()
        self.radius_km: float | None = None
        self.steps: list[Step] = []
        self._index = index
        self._profile = profile
        self._dealer = Dealer(index, profile, today, limit + ENOUGH)

    def total(self) -> int:
        """Cards that may be shown: who wants to go somewhere is not shown what is remote when there is enough."""
        if self._profile.delivery is Delivery.SUR_PLACE and len(self.on_site.seen) >= ENOUGH:
            return len(self.on_site.seen)
        return len(self.on_site.seen) + len(self.remote.seen)

    def has_enough(self) -> bool:
        wants_remote = self._profile.delivery is Delivery.A_DISTANCE
        return len(self.on_site.seen) >= ENOUGH or (wants_remote and len(self.remote.seen) >= ENOUGH)

    def needs(self, relaxation: Relaxation | None, scope: Scope) -> bool:
        """One goes far only when a screen is not full with what is remote, or for the first wish said; and no other
        domain is looked at beside enough of the wished ones."""
        if scope.far:
            return self.total() < ENOUGH or not self.meets_first_wish()
        return relaxation is not Relaxation.DOMAINE or not self.has_enough()

    def meets_first_wish(self) -> bool:
        found = (*self.on_site.fitting, *self.on_site.loosened, *self.remote.fitting, *self.remote.loosened)
        first = self._profile.domains[:1]
        return not first or any(first[0] in self._index.trainings[card.position].domains for card in found)

    def look(self, relaxation: Relaxation | None, scope: Scope) -> None:
        near, points = self._dealer.look(scope, self.on_site.seen)
        home = replace(scope, areas=((HOME, FROM_HOME.points),), gateway=False)
        remote, _ = self._dealer.look(home, self.remote.seen)
        self.on_site.add(near, fits=relaxation is None)
        self.remote.add(remote, fits=relaxation is None)
        if relaxation:
            self.relaxed |= self._loosened_for([*near, *remote], relaxation)
        self._reach(points, scope)
        self.steps.append(Step(relaxation, scope.radius_km, len(self.on_site.seen), len(self.remote.seen)))

    def _loosened_for(self, cards: list[Card], relaxation: Relaxation) -> set[Relaxation]:
        """What these cards needed, whichever step brought them."""
        wishes = self._profile.domains
        needed = {
            Relaxation.DISTANCE: bool(cards) and relaxation is Relaxation.DISTANCE,
            Relaxation.DATES: any(card.late for card in cards),
            Relaxation.NIVEAU: any(card.advised for card in cards),
            Relaxation.DOMAINE: bool(wishes) and any(card.domain not in wishes for card in cards),
        }
        return {loosened for loosened, is_needed in needed.items() if is_needed}

    def _reach(self, points: float | None, scope: Scope) -> None:
        """How far what was just found is; a later criterion may bring things from a circle that was empty before.
        `points`: of its farthest place, None when nothing was found."""
        if self.radius_km is None:
            self.radius_km = scope.radius_km
        if points is None or self._profile.place is None or points >= NEAR_POINTS:
            return
        self.relaxed.add(Relaxation.DISTANCE)
        self.radius_km = scope.radius_km and max(self.radius_km or 0, radius_of(points))

    def let_remote_in(self) -> None:
        """Says so when what is remote is more than mixed in, unless it is what the person wants."""
        near, share = len(self.on_site.seen), len(self.on_site.seen) // ON_SITE_FOR_ONE_REMOTE
        wanted = self._profile.delivery is Delivery.A_DISTANCE
        if near < ENOUGH and len(self.remote.seen) > share and not wanted:
            self.relaxed.add(Relaxation.A_DISTANCE)

    def order(self) -> Iterator[Card]:
        wishes = self._profile.domains
        fitting = surest(spread(self.on_site.fitting, wishes))
        loosened = spread(self.on_site.loosened, wishes)
        remote = surest(spread(self.remote.fitting, wishes)) + spread(self.remote.loosened, wishes)
        match self._profile.delivery:
            case Delivery.A_DISTANCE:
                return chain(remote, fitting, loosened)
            case Delivery.SUR_PLACE:
                few = len(self.on_site.seen) < ENOUGH
                return chain(fitting, loosened, remote if few else ())
        return mixed(fitting, loosened, remote)
