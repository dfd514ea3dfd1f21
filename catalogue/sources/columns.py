"""What the columns of a spreadsheet are called."""

import re

from catalogue.language import Translator
from catalogue.words.text import fold

# What the files that we write say they are.
FORMAT = "catalogue-gen"


def _headers(names: str) -> tuple[str, ...]:
    return tuple(names.split(", "))


# Field: the headers under which it is known, folded. The first is the one that we recommend.
COLUMNS: dict[str, tuple[str, ...]] = {
    "id": _headers("identifiant, id, numero, reference, code formation, numero formation"),
    "title": _headers(
        "intitule, title, titre, formation, intitule formation, nom de la formation, "
        "intitule de la formation, nom formation, libelle formation, libelle de la formation, course, "
        "training"
    ),
    "provider": _headers(
        "organisme, provider, ecole, structure, organisme de formation, nom organisme, "
        "nom de l organisme, raison sociale, etablissement, centre de formation, school, "
        "organisation"
    ),
    "siret": _headers(
        "siret, numero siret, siret organisme, n siret, siret etablissement, siret de l organisme"
    ),
    "domains": _headers("domaine, domaines, domain, domains, thematique, secteur"),
    "rome": _headers("code rome, rome, codes rome"),
    "formacode": _headers("formacode, formacodes, code formacode, codes formacode"),
    "nsf": _headers("code nsf, nsf, codes nsf"),
    "delivery": _headers(
        "modalite, modalites, delivery, format, modalite d enseignement, modalites d enseignement, "
        "modalite de formation, modalites de formation"
    ),
    "insee": _headers("code insee, insee, code commune, commune code, code insee commune"),
    "postcode": _headers(
        "code postal, postcode, cp, zip, code postal du lieu, code postal lieu, postal code, zip code"
    ),
    "town": _headers(
        "commune, ville, town, city, lieu, localite, lieu de formation, ville du lieu, "
        "ville de formation, commune du lieu, commune de formation"
    ),
    "departement": _headers("departement, dep, dept, code departement, numero departement"),
    "address": _headers("adresse, address, rue, adresse du lieu, adresse lieu, street"),
    "latitude": _headers("latitude, lat"),
    "longitude": _headers("longitude, lon, lng, long"),
    "objective": _headers(
        "objectif, objectifs, objective, description, resume, contenu, objectif de la formation, "
        "objectifs de la formation, presentation"
    ),
    "certification": _headers(
        "certification, diplome, titre obtenu, diplome obtenu, certification visee, diplome vise, titre vise"
    ),
    "entry_level": _headers(
        "niveau d entree, niveau entree, entry level, niveau requis, niveau demande, "
        "niveau d entree requis, niveau d acces, niveau minimum"
    ),
    "entry_required": _headers(
        "niveau obligatoire, entry required, niveau exige, niveau d entree obligatoire"
    ),
    "exit_level": _headers(
        "niveau de sortie, niveau sortie, exit level, niveau obtenu, niveau vise, niveau de diplome, "
        "niveau de qualification, niveau de sortie vise"
    ),
    "duration": _headers("duree, duration, duree totale, duree de la formation"),
    "months": _headers("mois, months, duree en mois, duree mois, nombre de mois"),
    "hours": _headers(
        "heures, hours, duree en heures, duree heures, duree h, nombre d heures, volume horaire, "
        "nombre heures, nombre d heures total, duree totale en heures"
    ),
    "free": _headers("gratuit, free, gratuite"),
    "price": _headers("prix, price, prix en euros, cout, tarif, reste a charge"),
    "audiences": _headers("public, publics, audience, audiences, public vise, publics vises"),
    "work_study": _headers("alternance, work study"),
    "accessible": _headers("accessible, accessibilite, acces handicapes, accessible handicap"),
    "start": _headers(
        "debut, start, date de debut, date debut, debut de session, date de debut de session, "
        "date debut session, debut session, start date"
    ),
    "end": _headers(
        "fin, end, date de fin, date fin, fin de session, date de fin de session, date fin session, "
        "fin session, end date"
    ),
    "apply_by": _headers(
        "candidature avant, apply by, date limite, date limite de candidature, inscription avant"
    ),
    "permanent": _headers("entree permanente, permanent, entrees permanentes, entree et sortie permanentes"),
    "phone": _headers("telephone, phone, tel, numero de telephone, telephone de contact, phone number"),
    "email": _headers(
        "courriel, email, mail, e mail, adresse mail, adresse email, adresse e mail, "
        "adresse electronique, courriel de contact"
    ),
    "url": _headers(
        "site, url, site web, lien, site internet, website, page web, lien internet, url formation, "
        "adresse du site"
    ),
    "label_since": _headers("label depuis, label since, debut du label, date de labellisation"),
    "label_until": _headers("label jusqu au, label until, fin du label, date de fin de label"),
    "source": _headers("source"),
    "fictional": _headers("fictif, fictional, fictive"),
}

# The recommended headers as French writes them: accents do not count when they are read.
_ACCENTED = {
    "title": "intitulé",
    "delivery": "modalité",
    "departement": "département",
    "entry_level": "niveau d’entrée",
    "duration": "durée",
    "start": "début",
    "permanent": "entrée permanente",
    "phone": "téléphone",
    "label_until": "label jusqu’au",
}
# Field: what we call its column.
NAMES = {field: _ACCENTED.get(field, headers[0]) for field, headers in COLUMNS.items()}

# « niveau » alone is in no row on purpose: entry and exit are two facts, and nothing says which one it is.

# One column of each group must be there.
MANDATORY = (("title",), ("provider",), ("town", "postcode", "insee", "delivery"))

_FIELDS = {header: field for field, headers in COLUMNS.items() for header in headers}


# Characters beyond which a cell is no name of a column.
LONGEST = 100


def field(header: str) -> str | None:
    """The field that a column holds, or None for a column that we do not read.

    Signs do not count: « Durée (mois) » is « duree mois ». Nor does what is in brackets when nothing is called so:
    « Prix (en euros) » is « prix ».
    """
    if len(header) > LONGEST:
        return None
    folded = fold(header)
    return _FIELDS.get(_words(folded)) or _FIELDS.get(_words(re.sub(r"\(.*?\)", " ", folded)))


def columns_text(_: Translator) -> str:
    """The recommended header of each field, one a line, those that must be there marked."""
    about = _("Columns (*: mandatory; **: at least one of these; accents and capitals do not matter):")
    return "\n".join((about, *(f"  {name}{_mark(field)}" for field, name in NAMES.items())))


def _mark(name: str) -> str:
    group: tuple[str, ...] = next((group for group in MANDATORY if name in group), ())
    return " **" if group[1:] else " *" if group else ""


def _words(folded: str) -> str:
    return " ".join(re.findall(r"\w+", folded))
