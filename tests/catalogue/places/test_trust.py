"""How far the last name in each text is believed."""

import pytest

from catalogue.places.trust import Trust, trust
from tests.catalogue.places.reading import mentioned, typed


def trusted(text: str, *, in_message: bool) -> Trust:
    found = mentioned(text)
    return trust(typed(text), found[-1], found, in_message=in_message)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("lens", Trust.TOLD),
        ("j'habite a lens", Trust.TOLD),
        ("je suis hébergé en ce moment à Pau chez un pote", Trust.TOLD),
        ("mon pote travaille a lens", Trust.LED),
        ("mon pote travaille lens", Trust.BARE),
        ("mon pote travaille senonches", Trust.NONE),
        ("mon pote travaille a senonches", Trust.LED),
        ("mer", Trust.TOLD),
        ("mon pote travaille a tours", Trust.LED),
        ("mon pote a fait des tours", Trust.NONE),
        ("rue (80)", Trust.TOLD),
        ("jolie la mer", Trust.NONE),
        ("j'ai eu", Trust.NONE),
        ("y en a pas", Trust.NONE),
        ("trop cher", Trust.NONE),
        ("jsp 93", Trust.NONE),
        ("jsp le 93", Trust.LED),
        ("jsp 59000", Trust.LED),
    ],
)
def test_in_an_answer(text: str, level: Trust) -> None:
    assert trusted(text, in_message=False) is level


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("dev web, lens", Trust.LED),
        ("dev web sur lens", Trust.LED),
        ("dev web lens", Trust.BARE),
        ("dev web senonches", Trust.NONE),
        ("dev web a senonches", Trust.LED),
        ("dev web, j'habite senonches", Trust.TOLD),
        ("son", Trust.NONE),
        ("le bus", Trust.NONE),
        ("jeux video, nice", Trust.LED),
        ("jeux video a nice", Trust.LED),
        ("c est nice les jeux video", Trust.NONE),
        ("plus de sens", Trust.NONE),
        ("les paris", Trust.NONE),
        ("diplome du maroc", Trust.NONE),
        ("j'habite au maroc", Trust.TOLD),
        ("93", Trust.NONE),
        ("chui du 93", Trust.TOLD),
        ("bac pro 13015", Trust.LED),
        ("eu", Trust.NONE),
    ],
)
def test_in_a_message_about_several_things(text: str, level: Trust) -> None:
    assert trusted(text, in_message=True) is level
