import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.resources import vocabulary
from catalogue.words.interests import read
from catalogue.words.spelling import sounds, spelled, spellings

WORDS = spellings(
    ["photographe", "montage", "coder", "blender", "jeux", "video", "robotique", "data"],
    ["montrer", "manger", "date"],
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("montage", ("montage",)),
        ("montaje", ("montage",)),
        ("montrer", ("montrer",)),
        ("montrait", ("montrait",)),
        ("blendr", ("blender",)),
        ("blednerr", ("blednerr",)),
        ("fotograf", ("photographe",)),
        ("jcoder", ("coder",)),
        ("lmontage", ("montage",)),
        ("jeuxvideo", ("jeux", "video")),
        ("robotik", ("robotique",)),
        ("m0ntage", ("montage",)),
        ("dates", ("dates",)),
        ("dta", ("ta",)),
        ("chocolat", ("chocolat",)),
    ],
)
def test_a_word_is_mended_towards_the_one_that_was_meant(typed: str, meant: tuple[str, ...]) -> None:
    assert WORDS.mended(typed) == meant


@pytest.mark.parametrize(
    ("typed", "full"),
    [
        ("jveux coder", "je veux coder"),
        ("g pa le bac", "n ayant guere le bac"),
        ("chui perdu", "je suis perdu"),
        ("le son", "le audio"),
        ("son site", "son site"),
        ("les resos", "les reseaux"),
        ("html css et tout", "html css  "),
        ("j’ai jamais fait de 3D", "n ayant guere fait de 3d"),
        ("nul en maths", "ayant guere maths"),
        ("pas mauvais en maths", "pas mauvais en maths"),
        ("du code\npas de maths", "du code ; pas de maths"),
    ],
)
def test_sms_is_written_in_full(typed: str, full: str) -> None:
    assert spelled(typed) == full


@pytest.mark.parametrize(
    ("typed", "right"),
    [("grafisme", "graphisme"), ("artifissiel", "artificielle"), ("kamera", "camera"), ("muzik", "musique"), ("siber", "cyber")],
)  # fmt: skip
def test_words_that_sound_the_same_are_one(typed: str, right: str) -> None:
    assert sounds(typed) == sounds(right)


# Everyday words that are one letter or two away from a word of the trade.
EVERYDAY = (
    "manger", "montrer", "moins", "compagnie", "avis", "calme", "promet", "bruit", "match", "poser", "pause", "crème",
    "veste", "chaise", "conférence", "soupe", "corde", "montagne", "masque", "foyer", "champagne", "régime", "vide", "comédie",
    "cliente", "japonais", "jouet", "faible", "détour", "légal", "député", "peste", "tarder", "reflet", "excès", "organisme",
    "once", "pose", "drap", "auteur", "greffe", "clou", "ministre", "marquis", "solde", "perle", "trappe", "rendre",
    "terminale", "dates", "donner", "coude", "descendre",
)  # fmt: skip


@pytest.mark.parametrize("word", EVERYDAY)
def test_an_everyday_word_never_becomes_a_digital_one(word: str) -> None:
    assert read(word, vocabulary()).domains == ()


@given(st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=1, max_size=20))
def test_mending_gives_words_and_mending_again_changes_nothing(word: str) -> None:
    mended = WORDS.mended(word)
    assert all(mended)
    assert tuple(again for one in mended for again in WORDS.mended(one)) == mended
