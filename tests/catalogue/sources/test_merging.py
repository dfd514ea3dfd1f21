from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from catalogue.model import Contact, Coordinates, Label, Level, Provider, Session, Site, Training
from catalogue.sources.merging import completed, is_same, keys, merged, other_identifier
from tests.catalogue.samples import BARE, FULL
from tests.catalogue.strategies import trainings

KNOWN = replace(BARE, provider=Provider("École Y", "12345678901234"))
LENS, LILLE = Site("62498"), Site("59350")
JANUARY, JUNE = date(2027, 1, 12), date(2027, 6, 1)


def test_entries_of_one_title_and_organisation_are_one() -> None:
    assert is_same(BARE, replace(BARE, sites=(LENS,)))


def test_a_siret_tells_organisations_and_a_title_is_read_without_accents() -> None:
    assert is_same(
        KNOWN, replace(KNOWN, title="DEVELOPPEUR WEB", provider=Provider("Ecole Y", "12345678901234"))
    )


@pytest.mark.parametrize(
    "other",
    [
        replace(KNOWN, title="Développeur mobile"),
        replace(KNOWN, provider=Provider("École Y", "43210987654321")),
        replace(BARE, title="DEVELOPPEUR WEB", provider=Provider("Ecole Y")),
    ],
)
def test_others_are_not(other: object) -> None:
    assert isinstance(other, type(KNOWN))
    assert not is_same(KNOWN, other)


def test_merging_adds_places_and_dates_once() -> None:
    first, second = (
        replace(BARE, sessions=(Session(JANUARY),)),
        replace(BARE, sites=(LENS,), sessions=(Session(JUNE),)),
    )
    both = merged(merged(first, second), second)
    assert both == replace(BARE, sites=(LILLE, LENS), sessions=(Session(JANUARY), Session(JUNE)))


def test_a_training_is_known_by_each_of_its_communes() -> None:
    assert list(keys("1", "Développeur Web", ["62498", "59350"])) == [
        ("1", "developpeur web", "62498"),
        ("1", "developpeur web", "59350"),
    ]
    assert list(keys("1", "Web", [])) == [("1", "web", "")]
    assert list(keys("", "Web", ["62498"])) == []


def test_another_source_fills_what_is_blank() -> None:
    filled = completed(BARE, replace(FULL, id="other", sites=(LILLE,)))
    assert (filled.id, filled.title, filled.provider) == (
        BARE.id,
        BARE.title,
        Provider("École Y", "12345678901234"),
    )
    assert (filled.months, filled.entry_level, filled.contact) == (
        FULL.months,
        FULL.entry_level,
        FULL.contact,
    )
    assert filled.label == FULL.label
    assert filled.domains == BARE.domains


def test_what_the_first_source_says_is_believed() -> None:
    filled = completed(FULL, replace(FULL, months=1, label=Label(), contact=Contact("0999999999")))
    assert filled == FULL


def test_a_condition_goes_with_the_level_that_it_is_said_of() -> None:
    known = replace(BARE, entry_level=Level.CAP)
    assert completed(known, replace(BARE, entry_level=Level.BAC, entry_required=True)) == known


def test_a_known_price_is_not_contradicted() -> None:
    known = replace(BARE, free=True)
    assert completed(known, replace(BARE, free=False, price=150.0)) == known


def test_in_one_commune_the_first_source_says_where() -> None:
    point = Coordinates(50.6, 3.0)
    known = replace(BARE, sites=(Site("59350", "1 rue Haute"),))
    other = replace(BARE, sites=(Site("59350", "1, RUE HAUTE", point), LENS))
    assert completed(known, other).sites == (Site("59350", "1 rue Haute", point), LENS)


def test_a_session_of_the_same_start_is_the_same() -> None:
    known = replace(BARE, sessions=(Session(JANUARY, JUNE),))
    other = replace(BARE, sessions=(Session(JANUARY), Session(JUNE)))
    assert completed(known, other).sessions == (Session(JANUARY, JUNE), Session(JUNE))


def test_sites_that_the_other_source_makes_alike_are_one() -> None:
    known = replace(BARE, sites=(Site("59350", "1 rue Haute"), Site("59350")))
    assert completed(known, replace(BARE, sites=(Site("59350", "1 rue Haute"),))).sites == (
        Site("59350", "1 rue Haute"),
    )


@given(trainings(), trainings())
def test_any_two_trainings_can_be_made_one(known: Training, new: Training) -> None:
    """What comes out is valid by construction, and keeps all that was known."""
    for both in (completed(known, new), merged(known, new)):
        assert {site.commune for site in both.sites} == {site.commune for site in (*known.sites, *new.sites)}
        assert set(known.sessions) <= set(both.sessions)
        assert (both.id, both.title, both.domains) == (known.id, known.title, known.domains)


def test_another_identifier_is_always_the_same_and_short() -> None:
    assert other_identifier(BARE) == other_identifier(replace(BARE, sites=(LENS,))) == "58481a5ad711544d"
    assert other_identifier(BARE) != other_identifier(replace(BARE, title="Développeur mobile"))
