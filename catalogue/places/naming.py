"""Which places a name means: exactly, cut short, or misspelt."""

from math import log10

from rapidfuzz import process
from rapidfuzz.distance import OSA

from catalogue.places.gazetteer import Gazetteer
from catalogue.places.model import Place, PlaceKind
from catalogue.places.wording import ARTICLES, CONTRACTIONS, EVERYDAY
from catalogue.words.text import fold

# Homonyms: one that has this many times the inhabitants of the next is taken, and confirmed.
DOMINANT = 10
# A big town whose name is cut short is preferred to the small one that bears the short name from this ratio on.
CUT_SHORT_DOMINANT = 100
# It is thought of beside that one when it is this many times as big.
CUT_SHORT_RIVAL = 3
# A town has a name that people cut short, or that they give without its article, from these numbers of inhabitants on.
CUT_SHORT_POPULATION = 10_000
ARTICLE_LEFT_OUT_POPULATION = 4_000
# A commune that bears the name of a department or region, or of a country or big foreign town, is thought of from
# these numbers of inhabitants on: Vienne and Indre are, the hamlet of La Réunion is not.
REAL_TOWN_POPULATION = 3_500
REAL_TOWN_POPULATION_ABROAD = 1_000

# Misspelt names: the least likeness (1 is the same; one edit in five letters is 0.8), and the score (100 for the same
# name, more for each factor of ten in inhabitants) under which a text is taken for no place at all. Weighed on 600
# noised names of communes: 98 % right with 2.5 to 5; a higher weight reads better what is written as it sounds.
LIKENESS = 0.65
POPULATION_WEIGHT = 5.0
BELIEVABLE = 90.0
# What a foreign country or town weighs in that, for want of its number of inhabitants.
POPULATION_ABROAD = 50_000
# Shorter texts are too near to too many names.
SHORTEST_MISSPELT = 4


def meant_by(gazetteer: Gazetteer, name: str) -> tuple[Place, ...]:
    """The places a folded name means as it is typed, or with its article put right; none when it is not a name."""
    head, _, rest = name.partition(" ")
    if rest and (head in CONTRACTIONS or head in ARTICLES):
        full_name = f"{CONTRACTIONS.get(head, head)} {rest}"
        # Areas take an article (« la Creuse », « au Mali ») and win over hamlets of that name.
        towns = _exactly(gazetteer, full_name) or _exactly(gazetteer, name)
        return _with_areas(towns, _areas(gazetteer, rest))
    return _exactly(gazetteer, name) or _without_article(gazetteer, name)


def _exactly(gazetteer: Gazetteer, name: str) -> tuple[Place, ...]:
    towns = gazetteer.communes_named(name)
    if towns:
        towns = _with_longer_names(gazetteer, name, towns)
    elif former := gazetteer.formerly_named(name):
        towns = cut_short(gazetteer, name) or former
    return _with_areas(towns, (*gazetteer.areas_named(name), *gazetteer.alias(name)))


def _with_areas(towns: tuple[Place, ...], areas: tuple[Place, ...]) -> tuple[Place, ...]:
    """The areas, after such of the towns of the same name that are real ones."""
    if not areas:
        return towns
    abroad = any(area.kind is PlaceKind.PAYS for area in areas)
    floor = REAL_TOWN_POPULATION_ABROAD if abroad else REAL_TOWN_POPULATION
    return tuple(dict.fromkeys((*(town for town in towns if town.population >= floor), *areas)))


def _towns(gazetteer: Gazetteer, name: str) -> tuple[Place, ...]:
    return gazetteer.communes_named(name) or gazetteer.formerly_named(name)


def _areas(gazetteer: Gazetteer, name: str) -> tuple[Place, ...]:
    """Departments, regions and countries, by their names or their nicknames."""
    return (
        *gazetteer.areas_named(name),
        *(one for one in gazetteer.alias(name) if one.kind is not PlaceKind.COMMUNE),
    )


def _without_article(gazetteer: Gazetteer, name: str) -> tuple[Place, ...]:
    """Big towns whose article was left out: « Étang-Salé »."""
    if name in EVERYDAY:
        return ()
    towns = (town for article in sorted(ARTICLES) for town in gazetteer.communes_named(f"{article} {name}"))
    return tuple(town for town in towns if town.population >= ARTICLE_LEFT_OUT_POPULATION)


def _with_longer_names(gazetteer: Gazetteer, name: str, towns: tuple[Place, ...]) -> tuple[Place, ...]:
    """Towns of that name, after the much bigger ones that people call so: « Clermont », « Évry »."""
    floor = CUT_SHORT_RIVAL * towns[0].population
    return (*(town for town in cut_short(gazetteer, name) if town.population >= floor), *towns)


def cut_short(gazetteer: Gazetteer, name: str) -> tuple[Place, ...]:
    """The big towns whose name, present or former, starts with these whole words, biggest first."""
    if name in ARTICLES or name in {"saint", "sainte"}:
        return ()
    names = gazetteer.names_starting(name + " ")
    towns = {town.code: town for longer in names for town in _towns(gazetteer, longer)}
    big = (town for town in towns.values() if town.population >= CUT_SHORT_POPULATION)
    return tuple(sorted(big, key=lambda town: -town.population))


def dominant(places: tuple[Place, ...], name: str) -> tuple[Place, ...]:
    """The first alone when it is so much bigger than the others that it is the one meant by the name; else all."""
    if not places or any(place.kind is not PlaceKind.COMMUNE for place in places):
        return places
    first, *others = places
    dominates = all(first.population >= _margin(first, other, name) * other.population for other in others)
    return places[:1] if dominates else places


def _margin(first: Place, other: Place, name: str) -> int:
    is_cut_short = fold(other.name) == name != fold(first.name)
    return CUT_SHORT_DOMINANT if is_cut_short else DOMINANT


def misspelt(gazetteer: Gazetteer, name: str, likeness: float = LIKENESS) -> tuple[Place, ...]:
    """The places of the name that is the most like this one, inhabitants weighing in; none when no name is near."""
    if len(name) < SHORTEST_MISSPELT:
        return ()
    near = process.extract(
        name, gazetteer.all_names, scorer=OSA.normalized_similarity, score_cutoff=likeness, limit=None
    )
    scores = ((100 * alike + _prior(gazetteer, other), other) for other, alike, _ in near)
    score, best = max(scores, default=(0.0, ""))
    return _exactly(gazetteer, best) if score >= BELIEVABLE else ()


def _prior(gazetteer: Gazetteer, name: str) -> float:
    weights = (
        POPULATION_ABROAD if one.kind is PlaceKind.PAYS else one.population
        for one in _exactly(gazetteer, name)
    )
    return POPULATION_WEIGHT * log10(1 + max(weights))
