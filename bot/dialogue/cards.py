"""A training as a learner reads it: a short card, and the same with its details."""

from datetime import date

from bot.dialogue.naming import level_name, place_name
from bot.dialogue.scene import Scene
from bot.dialogue.taps import Action, button
from bot.effects import Rows
from catalogue.explaining import reason_text
from catalogue.language import Translator, day, distance, month
from catalogue.language import number as written
from catalogue.matching import Match
from catalogue.model import Delivery, Level, Session, Training

# Places and dates listed in the details: enough to choose, short enough for a phone.
MOST_LISTED = 5


# Characters of one text of a file on a card, and of an objective: a card stays one message (4,096, Bot API).
LONGEST, LONGEST_OBJECTIVE = 150, 1200


def card(match: Match, scene: Scene, number: int) -> str:
    """Its number (0 for none), title, provider, where, how long, how much, when, levels, why it is here, one honest « mais »."""
    training, _ = match.training, scene.world.texts
    lines = [
        _(
            "**{title}** — {provider}",
            title=_numbered(training, number),
            provider=_plain(training.provider.name),
        ),
        "📍 " + _where(match, scene),
        "🗓 " + " · ".join([*_length(training, _), _cost(training, _), _start(match.session, scene.today, _)]),
        "🎓 " + _levels(training, scene),
        _(
            "✔ Why: {reasons}.",
            reasons=", ".join(reason_text(r, scene.world.catalogue_texts) for r in match.reasons),
        ),
    ]
    if match.caveat:
        lines.append(_("✖ But: {caveat}.", caveat=reason_text(match.caveat, scene.world.catalogue_texts)))
    if scene.world.demonstration:
        lines.append(_provenance(training, _))
    return "\n".join(lines)


def _numbered(training: Training, number: int) -> str:
    return f"{number}. {_plain(training.title)}" if number else _plain(training.title)


def details(match: Match, scene: Scene, number: int) -> str:
    """The card, then all that is known and was not on it."""
    training, _ = match.training, scene.world.texts
    towns = _towns(training, scene)
    known = [
        _plain(training.objective, LONGEST_OBJECTIVE),
        training.certification and _("Certificate: {name}.", name=_plain(training.certification)),
        training.audiences and _("For: {audiences}.", audiences=_plain(", ".join(training.audiences))),
        training.work_study and _("In alternation: you also work in a company."),
        training.accessible and _("Welcomes people with disabilities."),
        training.hours and _("{hours} hours in all.", hours=written(training.hours)),
        len(towns) > 1 and _("Places: {places}.", places=", ".join(towns)),
        _dates(training, scene.today, _),
        training.label.until and _("Labelled until {day}.", day=day(training.label.until, scene.today)),
        _contact(training, _),
    ]
    lines = [line for line in known if line] or [_("I know nothing more: ask the school.")]
    return "\n".join([card(match, scene, number), "", *lines])


def card_buttons(match: Match, scene: Scene, turn: int, *, unfolded: bool = False) -> Rows:
    """What can be done with one card."""
    _, identifier = scene.world.texts, match.training.id
    fold = (
        button(_("Fewer details"), Action.FOLD, identifier, turn)
        if unfolded
        else button(_("Details"), Action.DETAILS, identifier, turn)
    )
    on_map = (button(_("See on the map"), Action.MAP, identifier, turn),) if match.site else ()
    return ((fold, *on_map),)


def _plain(text: str, most: int = LONGEST) -> str:
    """Text of a file, set as French is, without what would read as our own bold mark, and not endless."""
    text = text.replace("**", "").replace("'", "’")
    return text if len(text) <= most else text[: most - 1] + "…"


def _where(match: Match, scene: Scene) -> str:
    _, site = scene.world.texts, match.site
    if site is None:
        return _("remote, from home")
    commune = scene.world.gazetteer.commune(site.commune)
    town = place_name(commune, _) if commune else site.address
    mixed = [_("partly remote")] if match.training.delivery is Delivery.MIXTE else []
    return " · ".join([town, *far(match, _), *mixed])


def far(match: Match, _: Translator) -> list[str]:
    """How far its place is; nothing when that cannot be known."""
    if match.distance_km is None:
        return []
    return [distance(match.distance_km)] if match.distance_km >= 1 else [_("in your town")]


def _length(training: Training, _: Translator) -> list[str]:
    if training.months:
        return [_("{months} months", months=written(training.months))]
    return [_("{hours} hours", hours=written(training.hours))] if training.hours else []


def _cost(training: Training, _: Translator) -> str:
    if training.price:
        return _("{price} € to pay", price=written(training.price))
    return {True: _("free"), False: _("with a charge"), None: _("price to ask for")}[training.free]


def _start(session: Session | None, today: date, _: Translator) -> str:
    if session is None or not (session.permanent or session.start):
        return _("date to ask for")
    if session.permanent:
        return _("starts when you want")
    if session.start and session.month_only:
        return _("starts in {month}", month=month(session.start, today))
    return _("starts on {day}", day=day(session.start, today)) if session.start else ""


def _levels(training: Training, scene: Scene) -> str:
    _ = scene.world.texts
    leave = (
        _("you leave with: {level}", level=level_name(training.exit_level, scene.world))
        if training.exit_level and training.exit_level is not Level.AUCUN
        else _("you leave with: not said")
    )
    return _("To enter: {entry} · {leave}", entry=_entry(training, scene), leave=leave)


def _entry(training: Training, scene: Scene) -> str:
    _ = scene.world.texts
    if training.entry_level is None:
        return _("not said")
    if training.entry_level is Level.AUCUN:
        return _("no diploma needed")
    level = level_name(training.entry_level, scene.world)
    return (
        _("{level} required", level=level) if training.entry_required else _("{level} advised", level=level)
    )


def _provenance(training: Training, _: Translator) -> str:
    if training.fictional:
        return _("⚠ Fictional (demonstration)")
    return _("⚠ Real example of 2016-2020 ({source}), surely over.", source=_plain(training.source))


def _towns(training: Training, scene: Scene) -> list[str]:
    """Of the same training wherever it is given, the same town once."""
    sites = (*training.sites, *scene.world.index.sites(training.id, scene.today))
    codes = tuple(dict.fromkeys(site.commune for site in sites))[:MOST_LISTED]
    communes = map(scene.world.gazetteer.commune, codes)
    return [place_name(commune, scene.world.texts) for commune in communes if commune]


def _dates(training: Training, today: date, _: Translator) -> str:
    coming = [session for session in training.sessions if not session.is_over(today)][:MOST_LISTED]
    told = [_start(session, today, _) + _apply_by(session, today, _) for session in coming]
    return _("Dates: {dates}.", dates="; ".join(told)) if told else ""


def _apply_by(session: Session, today: date, _: Translator) -> str:
    return _(" (apply before {day})", day=day(session.apply_by, today)) if session.apply_by else ""


def _contact(training: Training, _: Translator) -> str:
    ways = [way for way in (training.contact.phone, training.contact.email, training.contact.url) if way]
    return _("To apply: {ways}", ways=_plain(" · ".join(ways))) if ways else ""
