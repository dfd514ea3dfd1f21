"""What only sounds like danger is taken out; what does not stays."""

import pytest

from bot.dialogue.slang import laughs, without_slang


@pytest.mark.parametrize(
    "text",
    [
        "mort de rire",
        "mon pc s'est suicidé",
        "y a de quoi se pendre",
        "prévention du suicide",
        "ma mère va me tuer",
    ],
)
def test_idioms_are_taken_out(text: str) -> None:
    assert not {"mort", "suicide", "pendre", "tuer"} & set(without_slang(text).split())


@pytest.mark.parametrize(
    "text",
    [
        "mon ami s'est suicidé",
        "j'ai peur, mon père va me tuer",
        "mon père me frappe si je parle",
        "overdose de coke",
    ],
)
def test_what_is_meant_stays(text: str) -> None:
    assert {"suicide", "tuer", "frappe", "overdose"} & set(without_slang(text).split())


def test_laughter_is_told_from_words() -> None:
    assert laughs("je veux mourir mdr")
    assert not laughs("je veux mourir mardi")
