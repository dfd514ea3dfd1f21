"""What place a typed text means: the one found, the candidates to ask about, abroad, or none."""

from dataclasses import replace
from functools import partial, reduce
from itertools import chain, pairwise

from catalogue.places.approximating import near_name, whole_name
from catalogue.places.asides import is_aside
from catalogue.places.distance import distance_km
from catalogue.places.gazetteer import ARRONDISSEMENTS, Gazetteer
from catalogue.places.mentions import Mention, mentions
from catalogue.places.model import Place, PlaceKind, Resolution, Spotted, Status
from catalogue.places.naming import dominant, is_rivalled
from catalogue.places.trust import Trust, trust
from catalogue.places.typed import Word, clean, words
from catalogue.places.wording import (
    ALTERNATIVES,
    ARTICLES,
    CORRECTIONS,
    DWELLING,
    LANDMARKS,
    LEADS,
)
from catalogue.words.text import fold

# Candidates that one can reasonably be asked to choose between.
MOST_CANDIDATES = 6
# Words read of a text: whoever writes more has said where they live, and the rest would only take time.
MOST_WORDS = 100

# Areas from the smallest to the largest.
SIZES = (PlaceKind.DEPARTEMENT, PlaceKind.REGION, PlaceKind.PAYS)
# Words before a place that go with it when it is taken out of a message.
INTRODUCTIONS = ARTICLES | LEADS | frozenset({"j"})
# Corrections by themselves, where « fait » may be any verb.
RESTATED = CORRECTIONS - {"fait"}

UNKNOWN = Resolution(Status.UNKNOWN)


def resolve(gazetteer: Gazetteer, text: str) -> Resolution:
    """What a text means as the answer to « où habites-tu ? »."""
    typed = words(clean(text))[:MOST_WORDS]
    return _decided(gazetteer, typed, _believed(gazetteer, typed, in_message=False))


def spot(gazetteer: Gazetteer, text: str) -> Spotted | None:
    """The place named in a message about several things, or None: most messages name none."""
    cleaned = clean(text)
    typed = words(cleaned)[:MOST_WORDS]
    believed = _believed(gazetteer, typed, in_message=True)
    if not believed:
        return None
    return Spotted(_decided(gazetteer, typed, believed), _rest(cleaned, typed, believed))


def _rest(text: str, typed: tuple[Word, ...], believed: tuple[Mention, ...]) -> str:
    """The text less the places and what introduces them, with a comma between what they parted."""
    kept, at = "", 0
    for mention in believed:
        start = _start_of_introduction(typed, mention)
        kept = _apart(kept, text[at : max(at, typed[start].start)])
        at = typed[mention.end - 1].end
    return " ".join(_apart(kept, text[at:]).split())


def _apart(before: str, after: str) -> str:
    are_words = before.rstrip()[-1:].isalnum() and after.lstrip()[:1].isalnum()
    return f"{before.rstrip()}, {after.lstrip()}" if are_words else before + after


def _start_of_introduction(typed: tuple[Word, ...], mention: Mention) -> int:
    start = mention.start
    part = typed[start].part
    while start and typed[start - 1].part == part and typed[start - 1].folded in INTRODUCTIONS:
        start -= 1
    return start


def _believed(gazetteer: Gazetteer, typed: tuple[Word, ...], *, in_message: bool) -> tuple[Mention, ...]:
    """The towns to believe most and the areas they are in, in order; shortened and misspelt names when none is exact."""
    found = mentions(gazetteer, typed)
    levels = {mention: trust(typed, mention, found, in_message=in_message) for mention in found}
    asides = tuple(mention for mention in found if is_aside(typed, mention, found))
    kept = tuple(mention for mention in found if levels[mention] and mention not in asides)
    if not in_message and (better := whole_name(gazetteer, typed, (*kept, *asides))):
        return (better,)
    for one, other in pairwise(mention for mention in kept if mention.is_town):
        if one.part or CORRECTIONS.intersection(_between(typed, one, other)):
            levels[other] = max(levels[one], levels[other])
    most = max((levels[mention] for mention in kept if mention.is_town), default=Trust.NONE)
    if in_message and most is Trust.BARE and _are_rivals(kept):
        return ()
    if not most and (near := near_name(gazetteer, typed, (*kept, *asides), in_message=in_message)):
        kept += (near,)
    if in_message and most is Trust.BARE and not asides:
        kept = tuple(
            mention if _is_meant(typed, mention, kept) else replace(mention, doubtful=True)
            for mention in kept
        )
    believed = (one for one in kept if not one.is_town or one.doubtful or levels[one] == most)
    return tuple(sorted(believed, key=lambda mention: mention.start))


def _is_meant(typed: tuple[Word, ...], mention: Mention, kept: tuple[Mention, ...]) -> bool:
    """A town that nothing introduces opens the message (« lens dev web »), has been corrected (« tours non blois »),
    is said with its department, or nearly introduced (« jsuis sr pau »)."""
    before = {word.folded for word in typed[max(0, mention.start - 2) : mention.start]}
    is_corrected = any(word.folded in RESTATED for word in typed) or "dire" in before
    is_first = not mention.start
    return (
        not mention.is_town
        or is_first
        or is_corrected
        or bool(DWELLING & before)
        or any(one.numeric for one in kept)
    )


def _are_rivals(kept: tuple[Mention, ...]) -> bool:
    """Several towns that nothing introduces: « le match Lyon Marseille »."""
    return len({mention.places for mention in kept if mention.is_town}) > 1


def _decided(gazetteer: Gazetteer, typed: tuple[Word, ...], believed: tuple[Mention, ...]) -> Resolution:
    departements = {mention.places[0].code for mention in believed if mention.numeric}
    believed = tuple(_as_hamlet(gazetteer, mention, departements) for mention in believed)
    areas = tuple(chain.from_iterable(mention.places for mention in believed if not mention.is_town))
    named = _without_parts(tuple(mention for mention in believed if mention.is_town))
    towns = tuple(_narrowed(gazetteer, mention, areas) for mention in named)
    if not towns:
        return _area(areas, confirm=any(mention.doubtful for mention in believed))
    if _are_alternatives(typed, towns):
        return _ask(tuple(chain.from_iterable(dominant(gazetteer, town.places, town.name) for town in towns)))
    town = reduce(partial(_either, gazetteer, typed), towns)
    # A neighbourhood is not as big as its town.
    places = town.places if town.part else dominant(gazetteer, town.places, town.name)
    if len(places) > 1:
        return _ask(places)
    is_cut_short = fold(places[0].name).startswith(f"{town.name} ")
    doubts = town.doubtful or is_cut_short or len(town.places) > 1
    return _found(places[0], confirm=doubts or (not areas and is_rivalled(gazetteer, places[0], town.name)))


def _without_parts(towns: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The towns less the neighbourhoods, which at most tell homonyms apart: « les Francs-Moisins à Saint-Denis »."""
    parts = {place for town in towns if town.part for place in town.places}
    whole = tuple(
        replace(town, places=tuple(place for place in town.places if place in parts) or town.places)
        for town in towns
        if not town.part
    )
    return whole or towns


def _ask(places: tuple[Place, ...]) -> Resolution:
    return Resolution(Status.AMBIGUOUS, tuple(dict.fromkeys(places))[:MOST_CANDIDATES])


def _found(place: Place, *, confirm: bool) -> Resolution:
    status = Status.ABROAD if place.kind is PlaceKind.PAYS else Status.FOUND
    return Resolution(status, (place,), confirm)


def _area(areas: tuple[Place, ...], *, confirm: bool) -> Resolution:
    """The smallest area; several of the same size are asked about."""
    if not areas:
        return UNKNOWN
    size = min(SIZES.index(area.kind) for area in areas)
    smallest = tuple(dict.fromkeys(area for area in areas if SIZES.index(area.kind) == size))
    return _found(smallest[0], confirm=confirm) if len(smallest) == 1 else _ask(smallest)


def _as_hamlet(gazetteer: Gazetteer, area: Mention, departements: set[str]) -> Mention:
    """« Landes (17) »: the commune that bears the name of an area, when the number of its own department is said."""
    if area.is_town or (area.places[0].code in departements and gazetteer.areas_named(area.name)):
        return area
    towns = (town for town in gazetteer.communes_named(area.name) if town.departement in departements)
    return replace(area, places=tuple(towns) or area.places)


def _narrowed(gazetteer: Gazetteer, town: Mention, areas: tuple[Place, ...]) -> Mention:
    """The candidates in the areas said, or hamlets of the same name there; all the candidates when none is (the area
    is then about something else)."""
    places = town.places
    for area in areas:
        inside = (place for place in (*places, *gazetteer.communes_named(town.name)) if _is_in(place, area))
        places = tuple(dict.fromkeys(inside)) or places
    return replace(town, places=places)


def _is_in(place: Place, area: Place) -> bool:
    inside = {
        PlaceKind.DEPARTEMENT: place.departement,
        PlaceKind.REGION: place.region,
        PlaceKind.PAYS: place.code,
    }
    return inside.get(area.kind) == area.code


def _are_alternatives(typed: tuple[Word, ...], towns: tuple[Mention, ...]) -> bool:
    return any(
        ALTERNATIVES.intersection(_between(typed, one, other)) and not _common(one, other)
        for one, other in pairwise(towns)
    )


def _between(typed: tuple[Word, ...], one: Mention, other: Mention) -> list[str]:
    return [word.folded for word in typed[one.end : other.start]]


def _either(gazetteer: Gazetteer, typed: tuple[Word, ...], one: Mention, other: Mention) -> Mention:
    """Of two towns named one after the other, the one meant; a mention of both when that cannot be told."""
    between = _between(typed, one, other)
    if common := _common(one, other):
        return replace(one, places=common, name="")
    if LANDMARKS.intersection(between) and not CORRECTIONS.intersection(between):
        return replace(one, places=_nearest(one.places, other.places[0]))
    if CORRECTIONS.intersection(between) or between[-1:] == ["a"]:
        return other
    both = (*dominant(gazetteer, one.places, one.name), *dominant(gazetteer, other.places, other.name))
    return replace(one, places=tuple(sorted(both, key=lambda place: -place.population)), name="")


def _nearest(places: tuple[Place, ...], landmark: Place) -> tuple[Place, ...]:
    """The candidate that is nearest to a town; all of them when their centres are not known."""
    if len(places) == 1 or landmark.coordinates is None:
        return places
    away = [
        (distance_km(place.coordinates, landmark.coordinates), place) for place in places if place.coordinates
    ]
    return (min(away, key=lambda pair: pair[0])[1],) if away else places


def _common(one: Mention, other: Mention) -> tuple[Place, ...]:
    """What a postcode and a name, or two names, have in common: « 69003 Lyon », « 59160 Lille »."""
    postcode, named = (one, other) if one.numeric else (other, one)
    same = tuple(place for place in postcode.places if any(_is_part(place, town) for town in named.places))
    if same or not postcode.numeric:
        return same
    return tuple(town for town in named.places if town.departement == postcode.places[0].departement)


def _is_part(place: Place, town: Place) -> bool:
    prefix, _ = ARRONDISSEMENTS.get(town.code, ("", 0))
    return place == town or bool(prefix and place.code.startswith(prefix))
