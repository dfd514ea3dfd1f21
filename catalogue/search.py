"""Trainings for a place, a level and wishes as they are typed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from catalogue import language
from catalogue.errors import UserError
from catalogue.explaining import reason_text, relaxation_text
from catalogue.language import Translator, translator
from catalogue.matching import Index, Match, Profile, Results, find
from catalogue.model import Delivery
from catalogue.places.gazetteer import Gazetteer
from catalogue.places.model import Resolution
from catalogue.places.resolving import resolve
from catalogue.words import interests, levels, preferences
from catalogue.words.interests import Vocabulary

# « place », « level », « interests »: what is typed of each, absent or empty when it is not said.
Typed = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Found:
    """`profile`: what was understood. `place`: how; of an ambiguous one, the biggest candidate was taken."""

    profile: Profile
    place: Resolution
    results: Results


def search(
    typed: Typed, index: Index, gazetteer: Gazetteer, vocabulary: Vocabulary, today: date, limit: int
) -> Found:
    """What the catalogue has for what is typed."""
    resolution = resolve(gazetteer, typed.get("place", ""))
    wished = interests.read(typed.get("interests", ""), vocabulary)
    preferred = preferences.read(typed.get("interests", ""))
    profile = Profile(
        place=next(iter(resolution.places), None),
        level=levels.read(typed.get("level", "")),
        domains=wished.domains,
        excluded=wished.excluded,
        words=wished.words,
        delivery=preferred.delivery,
        work_study=preferred.work_study,
    )
    return Found(profile, resolution, find(index, profile, today, limit))


def typed_in(line: str) -> Typed:
    """What a line of `match -` says: a JSON object, or blank. Raises UserError for any other."""
    try:
        typed = json.loads(line) if line.strip() else {}
    except (ValueError, RecursionError):
        typed = None
    if not isinstance(typed, dict):
        _ = translator("catalogue")
        raise UserError(_("A profile is a JSON object with place, level and interests."))
    return {key: str(value) for key, value in typed.items() if value is not None}


def search_text(found: Found, gazetteer: Gazetteer, _: Translator) -> str:
    """The trainings found, to be read, under what was understood and what was loosened to find them."""
    matches = found.results.matches
    cards = [_card(number, match, gazetteer, _) for number, match in enumerate(matches, 1)]
    told = cards or [_("Nothing was found.")]
    return "\n\n".join([understood_text(found, _), *_relaxed(found.results, _), *told])


def understood_text(found: Found, _: Translator) -> str:
    """One line: what was understood of what was typed."""
    profile = found.profile
    said = [
        _place(found.place, _),
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


def _place(place: Resolution, _: Translator) -> str:
    """A doubt, which a person would be asked about, is said."""
    if not place.places:
        return _("no place")
    first = place.places[0]
    name = f"{first.name} ({first.departement})" if first.departement else first.name
    if len(place.places) > 1:
        return _("{place}, the biggest of {n}: to ask", place=name, n=len(place.places))
    return _("{place}, to confirm", place=name) if place.confirm else name


def _relaxed(results: Results, _: Translator) -> tuple[str, ...]:
    """One line, or none when nothing was loosened."""
    what = ", ".join(relaxation_text(relaxation, _) for relaxation in results.relaxed)
    return (_("Little answers as asked; also shown: {what}.", what=what),) if what else ()


def _card(number: int, match: Match, gazetteer: Gazetteer, _: Translator) -> str:
    training = match.training
    town = gazetteer.commune(match.site.commune) if match.site else None
    where = [town.name if town else _("remote")]
    if match.distance_km and match.distance_km >= 1:
        where.append(language.distance(match.distance_km))
    lines = [
        f"{number}. {training.title}",
        f"   {training.provider.name} — {', '.join(where)}",
        f"   ✔ {', '.join(reason_text(reason, _) for reason in match.reasons)}",
    ]
    if match.caveat:
        lines.append("   " + _("✖ But: {caveat}", caveat=reason_text(match.caveat, _)))
    return "\n".join(lines)
