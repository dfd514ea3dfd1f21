"""What the columns of a spreadsheet are called."""

import re

from catalogue.language import Translator
from catalogue.words.text import fold

# Field: the headers under which it is known, folded. The first is the one that we recommend.
COLUMNS: dict[str, tuple[str, ...]] = {
    "id": ("identifiant", "id", "numero", "reference", "code formation", "numero formation"),
    "title": ("intitule", "title", "titre", "formation", "intitule formation", "nom de la formation"),
    "provider": ("organisme", "provider", "ecole", "structure", "organisme de formation", "nom organisme"),
    "siret": ("siret", "numero siret", "siret organisme"),
    "domains": ("domaine", "domaines", "domain", "domains", "thematique", "secteur"),
    "rome": ("code rome", "rome", "codes rome"),
    "formacode": ("formacode", "formacodes", "code formacode", "codes formacode"),
    "nsf": ("code nsf", "nsf", "codes nsf"),
    "delivery": ("modalite", "modalites", "delivery", "format", "modalite d enseignement"),
    "insee": ("code insee", "insee", "code commune", "commune code", "code insee commune"),
    "postcode": ("code postal", "postcode", "cp", "zip"),
    "town": ("commune", "ville", "town", "city", "lieu", "localite"),
    "departement": ("departement", "dep", "dept", "code departement", "numero departement"),
    "address": ("adresse", "address", "rue"),
    "latitude": ("latitude", "lat"),
    "longitude": ("longitude", "lon", "lng", "long"),
    "objective": ("objectif", "objectifs", "objective", "description", "resume", "contenu"),
    "certification": ("certification", "diplome", "titre obtenu", "diplome obtenu"),
    "entry_level": ("niveau d entree", "niveau entree", "entry level", "niveau requis", "niveau demande"),
    "entry_required": ("niveau obligatoire", "entry required", "niveau exige", "niveau d entree obligatoire"),
    "exit_level": ("niveau de sortie", "niveau sortie", "exit level", "niveau obtenu", "niveau vise"),
    "duration": ("duree", "duration"),
    "months": ("mois", "months", "duree en mois", "duree mois", "nombre de mois"),
    "hours": (
        "heures",
        "hours",
        "duree en heures",
        "duree heures",
        "duree h",
        "nombre d heures",
        "volume horaire",
    ),
    "free": ("gratuit", "free", "gratuite"),
    "price": ("prix", "price", "prix en euros", "cout", "tarif", "reste a charge"),
    "audiences": ("public", "publics", "audience", "audiences", "public vise", "publics vises"),
    "work_study": ("alternance", "work study"),
    "accessible": ("accessible", "accessibilite", "acces handicapes", "accessible handicap"),
    "start": ("debut", "start", "date de debut", "date debut", "debut de session"),
    "end": ("fin", "end", "date de fin", "date fin", "fin de session"),
    "apply_by": (
        "candidature avant",
        "apply by",
        "date limite",
        "date limite de candidature",
        "inscription avant",
    ),
    "permanent": ("entree permanente", "permanent", "entrees permanentes", "entree et sortie permanentes"),
    "phone": ("telephone", "phone", "tel"),
    "email": ("courriel", "email", "mail", "e mail", "adresse mail"),
    "url": ("site", "url", "site web", "lien", "site internet"),
    "label_since": ("label depuis", "label since", "debut du label", "date de labellisation"),
    "label_until": ("label jusqu au", "label until", "fin du label", "date de fin de label"),
    "source": ("source",),
    "fictional": ("fictif", "fictional", "fictive"),
}

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
    return "\n".join((about, *(f"  {headers[0]}{_mark(name)}" for name, headers in COLUMNS.items())))


def _mark(name: str) -> str:
    group: tuple[str, ...] = next((group for group in MANDATORY if name in group), ())
    return " **" if group[1:] else " *" if group else ""


def _words(folded: str) -> str:
    return " ".join(re.findall(r"\w+", folded))
