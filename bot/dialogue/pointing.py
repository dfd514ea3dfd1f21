"""Which of the places in doubt a text means, or does not mean: « le 2 », « la Réunion », « pas le 93 »."""

import re

from bot.dialogue.board import read_pick
from bot.dialogue.spelling import plain
from catalogue.places.gazetteer import Gazetteer
from catalogue.places.model import Place
from catalogue.places.resolving import resolve, spot

# « Pas le 93, le 974 », « ni le 11 ni le 30 »: what a denial takes with it, up to the next clause.
_PARTS = re.compile(r"[,;.!?]+|\b(?:mais|plutot|et|c est)\b|(?=\b(?:pas|ni|sauf) )")
# « Je sais pas, le 93 », « pas loin du 93 », « pourquoi pas le 93 » deny nothing.
_DENIED = re.compile(r"(?<!sais )(?<!pourquoi )\b(?:pas|ni|sauf) (?!(?:tres |trop |si )?(?:loin|sure?)\b)")


def kept(candidates: tuple[Place, ...], text: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """The one candidate that a text points at; else those that it does not deny, which may be none. All of them when it
    names yet another place."""
    said = plain(text)
    if not _DENIED.search(said):
        pointed = _pointed_at(candidates, text, gazetteer)
        return pointed if len(pointed) == 1 else candidates
    parts = _PARTS.split(said)
    affirmed = [part for part in parts if not _DENIED.match(part)]
    denied = _named(candidates, [_DENIED.sub("", part) for part in parts if _DENIED.match(part)], gazetteer)
    meant = _named(candidates, affirmed, gazetteer) - denied
    if not meant and any(spot(gazetteer, part) for part in affirmed):
        return candidates
    return tuple(place for place in candidates if place not in denied and (not meant or place in meant))


def _named(candidates: tuple[Place, ...], parts: list[str], gazetteer: Gazetteer) -> set[Place]:
    return {place for part in parts for place in _pointed_at(candidates, part.strip(), gazetteer)}


def _pointed_at(candidates: tuple[Place, ...], text: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """By rank, or by the areas around."""
    rank = read_pick(text, len(candidates))
    if rank is not None:
        return (candidates[rank],)
    areas = {place.code for place in resolve(gazetteer, text).places}
    return tuple(place for place in candidates if areas & {place.code, place.departement, place.region})
