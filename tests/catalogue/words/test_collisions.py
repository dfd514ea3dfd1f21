import pytest

from catalogue.places.gazetteer import Gazetteer
from catalogue.resources import gazetteer, vocabulary
from catalogue.wordlist import BIG_TOWN
from catalogue.words.collisions import Collision, Kind, collisions
from catalogue.words.text import fold
from catalogue.words.vocabulary import vocabulary as read_vocabulary


def found(toml: str, *towns: str) -> list[Collision]:
    return collisions(read_vocabulary(toml), towns)


def big_towns(places: Gazetteer) -> set[str]:
    return {fold(place.name) for place in places.communes() if (place.population or 0) > BIG_TOWN}


@pytest.mark.parametrize(
    ("toml", "collision"),
    [
        (
            "[design]\nmots = ['logo']\n[audiovisuel]\nmots = ['logo']",
            Collision("design", "logo", Kind.TWICE, "audiovisuel (logo)"),
        ),
        (
            "[design]\nmots = ['dessiner']\n[hors]\nmots = ['dessine']",
            Collision("design", "dessiner", Kind.TWICE, "hors (dessine)"),
        ),
        (
            "[groupes]\nobjet = ['pc, logo']\n[reseaux_systemes]\nmots = ['beau <objet>']\n[design]\nmots = ['beau logo']",
            Collision("reseaux_systemes", "beau logo", Kind.TWICE, "design (beau logo)"),
        ),
        (
            "[design]\nmots = ['ligne, ligne mais belle']\n[hors]\nmots = ['ligne mais']\n[neutre]\nmots = ['mais belle']",
            Collision("hors", "ligne mais", Kind.MISREAD, "design"),
        ),
        (
            "[design]\nmots = ['pochette']\n[audiovisuel]\nmots = ['pochetta']",
            Collision("design", "pochette", Kind.NEAR, "audiovisuel (pochetta)"),
        ),
        ("[design]\nmots = ['lens']", Collision("design", "lens", Kind.TOWN)),
        (
            "[design]\nmots = ['image']\n[courants]\nmots = ['image']",
            Collision("design", "image", Kind.COMMON),
        ),
    ],
)
def test_a_collision_is_said(toml: str, collision: Collision) -> None:
    assert collision in found(toml, "lens")


@pytest.mark.parametrize(
    "toml",
    [
        "[design]\nmots = ['logo']\n[audiovisuel]\nmots = ['logo']\n[partages]\nmots = ['logo']",
        "[design]\nmots = ['pochette']\n[audiovisuel]\nmots = ['pochetta']\n[partages]\nmots = ['pochette']",
        "[design]\nmots = ['lens']\n[partages]\nmots = ['lens']",
        "[design]\nmots = ['logo']\n[audiovisuel]\nmots = ['logo animé']",
    ],
)
def test_what_is_on_purpose_is_not(toml: str) -> None:
    assert found(toml, "lens") == []


def test_the_vocabulary_that_is_shipped_contradicts_nothing() -> None:
    assert collisions(vocabulary(), big_towns(gazetteer())) == []
