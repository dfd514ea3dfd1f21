"""The French territory as a table: communes, departments, regions, foreign countries, and the names they go by."""

import json
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain, takewhile
from math import inf, pi
from typing import TypedDict

from catalogue.model import Coordinates
from catalogue.places.distance import EARTH_RADIUS_KM, distance_km
from catalogue.places.model import Place, PlaceKind
from catalogue.places.spellings import Guess, Spellings
from catalogue.words.text import fold

# Kilometres in a degree of latitude: two points are never nearer than their latitudes say.
KM_PER_DEGREE = EARTH_RADIUS_KM * pi / 180

# Towns cut in arrondissements: what the INSEE code of an arrondissement starts with, and how many there are.
ARRONDISSEMENTS = {"75056": ("751", 20), "69123": ("6938", 9), "13055": ("132", 16)}

# What a name that is not a commune's of today weighs among the misspelt ones, in inhabitants: few people speak of the
# department, the region or the country that they live in; of those of its town, one in so many of a former commune, or
# of a neighbourhood.
AREA_INHABITANTS = 3_000
PART_OF_TOWN = 5
NEIGHBOURHOOD_OF_TOWN = 50

# Departments made of one commune, which alone answers to their name: Paris, Saint-Barthélemy, Saint-Martin.
SINGLE_COMMUNES = ("75", "977", "978")


class _Communes(TypedDict):
    """One column a fact, all of the same length; a commune without known centre has None twice."""

    code: list[str]
    name: list[str]
    postcodes: list[str]  # separated by spaces
    population: list[int]
    latitude: list[float | None]
    longitude: list[float | None]


class _Former(TypedDict):
    """Names that communes of today, or parts of them, had."""

    name: list[str]
    code: list[str]


class Gazetteer:
    """Places by code, name, postcode and point. Made from the JSON that scripts/build_gazetteer.py writes.

    Communes stay in columns and become a `Place` when asked for: 35,000 objects would slow every start.
    All names are searched folded (catalogue.words.text.fold).
    """

    def __init__(self, content: bytes) -> None:
        table = json.loads(content)
        self._communes: _Communes = table["communes"]
        self._row = {code: row for row, code in enumerate(self._communes["code"])}
        self._departements = {
            code: Place(PlaceKind.DEPARTEMENT, code, name, code, region, population=population)
            for code, name, region, population in table["departements"]
        }
        self._regions = {
            code: Place(PlaceKind.REGION, code, name, None, code, population=population)
            for code, name, population in table["regions"]
        }
        self._countries = {code: Place(PlaceKind.PAYS, code, name) for code, name in table["countries"]}
        self._former: _Former = table["former"]
        self._names_of_parts: dict[str, list[str]] = dict(table["neighbourhoods"])
        self._names_of_aliases: dict[str, tuple[PlaceKind, list[str]]] = {
            name: (PlaceKind(kind), codes) for name, kind, codes in table["aliases"]
        }
        names = zip(_folded(self._communes["name"]), self._communes["code"], strict=True)
        self._by_name = _index((name, code) for name, code in names if not name.endswith(" arrondissement"))
        self._by_former_name = _index(zip(_folded(self._former["name"]), self._former["code"], strict=True))

    def commune(self, code: str) -> Place | None:
        """The commune, or the arrondissement of Paris, Lyon or Marseille, of this INSEE code."""
        row = self._row.get(code)
        return None if row is None else self._commune_at(row)

    def departement(self, code: str) -> Place | None:
        return self._departements.get(code)

    def region(self, code: str) -> Place | None:
        return self._regions.get(code)

    def departements(self) -> Iterator[Place]:
        """Every department, the overseas collectivities included."""
        yield from self._departements.values()

    def regions(self) -> Iterator[Place]:
        """Every region, the overseas collectivities included."""
        yield from self._regions.values()

    def country(self, code: str) -> Place | None:
        """The foreign country of this ISO 3166 code (two letters)."""
        return self._countries.get(code)

    def place(self, kind: PlaceKind, code: str) -> Place | None:
        finders = {
            PlaceKind.COMMUNE: self.commune,
            PlaceKind.DEPARTEMENT: self.departement,
            PlaceKind.REGION: self.region,
            PlaceKind.PAYS: self.country,
        }
        return finders[kind](code)

    def arrondissement(self, town: Place, number: int) -> Place | None:
        """The numbered arrondissement of Paris, Lyon or Marseille; None when the town has no such one."""
        prefix, last = ARRONDISSEMENTS.get(town.code, ("", 0))
        if not 1 <= number <= last:
            return None
        return self.commune(prefix + str(number).zfill(5 - len(prefix)))

    def communes(self) -> Iterator[Place]:
        """Every commune and arrondissement, in the order of the codes."""
        return map(self._commune_at, range(len(self._row)))

    def postcodes(self, commune: str) -> tuple[str, ...]:
        """The postcodes of the commune of this code, none when there is no such commune."""
        row = self._row.get(commune)
        return () if row is None else tuple(self._communes["postcodes"][row].split())

    def with_postcode(self, postcode: str) -> tuple[Place, ...]:
        """The communes that a postcode serves, biggest first; for Paris, Lyon, Marseille the arrondissement alone."""
        return self._known(self._by_postcode.get(postcode, ()))

    def communes_named(self, name: str) -> tuple[Place, ...]:
        """The communes that bear exactly this folded name today, biggest first (no arrondissement: see there)."""
        return self._known(self._by_name.get(name, ()))

    def formerly_named(self, name: str) -> tuple[Place, ...]:
        """The communes of today that a merged, delegated or associated commune of this folded name is part of."""
        return self._known(self._by_former_name.get(name, ()))

    def alias(self, name: str) -> tuple[Place, ...]:
        """The places meant by a folded nickname, former region or big foreign town (hand-made table)."""
        return self._aliases.get(name, ())

    def neighbourhood(self, name: str) -> tuple[Place, ...]:
        """The communes that a well-known neighbourhood of this folded name is in (hand-made table)."""
        return self._neighbourhoods.get(name, ())

    def areas_named(self, name: str) -> tuple[Place, ...]:
        """The department, the region or the country of this folded name: the smallest one, when it bears several."""
        return self._areas.get(name, ())

    def names_starting(self, beginning: str) -> Iterator[str]:
        """The folded names, present and former, of communes that start so."""
        names = self._sorted_names
        following = (names[at] for at in range(bisect_left(names, beginning), len(names)))
        return takewhile(lambda name: name.startswith(beginning), following)

    @property
    def all_names(self) -> tuple[str, ...]:
        """Every folded name that means a place."""
        named = (self._by_name, self._by_former_name, self._areas, self._aliases, self._neighbourhoods)
        return tuple(dict.fromkeys(chain.from_iterable(named)))

    @cached_property
    def spellings(self) -> Spellings:
        """Every name of a place, to find the one that a misspelt name is the nearest to."""
        inhabitants: dict[str, int] = {}
        for name, number in self._inhabitants():
            inhabitants[name] = max(number, inhabitants.get(name, 0))
        return Spellings(inhabitants.items())

    def learn_spellings(self) -> None:
        """Makes now (0.2 s) what the first misspelt name would wait for: a word that is no name is compared with all."""
        self.spellings.likeliest("anticonstitutionnellement", Guess("", 0.0), likeness=0.99)

    def nearest(self, point: Coordinates) -> Place:
        """The commune, or arrondissement, whose centre is nearest to a point."""
        best_km, best = inf, 0
        latitudes = self._communes["latitude"]
        start = bisect_left(self._northwards, point.latitude, key=lambda row: latitudes[row] or 0.0)
        for side in (range(start, len(self._northwards)), range(start - 1, -1, -1)):
            for row in map(self._northwards.__getitem__, side):
                centre = self._centre_at(row)
                if centre is None or abs(centre.latitude - point.latitude) * KM_PER_DEGREE > best_km:
                    break
                if (km := distance_km(point, centre)) < best_km:
                    best_km, best = km, row
        return self._commune_at(best)

    def _inhabitants(self) -> Iterator[tuple[str, int]]:
        """Every name, as it is written, with what it weighs."""
        population = self._communes["population"]
        communes = zip(self._communes["name"], population, strict=True)
        yield from (commune for commune in communes if not commune[0].endswith(" Arrondissement"))
        for name, code in zip(self._former["name"], self._former["code"], strict=True):
            yield name, population[self._row[code]] // PART_OF_TOWN
        for name, codes in self._names_of_parts.items():
            yield name, population[self._row[codes[0]]] // NEIGHBOURHOOD_OF_TOWN
        for areas in (self._departements, self._regions, self._countries):
            yield from ((area.name, AREA_INHABITANTS) for area in areas.values())
        for name, (kind, codes) in self._names_of_aliases.items():
            towns = (population[self._row[code]] for code in codes if kind is PlaceKind.COMMUNE)
            yield name, max(towns, default=AREA_INHABITANTS)

    def _commune_at(self, row: int) -> Place:
        columns = self._communes
        code = columns["code"][row]
        departement = self._departements[departement_of(code)]
        return Place(
            PlaceKind.COMMUNE,
            code,
            columns["name"][row],
            departement.code,
            departement.region,
            self._centre_at(row),
            columns["population"][row],
        )

    def _centre_at(self, row: int) -> Coordinates | None:
        latitude, longitude = self._communes["latitude"][row], self._communes["longitude"][row]
        return None if latitude is None or longitude is None else Coordinates(latitude, longitude)

    def _known(self, codes: Iterable[str]) -> tuple[Place, ...]:
        return _biggest_first(self._commune_at(self._row[code]) for code in codes)

    @cached_property
    def _aliases(self) -> dict[str, tuple[Place, ...]]:
        return {
            fold(name): _biggest_first(place for code in codes if (place := self.place(kind, code)))
            for name, (kind, codes) in self._names_of_aliases.items()
        }

    @cached_property
    def _neighbourhoods(self) -> dict[str, tuple[Place, ...]]:
        return {fold(name): self._known(codes) for name, codes in self._names_of_parts.items()}

    @cached_property
    def _areas(self) -> dict[str, tuple[Place, ...]]:
        """Countries, regions and departments by folded name; a department hides the region of its name (La Réunion)."""
        areas = (*self._countries.values(), *self._regions.values(), *self._departements.values())
        named: dict[str, tuple[Place, ...]] = {fold(area.name): (area,) for area in areas}
        for code in SINGLE_COMMUNES:
            del named[fold(self._departements[code].name)]
        return named

    @cached_property
    def _by_postcode(self) -> dict[str, tuple[str, ...]]:
        pairs = zip(self._communes["code"], self._communes["postcodes"], strict=True)
        return _index(
            (postcode, code)
            for code, postcodes in pairs
            if code not in ARRONDISSEMENTS
            for postcode in postcodes.split()
        )

    @cached_property
    def _sorted_names(self) -> list[str]:
        return sorted({*self._by_name, *self._by_former_name})

    @cached_property
    def _northwards(self) -> list[int]:
        """Rows of the communes that have a centre, from south to north."""
        located = (
            (latitude, row) for row, latitude in enumerate(self._communes["latitude"]) if latitude is not None
        )
        return [row for _, row in sorted(located)]


def _biggest_first(places: Iterable[Place]) -> tuple[Place, ...]:
    return tuple(sorted(places, key=lambda place: -place.population))


def departement_of(code: str) -> str:
    """The department of an INSEE code: its first two characters, or three overseas."""
    return code[:3] if code.startswith(("97", "98")) else code[:2]


def _folded(names: list[str]) -> list[str]:
    """All names folded at once: fifteen times faster than one by one."""
    return fold("|".join(names)).split("|")


def _index(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for key, code in pairs:
        found[key].append(code)
    return {key: tuple(codes) for key, codes in found.items()}
