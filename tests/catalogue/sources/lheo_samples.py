"""LHEO written for tests: a file, a formation, and what is changed in it."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from io import BytesIO
from typing import BinaryIO

from catalogue import resources
from catalogue.model import Training
from catalogue.sources import lheo, lheo_offers
from catalogue.sources.entry import Entry, Read
from catalogue.sources.problems import Done, Fault, Problem
from catalogue.sources.record import Context

NAMESPACES = {
    "2.2": "http://www.lheo.org/2.2",
    "2.3": "http://lheo.gouv.fr/2.3",
    "mcf": "https://www.of.moncompteformation.gouv.fr",
}
TODAY = date(2027, 1, 15)

PLACE = """<lieu-de-formation><coordonnees><adresse>
<ligne>1 rue A</ligne><ligne>-</ligne><codepostal>62300</codepostal><ville>Lens</ville>
<departement>62</departement><code-INSEE-commune>62498</code-INSEE-commune>
<geolocalisation><latitude>50.43</latitude><longitude>2.83</longitude></geolocalisation>
</adresse></coordonnees></lieu-de-formation>"""

SESSION = """<session numero="S1"><periode><debut>20270301</debut><fin>20270930</fin></periode>
<adresse-inscription><adresse><ligne>-</ligne><codepostal>75001</codepostal><ville>Paris</ville></adresse>
</adresse-inscription></session>"""

ACTION = f"""<action numero="AC-1">
<rythme-formation>Temps plein</rythme-formation>
<code-public-vise>80006</code-public-vise>
<niveau-entree-obligatoire>1</niveau-entree-obligatoire>
<modalites-alternance>-</modalites-alternance>
<modalites-enseignement>0</modalites-enseignement>
<conditions-specifiques>-</conditions-specifiques>
<prise-en-charge-frais-possible>1</prise-en-charge-frais-possible>
{PLACE}
<modalites-entrees-sorties>0</modalites-entrees-sorties>
{SESSION}
<nombre-heures-total>700</nombre-heures-total>
</action>"""

FORMATION = f"""<formation numero="F1">
<domaine-formation><code-FORMACODE>31090</code-FORMACODE><code-ROME>M1805</code-ROME></domaine-formation>
<intitule-formation>Développeur web</intitule-formation>
<objectif-formation>Créer des sites.</objectif-formation>
<resultats-attendus>-</resultats-attendus>
<contenu-formation>HTML</contenu-formation>
<certifiante>1</certifiante>
<contact-formation><coordonnees><nom>Martin</nom><courriel>qui@example.org</courriel></coordonnees></contact-formation>
<parcours-de-formation>1</parcours-de-formation>
<code-niveau-entree>4</code-niveau-entree>
<certification><code-RNCP>37674</code-RNCP></certification>
<code-niveau-sortie>15</code-niveau-sortie>
{ACTION}
<organisme-formation-responsable>
<numero-activite>31590000059</numero-activite>
<SIRET-organisme-formation><SIRET>12345678901234</SIRET></SIRET-organisme-formation>
<nom-organisme>École Y</nom-organisme>
<raison-sociale>Y SAS</raison-sociale>
<coordonnees-organisme><coordonnees>
<telfixe><numtel>03 21 00 00 00</numtel></telfixe><fax><numtel>03 21 00 00 01</numtel></fax>
<courriel>contact@example.org</courriel><web><urlweb>example.org</urlweb></web>
</coordonnees></coordonnees-organisme>
<contact-organisme><coordonnees><nom>Durand</nom><prenom>Zoé</prenom><courriel>zoe.durand@example.org</courriel>
<portable><numtel>06 39 98 00 00</numtel></portable></coordonnees></contact-organisme>
<potentiel><code-FORMACODE>46072</code-FORMACODE></potentiel>
</organisme-formation-responsable>
</formation>"""

RESUME = """<resume-offre numero="R1">
<domaine-formation><code-FORMACODE>31090</code-FORMACODE></domaine-formation>
<intitule-formation>
Développeur
 web</intitule-formation>
<nom-organisme>École Y</nom-organisme><SIRET>12345678901234</SIRET>
<codepostal>75017</codepostal><code-INSEE-commune>75117</code-INSEE-commune>
<ville>Paris 17e Arrondissement</ville><departement>75</departement>
<code-niveau-entree>5</code-niveau-entree><modalites-enseignement>0</modalites-enseignement>
<code-public-vise>83056</code-public-vise><nombre-heures-total>534</nombre-heures-total>
<session><periode><debut>20270900</debut><fin>20280700</fin></periode></session>
<certification><code-RNCP>24508</code-RNCP></certification>
<extras info="geolocalisation"><extra info="latitude">48.88</extra><extra info="longitude">2.31</extra></extras>
<extras info="complements"><extra info="code-niveau-sortie">7</extra></extras>
</resume-offre>"""


def changed(text: str, *changes: tuple[str, str]) -> str:
    """Each change replaces what must be there."""
    for before, after in changes:
        assert before in text, before
        text = text.replace(before, after)
    return text


def formation(*changes: tuple[str, str]) -> str:
    return changed(FORMATION, *changes)


def document(*formations: str, version: str = "2.3") -> bytes:
    body = "\n".join(formations)
    return f'<lheo xmlns="{NAMESPACES[version]}"><offres>\n{body}\n</offres></lheo>'.encode()


def index(*resumes: str, answer: str = "") -> bytes:
    body = "\n".join(resumes)
    return (
        f'<lheo-index xmlns="{NAMESPACES["2.2"]}"><resumes-offres>{body}{answer}</resumes-offres></lheo-index>'
    ).encode()


def opened(content: bytes) -> Callable[[], AbstractContextManager[BinaryIO]]:
    return lambda: BytesIO(content)


def read(content: bytes, today: date | None = TODAY) -> list[Read]:
    context = Context(resources.gazetteer(), resources.vocabulary(), "essai.xml", today)
    return list(lheo.entries(lheo_offers.offers(opened(content)), context))


def entries(*formations: str, today: date | None = TODAY) -> list[Entry]:
    return [one for one in read(document(*formations), today) if isinstance(one, Entry)]


def training(*changes: tuple[str, str], today: date | None = TODAY) -> Training:
    """The only training of the sample so changed."""
    (entry,) = entries(formation(*changes), today=today)
    assert entry.training, entry.problems
    return entry.training


def problems(*changes: tuple[str, str], today: date | None = TODAY) -> list[tuple[str, Fault, str, Done]]:
    """What is wrong in the sample so changed: element, fault, value, what was done."""
    found: list[Problem] = []
    for one in read(document(formation(*changes)), today):
        found += one.problems if isinstance(one, Entry) else [one]
    return [(problem.column, problem.fault, problem.value, problem.done) for problem in found]
