from collections import Counter

import pytest

from catalogue.sources.columns import COLUMNS, field
from catalogue.words.text import fold


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Intitulé", "title"),
        ("TITLE", "title"),
        ("Code postal :", "postcode"),
        ("niveau_d'entrée", "entry_level"),
        ("Label jusqu’au", "label_until"),
        ("Organisme *", "provider"),
        ("niveau", None),
        ("couleur", None),
        ("", None),
    ],
)
def test_headers_are_known_with_or_without_accents_and_signs(header: str, expected: str | None) -> None:
    assert field(header) == expected


def test_headers_are_written_folded() -> None:
    headers = [header for known in COLUMNS.values() for header in known]
    assert headers == [fold(header) for header in headers]


def test_a_header_names_one_field_only() -> None:
    counts = Counter(header for known in COLUMNS.values() for header in known)
    assert counts.most_common(1)[0][1] == 1
