import pytest

from catalogue.sources import contacts


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("0102030405", "0102030405"),
        ("01 02 03 04 05", "01 02 03 04 05"),
        ("01.02.03.04.05 / 06-07-08-09-10", "01.02.03.04.05 / 06-07-08-09-10"),
        ("+33 1 02 03 04 05", "+33 1 02 03 04 05"),
        ("+33 (0)1 02 03 04 05", "+33 (0)1 02 03 04 05"),
        ("102030405", "0102030405"),  # the zero that spreadsheets eat
        ("3949", "3949"),
        ("+262 262 12 34 56", "+262 262 12 34 56"),
        ("1111", None),
        ("Mme Dupont 01 02 03 04 05", None),
        ("01 02 03 04", None),
    ],
)
def test_a_phone_is_a_number_that_can_be_called(text: str, read: str | None) -> None:
    assert contacts.phone(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("contact@example.org", "contact@example.org"),
        ("mailto:contact@example.org", "contact@example.org"),
        ("a@example.org; b@example.org", "a@example.org; b@example.org"),
        ("Jean Dupont", None),
        ("Jean Dupont <jean@example.org>", None),
        ("contact@exemple", None),
    ],
)
def test_an_email_is_an_address_and_nobody_s_name(text: str, read: str | None) -> None:
    assert contacts.email(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("https://example.org/a?b=1", "https://example.org/a?b=1"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("lyceedekerneuzec.fr", "https://lyceedekerneuzec.fr"),
        ("httpformation.fr", "https://httpformation.fr"),
        ("www.école.fr/formations", "https://www.école.fr/formations"),
        ("voir le site", None),
        ("javascript:alert(1)", None),
        ("ftp://example.org", None),
        ("https://localhost", None),
        ("contact@example.org", None),
        ("https://example.org/" + "a" * 500, None),
    ],
)
def test_a_site_has_a_host_and_a_scheme(text: str, read: str | None) -> None:
    assert contacts.url(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("12345678901234", "12345678901234"),
        ("123 456 789 01234", "12345678901234"),
        ("1234567890123", "01234567890123"),  # the zero that spreadsheets eat
        ("123456789012345", None),
        ("1,23457E+13", None),
    ],
)
def test_a_siret_has_fourteen_digits(text: str, read: str | None) -> None:
    assert contacts.siret(text) == read
