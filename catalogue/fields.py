"""What a training says of itself, field by field, as people read it: names and values in French."""

from collections.abc import Callable
from datetime import date
from types import NoneType
from typing import Any

from catalogue.language import Translator, number
from catalogue.model import Contact, Delivery, Domain, Label, Level, Provider, Session, Site, Training
from catalogue.places.gazetteer import Gazetteer
from catalogue.words import interests, levels

# The attributes by which two trainings of one identifier may differ, in the order in which a card is read. `source` is
# where it was read, and says nothing of it.
FIELDS = (
    *("title", "provider", "domains", "delivery", "sites", "sessions", "objective", "certification"),
    *("entry_level", "entry_required", "exit_level", "months", "hours", "free", "price"),
    *("audiences", "work_study", "accessible", "contact", "label", "fictional"),
)

DAY, MONTH = "%d/%m/%Y", "%m/%Y"


def label(field: str, _: Translator) -> str:
    """« Intitulé »."""
    return {
        "title": _("Title"),
        "provider": _("Organisation"),
        "domains": _("Domains"),
        "delivery": _("How it is followed"),
        "sites": _("Places"),
        "sessions": _("Sessions"),
        "objective": _("Objective"),
        "certification": _("Certification"),
        "entry_level": _("Level to enter"),
        "entry_required": _("Level required"),
        "exit_level": _("Level at the end"),
        "months": _("Months"),
        "hours": _("Hours"),
        "free": _("Free"),
        "price": _("Price"),
        "audiences": _("Audiences"),
        "work_study": _("Work and study"),
        "accessible": _("Accessible to disabled people"),
        "contact": _("Contact"),
        "label": _("Label"),
        "fictional": _("Fictional"),
    }[field]


def value(training: Training, field: str, gazetteer: Gazetteer, _: Translator) -> str:
    """« 6,5 », « Lens (1 rue de la Paix) ; Lille », « oui »; « rien » for what is not said."""
    said = getattr(training, field)
    items = said if isinstance(said, tuple) else (said,)
    return "\u00a0; ".join(_SAID[type(one)](one, gazetteer, _) for one in items) or _("nothing")


def _delivery(delivery: Delivery, _: Translator) -> str:
    return {
        Delivery.SUR_PLACE: _("on site"),
        Delivery.MIXTE: _("mixed"),
        Delivery.A_DISTANCE: _("remote"),
    }[delivery]


def _site(site: Site, gazetteer: Gazetteer) -> str:
    town = gazetteer.commune(site.commune)
    point = site.coordinates
    where = f"{point.latitude:.5f}, {point.longitude:.5f}" if point else ""
    return _with(town.name if town else site.commune, _joined(site.address, where))


def _session(session: Session, _: Translator) -> str:
    when = _("at any time") if session.permanent else ""
    period = _period(session.start, session.end, MONTH if session.month_only else DAY, _)
    apply_by = _("apply before {day}", day=f"{session.apply_by:{DAY}}") if session.apply_by else ""
    return _joined(when, period, apply_by)


def _period(since: date | None, until: date | None, form: str, _: Translator) -> str:
    """« 12/01/2027 – 12/07/2027 », « depuis le 12/01/2027 », « jusqu’au 12/07/2027 »."""
    if since and until:
        return f"{since:{form}} – {until:{form}}"
    if since:
        return _("from {day} on", day=f"{since:{form}}")
    return _("until {day}", day=f"{until:{form}}") if until else ""


def _joined(*texts: str) -> str:
    return ", ".join(filter(None, texts))


def _with(text: str, more: str) -> str:
    return f"{text} ({more})" if more else text


_SAID: dict[type, Callable[[Any, Gazetteer, Translator], str]] = {
    NoneType: lambda _nothing, _gazetteer, _: "",
    str: lambda text, _gazetteer, _: text,
    bool: lambda yes, _gazetteer, _: _("yes") if yes else _("no"),
    int: lambda count, _gazetteer, _: number(count),
    float: lambda amount, _gazetteer, _: number(amount),
    Level: lambda level, _gazetteer, _: levels.label(level, _),
    Domain: lambda domain, _gazetteer, _: interests.label(domain, _),
    Delivery: lambda delivery, _gazetteer, _: _delivery(delivery, _),
    Provider: lambda provider, _gazetteer, _: _with(provider.name, provider.siret),
    Site: lambda site, gazetteer, _: _site(site, gazetteer),
    Session: lambda session, _gazetteer, _: _session(session, _),
    Contact: lambda contact, _gazetteer, _: _joined(contact.phone, contact.email, contact.url),
    Label: lambda label, _gazetteer, _: _period(label.since, label.until, DAY, _),
}
