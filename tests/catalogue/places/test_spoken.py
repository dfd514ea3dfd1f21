import pytest

from catalogue.places.spoken import LONGEST_NUMBER, SPOKEN_NUMBERS


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("neuf trois", "93"),
        ("neuf quatre", "94"),
        ("quatre vingt quinze", "95"),
        ("quatre vingt onze", "91"),
        ("quatre vingt", "80"),
        ("soixante dix sept", "77"),
        ("soixante et onze", "71"),
        ("vingt et un", "21"),
        ("zero six", "06"),
        ("trente", "30"),
        ("neuf sept quatre", "974"),
    ],
)
def test_numbers_of_departments_are_understood_as_they_are_said(said: str, number: str) -> None:
    assert SPOKEN_NUMBERS[said] == number


def test_there_is_no_department_ninety_six() -> None:
    assert "quatre vingt seize" not in SPOKEN_NUMBERS
    mainland = {f"{number:02}" for number in range(1, 96)}
    assert set(SPOKEN_NUMBERS.values()) == mainland | {"971", "972", "973", "974", "975", "976"}


def test_the_longest_number_has_three_words() -> None:
    assert LONGEST_NUMBER == 3
