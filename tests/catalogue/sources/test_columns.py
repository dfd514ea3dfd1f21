from collections import Counter

import pytest

from catalogue.language import translator
from catalogue.sources.columns import COLUMNS, MANDATORY, NAMES, columns_text, field
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
        ("Gratuit ?", "free"),
        ("Durée (mois)", "months"),
        ("Durée (en mois)", "months"),
        ("Durée (heures)", "hours"),
        ("Durée (h)", "hours"),
        ("Durée (semaines)", "duration"),
        ("Prix (€)", "price"),
        ("Prix en €", None),
        ("Coût (en euros)", "price"),
        ("Niveau (sortie)", "exit_level"),
        ("niveau (bac)", None),
        ("(?)", None),
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


def test_the_columns_are_listed_under_their_recommended_names_the_mandatory_ones_marked() -> None:
    about, *lines = columns_text(translator("catalogue")).splitlines()
    assert about.startswith("Colonnes (*\u00a0: obligatoire\u00a0; **\u00a0: au moins une de celles-ci")
    assert [field(line) for line in lines] == list(COLUMNS)
    marked = {field(line): line.count("*") for line in lines if "*" in line}
    assert marked == {"title": 1, "provider": 1, "town": 2, "postcode": 2, "insee": 2, "delivery": 2}
    assert set(marked) == {name for group in MANDATORY for name in group}


def test_the_name_of_each_column_is_one_of_its_headers() -> None:
    assert [field(name) for name in NAMES.values()] == list(COLUMNS)
