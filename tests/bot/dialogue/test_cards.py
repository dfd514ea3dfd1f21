"""What a learner reads of a training, whatever is known of it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.dialogue.cards import card, card_buttons, details
from bot.dialogue.world import World
from catalogue.matching import Reason, Why
from catalogue.model import Contact, Delivery, Level, Provider, Session, Site
from tests.bot.dialogue.samples import TRAINING, match, scene


def lines(text: str) -> list[str]:
    return text.replace("\u00a0", " ").replace("\u202f", " ").splitlines()


def test_a_card_says_all_in_five_lines(world: World) -> None:
    assert lines(card(match(), scene(world), 2)) == [
        "**2. Développeur web** — Fabrique",
        "📍 Lens (62) · 4 km",
        "🗓 7 mois · gratuit · débute le 12 janvier 2027",
        "🎓 Pour entrer : sans diplôme · à la fin : bac+2 (BTS, DUT)",
        "✔ Pourquoi : ouvert sans diplôme.",
    ]


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"months": 7.5}, "🗓 7,5 mois · gratuit · débute le 12 janvier 2027"),
        ({"months": None, "hours": 1200}, "🗓 1 200 heures · gratuit · débute le 12 janvier 2027"),
        ({"months": None}, "🗓 gratuit · débute le 12 janvier 2027"),
        ({"free": None}, "🗓 7 mois · prix à demander · débute le 12 janvier 2027"),
        ({"free": False}, "🗓 7 mois · payant · débute le 12 janvier 2027"),
        ({"free": False, "price": 1250.0}, "🗓 7 mois · 1 250 € à payer · débute le 12 janvier 2027"),
        ({"sessions": ()}, "🗓 7 mois · gratuit · date à demander"),
        ({"sessions": (Session(permanent=True),)}, "🗓 7 mois · gratuit · débute quand tu veux"),
        (
            {"sessions": (Session(date(2027, 1, 1), month_only=True),)},
            "🗓 7 mois · gratuit · débute en janvier 2027",
        ),
        ({"delivery": Delivery.MIXTE}, "📍 Lens (62) · 4 km · en partie à distance"),
        ({"delivery": Delivery.A_DISTANCE, "sites": ()}, "📍 à distance, depuis chez toi"),
        ({"sites": (Site("75118"),)}, "📍 Paris 18e (75) · 4 km"),
        ({"entry_level": None}, "🎓 Pour entrer : non précisé · à la fin : bac+2 (BTS, DUT)"),
        (
            {"entry_level": Level.BAC, "entry_required": True},
            "🎓 Pour entrer : bac demandé · à la fin : bac+2 (BTS, DUT)",
        ),
        (
            {"entry_level": Level.CAP, "entry_required": False},
            "🎓 Pour entrer : CAP ou BEP conseillé · à la fin : bac+2 (BTS, DUT)",
        ),
        ({"exit_level": None}, "🎓 Pour entrer : sans diplôme · à la fin : non précisé"),
        ({"title": "**Web** & co"}, "**1. Web & co** — Fabrique"),
        ({"provider": Provider("A**B")}, "**1. Développeur web** — AB"),
    ],
)
def test_a_card_says_what_is_known_and_what_is_not(changes: dict[str, Any], line: str, world: World) -> None:
    assert line in lines(card(match(replace(TRAINING, **changes)), scene(world), 1))


def test_the_centre_of_one_s_own_town_is_no_distance(world: World) -> None:
    assert "📍 Lens (62) · dans ta ville" in lines(card(match(distance_km=0.4), scene(world), 1))


def test_one_honest_but(world: World) -> None:
    far = replace(match(), caveat=Reason(Why.FAR, km=62.0))
    assert lines(card(far, scene(world), 1))[-1] == "✖ Mais : c’est loin : 62 km de chez toi."


def test_a_demonstration_says_on_each_card_what_is_fictional_and_what_is_old(world: World) -> None:
    there = scene(world, demonstration=True)
    fictional = match(replace(TRAINING, fictional=True))
    real = match(replace(TRAINING, source="libe.io 2016-05-08"))
    assert lines(card(fictional, there, 1))[-1] == "⚠ Fictive (démonstration)"
    assert "libe.io 2016-05-08" in lines(card(real, there, 1))[-1]
    assert "⚠" not in card(real, scene(world), 1)


def test_the_details_add_all_the_rest(world: World) -> None:
    rich = replace(
        TRAINING,
        objective="Créer des sites.",
        certification="Titre professionnel",
        audiences=("femmes", "moins de 26 ans"),
        work_study=True,
        accessible=True,
        hours=900,
        sites=(Site("62498"), Site("62041")),
        contact=Contact(phone="03 21 00 00 00"),
    )
    assert lines(details(match(rich), scene(world), 1))[6:] == [
        "Créer des sites.",
        "Certification : Titre professionnel.",
        "Pour : femmes, moins de 26 ans.",
        "En alternance : tu travailles aussi en entreprise.",
        "Accueille les personnes en situation de handicap.",
        "900 heures en tout.",
        "Lieux : Lens (62), Arras (62).",
        "Dates : débute le 12 janvier 2027 (candidature avant le 20 décembre).",
        "Pour candidater : 03 21 00 00 00",
    ]


def test_details_without_anything_more_say_so(world: World) -> None:
    bare = replace(TRAINING, sessions=(), months=None)
    assert (
        lines(details(match(bare), scene(world), 1))[-1] == "Je n’en sais pas plus : demande à l’organisme."
    )


def test_a_training_followed_from_home_has_no_map(world: World) -> None:
    remote = match(replace(TRAINING, delivery=Delivery.A_DISTANCE, sites=()))
    labels = [button.label for row in card_buttons(remote, scene(world), 1) for button in row]
    assert labels == ["Détails"]
