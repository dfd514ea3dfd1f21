"""The published catalogue as a database for people: tables in French, with the names behind the codes.

It is written anew each time that somebody wants to look; Datasette then reads it, and nobody writes to it.
"""

import tomllib
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from importlib.resources import files
from pathlib import Path

from sqlite_utils import Database

from catalogue import fields
from catalogue.language import Translator
from catalogue.model import Session, Site, Training
from catalogue.places.gazetteer import Gazetteer
from catalogue.store import Published
from catalogue.words import interests, levels

Row = dict[str, str | float | None]

# What people search by words in.
SEARCHED = ("intitule", "organisme", "objectif")

# A place on a map that anybody can open, the nearest streets around it.
MAP = "https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=16/{latitude}/{longitude}"


# Columns that are no texts.
NUMBERS = {"mois": float, "heures": int, "prix": float}

PLACES = dict.fromkeys(
    ("formation", "adresse", "code_insee", "commune", "code_departement", "departement", "region"), str
) | {"latitude": float, "longitude": float, "carte": str}

SESSIONS = dict.fromkeys(("formation", "debut", "fin", "candidature_avant", "entree_permanente"), str)


def write(path: Path, published: Published, gazetteer: Gazetteer, today: date, _: Translator) -> None:
    """Make the database. `today`: the sessions to come, and what is shown, are those of that day."""
    trainings = published.trainings
    belongs = [("formation", "formations", "identifiant")]
    with closing(Database(path)) as db:
        formations, lieux, sessions = (db.table(name) for name in ("formations", "lieux", "sessions"))
        rows = (_said(_formation(training, gazetteer, today, _)) for training in trainings)
        formations.insert_all(rows, pk="identifiant", columns=NUMBERS)
        lieux.create(PLACES, foreign_keys=belongs)
        lieux.insert_all(_said(row) for training in trainings for row in _places(training, gazetteer))
        sessions.create(SESSIONS, foreign_keys=belongs)
        sessions.insert_all(_said(row) for training in trainings for row in _sessions(training, _))
        lieux.create_index(["formation"])
        sessions.create_index(["formation"])
        formations.enable_fts(SEARCHED, tokenize="unicode61 remove_diacritics 2")


def metadata(published: Published, _: Translator) -> dict[str, object]:
    """What Datasette says of it (catalogue/data/exploring.toml), and of the version published."""
    said = tomllib.loads(files("catalogue.data").joinpath("exploring.toml").read_text(encoding="utf-8"))
    made = published.publication
    title = _("Catalogue, version {version}", version=made.version)
    warning = (
        f" {_('Demonstration data: no school really offers these trainings.')}" if made.demonstration else ""
    )
    return {**said, "title": title, "source": made.source, "description": said["description"] + warning}


def _formation(training: Training, gazetteer: Gazetteer, today: date, _: Translator) -> Row:
    first, *others = training.domains
    town = _town(training.sites[0], gazetteer) if training.sites else {}
    coming = training.next_session(today)
    return {
        "identifiant": training.id,
        "intitule": training.title,
        "organisme": training.provider.name,
        "siret": training.provider.siret,
        "domaine": interests.label(first, _),
        "autres_domaines": ", ".join(interests.label(domain, _) for domain in others),
        "modalite": fields.value(training, "delivery", gazetteer, _) if training.delivery else None,
        "commune": town.get("commune"),
        "departement": town.get("departement"),
        "region": town.get("region"),
        "niveau_entree": training.entry_level and levels.label(training.entry_level, _),
        "niveau_obligatoire": _yes(training.entry_required, _),
        "niveau_sortie": training.exit_level and levels.label(training.exit_level, _),
        "certification": training.certification,
        "mois": training.months,
        "heures": training.hours,
        "gratuit": _yes(training.free, _),
        "prix": training.price,
        "prochaine_session": _day(coming.start, coming) if coming else None,
        "entree_permanente": _yes(coming.permanent, _) if coming else None,
        "alternance": _yes(training.work_study, _),
        "accessible": _yes(training.accessible, _),
        "publics": ", ".join(training.audiences),
        "objectif": training.objective,
        "telephone": training.contact.phone,
        "courriel": training.contact.email,
        "site": training.contact.url,
        "label_depuis": _iso(training.label.since),
        "label_jusqu_au": _iso(training.label.until),
        "montree": _yes(training.is_open(today), _),
        "source": training.source,
        "fictive": _yes(training.fictional, _),
    }


def _places(training: Training, gazetteer: Gazetteer) -> Iterator[Row]:
    for site in training.sites:
        yield {"formation": training.id, **_place(site, gazetteer)}


def _place(site: Site, gazetteer: Gazetteer) -> Row:
    return {"adresse": site.address, "code_insee": site.commune, **_town(site, gazetteer), **_point(site)}


def _town(site: Site, gazetteer: Gazetteer) -> Row:
    commune = gazetteer.commune(site.commune)
    departement = gazetteer.departement(commune.departement or "") if commune else None
    region = gazetteer.region(commune.region or "") if commune else None
    return {
        "commune": commune.name if commune else None,
        "code_departement": departement.code if departement else None,
        "departement": departement.name if departement else None,
        "region": region.name if region else None,
    }


def _point(site: Site) -> Row:
    if site.coordinates is None:
        return {}
    latitude, longitude = site.coordinates.latitude, site.coordinates.longitude
    link = MAP.format(latitude=latitude, longitude=longitude)
    return {"latitude": latitude, "longitude": longitude, "carte": link}


def _sessions(training: Training, _: Translator) -> Iterator[Row]:
    for session in training.sessions:
        yield {"formation": training.id, **_session(session, _)}


def _session(session: Session, _: Translator) -> Row:
    return {
        "debut": _day(session.start, session),
        "fin": _day(session.end, session),
        "candidature_avant": _iso(session.apply_by),
        "entree_permanente": _yes(session.permanent, _),
    }


def _day(value: date | None, session: Session) -> str | None:
    """« 2027-01-12 », or « 2027-01 » when only the month is known."""
    said = _iso(value)
    return said[: len("2027-01")] if said and session.month_only else said


def _said(row: Row) -> Row:
    """A text that is empty says nothing."""
    return {name: None if value == "" else value for name, value in row.items()}


def _yes(value: bool | None, _: Translator) -> str | None:  # noqa: FBT001 - the value that is told
    return None if value is None else _("yes") if value else _("no")


def _iso(value: date | None) -> str | None:
    return value.isoformat() if value else None
