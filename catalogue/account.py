"""The whole reckoning of a search, to be read: what was understood, each look taken, each part of each score."""

from catalogue import language
from catalogue.explaining import criterion_text, reason_text, relaxation_text
from catalogue.language import Translator
from catalogue.matching import Match, Part, Profile, Step
from catalogue.model import Delivery
from catalogue.search import Found
from catalogue.words import interests, levels

# Columns of a part's name and of its points.
NAME, POINTS = 12, 6


def account_text(found: Found, _: Translator) -> str:
    """Without the trainings' details: `search_text` says them."""
    steps = [_step(number, step, _) for number, step in enumerate(found.results.steps, 1)]
    cards = [_match(number, match, _) for number, match in enumerate(found.results.matches, 1)]
    return "\n".join((_understood(found.profile, _), *steps, *cards))


def _understood(profile: Profile, _: Translator) -> str:
    said = [
        profile.place.name if profile.place else _("no place"),
        levels.label(profile.level, _) if profile.level else _("no level"),
        *(interests.label(domain, _) for domain in profile.domains),
        *(_("without: {domain}", domain=interests.label(domain, _)) for domain in profile.excluded),
    ]
    if profile.words:
        said.append(_("words: {words}", words=", ".join(profile.words)))
    if profile.delivery:
        said.append(_("remote") if profile.delivery is Delivery.A_DISTANCE else _("on site"))
    if profile.work_study is not None:
        said.append(_("in alternance") if profile.work_study else _("not in alternance"))
    return _("Understood: {what}", what=" · ".join(said))


def _step(number: int, step: Step, _: Translator) -> str:
    """« Pas 2, plus loin (40 km) : 4 sur place, 1 à distance »."""
    loosened = relaxation_text(step.relaxation, _) if step.relaxation else _("as asked")
    where = f" ({language.distance(step.radius_km)})" if step.radius_km else ""
    return _(
        "Look {number}, {loosened}: {on_site} on site, {remote} remote",
        number=number,
        loosened=loosened + where,
        on_site=step.on_site,
        remote=step.remote,
    )


def _match(number: int, match: Match, _: Translator) -> str:
    points = _("{points} points", points=language.number(match.score))
    lines = [f"\n{number}. {match.training.title} — {match.training.provider.name} · {points}"]
    lines += [_part(part, _) for part in match.parts]
    if match.caveat:
        lines.append("   " + _("✖ But: {caveat}", caveat=reason_text(match.caveat, _)))
    return "\n".join(lines)


def _part(part: Part, _: Translator) -> str:
    why = reason_text(part.reason, _) if part.reason else ""
    points = language.number(part.points)
    return f"   {criterion_text(part.criterion, _):<{NAME}}{points:>{POINTS}}   {why}".rstrip()
