"""What both are asked."""

import pytest

from catalogue.resources import gazetteer
from tests.bench.peers import items


@pytest.mark.parametrize(
    ("cell", "codes"),
    [
        ("62498", ("62498",)),
        ("2A004", ("2A004",)),
        ("HORS", ()),
        ("AMBIGU:93066,97411", ("93066", "97411")),
        ("DEP:93", None),
        ("AMBIGU:38544,DEP:86", None),
    ],
)
def test_only_rows_about_communes_or_no_place_are_kept(cell: str, codes: tuple[str, ...] | None) -> None:
    assert items.expected(cell) == codes


def test_both_groups_of_noised_names_are_full() -> None:
    drawn = items.noised(gazetteer())
    assert len(drawn) == 2 * items.COUNT
    assert len({item.group for item in drawn}) == 2
