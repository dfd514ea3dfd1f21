import pytest

from catalogue.words.specialities import without_specialities


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("bac pro commerce, lens", ", lens"),
        ("j'ai une licence de psycho et je veux coder", "j ai une et je veux coder"),
        ("perpignan cap esthetique insta", "perpignan insta"),
        ("L3 staps mais jveux coder", "mais jveux coder"),
        ("bachelor com, motion design", ", motion design"),
        ("bac+2 en communication mais jveux filmer", "mais jveux filmer"),
        ("mon BTS SIO jveux continuer en cyber", "mon jveux continuer en cyber"),
    ],
)
def test_what_a_diploma_was_in_is_no_wish(said: str, left: str) -> None:
    assert " ".join(without_specialities(said).replace(" ,", ",").split()) == left


@pytest.mark.parametrize(
    "said",
    [
        "je veux faire un bts design",
        "j aimerais passer une licence de com",
        "bac jeux video",
        "niveau bac montage",
        "sans diplome, cyber",
        "une formation en cyber",
        "dans le but de travailler dans la cyber",
    ],
)
def test_a_diploma_that_is_wished_for_or_a_wish_beside_it_stays(said: str) -> None:
    assert without_specialities(said) == said
