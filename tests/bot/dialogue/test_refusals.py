"""What one would rather not say, and what one wants no more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.conversation import Slot
from bot.dialogue.refusals import Refusal, adds, is_ashamed, read, spelled_out


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("je veux pas dire où j'habite", Slot.PLACE),
        ("jveux pas donner mon adresse", Slot.PLACE),
        ("ma ville ça te regarde pas", Slot.PLACE),
        ("peu importe la ville", Slot.PLACE),
        ("osef de la distance", Slot.PLACE),
        ("je m'en fous du niveau", Slot.LEVEL),
        ("on s'en fout du diplôme", Slot.LEVEL),
        ("j'ai pas envie de dire mon niveau", Slot.LEVEL),
        ("balek du niveau", Slot.LEVEL),
        ("peu importe le domaine", Slot.INTERESTS),
        ("je veux pas dire", None),
        ("j'ai pas envie de répondre", None),
        ("ça te regarde pas", None),
        ("c'est privé", None),
        ("osef", None),
        ("jveu pa dir", None),
        ("jprefere pas", None),
        ("pas envie", None),
        ("jte dis pas", None),
        ("vsy jdis pas", None),
        ("je préfère garder ça pour moi", None),
        ("je le dirai pas", None),
        ("chut", None),
        ("jveux pas en parler", None),
        ("jai pas envie den parler", None),
        ("c'est un secret", None),
        ("la flemme", None),
        ("ca me gêne", None),
        ("j'ai honte", None),
        ("jsuis gené", None),
        ("flemme de répondre", None),
        ("j'ai honte de mon niveau", Slot.LEVEL),
        ("n'importe où", Slot.PLACE),
        ("partout", Slot.PLACE),
        ("en france", Slot.PLACE),
        ("nulle part", Slot.PLACE),
        ("je peux bouger partout en France", Slot.PLACE),
        ("où tu veux", Slot.PLACE),
    ],
)
def test_a_question_may_be_refused(text: str, slot: Slot | None) -> None:
    refusal = read(text)
    assert refusal is not None
    assert refusal.slot is slot


@pytest.mark.parametrize(
    "text",
    ["j'habite à Lens", "je veux pas de code", "je veux pas aller à Lille", "mon niveau c'est bac", "g rien", "lens", "j'ai pas le bac",
     "je veux dire Lille", "je voulais dire bac", "on m'a dit de venir", "j'aime pas les maths", "", "je dis pas non",
     "je veux partout du dev web", "ça me gêne pas", "j'ai rien", "n'importe quoi", "Paris, France", "pas de préférence", "je donne pas de cours", "je veux faire du design"],
)  # fmt: skip
def test_an_answer_refuses_nothing(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "ashamed"),
    [("ça me gêne", True), ("j'ai honte", True), ("c'est privé", False), ("ça me gêne pas", False)],
)
def test_shame_is_told_from_other_refusals(text: str, ashamed: bool) -> None:
    assert (read(text) is not None and is_ashamed(text)) is ashamed


def test_what_is_said_besides_is_kept() -> None:
    refusal = read("je m'en fous du niveau, chui a lens")
    assert isinstance(refusal, Refusal)
    assert refusal.rest.endswith("je suis a lens")
    assert "niveau" not in refusal.rest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("enlève le design", "pas de design"),
        ("vire moi le marketing", "pas de marketing"),
        ("plus de code finalement", "pas de code finalement"),
        ("finalement plus de code", "pas de code"),
        ("je veux plus de code", "pas de code"),
        ("supprime la cyber et mets de la vidéo", "pas de cyber et mets de la video"),
    ],
)
def test_a_wish_taken_back_is_told_as_a_refusal(text: str, told: str) -> None:
    assert spelled_out(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Du Design à L’Haÿ-les-Roses",
        "plus de choix",
        "en plus j'aime coder",
        "plus de 18 ans",
        "j'ai été viré du lycée",
        "",
    ],
)
def test_other_texts_are_left_as_they_are(text: str) -> None:
    assert spelled_out(text) == text


@pytest.mark.parametrize(
    ("text", "added"),
    [("ajoute le design", True), ("et aussi la vidéo", True), ("le design", False), ("", False)],
)
def test_a_wish_may_come_on_top_of_the_others(text: str, added: bool) -> None:
    assert adds(text) is added


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    assert read(text) is None or isinstance(read(text), Refusal)
    assert isinstance(spelled_out(text), str)
