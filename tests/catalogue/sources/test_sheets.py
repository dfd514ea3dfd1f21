from io import BytesIO

import pytest

from catalogue.sources.sheets import rows
from tests.catalogue.sources.archives import ods, texts, xlsx


def cells(row: str) -> list[str]:
    ((_sheet, _number, texts),) = rows(BytesIO(xlsx([row])))
    return texts


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('<c t="inlineStr"><is><t>Liévin</t></is></c>', "Liévin"),
        ("<c><v>7</v></c>", "7"),
        ("<c><v>7.0</v></c>", "7"),
        ("<c><v>6.5</v></c>", "6.5"),
        ("<c><v>0.30000000000000004</v></c>", "0.3"),
        ("<c><v>12345678901234</v></c>", "12345678901234"),
        ('<c t="b"><v>1</v></c>', "oui"),
        ('<c t="b"><v>0</v></c>', "non"),
        ('<c s="1"><v>46399</v></c>', "2027-01-12"),
        ('<c s="2"><v>46399.375</v></c>', "2027-01-12 09:00:00"),
        ('<c s="1"><v>0.375</v></c>', "09:00:00"),
        ('<c t="e"><v>#N/A</v></c>', ""),
        ("<c/>", ""),
    ],
)
def test_a_cell_says_what_it_would_in_a_csv(cell: str, text: str) -> None:
    # Between two others, since blanks at the ends are not there at all.
    assert cells(texts("x") + cell + texts("x")) == ["x", text, "x"]


def test_rows_are_numbered_as_the_spreadsheet_shows_them() -> None:
    assert list(rows(BytesIO(xlsx(["", texts("a"), "", texts("b")])))) == [
        (1, 1, [""]),
        (1, 2, ["a"]),
        (1, 3, [""]),
        (1, 4, ["b"]),
    ]


def test_every_sheet_is_read_in_its_order() -> None:
    assert list(rows(BytesIO(xlsx([texts("a")], [], [texts("b")])))) == [(1, 1, ["a"]), (3, 1, ["b"])]


def test_an_opendocument_is_read_as_well() -> None:
    assert list(rows(BytesIO(ods([["a", "b"], ["c"]])))) == [(1, 1, ["a", "b"]), (1, 2, ["c", ""])]
