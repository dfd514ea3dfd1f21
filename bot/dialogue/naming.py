"""How the bot names what it speaks of, in a few French words."""

from collections.abc import Iterable
from functools import cache

from bot.dialogue.world import World
from catalogue.language import Translator
from catalogue.matching import Profile
from catalogue.model import Delivery, Domain, Level
from catalogue.places.model import Place, PlaceKind
from catalogue.words import interests, levels
from catalogue.words.preferences import Preferences


def place_name(place: Place, _: Translator) -> str:
    """« Lens (62) », « Pas-de-Calais (62) », « Bretagne »; an arrondissement is « Paris 11e (75) »."""
    name = place.name.removesuffix(" Arrondissement").replace("'", "’")
    if place.kind is PlaceKind.COMMUNE:
        return _("{place} ({departement})", place=name, departement=place.departement)
    if place.kind is PlaceKind.DEPARTEMENT:
        return _("{place} ({departement})", place=name, departement=place.code)
    return name


def capitalized(text: str) -> str:
    """With a capital first, the rest as it is: « CAP, BEP » stays so."""
    return text[:1].upper() + text[1:]


def level_name(level: Level, world: World) -> str:
    return levels.label(level, world.catalogue_texts)


def domain_name(domain: Domain, world: World) -> str:
    return interests.label(domain, world.catalogue_texts)


def domain_button(domain: Domain, _: Translator) -> str:
    """What one does, short enough for two buttons a row on a small phone."""
    return _domain_buttons(_)[domain]


@cache
def _domain_buttons(_: Translator) -> dict[Domain, str]:
    return {
        Domain.DEVELOPPEMENT: _("Code sites, apps"),
        Domain.RESEAUX_SYSTEMES: _("Fix, networks"),
        Domain.CYBERSECURITE: _("Cybersecurity"),
        Domain.DATA_IA: _("Data, AI"),
        Domain.DESIGN: _("Design, graphics"),
        Domain.GESTION_PROJET: _("Run a project"),
        Domain.MARKETING_COMMUNICATION: _("Social media"),
        Domain.JEUX_VIDEO_3D: _("Video games, 3D"),
        Domain.FABRICATION_NUMERIQUE: _("Robots, 3D printing"),
        Domain.REMISE_A_NIVEAU: _("Computer basics"),
        Domain.AUDIOVISUEL: _("Video, sound"),
    }


def domain_line(domain: Domain, world: World) -> str:
    """A domain, with what one does there all day."""
    _ = world.texts
    day = {
        Domain.DEVELOPPEMENT: _("you write the code of a site or an app, you test it, you mend it."),
        Domain.RESEAUX_SYSTEMES: _("you install computers and networks, you mend what breaks down."),
        Domain.CYBERSECURITE: _(
            "you look for the flaws of a network, and close them before someone gets in."
        ),
        Domain.DATA_IA: _("you sort and make figures speak, you train programs that learn."),
        Domain.DESIGN: _("you draw screens, logos and posters, you try until it is clear and beautiful."),
        Domain.GESTION_PROJET: _("you share out the work, you follow the time, you help the team move on."),
        Domain.MARKETING_COMMUNICATION: _("you write posts, you run pages, you look at what people like."),
        Domain.JEUX_VIDEO_3D: _("you build characters, sets and rules of a game, in 2D or in 3D."),
        Domain.FABRICATION_NUMERIQUE: _("you print in 3D, you cut, you wire boards to make an object work."),
        Domain.REMISE_A_NIVEAU: _("you learn to be at ease with a computer: files, mail, Word, internet."),
        Domain.AUDIOVISUEL: _("you film, you record sound, you edit until the story holds."),
    }[domain]
    return _("**{domain}**: {day}", domain=capitalized(domain_name(domain, world)), day=day)


def noted(parts: Iterable[str], _: Translator) -> str:
    """What was just understood, said back."""
    return _("Noted: {parts}.", parts=" · ".join(f"**{part}**" for part in parts))


def preference_names(said: Profile | Preferences, _: Translator) -> tuple[str, ...]:
    """How one wants to learn."""
    where = {
        Delivery.A_DISTANCE: _("remote"),
        Delivery.SUR_PLACE: _("on site"),
        Delivery.MIXTE: _("partly remote"),
    }
    delivery = (where[said.delivery],) if said.delivery else ()
    work_study = {True: (_("in alternation"),), False: (_("no alternation"),), None: ()}[said.work_study]
    return delivery + work_study


def profile_parts(profile: Profile, world: World) -> tuple[str, ...]:
    """What is known, in bold and in the order asked: place, level, wishes, refusals."""
    _ = world.texts
    place = (place_name(profile.place, _),) if profile.place else ()
    level = (level_name(profile.level, world),) if profile.level else ()
    wishes = tuple(domain_name(domain, world) for domain in profile.domains)
    refused = tuple(_("no {domain}", domain=domain_name(domain, world)) for domain in profile.excluded)
    preferred = preference_names(profile, _)
    return tuple(f"**{part}**" for part in place + level + wishes + refused + preferred)
