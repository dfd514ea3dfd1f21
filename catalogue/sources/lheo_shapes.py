"""What is read of a LHEO formation: some of its elements, and the fields that their texts go to."""

from catalogue.sources.lheo_elements import Extras, Part, Shape, What

_POINT = {"latitude": "latitude", "longitude": "longitude"}
_PLACE = Shape(
    {
        "denomination": "address",
        "ligne": "address",
        "codepostal": "postcode",
        "ville": "town",
        "departement": "departement",
        "code-INSEE-commune": "insee",
        "geolocalisation": Shape(_POINT),
        "extras": Extras({"geolocalisation": _POINT}),
    }
)
_PLACE_OF_ORGANISATION = Shape({"coordonnees": Shape({"adresse": _PLACE})})
_SESSION = Shape(
    {
        "periode": Shape({"debut": "start", "fin": "end"}),
        "periode-inscription": Shape({"periode": Shape({"fin": "apply_by"})}),
        "etat-recrutement": "recruitment",
        "extras": Extras({"session-perimee": {"session-perimee": "over"}}),
    }
)
_ACTION = Shape(
    {
        "code-public-vise": "audiences",
        "niveau-entree-obligatoire": "entry_required",
        "modalites-alternance": "work_study",
        "modalites-enseignement": "delivery",
        "modalites-entrees-sorties": "permanent",
        "acces-handicapes": "accessible",
        "frais-restants": "price",
        "duree-indicative": "duration",
        "nombre-heures-total": "hours",
        "nombre-heures-centre": "hours_there",
        "nombre-heures-entreprise": "hours_at_work",
        "url-action": Shape({"urlweb": "url_of_action"}),
        "organisme-financeur": Shape({"code-financeur": "funders"}),
        "lieu-de-formation": Part(
            "place",
            Shape({"coordonnees": Shape({"adresse": _PLACE}), "adresse": _PLACE, "extras": Extras({})}),
        ),
        "organisme-formateur": Shape(
            {
                "raison-sociale-formateur": "trainer",
                "contact-formateur": Part("place_of_trainer", _PLACE_OF_ORGANISATION),
            }
        ),
        "session": Part("session", _SESSION),
        "extras": Extras(
            {
                "dispositif": {
                    "contrat-apprentissage": "contract",
                    "contrat-professionnalisation": "contract",
                }
            }
        ),
    }
)
_FORMATION: dict[str, What] = {
    "domaine-formation": Shape({"code-FORMACODE": "formacode", "code-NSF": "nsf", "code-ROME": "rome"}),
    "intitule-formation": "title",
    "objectif-formation": "objective",
    "code-niveau-entree": "entry_level",
    "code-niveau-sortie": "exit_level",
    "certification": Shape({"code-RNCP": "rncp", "code-RS": "rs"}),
}
# No one's name is kept: it only tells whose e-mail address it is.
_REACHED = Shape(
    {
        "civilite": "person_title",
        "prenom": "person_first_name",
        "nom": "person_name",
        "courriel": "email",
        "telfixe": Shape({"numtel": "phone"}),
        "web": Shape({"urlweb": "url"}),
    }
)
_EXIT_LEVEL = {"complements": {"code-niveau-sortie": "exit_level"}}

FORMATION = Shape(
    {
        **_FORMATION,
        "url-formation": Shape({"urlweb": "url_of_formation"}),
        "action": Part("action", _ACTION),
        "organisme-formation-responsable": Shape(
            {
                "numero-activite": "activity",
                "SIRET-organisme-formation": Shape({"SIRET": "siret"}),
                "nom-organisme": "provider",
                "raison-sociale": "company",
                "coordonnees-organisme": Shape({"coordonnees": _REACHED}),
            }
        ),
        "extras": Extras(_EXIT_LEVEL),
    }
)
# A summary: the formation, its only action, its place and its organisation in one.
RESUME = Shape(
    {
        **_FORMATION,
        "nom-organisme": "provider",
        "SIRET": "siret",
        "codepostal": "postcode",
        "code-INSEE-commune": "insee",
        "ville": "town",
        "departement": "departement",
        "modalites-enseignement": "delivery",
        "code-public-vise": "audiences",
        "nombre-heures-total": "hours",
        "session": Part("session", _SESSION),
        "extras": Extras({"geolocalisation": _POINT, **_EXIT_LEVEL}),
    }
)
