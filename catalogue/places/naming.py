"""Which places a name means: exactly, cut short, or misspelt."""

from catalogue.places.gazetteer import PART_OF_TOWN, Gazetteer
from catalogue.places.model import Place, PlaceKind
from catalogue.places.spellings import Guess, weight
from catalogue.places.wording import ARTICLES, CONTRACTIONS, EVERYDAY
from catalogue.words.text import fold

# Homonyms: one that has this many times the inhabitants of the next is taken, and confirmed.
DOMINANT = 10
# A big town whose name is cut short is preferred to the small one that bears the short name from this ratio on.
CUT_SHORT_DOMINANT = 100
# It is thought of beside that one when it is this many times as big.
CUT_SHORT_RIVAL = 3
# A town has a name that people cut short at a word (also when another bears the short name), cut in the midst of one, or
# give without its article, from these numbers of inhabitants on.
CUT_SHORT_POPULATION = 2_000
CUT_SHORT_POPULATION_AGAINST_WHOLE = 10_000
BROKEN_OFF_POPULATION = 30_000
ARTICLE_LEFT_OUT_POPULATION = 4_000
# A commune that bears the name of a department or region, or of a neighbourhood, a country or a big foreign town, is
# thought of from these numbers of inhabitants on: Vienne and Indre are, the hamlet of La Réunion is not.
REAL_TOWN_POPULATION = 3_500
REAL_TOWN_POPULATION_ELSEWHERE = 1_000

# Misspelt names: the least likeness (1 is the same), and the score under which a text is taken for no place at all (see
# catalogue.places.spellings).
LIKENESS = 0.65
BELIEVABLE = 86.0
# What a name broken off in the midst of a word is worth beside misspelt ones.
LIKENESS_BROKEN_OFF = 0.8
# A misspelt name is not taken for one that is an everyday word (« faut » for Faux) under this number of inhabitants.
EVERYDAY_POPULATION = 5_000
# From this number of inhabitants on, a well spelt town is not doubted.
UNRIVALLED_POPULATION = 20_000
# Shorter texts are too near to too many names, or start too many; those of three letters are compared with the names of
# big towns, and have to be more like them (« lil » is Lille).
SHORTEST_MISSPELT, SHORTEST_BROKEN_OFF = 3, 5
INHABITANTS_OF_SHORT, LIKENESS_OF_SHORT = 20_000, 0.8


def meant_by(gazetteer: Gazetteer, name: str) -> tuple[Place, ...]:
    """The places a folded name means as it is typed, or with its article put right; none when it is not a name."""
    head, _, rest = name.partition(" ")
    if rest and (head in CONTRACTIONS or head in ARTICLES):
        full_name = f"{CONTRACTIONS.get(head, head)} {rest}"
        # Areas take an article (« la Creuse », « au Mali ») and win over hamlets of that name.
        towns = _exactly(gazetteer, full_name) or _exactly(gazetteer, name)
        return _with_areas(towns, (*_areas(gazetteer, rest), *neighbourhoods(gazetteer, name)))
    return _with_articled(gazetteer, name, _exactly(gazetteer, name))


def _with_articled(gazetteer: Gazetteer, name: str, places: tuple[Place, ...]) -> tuple[Place, ...]:
    """Towns of that name, after the bigger ones that bear it with an article: « Lamentin » may be Le Lamentin."""
    if any(place.kind is not PlaceKind.COMMUNE for place in places):
        return places
    most = places[0].population if places else 0
    bigger = (town for town in _without_article(gazetteer, name) if town.population > most)
    return (*bigger, *places)


def _exactly(gazetteer: Gazetteer, name: str) -> tuple[Place, ...]:
    towns = gazetteer.communes_named(name)
    if towns:
        towns = _with_longer_names(gazetteer, name, towns)
    elif former := gazetteer.formerly_named(name):
        towns = cut_short(gazetteer, name) or former
    areas = (*gazetteer.areas_named(name), *gazetteer.alias(name), *gazetteer.neighbourhood(name))
    return _with_areas(towns, areas)


def neighbourhoods(gazetteer: Gazetteer, name: str) -> tuple[Place, ...]:
    """The communes that a neighbourhood is in, with or without its article: « aux Minguettes »."""
    head, _, rest = name.partition(" ")
    if found := gazetteer.neighbourhood(name):
        return found
    if head in CONTRACTIONS:
        return gazetteer.neighbourhood(f"{CONTRACTIONS[head]} {rest}") or gazetteer.neighbourhood(rest)
    return gazetteer.neighbourhood(rest) if head in ARTICLES else ()


def _with_areas(towns: tuple[Place, ...], areas: tuple[Place, ...]) -> tuple[Place, ...]:
    """The areas, after such of the towns of the same name that are real ones (by size, when the areas are towns)."""
    if not areas:
        return towns
    kinds = {area.kind for area in areas}
    elsewhere = bool(kinds & {PlaceKind.PAYS, PlaceKind.COMMUNE})
    floor = REAL_TOWN_POPULATION_ELSEWHERE if elsewhere else REAL_TOWN_POPULATION
    all_of_them = dict.fromkeys((*(town for town in towns if town.population >= floor), *areas))
    return tuple(
        sorted(all_of_them, key=lambda place: -place.population if kinds == {PlaceKind.COMMUNE} else 0)
    )


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
    floor = max(CUT_SHORT_POPULATION_AGAINST_WHOLE, CUT_SHORT_RIVAL * towns[0].population)
    return (*(town for town in cut_short(gazetteer, name) if town.population >= floor), *towns)


def cut_short(gazetteer: Gazetteer, name: str) -> tuple[Place, ...]:
    """The towns whose name, present or former, starts with these whole words, biggest first; none that is dwarfed."""
    if name in ARTICLES or name in {"saint", "sainte"}:
        return ()
    towns: dict[Place, float] = {}
    for longer in gazetteer.names_starting(name + " "):
        present = gazetteer.communes_named(longer)
        for town in present or gazetteer.formerly_named(longer):
            people = town.population if present else town.population / PART_OF_TOWN
            towns[town] = max(people, towns.get(town, 0))
    floor = max(CUT_SHORT_POPULATION, max(towns.values(), default=0) / DOMINANT)
    big = (town for town, people in towns.items() if people >= floor)
    return tuple(sorted(big, key=lambda town: -town.population))


def dominant(gazetteer: Gazetteer, places: tuple[Place, ...], name: str) -> tuple[Place, ...]:
    """The first alone when it is so much bigger than the others that it is the one meant by the name; else all."""
    if not places or any(place.kind is not PlaceKind.COMMUNE for place in places):
        return places
    first, *others = places
    called_so = (*gazetteer.formerly_named(name), *neighbourhoods(gazetteer, name))
    is_whole = name == fold(first.name) or first in called_so
    dominates = all(
        first.population >= _margin(other, name, is_whole=is_whole) * other.population for other in others
    )
    return places[:1] if dominates else places


def _margin(other: Place, name: str, *, is_whole: bool) -> int:
    return DOMINANT if is_whole or fold(other.name) != name else CUT_SHORT_DOMINANT


def misspelt(
    gazetteer: Gazetteer, written: str, likeness: float = LIKENESS, inhabitants: int = 0
) -> tuple[Place, ...]:
    """The places of the name that is the most like this one, inhabitants weighing in; none when no name is near.

    `written`: with its accents. `inhabitants`: smaller places may be left out.
    """
    name = fold(written)
    if len(name) < SHORTEST_MISSPELT:
        return ()
    if len(name) == SHORTEST_MISSPELT:
        likeness, inhabitants = LIKENESS_OF_SHORT, INHABITANTS_OF_SHORT
    towns = _broken_off(gazetteer, name)
    least = 100 * LIKENESS_BROKEN_OFF + weight(towns[0].population) if towns else BELIEVABLE
    best = gazetteer.spellings.likeliest(written, Guess("", least), likeness, inhabitants)
    meant = _exactly(gazetteer, best.name) if best.name else towns
    is_word = best.name in EVERYDAY and meant[0].population < EVERYDAY_POPULATION
    return () if is_word else meant


def is_rivalled(gazetteer: Gazetteer, town: Place, name: str) -> bool:
    """Whether a much bigger town has nearly the same name, so that it may well be the one meant: Lourdes beside Lourde."""
    if not name or town.population >= UNRIVALLED_POPULATION:
        return False
    own = Guess(name, 100 + weight(town.population))
    return gazetteer.spellings.likeliest(name, own, LIKENESS) is not own


def _broken_off(gazetteer: Gazetteer, name: str) -> tuple[Place, ...]:
    """The big towns whose name starts with these letters, biggest first: « montpel », « villeneuve d'as »."""
    if len(name) < SHORTEST_BROKEN_OFF:
        return ()
    names = gazetteer.names_starting(name)
    towns = {town.code: town for longer in names for town in gazetteer.communes_named(longer)}
    big = (town for town in towns.values() if town.population >= BROKEN_OFF_POPULATION)
    return tuple(sorted(big, key=lambda town: -town.population))
