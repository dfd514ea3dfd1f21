"""What is read alike is one; what is not, is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.words.sound import sound


@pytest.mark.parametrize(
    ("name", "by_ear"),
    [
        ("Aubervilliers", "obervilié"),
        ("Chambéry", "chambairi"),
        ("Auxerre", "oxerre"),
        ("Fécamp", "fécan"),
        ("Roubaix", "roubé"),
        ("Perpignan", "perpinian"),
        ("Besançon", "besanson"),
        ("Bordeaux", "bordo"),
        ("Toulouse", "toulouz"),
        ("Hénin-Beaumont", "énin baumon"),
        ("Quimper", "kimpé"),
        ("Amiens", "amien"),
        ("Le Puy-en-Velay", "le pui en velé"),
        ("Poitiers", "poitié"),
        ("Troyes", "troi"),
        ("Nice", "niss"),
        ("Bourg-en-Bresse", "bour en brèce"),
        ("Chalon-sur-Saône", "chalon sur sone"),
        ("Caen", "can"),
        ("Laon", "lan"),
        ("Compiègne", "conpiègne"),
        ("Argenteuil", "argenteuille"),
        ("Metz", "mess"),
        ("Aix", "ex"),
        ("Thionville", "tionvil"),
        ("Vaulx-en-Velin", "vo en velin"),
        ("Saint-Quentin", "sin kentin"),
        ("Angers", "anjé"),
        ("Maubeuge", "mobeuj"),
        ("Charleville", "sharlevil"),
        ("Aulnay-sous-Bois", "onè sou boi"),
        ("Phalsbourg", "falsbour"),
        ("Gujan", "gujan"),
        ("Guingamp", "guingan"),
        ("Mulhouse", "mulouz"),
    ],
)
def test_a_name_written_by_ear_sounds_the_same(name: str, by_ear: str) -> None:
    assert sound(by_ear) == sound(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lens", "Lons"),
        ("Tours", "Tarbes"),
        ("Cannes", "Caen"),
        ("Nancy", "Nantes"),
        ("Roanne", "Rouen"),
        ("mâcon", "maçon"),
    ],
)
def test_names_that_are_not_read_alike_stay_apart(one: str, other: str) -> None:
    assert sound(one) != sound(other)


def test_accents_say_how_an_ending_is_read() -> None:
    assert sound("roubé") != sound("roube")


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzéèêçïü '-", max_size=30))
def test_case_doubled_spaces_and_hyphens_are_not_heard(text: str) -> None:
    assert sound(text.upper()) == sound(text) == sound(text.replace("-", " "))


@given(st.lists(st.text(alphabet="abcdefghijklmnopqrstuvwxyzéèêç '-", max_size=12), max_size=6))
def test_many_names_are_read_at_once_as_one_by_one(names: list[str]) -> None:
    assert sound("|".join(names)) == "|".join(map(sound, names))
