"""The whole reckoning of a search, to be read: what was understood, each look taken, each part of each score."""

from collections.abc import Iterator

from catalogue import language
from catalogue.explaining import criterion_text, reason_text, relaxation_text
from catalogue.language import Translator
from catalogue.matching import Card, Match, Part, Step
from catalogue.search import Found, understood_text

# Columns of a part's name and of its points.
NAME, POINTS = 12, 6


def account_text(found: Found, _: Translator) -> str:
    """Without the trainings' details: `search_text` says them."""
    steps = [_step(number, step, _) for number, step in enumerate(found.results.steps, 1)]
    shown = zip(found.results.matches, found.results.cards, strict=True)
    cards = [_match(number, match, card, _) for number, (match, card) in enumerate(shown, 1)]
    return "\n".join((understood_text(found, _), *steps, *cards))


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


def _match(number: int, match: Match, card: Card, _: Translator) -> str:
    points = _("{points} points", points=language.number(match.score))
    lines = [f"\n{number}. {match.training.title} — {match.training.provider.name} · {points}"]
    lines += [_part(part, _) for part in match.parts]
    lines += [f"   {told}" for told in _rank(match, card, _)]
    if match.caveat:
        lines.append("   " + _("✖ But: {caveat}", caveat=reason_text(match.caveat, _)))
    return "\n".join(lines)


def _rank(match: Match, card: Card, _: Translator) -> Iterator[str]:
    """What, besides its points, made its rank (catalogue/matching/ordering.py)."""
    if card.score < round(match.score):
        lost = language.number(match.score - card.score)
        yield _("Rank: {points} points less, others of its domain come first.", points=lost)
    if not card.sure:
        yield _("Rank: after those that surely accept without a diploma.")
    if not card.fits:
        yield _("Rank: found by widening, after what fits.")
    elif match.site is None:
        yield _("Rank: remote, mixed in after two on site.")


def _part(part: Part, _: Translator) -> str:
    why = reason_text(part.reason, _) if part.reason else ""
    points = language.number(part.points)
    return f"   {criterion_text(part.criterion, _):<{NAME}}{points:>{POINTS}}   {why}".rstrip()
