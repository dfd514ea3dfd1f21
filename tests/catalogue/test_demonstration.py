from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue import resources, store
from catalogue.demonstration import apportion, demonstration, publish
from catalogue.model import Delivery, Domain, Level

TODAY = date(2026, 11, 23)
GAZETTEER = resources.gazetteer()
TRAININGS = demonstration(GAZETTEER, TODAY)
FICTIONAL = [training for training in TRAININGS if training.fictional]
COMMUNES = {site.commune for training in TRAININGS for site in training.sites}

METROPOLITAN = {"11", "24", "27", "28", "32", "44", "52", "53", "75", "76", "84", "93", "94"}
OVERSEAS = {"01", "02", "03", "04", "06"}


def test_there_are_410_trainings_32_of_them_real() -> None:
    assert (len(TRAININGS), len(FICTIONAL)) == (410, 378)
    assert len({training.id for training in TRAININGS}) == 410


def test_there_are_59_14_and_11_per_cent_of_the_published_domains_and_all_the_others() -> None:
    assert Counter(training.domain for training in TRAININGS) == {
        Domain.DEVELOPPEMENT: 242,
        Domain.REMISE_A_NIVEAU: 57,
        Domain.GESTION_PROJET: 45,
        Domain.RESEAUX_SYSTEMES: 16,
        Domain.MARKETING_COMMUNICATION: 11,
        Domain.DATA_IA: 8,
        Domain.DESIGN: 8,
        Domain.AUDIOVISUEL: 7,
        Domain.CYBERSECURITE: 6,
        Domain.JEUX_VIDEO_3D: 6,
        Domain.FABRICATION_NUMERIQUE: 4,
    }


def test_durations_go_from_3_to_32_months_and_their_mean_is_7() -> None:
    months = [training.months for training in TRAININGS if training.months]
    assert (min(months), max(months)) == (3, 32)
    assert fmean(months) == pytest.approx(7, abs=0.05)


def test_3_per_cent_are_online_only() -> None:
    remote = [training for training in TRAININGS if training.delivery is Delivery.A_DISTANCE]
    assert len(remote) == 12
    assert all(not training.sites for training in remote)


def test_every_region_and_department_of_france_has_some() -> None:
    places = [place for code in COMMUNES if (place := GAZETTEER.commune(code))]
    assert len(places) == len(COMMUNES) >= 130
    assert {place.region for place in places} == METROPOLITAN | OVERSEAS
    assert len({place.departement for place in places}) == 101


@pytest.mark.parametrize("commune", ["93066", "93001", "62498", "59350"])
def test_well_known_towns_have_some(commune: str) -> None:
    assert commune in COMMUNES


def test_a_fictional_training_says_so_and_gives_no_way_to_call() -> None:
    for training in FICTIONAL:
        assert training.provider.name.startswith("Fabrique de démonstration · ")
        assert (training.contact.phone, training.contact.email, training.contact.url) == ("", "", "")
        assert training.provider.siret == ""


def test_labels_run_on_the_day_and_some_end_within_six_months() -> None:
    untils = [training.label.until for training in FICTIONAL if training.label.until]
    assert len(untils) == 378
    assert TODAY < min(untils) < TODAY + timedelta(days=182) < max(untils)


def test_every_session_is_still_to_come_and_some_have_no_date() -> None:
    assert all(training.is_open(TODAY) for training in TRAININGS)
    assert all(not session.is_over(TODAY) for training in FICTIONAL for session in training.sessions)
    assert any(not training.sessions for training in FICTIONAL)
    assert any(session.permanent for training in FICTIONAL for session in training.sessions)
    assert any(session.apply_by for training in FICTIONAL for session in training.sessions)


def test_most_trainings_want_no_more_than_a_cap() -> None:
    levels = Counter(training.entry_level for training in FICTIONAL)
    assert levels[Level.AUCUN] + levels[Level.BREVET] + levels[Level.CAP] > 378 / 2
    assert levels[None] > 0
    assert {training.entry_required for training in FICTIONAL} == {True, False, None}


def test_hours_go_with_months() -> None:
    for training in FICTIONAL:
        assert training.hours
        assert training.months
        assert 80 <= training.hours / training.months <= 152


def test_a_day_has_always_the_same_trainings() -> None:
    assert demonstration(GAZETTEER, TODAY) == TRAININGS


def test_another_day_or_seed_has_others_with_the_same_figures() -> None:
    for others in (demonstration(GAZETTEER, date(2028, 2, 29)), demonstration(GAZETTEER, TODAY, seed=1)):
        assert others != TRAININGS
        assert Counter(it.domain for it in others) == Counter(it.domain for it in TRAININGS)


def test_it_is_published_as_a_demonstration(tmp_path: Path) -> None:
    made = publish(tmp_path, GAZETTEER, datetime(2026, 11, 23, 9, tzinfo=UTC), automatic=False)
    assert (made.trainings, made.demonstration, made.automatic) == (410, True, False)
    published = store.load(tmp_path)
    assert published is not None
    assert published.trainings == TRAININGS


@given(st.integers(0, 10_000), st.dictionaries(st.text(max_size=3), st.floats(0.1, 1000), min_size=1))
def test_shares_add_up_and_are_within_one_of_exact(total: int, weights: dict[str, float]) -> None:
    shares = apportion(total, weights)
    assert sum(shares.values()) == total
    for key, share in shares.items():
        assert abs(share - total * weights[key] / sum(weights.values())) < 1 + 1e-6
