from catalogue.language import translator
from catalogue.resources import gazetteer
from catalogue.wordlist import collisions_text, sections_text
from catalogue.words.vocabulary import vocabulary

FRENCH = translator("catalogue")


def test_each_section_is_counted_list_by_list() -> None:
    small = vocabulary("[design]\nmots = ['logo, affiche']\nindices = ['beau']\n[vague]\nmots = ['truc']\n")
    assert sections_text(small).splitlines() == ["design  mots 2, indices 1", "vague   mots 1"]


def test_each_collision_is_one_french_line() -> None:
    small = vocabulary(
        "[design]\nmots = ['logo, lens, pochette, image']\n[audiovisuel]\nmots = ['logos, pochetta']\n"
        "[vague]\nmots = ['lens']\n[courants]\nmots = ['image']\n"
    )
    assert collisions_text(small, gazetteer(), FRENCH).splitlines() == [
        "[design] « image » est aussi un mot courant",
        "[design] « lens » est aussi dans vague (lens)",
        "[design] « lens » est le nom d’une ville",
        "[design] « logo » est aussi dans audiovisuel (logos)",
        "[design] « pochette » ressemble, à une lettre près, à audiovisuel (pochetta)",
        "[vague] « lens » se lit design",
    ]
