import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.places.spellings import Guess, Spellings, is_odd_edit, readings, weight

NOTHING = Guess("", 0.0)
TOWNS = {"Cambrai": 33_000, "Cambes": 900, "Chambray": 300, "Lens": 32_000, "Lons": 13_000, "Sens": 27_000}
NAMES = Spellings(TOWNS.items())


def likeliest(text: str, at_least: Guess = NOTHING, likeness: float = 0.5, inhabitants: int = 0) -> str:
    return NAMES.likeliest(text, at_least, likeness, inhabitants).name


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("cambai", "cambrai"),
        ("kambrai", "cambrai"),
        ("kanbré", "cambrai"),
        ("kanbre", "cambrai"),
        ("chanbray", "chambray"),
    ],
)
def test_a_name_is_found_by_its_letters_or_its_sound(typed: str, name: str) -> None:
    assert likeliest(typed) == name


def test_of_names_that_are_as_like_the_one_with_more_inhabitants_is_likelier() -> None:
    assert likeliest("lans") == "lens"


@pytest.mark.parametrize(
    ("typed", "is_odd"),
    [
        ("lems", True),
        ("lrns", False),  # the next key
        ("les", False),  # left out
        ("lenns", False),  # doubled
        ("elns", False),  # before its turn
        ("leins", True),
        ("alens", True),
        ("lens", False),
        ("tours", False),  # more than one edit
    ],
)
def test_an_edit_that_is_no_slip_of_the_fingers_is_odd(typed: str, is_odd: bool) -> None:
    assert is_odd_edit(typed, "lens") == is_odd


def test_a_guess_is_kept_when_nothing_is_likelier() -> None:
    sure = Guess("elsewhere", 200.0)
    assert NAMES.likeliest("cambrai", sure, 0.5) is sure


def test_nothing_is_found_under_the_likeness_asked_for() -> None:
    assert likeliest("cambai", likeness=0.95) == ""


def test_groups_of_smaller_places_can_be_left_out() -> None:
    assert likeliest("chambray", inhabitants=20_000) == "cambrai"


def test_the_same_letters_score_a_hundred_and_the_weight_of_the_inhabitants() -> None:
    assert NAMES.likeliest("lens", NOTHING, 0.5).score == pytest.approx(100 + weight(32_000))


def test_an_ending_without_accent_is_read_both_ways() -> None:
    assert len(readings("kanbre")) == 2
    assert len(readings("kanbré")) == 1
    assert len(readings("lens")) == 1


@given(st.sampled_from(sorted(TOWNS)))
def test_an_exact_name_is_always_its_own_likeliest(name: str) -> None:
    assert likeliest(name) == name.lower()
