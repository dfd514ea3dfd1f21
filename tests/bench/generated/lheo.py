"""Writes generated trainings as LHEO 2.3, laid out like the exports of regional observatories."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from html import escape

from catalogue.places.model import Place
from tests.bench.generated.offer import Action, Fault, Offer, Provider, Sentences, Site

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<lheo xmlns="http://lheo.gouv.fr/2.3">\n<offres>\n'
TAIL = "</offres>\n</lheo>\n"


def written(offers: Iterable[Offer]) -> Iterator[str]:
    yield HEAD
    yield from map(_formation, offers)
    yield TAIL


def _formation(offer: Offer) -> str:
    html = offer.provider.html
    actions = "".join(_action(action, offer) for action in offer.actions)
    exit_level = f"<code-niveau-sortie>{offer.exit}</code-niveau-sortie>\n" if offer.exit else ""
    return f"""<formation numero="{offer.number}">
{_codes(offer)}<intitule-formation>{_title(offer)}</intitule-formation>
<objectif-formation>{_text(offer.objective, html=html)}</objectif-formation>
<resultats-attendus>{_text(offer.results, html=html)}</resultats-attendus>
<contenu-formation>{_text(offer.content, html=html)}</contenu-formation>
<certifiante>{int(bool(offer.trade.rncp))}</certifiante>
{_contact(offer.provider)}<parcours-de-formation>{1 + offer.provider.number % 4}</parcours-de-formation>
<code-niveau-entree>{offer.entry}</code-niveau-entree>
<objectif-general-formation>6</objectif-general-formation>
{_certification(offer)}{exit_level}<url-formation>
<urlweb>{offer.provider.host}/formations/{offer.number}</urlweb>
</url-formation>
{actions}{_responsible(offer.provider)}<extras info="export">
<extra info="source">catalogue engendré</extra>
</extras>
</formation>
"""


def _title(offer: Offer) -> str:
    title = escape(offer.title)
    return "\n    " + title.replace(", ", ",\n    ") if offer.fault is Fault.RAGGED_TITLE else title


def _codes(offer: Offer) -> str:
    if offer.fault in (Fault.NO_CODES, Fault.UNKNOWN_DOMAIN):
        return "<domaine-formation>\n</domaine-formation>\n"
    main, *others = offer.trade.formacode
    lines = (
        f'<code-FORMACODE ref="V13" tag="principal">{main}</code-FORMACODE>',
        *(f'<code-FORMACODE ref="V13">{code}</code-FORMACODE>' for code in others),
        f"<code-NSF>{offer.trade.nsf}</code-NSF>",
        *(f"<code-ROME>{code}</code-ROME>" for code in offer.trade.rome),
    )
    return "<domaine-formation>\n" + "\n".join(lines) + "\n</domaine-formation>\n"


def _certification(offer: Offer) -> str:
    if not offer.trade.rncp:
        return ""
    return f"<certification>\n<code-RNCP>{offer.trade.rncp}</code-RNCP>\n</certification>\n"


def _action(action: Action, offer: Offer) -> str:
    provider = offer.provider
    places = "".join(_place(site, provider, offer.fault) for site in action.sites)
    sessions = "".join(_session(rank, start, action, offer) for rank, start in enumerate(action.starts))
    funder = 10 if action.price else 2
    return f"""<action numero="{action.number}">
<rythme-formation>{action.rhythm}</rythme-formation>
<code-public-vise ref="V14">{action.audience}</code-public-vise>
<niveau-entree-obligatoire>{int(offer.entry_required)}</niveau-entree-obligatoire>
<modalites-alternance>-</modalites-alternance>
<modalites-enseignement>{action.delivery}</modalites-enseignement>
<conditions-specifiques>{_text((action.conditions,), html=provider.html)}</conditions-specifiques>
<prise-en-charge-frais-possible>1</prise-en-charge-frais-possible>
{places}<modalites-entrees-sorties>{int(action.permanent)}</modalites-entrees-sorties>
<url-action>
<urlweb>https://{provider.host}/formations/{offer.number}</urlweb>
</url-action>
{sessions}<restauration>Restaurant à proximité</restauration>
<hebergement>-</hebergement>
<transport>Bus et train à moins de dix minutes</transport>
<acces-handicapes>Locaux accessibles ; référent handicap joignable avant l’entrée</acces-handicapes>
<langue-formation>fr</langue-formation>
<frais-restants>{f"{action.price} euros" if action.price else "Aucun"}</frais-restants>
<prix-total-TTC>{action.price}</prix-total-TTC>
<duree-indicative>{action.months} mois</duree-indicative>
<nombre-heures-total>{action.hours}</nombre-heures-total>
<organisme-formateur numero="O_{provider.number}">
<SIRET-formateur>
<SIRET>{provider.siret}</SIRET>
</SIRET-formateur>
<raison-sociale-formateur>{escape(provider.name)}</raison-sociale-formateur>
</organisme-formateur>
<organisme-financeur>
<code-financeur>{funder}</code-financeur>
</organisme-financeur>
{_branches(provider.number)}</action>
"""


def _session(rank: int, start: date, action: Action, offer: Offer) -> str:
    fault = offer.fault
    begins, ends = f"{start:%Y%m%d}", f"{action.end(start):%Y%m%d}"
    if fault is Fault.MONTH_ONLY:
        begins = begins[:6] + "00"
    if fault is Fault.NO_DATE:
        begins, ends = "00000000", "99999999"
    address = _address_of_provider(offer.provider)
    return f"""<session numero="{action.number}_{rank}">
<periode>
<debut>{begins}</debut>
<fin>{ends}</fin>
</periode>
<adresse-inscription>
{address}</adresse-inscription>
<etat-recrutement>1</etat-recrutement>
</session>
"""


def _place(site: Site, provider: Provider, fault: Fault | None) -> str:
    postcode = site.postcode[:3] + "79" if fault is Fault.CEDEX else site.postcode
    point = (site.latitude, site.longitude) if site.latitude else None
    address = _address(site.place, site.street, postcode, point, fault)
    return f"<lieu-de-formation>\n<coordonnees>\n<nom>{escape(provider.name[:50])}</nom>\n{address}</coordonnees>\n</lieu-de-formation>\n"


def _address(
    place: Place, street: str, postcode: str, point: tuple[str, str] | None, fault: Fault | None = None
) -> str:
    town, insee = escape(place.name), place.code
    if fault is Fault.POSTCODE_AS_INSEE:
        insee = postcode
    if fault is Fault.UNKNOWN_TOWN:
        town, insee, postcode = "Villeneuve-des-Nuages", "99999", "00000"
    located = (
        f"<geolocalisation>\n<latitude>{point[0]}</latitude>\n<longitude>{point[1]}</longitude>\n</geolocalisation>\n"
        if point
        else ""
    )
    return f"""<adresse>
<ligne>{street}</ligne>
<codepostal>{postcode}</codepostal>
<ville>{town[:50]}</ville>
<departement>{place.departement}</departement>
<code-INSEE-commune>{insee}</code-INSEE-commune>
<region>{place.region}</region>
<pays>FR</pays>
{located}</adresse>
"""


@cache
def _address_of_provider(provider: Provider) -> str:
    office = provider.sites[0]
    return _address(office.place, office.street, office.postcode, None)


@cache
def _contact(provider: Provider) -> str:
    """Present, as the schema wants it, and empty in one export out of five."""
    inside = "" if provider.number % 5 == 0 else _ways(provider)
    return f"<contact-formation>\n<coordonnees>\n{inside}</coordonnees>\n</contact-formation>\n"


def _ways(provider: Provider) -> str:
    return f"""<telfixe>
<numtel>{provider.phone}</numtel>
</telfixe>
<courriel>contact@{provider.host}</courriel>
<web>
<urlweb>{provider.host}</urlweb>
</web>
"""


@cache
def _responsible(provider: Provider) -> str:
    number = "99999999999" if provider.number % 50 == 0 else f"119{provider.number:08}"
    name, ways = escape(provider.name), _address_of_provider(provider) + _ways(provider)
    return f"""<organisme-formation-responsable numero="O_{provider.number}">
<numero-activite>{number}</numero-activite>
<SIRET-organisme-formation>
<SIRET>{provider.siret}</SIRET>
</SIRET-organisme-formation>
<nom-organisme>{name}</nom-organisme>
<raison-sociale>-</raison-sociale>
<coordonnees-organisme>
<coordonnees>
{ways}</coordonnees>
</coordonnees-organisme>
<contact-organisme>
<coordonnees>
{ways}</coordonnees>
</contact-organisme>
<renseignements-specifiques>-</renseignements-specifiques>
</organisme-formation-responsable>
"""


@cache
def _branches(number: int) -> str:
    """To whom a training account is open: long, and nothing for us."""
    branches = "".join(
        f'<extra info="branche">{20 + (number + rank) % 75}.{rank + 10}Z</extra>\n' for rank in range(8)
    )
    return f"""<extras info="eligibilite-cpf">
<extra info="debut-validite">20260101</extra>
<extra info="france-entiere">1</extra>
{branches}</extras>
"""


@cache
def _text(sentences: Sentences, *, html: bool) -> str:
    """Paragraphs, or a list in HTML, escaped once more as text of the XML."""
    if html:
        first, *others = sentences
        items = "".join(f"<li>{sentence}</li>" for sentence in others)
        return escape(f"<p>{first}</p>" + (f"<ul>{items}</ul>" if items else ""))
    return escape("\n".join(sentences))
