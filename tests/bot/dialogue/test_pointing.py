"""Several places bear one name: one is pointed at, or some are denied."""

import pytest

from bot.dialogue.pointing import kept
from bot.dialogue.world import World
from catalogue.places.resolving import resolve


@pytest.mark.parametrize(
    ("text", "departements"),
    [
        ("le 93", ["93"]),
        ("la réunion", ["974"]),
        ("le 2", ["93"]),
        ("pas le 93", ["974", "11", "30"]),
        ("j'habite pas dans le 93", ["974", "11", "30"]),
        ("pas celui de la Réunion", ["93", "11", "30"]),
        ("pas le premier ni le 2", ["11", "30"]),
        ("ni le 93 ni le 974 ni le 11 ni le 30", []),
        ("c'est pas le 93 c'est le 974", ["974"]),
        ("le 93 pas le 974", ["93"]),
        ("pas à la Réunion mais dans le 93", ["93"]),
        ("je sais pas, le 93 peut-être", ["93"]),
        ("pourquoi pas le 93", ["93"]),
        ("pas loin de Paris", ["974", "93", "11", "30"]),
        ("pas celui-là", ["974", "93", "11", "30"]),
        ("pas le 93, j'habite à Lens", ["974", "93", "11", "30"]),
        ("jsp", ["974", "93", "11", "30"]),
    ],
)
def test_the_saint_denis_meant_is_kept(world: World, text: str, departements: list[str]) -> None:
    places = resolve(world.gazetteer, "saint denis").places
    assert [place.departement for place in kept(places, text, world.gazetteer)] == departements


def test_the_only_candidate_may_be_denied(world: World) -> None:
    lens = resolve(world.gazetteer, "lens").places[:1]
    assert kept(lens, "non pas le 62", world.gazetteer) == ()
    assert kept(lens, "pas Lens, j'habite à Lille", world.gazetteer) == lens
