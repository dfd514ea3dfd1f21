from dataclasses import replace
from datetime import date, timedelta

import pytest

from catalogue.matching import Criterion, Match, Profile, Reason, Why, explain
from catalogue.model import Delivery, Domain, Label, Level, Session, Training
from catalogue.places.model import Place
from tests.catalogue.matching.offers import (
    DESIGN,
    DEV,
    RESEAUX,
    TODAY,
    index_of,
    remote,
    search,
    starting_in,
    training,
)
from tests.catalogue.matching.territory import FAR, HAUTS_DE_FRANCE, LENS, NEAR, PAS_DE_CALAIS, VERY_FAR


def seen(offer: Training, profile: Profile) -> Match:
    match = explain(index_of(offer), offer.id, profile, TODAY)
    assert match
    return match


def reasons(offer: Training, profile: Profile) -> list[Why]:
    return [reason.why for reason in seen(offer, profile).reasons]


def caveat(offer: Training, profile: Profile) -> Why | None:
    said = seen(offer, profile).caveat
    return said.why if said else None


def test_the_score_is_the_sum_of_the_parts() -> None:
    # 40 main domain wished, 30 in the town, 25 open to all, 8 at any time, 6 free
    assert seen(training("ici"), Profile(LENS, Level.AUCUN, (DEV,))).score == 109


def test_every_criterion_is_one_part() -> None:
    assert [part.criterion for part in seen(training("ici"), Profile(LENS)).parts] == list(Criterion)


def points(offer: Training, profile: Profile, criterion: Criterion) -> float:
    (part,) = (part for part in seen(offer, profile).parts if part.criterion is criterion)
    return part.points


def test_words_of_the_wish_give_points_and_the_reason() -> None:
    offer = replace(training("a"), title="Monteur·se vidéo")
    wish = Profile(LENS, domains=(DEV,), words=("montag", "video"))
    assert points(offer, wish, Criterion.WORDS) == 15
    assert seen(offer, wish).reasons[0] == Reason(Why.WORDS, "Monteur vidéo")


@pytest.mark.parametrize(
    ("delivery", "wished", "worth"),
    [
        (Delivery.SUR_PLACE, Delivery.SUR_PLACE, 10),
        (Delivery.MIXTE, Delivery.SUR_PLACE, 5),
        (Delivery.MIXTE, Delivery.A_DISTANCE, 5),
        (Delivery.SUR_PLACE, Delivery.A_DISTANCE, 0),
        (Delivery.SUR_PLACE, None, 0),
        (None, Delivery.SUR_PLACE, 0),
    ],
)
def test_the_way_one_wants_to_learn_gives_points(
    delivery: Delivery | None, wished: Delivery | None, worth: float
) -> None:
    offer = replace(training("a"), delivery=delivery)
    assert points(offer, Profile(LENS, delivery=wished), Criterion.DELIVERY) == worth


@pytest.mark.parametrize(
    ("offer", "profile", "worth"),
    [
        (training("a", entry=Level.CAP), Profile(LENS, Level.AUCUN), 15),
        (training("a", entry=Level.BAC), Profile(LENS, Level.AUCUN), 5),
        (training("a", entry=Level.BAC, required=True), Profile(LENS, Level.NIVEAU_BAC), 5),
        (training("a", entry=Level.BAC, required=True), Profile(LENS, Level.CAP), 0),
        (training("a", entry=None), Profile(LENS, Level.CAP), 10),
        (training("a", entry=Level.CAP), Profile(LENS, Level.BAC), 25),
    ],
)
def test_a_level_advised_within_reach_is_worth_a_try(offer: Training, profile: Profile, worth: float) -> None:
    assert points(offer, profile, Criterion.LEVEL) == worth


def test_leaving_with_more_than_one_has_is_the_next_step() -> None:
    offer = replace(training("a"), exit_level=Level.BAC2)
    wish = Profile(LENS, Level.BAC, (DEV,))
    assert points(offer, wish, Criterion.STEP) == 8
    assert points(offer, replace(wish, level=Level.BAC2), Criterion.STEP) == 0
    assert points(offer, replace(wish, domains=(DESIGN,)), Criterion.STEP) == 0
    assert Reason(Why.LEADS_TO, level=Level.BAC2) in [part.reason for part in seen(offer, wish).parts]


def test_for_who_said_no_wish_the_first_step_is_what_asks_for_nothing() -> None:
    assert points(training("a"), Profile(LENS), Criterion.STEP) == 8
    assert points(training("a", entry=Level.CAP), Profile(LENS, Level.BAC), Criterion.STEP) == 0


def test_another_wish_that_the_training_answers_too_is_worth_more() -> None:
    both = training("a", domains=(DEV, DESIGN))
    assert points(both, Profile(LENS, domains=(DEV, DESIGN)), Criterion.DOMAIN) == 52
    assert points(training("a"), Profile(LENS, domains=(DESIGN, DEV)), Criterion.DOMAIN) == 37


def test_who_asks_for_the_basics_needs_somebody_beside_them() -> None:
    basics = Domain.REMISE_A_NIVEAU
    assert points(remote("a", basics), Profile(LENS, domains=(basics,)), Criterion.DELIVERY) == -10
    assert points(remote("a", basics), Profile(LENS), Criterion.DELIVERY) == 0


@pytest.mark.parametrize(
    ("offered", "wished", "worth"), [(True, True, 10), (None, True, 0), (None, False, 10), (True, None, 0)]
)
def test_alternance_gives_points_when_it_is_as_wished(
    *, offered: bool | None, wished: bool | None, worth: float
) -> None:
    offer = replace(training("a"), work_study=offered)
    assert points(offer, Profile(LENS, work_study=wished), Criterion.WORK_STUDY) == worth


def test_what_is_not_as_wished_says_so() -> None:
    assert caveat(training("a"), Profile(LENS, delivery=Delivery.A_DISTANCE)) is Why.IS_ON_SITE
    assert caveat(remote("a"), Profile(LENS, delivery=Delivery.SUR_PLACE)) is Why.IS_REMOTE
    assert caveat(training("a"), Profile(LENS, work_study=True)) is Why.NO_WORK_STUDY


def test_reasons_are_those_of_the_weightiest_parts() -> None:
    match = seen(training("ici"), Profile(LENS, Level.AUCUN, (DEV,)))
    assert match.reasons == (Reason(Why.DOMAIN, domain=DEV), Reason(Why.SAME_TOWN), Reason(Why.OPEN_TO_ALL))


def test_a_near_town_says_its_distance() -> None:
    (near,) = (
        reason for reason in seen(training("proche", NEAR), Profile(LENS)).reasons if reason.why is Why.NEAR
    )
    assert near.km == pytest.approx(4, abs=0.1)


@pytest.mark.parametrize("area", [PAS_DE_CALAIS, HAUTS_DE_FRANCE])
def test_in_an_area_no_distance_is_said(area: Place) -> None:
    match = seen(training("ici"), Profile(area))
    assert match.distance_km is None
    assert Why.IN_AREA in {reason.why for reason in match.reasons}


@pytest.mark.parametrize(
    ("wishes", "why"),
    [
        ((), Why.DISCOVERY),
        ((DEV,), Why.DOMAIN),
        ((DESIGN,), Why.NEIGHBOUR_DOMAIN),
    ],
)
def test_the_domain_is_always_worth_a_word(wishes: tuple[Domain, ...], why: Why) -> None:
    assert why in {
        part.why
        for part in seen(
            training("loin", VERY_FAR, entry=None, free=None), Profile(LENS, None, wishes)
        ).reasons
    }


def test_what_is_worth_nothing_is_a_reason_only_when_there_is_no_other() -> None:
    wish = Profile(LENS, None, (RESEAUX,))
    assert reasons(training("a", VERY_FAR, entry=None, free=None, sessions=()), wish) == [Why.DISCOVERY]
    assert Why.DISCOVERY not in reasons(training("a", VERY_FAR), wish)


@pytest.mark.parametrize(
    ("entry", "worth"), [(Level.AUCUN, 25), (Level.CAP, 14), (Level.BAC, 6), (Level.BAC3, 5)]
)
def test_who_did_not_say_a_level_is_shown_first_what_asks_little(entry: Level, worth: float) -> None:
    assert points(training("a", entry=entry), Profile(LENS), Criterion.LEVEL) == worth


def test_open_to_all_is_said_to_those_for_whom_it_matters() -> None:
    assert Why.OPEN_TO_ALL in reasons(training("a"), Profile(level=Level.AUCUN))
    assert Why.LEVEL_FITS in reasons(training("a"), Profile(level=Level.BAC2))
    assert Why.LEVEL_FITS in reasons(training("a", entry=Level.CAP), Profile(level=Level.CAP))


@pytest.mark.parametrize(
    ("offer", "level", "why"),
    [
        (training("exigé", entry=Level.BAC, required=True), Level.CAP, Why.LEVEL_TOO_HIGH),
        (training("exigé", entry=Level.BAC, required=True), Level.NIVEAU_BAC, Why.LEVEL_ALMOST),
        (training("conseillé", entry=Level.BAC, required=False), Level.CAP, Why.LEVEL_ADVISED),
        (training("non dit si exigé", entry=Level.BAC), Level.CAP, Why.LEVEL_ADVISED),
        (training("exigé", entry=Level.BAC, required=True), Level.ETRANGER, Why.FOREIGN_DIPLOMA),
        (training("ouverte"), Level.ETRANGER, None),
        (training("non dit", entry=None), Level.CAP, Why.LEVEL_UNKNOWN),
        (training("payante", free=False), Level.CAP, Why.PAID),
        (training("tard", sessions=starting_in(200)), Level.CAP, Why.STARTS_LATE),
        (training("bientôt", sessions=starting_in(10)), Level.CAP, None),
        (training("sans date", sessions=()), Level.CAP, Why.DATE_UNKNOWN),
        (replace(training("ancienne", sessions=()), label=Label()), Level.CAP, Why.TO_CHECK),
        (remote("chez soi"), Level.CAP, Why.NEEDS_COMPUTER),
    ],
    ids=lambda value: value.id if isinstance(value, Training) else None,
)
def test_the_gravest_caveat_is_said(offer: Training, level: Level, why: Why | None) -> None:
    assert caveat(offer, Profile(LENS, level)) is why


def test_a_far_training_always_says_so_first() -> None:
    offer = training("loin", FAR, entry=Level.BAC, required=True, free=False)
    assert caveat(offer, Profile(LENS, Level.CAP)) is Why.FAR


def test_out_of_the_area_named_is_said_since_no_distance_is_known() -> None:
    assert caveat(training("nord", FAR), Profile(PAS_DE_CALAIS)) is Why.ELSEWHERE
    assert caveat(training("nord", FAR), Profile()) is None


def test_an_application_that_closes_soon_is_said_with_its_day() -> None:
    last_day = TODAY + timedelta(days=5)
    offer = training("vite", sessions=(Session(start=TODAY + timedelta(days=40), apply_by=last_day),))
    assert seen(offer, Profile(LENS)).caveat == Reason(Why.APPLY_SOON, day=last_day, today=TODAY)


def test_of_a_start_known_to_the_month_no_day_is_said() -> None:
    october = date(2027, 10, 1)
    offer = training("tard", sessions=(Session(october, month_only=True),))
    assert seen(offer, Profile(LENS)).caveat == Reason(
        Why.STARTS_LATE, day=october, today=TODAY, month_only=True
    )


def test_a_card_shown_again_says_the_same_as_when_it_was_found() -> None:
    offers = training("ici"), training("loin", FAR, NEAR), remote("chez soi")
    profile = Profile(LENS, Level.BREVET, (DEV,))
    for match in search(profile, *offers).matches:
        assert explain(index_of(*offers), match.training.id, profile, TODAY) == match


def test_a_training_that_left_the_catalogue_is_not_explained() -> None:
    assert explain(index_of(training("a")), "partie", Profile(), TODAY) is None


@pytest.mark.parametrize(
    ("free", "price", "worth"),
    [(True, None, 6), (None, None, 3), (False, None, 0), (False, 150, 0), (False, 1200, -12)],
)
def test_a_high_price_weighs_more_than_a_small_one(
    *, free: bool | None, price: float | None, worth: float
) -> None:
    assert points(replace(training("a"), free=free, price=price), Profile(LENS), Criterion.COST) == worth
