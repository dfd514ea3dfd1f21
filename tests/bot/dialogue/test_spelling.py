"""SMS spelling spelled out, and what only looks like it left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.spelling import READ, plain


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("C koi l’label ?", "c est quoi l label ?"),
        ("C'est quoi", "c est quoi"),
        ("jen peu plu", "j en peux plus"),
        ("jveu mourir", "je veux mourir"),
        ("g 15 ans", "j ai 15 ans"),
        ("chui nul", "je suis nul"),
        ("jcherche", "je cherche"),
        ("fo un pc", "faut un pc"),
        ("sa sert a koi", "ca sert a quoi"),
        ("tes ki", "t es qui"),
        ("gratuiiiit", "gratuit"),
        ("cb ça coute", "combien ca coute"),
        ("jquery et json", "jquery et json"),
        ("sa mère", "sa mere"),
        ("Saint-Étienne", "saint etienne"),
        ("je ve mourir", "je veux mourir"),
        ("jvm tuer", "je vais me tuer"),
        ("jvais mfoutre en lair", "je vais m foutre en lair"),
        ("envie dmourir", "envie de mourir"),
        ("", ""),
    ],
)
def test_sms_is_spelled_out(text: str, spelled: str) -> None:
    assert plain(text) == spelled


@given(st.text(max_size=300))
def test_any_text_can_be_spelled_out(text: str) -> None:
    assert plain(text) == plain(text).casefold()


def test_endless_texts_are_cut() -> None:
    assert len(plain("a b " * 10_000)) <= READ
