"""Writes generated trainings as CSV, under our own headers: a line for each place and date of a training."""

import csv
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from io import StringIO

from tests.bench.generated.offer import Action, Fault, Offer, Site

HEADER = (
    "identifiant",
    "intitulé",
    "organisme",
    "siret",
    "formacode",
    "code rome",
    "code nsf",
    "modalité",
    "code insee",
    "code postal",
    "commune",
    "département",
    "adresse",
    "latitude",
    "longitude",
    "objectif",
    "certification",
    "niveau d’entrée",
    "niveau obligatoire",
    "niveau de sortie",
    "durée",
    "heures",
    "prix",
    "publics",
    "début",
    "fin",
    "entrée permanente",
    "téléphone",
    "courriel",
    "site",
    "label depuis",
    "label jusqu’au",
)

# The words of a spreadsheet for the codes of LHEO.
LEVELS = {
    "": "",
    "0": "n.c.",
    "1": "sans niveau",
    "11": "Sans diplôme",
    "2": "Sans diplôme",
    "3": "Brevet",
    "12": "Brevet",
    "4": "CAP, BEP",
    "13": "Niveau 3 (CAP, BEP)",
    "5": "Bac",
    "14": "Niveau 4 (bac)",
    "6": "Bac+2",
    "15": "Niveau 5 (Bac+2)",
    "7": "Bac+3",
    "16": "Niveau 6 (Bac+3)",
    "17": "Niveau 7 (Bac+5)",
}
DELIVERIES = ("sur place", "mixte", "à distance")
AUDIENCES = {
    "80006": "demandeurs d’emploi",
    "80009": "demandeurs d’emploi|moins de 26 ans",
    "81024": "16-25 ans",
    "83056": "tout public",
}


def written(offers: Iterable[Offer]) -> Iterator[str]:
    held = StringIO()
    writer = csv.writer(held, delimiter=";")
    writer.writerow(HEADER)
    for offer in offers:
        writer.writerows(_rows(offer))
        yield held.getvalue()
        held.seek(0)
        held.truncate()


def _rows(offer: Offer) -> Iterator[tuple[object, ...]]:
    for action in offer.actions:
        shared = _shared(offer, action)
        for site in action.sites:
            for start in action.starts:
                yield (
                    *shared[:8],
                    *_place(site, offer),
                    *shared[8:17],
                    *_dates(start, action, offer),
                    *shared[17:],
                )


def _shared(offer: Offer, action: Action) -> tuple[object, ...]:
    """What does not depend on the place and the date."""
    trade, provider = offer.trade, offer.provider
    coded = offer.fault not in (Fault.NO_CODES, Fault.UNKNOWN_DOMAIN)
    return (
        action.number,
        offer.title.replace(", ", ",\n ") if offer.fault is Fault.RAGGED_TITLE else offer.title,
        provider.name,
        provider.siret,
        ", ".join(trade.formacode) if coded else "",
        ", ".join(trade.rome) if coded else "",
        trade.nsf if coded else "",
        DELIVERIES[action.delivery],
        " ".join(offer.objective),
        trade.certification,
        LEVELS[offer.entry],
        "oui" if offer.entry_required else "non",
        LEVELS[offer.exit],
        f"{action.months} mois",
        action.hours,
        action.price,
        AUDIENCES[action.audience],
        "oui" if action.permanent else "non",
        provider.phone,
        f"contact@{provider.host}",
        f"https://{provider.host}/formations/{offer.number}",
        f"{offer.labelled:%d/%m/%Y}",
        f"{offer.labelled + timedelta(days=3 * 365):%d/%m/%Y}",
    )


def _place(site: Site, offer: Offer) -> tuple[str, ...]:
    if offer.fault is Fault.UNKNOWN_TOWN:
        return ("99999", "00000", "Villeneuve-des-Nuages", "", site.street, "", "")
    postcode = site.postcode[:3] + "79" if offer.fault is Fault.CEDEX else site.postcode
    insee = postcode if offer.fault is Fault.POSTCODE_AS_INSEE else site.place.code
    town, departement = site.place.name, site.place.departement or ""
    return (insee, postcode, town, departement, site.street, site.latitude, site.longitude)


def _dates(start: date, action: Action, offer: Offer) -> tuple[str, str]:
    if offer.fault is Fault.NO_DATE:
        return "à définir", ""
    return f"{start:%d/%m/%Y}", f"{action.end(start):%d/%m/%Y}"
