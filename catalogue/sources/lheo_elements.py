"""The elements of LHEO, read by name, whatever their order and their namespace."""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from lxml import etree

from catalogue.sources import columns
from catalogue.sources.columns import FORMAT

# The elements of LHEO 2.3 (« lheo-2.3-cardinalites », public repository lheo/lheo-schema): those of 2.2 are among them.
_NAMES = """
    SIRET SIRET-formateur SIRET-lieu-formation SIRET-organisme-formation a-distance acces-handicapes action
    adresse adresse-information adresse-inscription alternance annee-cycle bloc-competences blocs-competences
    capacite-cumulee capacite-simultanee certifiante certification civilite code-CERTIFINFO code-CPF code-ELU
    code-FORMACODE code-INSEE-canton code-INSEE-commune code-NSF code-RNCP code-ROME code-RS code-UAI
    code-UAI-formateur code-UAI-lieu-formation code-UAI-organisme-formation code-bloc code-financeur
    code-modalite-pedagogique code-niveau-entree code-niveau-sortie code-perimetre-recrutement code-public-vise
    code-type-formation codepostal commentaire conditions-specifiques contact-formateur contact-formation
    contact-formation-resume contact-organisme contact-session contenu-formation conventionnement coordonnees
    coordonnees-organisme courriel cout-indicatif-equipement cycle date date-information debut denomination
    departement detail-conditions-prise-en-charge domaine-formation duree-conventionnee duree-cycle
    duree-indicative effectif-minimal enseignement equipement etat-recrutement extra extras fax fin formation
    frais-restants geolocalisation hebergement heure-debut heure-fin identifiant-module info-public-vise
    infos-perimetre-recrutement intitule-formation langue-formation latitude lheo lheo-index lheo-plus
    libelle-bloc libelle-enseignement lieu-de-formation ligne longitude modalite-recrutement
    modalites-alternance modalites-enseignement modalites-entrees-sorties modalites-inscription
    modalites-pedagogiques modalites-recrutement modules-prerequis nb-places nb-places-financees
    niveau-entree-obligatoire nom nom-organisme nombre-heures-centre nombre-heures-entreprise
    nombre-heures-total numero-activite numtel objectif-formation objectif-general-formation obligatoire offres
    organisme-financeur organisme-formateur organisme-formation-responsable parcours-de-formation pays periode
    periode-inscription portable positionnement potentiel prenom prise-en-charge-frais-possible prix-horaire-TTC
    prix-total-TTC raison-sociale raison-sociale-formateur recrutement reference-certification
    reference-code-CERTIFINFO reference-code-FORMACODE reference-code-RNCP reference-code-RS reference-module
    region renseignements-specifiques restauration resultats-attendus resume-offre resume-organisme
    resumes-offres resumes-organismes rythme-alternance rythme-formation session sous-module sous-modules
    telfixe transport type-alternance type-contact type-cycle type-enseignement type-equipement type-module
    unite-rythme-alternance unites-centre unites-entreprise url-action url-formation url-session urlweb
    validation-blocs ville web
"""
ELEMENTS = frozenset(_NAMES.split())


# Characters of a text that are read, twice those that LHEO allows: markup comes in addition.
LONGEST = 6000

# The field that the text of an element goes to; or what to read of it, as if its children stood in its place; or a part
# by itself; None when it is not read.
What: TypeAlias = "str | Shape | Part | Extras | None"


class Shape(dict[str, What]):
    """What to read of an element, by the names of its children. What a tag means is worked out once, whatever its
    namespace."""

    def __missing__(self, tag: str) -> What:
        self[tag] = self.get(etree.QName(tag).localname)
        return self[tag]


@dataclass(frozen=True, slots=True)
class Part:
    """A thing of which there may be several, each with its own texts."""

    name: str
    shape: Shape


@dataclass(frozen=True, slots=True)
class Extras:
    """What LHEO does not plan: `extras` of some `info`, which hold `extra` of some `info`; the field of each text."""

    fields: dict[str, dict[str, str]]


class Held(NamedTuple):
    """What was read of a part. `numero`: its number in the file, "" when it has none. `texts`: by field; those of one
    field stand on lines of their own. `parts`: by name. `ours`: the cells that an export of ours says it in, by field
    (catalogue/exporting/lheo.py); they hold against the rest, and may be empty."""

    line: int
    numero: str
    texts: dict[str, str]
    parts: dict[str, list["Held"]]
    ours: dict[str, str]


_field = lru_cache(256)(columns.field)


def held(element: etree._Element, shape: Shape) -> Held:
    line: int = element.sourceline  # type: ignore[assignment]  # its stub says no type
    found = Held(line, element.get("numero") or "", {}, {}, {})
    _gather(element, shape, found)
    return found


def _gather(element: etree._Element, shape: Shape, found: Held) -> None:
    texts = found.texts
    for child in element:
        inside = shape[child.tag]
        if inside is None:
            continue
        if isinstance(inside, str):
            if said := (child.text or "").strip()[:LONGEST]:
                texts[inside] = f"{texts[inside]}\n{said}"[:LONGEST] if inside in texts else said
        elif isinstance(inside, Shape):
            _gather(child, inside, found)
        elif isinstance(inside, Part):
            found.parts.setdefault(inside.name, []).append(held(child, inside.shape))
        elif child.get("info") == FORMAT:
            said_of = {_field(extra.get("info") or ""): extra.text or "" for extra in child}
            found.ours.update({name: said for name, said in said_of.items() if name})
        else:
            _extras(child, inside, texts)


def _extras(element: etree._Element, extras: Extras, texts: dict[str, str]) -> None:
    fields = extras.fields.get(element.get("info") or "", {})
    for extra in element if fields else ():
        name = fields.get(extra.get("info") or "")
        if name and (said := (extra.text or "").strip()[:LONGEST]):
            texts[name] = f"{texts[name]}\n{said}"[:LONGEST] if name in texts else said


def strangers(element: etree._Element) -> list[str]:
    """The name of each element that is none of LHEO's."""
    names = (etree.QName(inner).localname for inner in element.iter())
    return [name for name in names if name not in ELEMENTS]
