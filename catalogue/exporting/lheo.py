"""LHEO 2.3, the French language of training offers (schema: public repository lheo/lheo-schema).

A training is a `formation` of one `action`. What LHEO wants and nobody told us gets what real files put there: « - » for
a text, zeros for a code, a postcode or a date, nines for the end of a session or the number of an organisation. Texts are
cut at the length that LHEO gives them.

What LHEO cannot say, or not exactly, stands in `extras` at the end of what it is about (the formation, a place, a
session), under the headers of our table and written as its cells (catalogue/exporting/table.py):

    <extras info="catalogue-gen"><extra info="domaine">design | audiovisuel</extra></extras>

An extra holds against the elements that say the same; an empty one says that they are only there because LHEO wants them.
"""

from collections.abc import Iterable
from typing import BinaryIO

from lxml import etree

from catalogue.exporting import lheo_places, table
from catalogue.exporting.elements import NO_TEXT, cut, element, optional
from catalogue.exporting.lheo_extras import (
    DELIVERIES,
    ENTRY_LEVELS,
    EXIT_LEVELS,
    LENGTHS,
    MOST_HOURS,
    beside,
    extras,
    fits,
    texts,
)
from catalogue.exporting.table import Cells
from catalogue.model import Training
from catalogue.store import Publication

NAMESPACE = "http://lheo.gouv.fr/2.3"

# What stands for what is not known.
NO_CODE = "0"
NO_AUDIENCE = "0" * 5
NO_SIRET = "0" * 14
NO_ACTIVITY = "9" * 11
# « Mixte »: no code says that the kind of course is not known.
NO_KIND = "4"

# Characters of two texts that we make.
AUDIENCES = 250
RESULTS = 3000


def write(trainings: Iterable[Training], publication: Publication, stream: BinaryIO) -> None:
    """One formation for each training, in the order given. LHEO wants at least one."""
    about = {"version": str(publication.version), "publication": publication.published_at.isoformat()}
    with etree.xmlfile(stream, encoding="utf-8") as xml:
        xml.write_declaration()
        with xml.element(f"{{{NAMESPACE}}}lheo", nsmap={None: NAMESPACE}):
            with xml.element(f"{{{NAMESPACE}}}offres"):
                for training in trainings:
                    xml.write("\n", _formation(training))
            xml.write("\n", extras(about))


def _formation(training: Training) -> etree._Element:
    cells = table.shared(training)
    return element(
        "formation",
        element("domaine-formation"),
        element("intitule-formation", _text(training, "title")),
        element("objectif-formation", _text(training, "objective")),
        element("resultats-attendus", cut(training.certification, RESULTS)),
        element("contenu-formation", NO_TEXT),
        element("certifiante", _yes(bool(training.certification))),
        element("contact-formation", _reached(training)),
        element("parcours-de-formation", NO_KIND),
        element("code-niveau-entree", ENTRY_LEVELS.get(training.entry_level, NO_CODE)),
        optional("code-niveau-sortie", EXIT_LEVELS.get(training.exit_level)),
        _action(training, cells),
        _organisation(training),
        beside(training, cells),
        numero=training.id,
    )


def _action(training: Training, cells: Cells) -> etree._Element:
    permanent = any(session.permanent for session in training.sessions)
    first = training.sites[:1]
    sessions = [lheo_places.session(session, first, permanent=permanent) for session in training.sessions]
    audiences = cut(", ".join(training.audiences), AUDIENCES)
    return element(
        "action",
        element("rythme-formation", NO_TEXT),
        element("code-public-vise", NO_AUDIENCE),
        optional("info-public-vise", audiences if training.audiences else None),
        element("niveau-entree-obligatoire", _yes(training.entry_required)),
        element(
            "modalites-alternance",
            _told(training.work_study, "en alternance", "pas en alternance") or NO_TEXT,
        ),
        element("modalites-enseignement", DELIVERIES.get(training.delivery, NO_CODE)),
        element("conditions-specifiques", NO_TEXT),
        element("prise-en-charge-frais-possible", _yes(training.free)),
        *(lheo_places.place(site) for site in training.sites),
        element("modalites-entrees-sorties", _yes(permanent)),
        *(sessions or [lheo_places.unknown_session(first)]),
        optional("acces-handicapes", _told(training.accessible, "accessible", "non accessible")),
        optional("frais-restants", cells["price"] or None),
        optional("duree-indicative", f"{cells['months']} mois" if cells["months"] else None),
        optional("nombre-heures-total", cells["hours"] if 0 < (training.hours or 0) <= MOST_HOURS else None),
    )


def _organisation(training: Training) -> etree._Element:
    name = _text(training, "provider")
    return element(
        "organisme-formation-responsable",
        element("numero-activite", NO_ACTIVITY),
        element("SIRET-organisme-formation", element("SIRET", training.provider.siret or NO_SIRET)),
        element("nom-organisme", name),
        element("raison-sociale", name),
        element("coordonnees-organisme", _reached(training)),
        element("contact-organisme", _reached(training)),
    )


def _reached(training: Training) -> etree._Element:
    said = {field: text for field, text in texts(training).items() if fits(text, field)}
    return element(
        "coordonnees",
        optional("telfixe", optional("numtel", said.get("phone"))),
        optional("courriel", said.get("email")),
        optional("web", optional("urlweb", said.get("url"))),
    )


def _text(training: Training, field: str) -> str:
    return cut(texts(training)[field], LENGTHS[field][1])


def _told(said: bool | None, yes: str, no: str) -> str | None:  # noqa: FBT001  # it is the value that is told
    return None if said is None else yes if said else no


def _yes(said: bool | None) -> str:  # noqa: FBT001  # it is the value that is written
    return "1" if said else "0"
