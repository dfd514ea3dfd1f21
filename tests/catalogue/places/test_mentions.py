"""Everything that could be a place in a text, before knowing whether it is one."""

import pytest

from tests.catalogue.places.reading import codes, mentioned


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("st etienne du rouvray", ["saint etienne du rouvray"]),
        ("lens et arras", ["lens", "arras"]),
        ("dans la rue", ["rue"]),
        ("lyon, villeurbanne", ["lyon", "villeurbanne"]),
        ("du mans", ["du mans"]),
        ("rien de rien", []),
    ],
)
def test_names_are_found_the_longest_first(text: str, names: list[str]) -> None:
    assert [mention.name for mention in mentioned(text)] == names


def test_a_name_is_not_made_of_the_end_of_a_part_and_the_start_of_the_next() -> None:
    assert [mention.name for mention in mentioned("saint, denis")] == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("paris 11", "75111"),
        ("paris dans le 11eme", "75111"),
        ("11e arrondissement de paris", "75111"),
        ("lyon 3 arr", "69383"),
        ("marseille xv", "13215"),
    ],
)
def test_an_arrondissement_is_one_with_its_town(text: str, code: str) -> None:
    (mention,) = mentioned(text)
    assert codes(mention.places) == [code]
    assert mention.certain


@pytest.mark.parametrize("text", ["paris 15 ans", "paris 20 min", "11 paris"])
def test_other_numbers_near_paris_are_no_arrondissement(text: str) -> None:
    assert "75056" in [code for mention in mentioned(text) for code in codes(mention.places)]


def test_an_arrondissement_that_does_not_exist_makes_the_town_doubtful() -> None:
    assert [mention.doubtful for mention in mentioned("lyon 12")] == [True, False]


@pytest.mark.parametrize(
    ("text", "code"), [("93", "93"), ("2b", "2B"), ("971", "971"), ("dep 1", "01"), ("neuf trois", "93")]
)
def test_numbers_of_departments(text: str, code: str) -> None:
    (mention,) = mentioned(text)
    assert codes(mention.places) == [code]
    assert mention.numeric
    assert not mention.certain


@pytest.mark.parametrize("text", ["bac 93", "niveau 03", "93 ans", "20 min", "15 mai", "1", "96", "100"])
def test_numbers_that_count_something_are_no_department(text: str) -> None:
    assert [mention for mention in mentioned(text) if mention.numeric] == []


@pytest.mark.parametrize(
    ("text", "expected", "doubtful"),
    [
        ("59000", ["59350"], False),
        ("13001", ["13201"], False),
        ("20090", ["2A004"], False),
        ("20189", ["2A"], True),
        ("20299", ["2B"], True),
        ("35042", ["35"], True),
        ("97499", ["974"], True),
    ],
)
def test_postcodes_are_certain_and_those_of_an_office_say_the_department(
    text: str, expected: list[str], doubtful: bool
) -> None:
    (mention,) = mentioned(text)
    assert codes(mention.places) == expected
    assert (mention.certain, mention.doubtful) == (True, doubtful)
