"""What one look at the catalogue brings: the best cards of each domain, and how many there are."""

from datetime import date
from heapq import heappush, heapreplace
from typing import NamedTuple

from catalogue.matching.domains import GATEWAY, answering
from catalogue.matching.index import Day, Index
from catalogue.matching.model import Card, Profile
from catalogue.matching.scoring import (
    WORDS_POINTS,
    delivery_part,
    domain_part,
    is_above,
    is_almost,
    level_part,
    step_part,
    work_study_part,
)
from catalogue.matching.steps import Scope
from catalogue.model import Domain, Level


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
            or answering(terms.domains, profile.domains, profile.level) is not domain
            else _Worth(
                domain_part(terms.domains, domain, profile.domains, profile.level).points
                + level_part(terms.entry, profile.level, required=terms.required).points
                + step_part(
                    terms.entry,
                    terms.exit,
                    profile.level,
                    domain,
                    profile.domains,
                ).points
                + delivery_part(terms.delivery, profile.delivery, domain, profile.domains).points
                + work_study_part(offered=terms.work_study, wished=profile.work_study).points,
                domain,
                terms.late,
                above,
                profile.level is Level.AUCUN and terms.entry is not Level.AUCUN,
            )
        )
        return worth


# A training under its score and its turn: the greatest is the best.
_Held = tuple[float, int, int]


class Dealer:
    """Looks at scopes for one person, on one day. `enough`: the cards kept of each domain."""

    def __init__(self, index: Index, profile: Profile, today: date, enough: int) -> None:
        self._day, self._family, self._texts = index.day(today), index.family, index.texts.numbers
        self._worths = _Worths(self._day, profile)
        self._likeness = index.texts.likeness(profile.words)
        self._most = WORDS_POINTS * self._likeness.most
        self._enough = enough

    def look(self, scope: Scope, seen: set[int]) -> tuple[list[Card], float | None]:
        """The best of what a scope holds and was not seen before, and the points of the farthest place that brings
        something new, if any does. `seen`: the families met so far; those of the scope are added."""
        hands = _Hands(self._worths, scope)
        farthest = None
        for area, place_points in scope.areas:
            for kind, shelf in self._day.shelves.get(area, {}).items():
                points, hand = hands[kind]
                if hand is None:
                    continue
                self._deal(hand, shelf.positions, place_points + points, seen)
                known = len(seen)
                seen.update(shelf.families)
                if len(seen) > known:
                    farthest = place_points if farthest is None else min(farthest, place_points)
        return hands.cards(), farthest

    def _deal(self, hand: list[_Held], positions: list[int], points: float, seen: set[int]) -> None:
        """Keeps the best of a shelf that was not `seen` nearer, or before."""
        merit, turn, most, enough = self._day.merit, self._day.turn, self._most, self._enough
        for position in positions:
            score = points + merit[position]
            if len(hand) >= enough and (score + most, turn[position], position) < hand[0]:
                break  # so are the rest of the shelf, whatever their words
            if self._family[position] in seen:
                continue
            if most:
                score += WORDS_POINTS * self._likeness[self._texts[position]]
            held = (score, turn[position], position)
            if len(hand) < enough:
                heappush(hand, held)
            elif held > hand[0]:
                heapreplace(hand, held)


class _Hands(dict[int, tuple[float, list[_Held] | None]]):
    """For each kind of training, its points and the hand that it goes to; no hand for one that the scope leaves out.

    `all`: the hands, by what their cards have in common: see Card.
    """

    def __init__(self, worths: _Worths, scope: Scope) -> None:
        self.all: dict[tuple[Domain, bool, bool, bool], list[_Held]] = {}
        self._worths = worths
        self._scope = scope

    def __missing__(self, kind: int) -> tuple[float, list[_Held] | None]:
        worth, hand = self._worths[kind], None
        if worth and _is_within(worth, self._scope):
            key = worth.domain, not worth.unsure, worth.late, worth.advised
            hand = self.all.setdefault(key, [])
        self[kind] = entry = (worth.points if worth else 0.0, hand)
        return entry

    def cards(self) -> list[Card]:
        return [
            Card(score, turn, position, domain, sure, late, advised)
            for (domain, sure, late, advised), hand in self.all.items()
            for score, turn, position in hand
        ]


def _is_within(worth: _Worth, scope: Scope) -> bool:
    return (
        (worth.domain in scope.domains or (scope.gateway and worth.domain is GATEWAY))
        and (scope.late or not worth.late)
        and (scope.advised or not worth.advised)
    )
