"""The search, and its results, three cards at a time."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

from bot.dialogue.cards import card, card_buttons
from bot.dialogue.conversation import Conversation, Results, Slot
from bot.dialogue.naming import domain_name, level_name, place_name
from bot.dialogue.scene import Outcome, Scene
from bot.dialogue.taps import NONE, Action, button
from bot.effects import Keyboard, Rows
from catalogue import matching
from catalogue.language import Translator, distance, of_town
from catalogue.matching import Match, Relaxation
from catalogue.model import Domain, Level
from catalogue.places.model import PlaceKind

# Cards shown at once: what fits on two screens of a small phone.
PAGE = 3
# Results kept for « Voir plus »: nobody goes further than ten pages.
MOST = 30


def search(conversation: Conversation, scene: Scene, lead: str = "") -> Outcome:
    """Look for trainings, say how many there are and what was relaxed, show the first ones."""
    found = matching.find(scene.world.index, conversation.profile, scene.today, limit=MOST)
    conversation = replace(
        conversation,
        turn=conversation.turn + 1,
        asked=None,
        misses=0,
        caring=None,
        game=None,
        results=Results(tuple(match.training.id for match in found.matches)),
    )
    told = "\n\n".join(part for part in (lead, *_summary(conversation, found, scene)) if part)
    if not found.matches:
        return conversation, (scene.say(told, changes(conversation, scene.world.texts)),)
    heading = scene.say(told, keyboard=Keyboard() if conversation.keyboard else None)
    after, cards = _page(replace(conversation, keyboard=False), scene, found.matches[:PAGE])
    return after, (heading, *cards)


def more(conversation: Conversation, scene: Scene) -> Outcome:
    """The next cards; those that left the catalogue meanwhile, or are over, are forgotten. When none is left and one of
    those shown is gone too, there is more than what was found then: it is looked for again."""
    _ = scene.world.texts
    conversation = without_gone(conversation.drop_change(), scene)
    results = conversation.results or Results()
    coming = (found_again(conversation, scene, training) for training in results.trainings[results.shown :])
    left = tuple(match for match in islice(coming, PAGE) if match)
    if not left and not all(found_again(conversation, scene, one) for one in results.trainings):
        return search(conversation, scene, _("What I showed you has changed since, so I looked again."))
    if not left:
        return conversation, (
            scene.say(_("That is all I have. You can change a wish:"), changes(conversation, _)),
        )
    return _page(replace(conversation, turn=conversation.turn + 1), scene, left)


def without_gone(conversation: Conversation, scene: Scene) -> Conversation:
    """The results, but for those to come that left the catalogue meanwhile, or are over; what was shown keeps its number."""
    results = conversation.results
    if results is None:
        return conversation
    shown, coming = results.trainings[: results.shown], results.trainings[results.shown :]
    left = tuple(training for training in coming if found_again(conversation, scene, training))
    return replace(conversation, results=replace(results, trainings=shown + left))


def shown(conversation: Conversation, number: int) -> str | None:
    """The identifier of the training that a learner calls « 2 »; None when nothing so numbered was shown."""
    results = conversation.results
    return results.trainings[number - 1] if results and 1 <= number <= results.shown else None


def number_of(conversation: Conversation, identifier: str) -> int:
    """The number of a training among those shown; 0 when it belongs to an older search."""
    results = conversation.results
    return results.trainings.index(identifier) + 1 if results and identifier in results.trainings else 0


def buttons_of(match: Match, conversation: Conversation, scene: Scene, *, unfolded: bool = False) -> Rows:
    """The buttons of a card; the last one shown also carries the way on."""
    below = card_buttons(match, scene, conversation.turn, unfolded=unfolded)
    is_last = (
        conversation.results and number_of(conversation, match.training.id) == conversation.results.shown
    )
    return below + _onward(conversation, scene.world.texts) if is_last else below


def found_again(conversation: Conversation, scene: Scene, identifier: str) -> Match | None:
    """A training found before; None when it left the catalogue since, or can no longer be joined."""
    match = matching.explain(scene.world.index, identifier, conversation.profile, scene.today)
    return match if match and match.training.is_open(scene.today) else None


def _page(conversation: Conversation, scene: Scene, matches: tuple[Match, ...]) -> Outcome:
    results = conversation.results or Results()
    results = replace(results, shown=results.shown + len(matches))
    conversation = replace(conversation, results=results)
    cards = tuple(
        scene.say(
            card(match, scene, number_of(conversation, match.training.id)),
            buttons_of(match, conversation, scene),
        )
        for match in matches
    )
    return conversation, cards


def _onward(conversation: Conversation, _: Translator) -> Rows:
    left = conversation.results.left if conversation.results else 0
    see_more = button(_("See more ({n})", n=left), Action.MORE, NONE, conversation.turn)
    below = changes(conversation, _)
    return ((see_more,), *below) if left else below


def changes(conversation: Conversation, _: Translator) -> Rows:
    """What one may change once all was answered."""
    labels = (
        (Slot.PLACE, _("Change my town")),
        (Slot.LEVEL, _("Change my level")),
        (Slot.INTERESTS, _("Change my wishes")),
    )
    place, level, wishes = (button(label, Action.CHANGE, slot, conversation.turn) for slot, label in labels)
    return ((place, level), (wishes,))


def _summary(conversation: Conversation, found: matching.Results, scene: Scene) -> tuple[str, ...]:
    _ = scene.world.texts
    if not found.matches:
        return (
            _("I find nothing that fits, even by widening the search. Change one thing?"),
            _("You can also ask the mission locale near you: it is free, and made for people under 26."),
        )
    count = _.plural(
        "**{n} training** {where}.",
        "**{n} trainings** {where}.",
        found.total,
        where=_area(found, scene, conversation),
    )
    return (*_relaxed(conversation, found, scene), count, *_daring(conversation, found, scene))


def _daring(conversation: Conversation, found: matching.Results, scene: Scene) -> tuple[str, ...]:
    """To who has no diploma: how many of the first cards take them as they are, and how far these lead."""
    if conversation.profile.level not in {Level.AUCUN, Level.BREVET}:
        return ()
    _, first = scene.world.texts, [match.training for match in found.matches[:PAGE]]
    open_ones = [training for training in first if training.entry_level is Level.AUCUN]
    aims = [level for training in open_ones if (level := training.exit_level) and level.rank]
    if not aims:
        return ()
    highest = level_name(max(aims, key=lambda level: level.rank or 0), scene.world)
    if len(first) == 1:
        return (_("It takes you as you are, and leads to: **{level}**. You may dare.", level=highest),)
    told = _.plural(
        "{n} of the first ones takes you as you are, and leads to: **{level}**. You may dare.",
        "{n} of the first ones take you as you are, and lead up to: **{level}**. You may dare.",
        len(open_ones),
        level=highest,
    )
    return (told,)


def _area(found: matching.Results, scene: Scene, conversation: Conversation) -> str:
    _, place = scene.world.texts, conversation.profile.place
    if place is None or (found.radius_km is None and Relaxation.DISTANCE in found.relaxed):
        return _("in France")
    if place.kind is PlaceKind.PAYS or not _on_site(found):
        return _("from home")
    if found.radius_km is None:
        return _("for you: {place}", place=place_name(place, _))
    around = {"distance": distance(found.radius_km), "of_town": of_town(place_name(place, _))}
    if any(match.site is None for match in found.matches):
        return _("within {distance} {of_town}, or remote", **around)
    return _("within {distance} {of_town}", **around)


def _on_site(found: matching.Results) -> bool:
    return any(match.site is not None for match in found.matches)


def _relaxed(conversation: Conversation, found: matching.Results, scene: Scene) -> tuple[str, ...]:
    """One sentence for each criterion relaxed, in the order it was."""
    _, profile = scene.world.texts, conversation.profile
    abroad = profile.place is not None and profile.place.kind is PlaceKind.PAYS  # remote ones were promised
    return tuple(
        _relaxation(relaxation, conversation, found, scene)
        for relaxation in found.relaxed
        if not (abroad and relaxation is Relaxation.A_DISTANCE)
    )


def _relaxation(
    relaxation: Relaxation, conversation: Conversation, found: matching.Results, scene: Scene
) -> str:
    _, profile = scene.world.texts, conversation.profile
    match relaxation:
        case Relaxation.DISTANCE if found.radius_km:
            return _(
                "There is little close by: I looked up to {distance}.", distance=distance(found.radius_km)
            )
        case Relaxation.DISTANCE:
            return _("There is little close by: I looked everywhere in France.")
        case Relaxation.DATES:
            return _("I added trainings that start later than in six months.")
        case Relaxation.NIVEAU:
            return _("I added trainings where a higher diploma is advised, not required.")
        case Relaxation.DOMAINE:
            return _other_fields(conversation, found, scene)
        case Relaxation.A_DISTANCE if profile.place and not _on_site(found):
            return _(
                "Nothing on site for {place}: here is what one follows from home.",
                place=place_name(profile.place, _),
            )
        case Relaxation.A_DISTANCE:
            return _("I also added remote trainings, which you follow from home.")


def _other_fields(conversation: Conversation, found: matching.Results, scene: Scene) -> str:
    """Which of the wishes have nothing at all; else that they have little."""
    _, wished = scene.world.texts, conversation.profile.domains
    present = {domain for match in found.matches for domain in match.training.domains}
    if absent := [domain for domain in wished if domain not in present]:
        return _(
            "There is nothing in {wishes} here for you: I added other fields.", wishes=_listed(absent, scene)
        )
    return _("There is little in {wishes}: I added other fields.", wishes=_listed(wished, scene))


def _listed(domains: Iterable[Domain], scene: Scene) -> str:
    return ", ".join(domain_name(domain, scene.world) for domain in domains)
