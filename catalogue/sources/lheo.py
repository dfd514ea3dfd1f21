"""Reads LHEO, the French XML of offers of training: 2.2, 2.3 and the variant of Mon Compte Formation, offers and summaries.

A training of ours is one action of a formation, with all its places and sessions.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from catalogue.language import translator
from catalogue.sources import cells, lheo_apart, lheo_places, lheo_sessions, record
from catalogue.sources import lheo_dictionary as dictionary
from catalogue.sources.entry import Entry, Read
from catalogue.sources.lheo_elements import Held
from catalogue.sources.lheo_offers import Offer, Stranger
from catalogue.sources.opening import Opened
from catalogue.sources.problems import Done, Fault, Problem
from catalogue.sources.record import Context
from catalogue.sources.row import LeftOut, Row
from catalogue.words.text import fold

# Characters of the number of an action that may as well be its rank in the formation.
LONGEST_RANK = 2

# Characters of a title (LHEO's own limit).
LONGEST_TITLE = 255

# Our fields and the elements that hold them.
HEADERS = {
    **lheo_places.HEADERS,
    "title": "intitule-formation",
    "provider": "nom-organisme",
    "siret": "SIRET",
    "formacode": "code-FORMACODE",
    "rome": "code-ROME",
    "nsf": "code-NSF",
    "objective": "objectif-formation",
    "certification": "certification",
    "entry_level": "code-niveau-entree",
    "entry_required": "niveau-entree-obligatoire",
    "exit_level": "code-niveau-sortie",
    "delivery": "modalites-enseignement",
    "duration": "duree-indicative",
    "hours": "nombre-heures-total",
    "price": "frais-restants",
    "free": "code-financeur",
    "audiences": "code-public-vise",
    "work_study": "modalites-alternance",
    "accessible": "acces-handicapes",
    "permanent": "modalites-entrees-sorties",
    "phone": "numtel",
    "email": "courriel",
    "url": "urlweb",
    "id": "numero",
}


def read(opened: Opened, context: Context) -> Iterator[Read]:
    """The entries of the file, in its order, one at a time; then what its elements are not. Raises UserError when the
    file as a whole cannot be read."""
    return entries(lheo_apart.offers(opened), context)


def entries(offers: Iterable[Offer], context: Context) -> Iterator[Read]:
    """The same, of what the file holds."""
    for rank, offer in enumerate(offers, 1):
        if isinstance(offer, Stranger):
            yield Problem(0, offer.name, Fault.UNKNOWN_ELEMENT, str(offer.times), Done.KEPT)
        else:
            yield from _entries(offer, rank, context)


def _entries(formation: Held, rank: int, context: Context) -> Iterator[Entry]:
    """One for each action; a formation without any is one."""
    actions = formation.parts.get("action") or [formation]
    for number, action in enumerate(actions, 1):
        name = _name(formation, rank) if len(actions) == 1 else f"{_name(formation, rank)}, action {number}"
        yield _entry(formation, action, _identifier(formation, action, number), name, context)


def _entry(formation: Held, action: Held, identifier: str, name: str, context: Context) -> Entry:
    row = _row(formation, action, identifier, name)
    try:
        training = record.training(
            row,
            context,
            partial(lheo_places.sites, action),
            partial(lheo_sessions.sessions, action, context.today),
        )
    except LeftOut:
        training = None
    return Entry(row.line, training, tuple(row.problems), name)


def _name(formation: Held, rank: int) -> str:
    if formation.numero:
        return f"formation {formation.numero}"
    _ = translator("catalogue")
    return _("formation no. {rank}", rank=rank)


def _identifier(formation: Held, action: Held, number: int) -> str:
    """The number of the action, else that of the formation with the rank of the action, which the first does without.

    Some number the actions of each formation from 1: these ranks are no numbers."""
    if action is formation or len(action.numero) > LONGEST_RANK or not formation.numero:
        return action.numero
    rank = action.numero or ("" if number == 1 else str(number))
    return f"{formation.numero}-{rank}" if rank else formation.numero


def _row(formation: Held, action: Held, identifier: str, name: str) -> Row:
    """What the formation and one of its actions say, by our fields, in the words of our columns."""
    said = defaultdict(str, formation.texts | action.texts)
    level = dictionary.entry_level(said["entry_level"])
    texts = {
        "id": identifier,
        "title": said["title"][:LONGEST_TITLE],
        "provider": _provider(said),
        "siret": said["siret"],
        "formacode": said["formacode"],
        "rome": dictionary.trades(said["rome"]),
        "nsf": said["nsf"],
        "objective": said["objective"],
        "certification": dictionary.certification(said["rncp"], said["rs"]),
        "entry_level": level,
        "entry_required": said["entry_required"] if level else "",
        "exit_level": dictionary.exit_level(_first(said["exit_level"])),
        "delivery": dictionary.delivery(said["delivery"]),
        "duration": said["duration"] if cells.duration(said["duration"]) else "",
        "hours": _hours(said),
        "price": said["price"] if cells.price(said["price"]) is not None else "",
        "free": dictionary.free(said["funders"], said["price"]),
        "audiences": dictionary.audiences(said["audiences"]),
        "work_study": dictionary.work_study(said["work_study"], said["contract"]),
        "accessible": dictionary.accessible(said["accessible"]),
        "permanent": said["permanent"],
        "phone": _first(said["phone"]),
        "email": _email(said),
        "url": _first(said["url_of_action"] or said["url"] or said["url_of_formation"]),
    }
    row = Row(action.line, texts | formation.ours, HEADERS, name)
    if not formation.ours and _is_made_up(said["activity"]):
        row.note_of("numero-activite", Fault.UNREADABLE, said["activity"], Done.KEPT)
    return row


def _first(texts: str) -> str:
    """Of the texts of one name."""
    return texts.partition("\n")[0]


def _provider(said: Mapping[str, str]) -> str:
    """The organisation that answers for the formation, by its name; else the one that gives it."""
    for name in ("provider", "company", "trainer"):
        if text := cells.clean(_first(said[name])):
            return text
    return ""


def _email(said: Mapping[str, str]) -> str:
    """That of the organisation. Beside a person, the address that has their name in it is theirs; a name alone is often
    that of the organisation."""
    email = _first(said["email"])
    if not (said["person_title"] or said["person_first_name"]):
        return email
    names = fold(f"{said['person_name']} {said['person_first_name']}").split()
    mailbox = fold(email.partition("@")[0])
    return "" if any(len(name) > 2 and name in mailbox for name in names) else email


def _hours(said: Mapping[str, str]) -> str:
    """In all, else in the centre and in the company together; 0 is what files put for what they do not know."""
    if total := said["hours"].strip("0") and said["hours"]:
        return total
    parts = sum(cells.count(said[name]) or 0 for name in ("hours_there", "hours_at_work"))
    return str(parts) if parts else ""


def _is_made_up(activity: str) -> bool:
    """An activity number has eleven digits, not all alike."""
    return bool(activity) and not (len(activity) == 11 and activity.isdecimal() and len(set(activity)) > 1)
