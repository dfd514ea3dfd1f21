from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.matching import Profile, Relaxation, find
from catalogue.matching.domains import NEIGHBOURS
from catalogue.model import Delivery, Domain, Level, Provider, Session, Training
from catalogue.places.model import Place
from tests.catalogue.matching.offers import (
    DESIGN,
    DEV,
    JEUX,
    RESEAUX,
    TODAY,
    ids,
    index_of,
    remote,
    search,
    starting_in,
    training,
)
from tests.catalogue.matching.territory import (
    BELGIUM,
    FAR,
    HAUTS_DE_FRANCE,
    HIDDEN,
    LENS,
    MAMOUDZOU,
    NEAR,
    NEXT,
    PAS_DE_CALAIS,
    PLACES,
    VERY_FAR,
)

AT_LENS = Profile(LENS)


# Place


def test_the_nearest_comes_first_with_its_distance() -> None:
    results = search(AT_LENS, training("proche", NEAR), training("ici"), training("ici aussi"))
    assert ids(results)[2] == "proche"
    assert [round(match.distance_km or 0) for match in results.matches] == [0, 0, 4]
    assert (results.relaxed, results.radius_km, results.total) == ((), 20, 3)


def test_with_too_few_near_the_circle_grows_and_says_so() -> None:
    results = search(AT_LENS, training("ici"), training("voisine", NEXT), training("loin", FAR))
    assert ids(results) == ["ici", "voisine", "loin"]
    assert (results.relaxed, results.radius_km) == ((Relaxation.DISTANCE,), 80)


def test_what_is_an_hour_away_or_more_is_looked_at_only_by_who_would_see_less_than_a_screen() -> None:
    far = training("140 km", VERY_FAR)
    few = search(Profile(LENS, domains=(DEV,)), far, remote("a"), remote("b"))
    assert "140 km" in ids(few)
    enough = search(Profile(LENS, domains=(DEV,)), far, remote("a"), remote("b"), remote("c"))
    assert "140 km" not in ids(enough)


def test_one_goes_far_for_the_first_wish_but_not_for_the_others() -> None:
    far = training("140 km", VERY_FAR, domains=(DESIGN,))
    near = [remote(name, DEV) for name in "abc"]
    assert "140 km" in ids(search(Profile(LENS, domains=(DESIGN, DEV)), far, *near))
    assert "140 km" not in ids(search(Profile(LENS, domains=(DEV, DESIGN)), far, *near))


def test_of_what_was_loosened_the_remote_one_comes_before_the_far_one() -> None:
    from_home = replace(remote("chez soi"), entry_level=Level.AUCUN)
    assert ids(search(AT_LENS, training("loin", FAR), from_home)) == ["chez soi", "loin"]


def test_with_enough_near_nothing_further_is_shown() -> None:
    results = search(AT_LENS, *(training(name) for name in "abc"), training("voisine", NEXT))
    assert results.total == 3
    assert "voisine" not in ids(results)


def test_a_training_in_several_places_is_one_card_with_its_nearest_place() -> None:
    results = search(AT_LENS, training("partout", FAR, NEAR, LENS))
    assert [match.site and match.site.commune for match in results.matches] == [LENS.code]
    assert results.total == 1


def test_a_department_is_matched_by_membership_then_its_region() -> None:
    offers = (
        training("lens"),
        training("cachée", HIDDEN),
        training("nord", FAR),
        training("mayotte", MAMOUDZOU),
    )
    results = search(Profile(PAS_DE_CALAIS), *offers)
    assert sorted(ids(results)[:2]) == ["cachée", "lens"]
    assert ids(results)[2:] == ["nord"]
    assert results.relaxed == (Relaxation.DISTANCE,)


def test_a_region_holds_all_of_its_departments() -> None:
    results = search(
        Profile(HAUTS_DE_FRANCE), training("lens"), training("nord", FAR), training("mayotte", MAMOUDZOU)
    )
    assert sorted(ids(results)) == ["lens", "nord"]
    assert all(match.distance_km is None for match in results.matches)


def test_a_commune_without_centre_is_matched_by_its_department() -> None:
    assert ids(search(Profile(HIDDEN), training("lens"), training("nord", FAR))) == ["lens", "nord"]
    assert ids(search(AT_LENS, training("cachée", HIDDEN))) == ["cachée"]


def test_without_a_place_all_of_france_is_looked_at() -> None:
    assert search(Profile(), training("lens"), training("mayotte", MAMOUDZOU)).total == 2


def test_someone_abroad_is_shown_what_is_followed_from_home() -> None:
    results = search(Profile(BELGIUM), training("lens"), remote("chez soi"))
    assert ids(results) == ["chez soi"]
    assert results.relaxed == (Relaxation.A_DISTANCE,)


def test_rather_than_nothing_the_nearest_of_france_is_shown() -> None:
    results = search(Profile(MAMOUDZOU), training("très loin", VERY_FAR), training("lens"))
    assert ids(results)[0] == "très loin"  # 140 km nearer
    assert (results.relaxed, results.radius_km) == ((Relaxation.DISTANCE,), None)


# Level


def test_a_level_required_above_the_person_s_is_never_shown() -> None:
    offers = training("bac exigé", entry=Level.BAC, required=True), training("ouverte")
    assert ids(search(Profile(LENS, Level.CAP), *offers)) == ["ouverte"]
    assert search(Profile(LENS, Level.CAP), offers[0]).matches == ()


def test_who_reached_the_last_year_may_try_where_the_bac_is_required() -> None:
    assert ids(search(Profile(LENS, Level.NIVEAU_BAC), training("bac exigé", entry=Level.BAC, required=True)))


def test_an_unknown_or_foreign_level_keeps_everything() -> None:
    bac = training("bac exigé", entry=Level.BAC, required=True)
    assert search(Profile(LENS), bac).total == 1
    assert search(Profile(LENS, Level.ETRANGER), bac).total == 1


def test_a_level_only_advised_is_held_back_then_let_in_and_said() -> None:
    advised = training("bac conseillé", entry=Level.BAC, required=False)
    few = search(Profile(LENS, Level.CAP), training("ouverte"), advised)
    enough = search(Profile(LENS, Level.CAP), *(training(name) for name in "abc"), advised)
    assert ids(few) == ["ouverte", "bac conseillé"]
    assert few.relaxed == (Relaxation.NIVEAU,)
    assert "bac conseillé" not in ids(enough)


def test_people_without_a_diploma_see_first_what_surely_takes_them() -> None:
    unsaid = training("non dit", entry=None), training("non dit, design", entry=None, domains=(DESIGN,))
    results = search(Profile(LENS, Level.AUCUN), *unsaid, training("ouverte", NEAR), training("aussi", NEAR))
    assert sorted(ids(results)[:2]) == ["aussi", "ouverte"]


# Domains


def test_a_wish_is_answered_by_its_domain_then_by_a_neighbour() -> None:
    offers = (
        training("réseaux", domains=(RESEAUX,)),
        training("design", domains=(DESIGN,)),
        training("jeux", domains=(JEUX,)),
    )
    results = search(Profile(LENS, domains=(JEUX,)), *offers)
    assert ids(results) == ["jeux", "design"]
    assert results.relaxed == (Relaxation.DOMAINE,)


def test_a_refused_domain_is_never_shown_not_even_beside_another() -> None:
    both = training("design et code", domains=(DESIGN, DEV))
    assert search(Profile(LENS, excluded=(DEV,)), both, training("code")).matches == ()


def test_the_main_domain_of_a_training_counts_more_than_a_further_one() -> None:
    further = training("surtout réseaux", domains=(RESEAUX, DEV))
    results = search(Profile(LENS, domains=(DEV,)), further, training("code"))
    assert ids(results) == ["code", "surtout réseaux"]
    assert {match.domain for match in results.matches} == {DEV}


def test_who_says_no_wish_sees_several_domains() -> None:
    code = [training(f"code {n}") for n in range(6)]
    results = search(
        AT_LENS, *code, training("design", NEAR, domains=(DESIGN,)), training("jeux", NEXT, domains=(JEUX,))
    )
    assert ids(results)[1] == "design"


def test_digital_basics_on_site_are_a_way_in_for_who_has_no_diploma() -> None:
    basics = training("bases", domains=(Domain.REMISE_A_NIVEAU,))
    at_home = remote("bases chez soi", Domain.REMISE_A_NIVEAU)
    games = remote("jeux", JEUX)
    assert sorted(ids(search(Profile(LENS, Level.AUCUN, (JEUX,)), basics, at_home, games))) == [
        "bases",
        "jeux",
    ]
    assert ids(search(Profile(LENS, Level.BAC, (JEUX,)), basics, at_home, games)) == ["jeux"]


def test_rather_than_nothing_another_domain_is_shown() -> None:
    results = search(Profile(LENS, domains=(JEUX,)), training("réseaux", domains=(RESEAUX,)))
    assert ids(results) == ["réseaux"]
    assert results.relaxed == (Relaxation.DOMAINE,)


# Dates


def test_what_is_over_or_no_longer_labelled_is_never_shown() -> None:
    over = training("finie", sessions=(Session(start=TODAY - timedelta(days=1)),))
    expired = training("sans label", until=TODAY - timedelta(days=1))
    assert search(AT_LENS, over, expired).matches == ()


def test_a_start_in_more_than_six_months_is_held_back_then_let_in_and_said() -> None:
    late = training("plus tard", sessions=starting_in(200))
    assert ids(search(AT_LENS, late, *(training(name) for name in "abc"))).count("plus tard") == 0
    results = search(AT_LENS, late, training("bientôt", NEXT))
    assert set(ids(results)) == {"bientôt", "plus tard"}
    assert results.relaxed == (Relaxation.DISTANCE, Relaxation.DATES)


def test_the_index_follows_the_day() -> None:
    index = index_of(training("demain", sessions=starting_in(1)))
    assert find(index, AT_LENS, TODAY).total == 1
    assert find(index, AT_LENS, TODAY + timedelta(days=2)).total == 0
    assert find(index, AT_LENS, TODAY).total == 1


# Remote trainings


def test_remote_trainings_are_mixed_in_one_after_two_on_site() -> None:
    offers = [training(f"ici {n}") for n in range(4)] + [remote(f"chez soi {n}") for n in range(4)]
    results = search(AT_LENS, *offers, limit=8)
    assert [identifier[:4] for identifier in ids(results)] == [
        "ici ",
        "ici ",
        "chez",
        "ici ",
        "ici ",
        "chez",
        "chez",
        "chez",
    ]
    assert results.relaxed == ()


def test_with_too_few_on_site_more_remote_ones_are_let_in_and_said() -> None:
    results = search(AT_LENS, training("ici"), remote("a"), remote("b"))
    assert ids(results)[0] == "ici"
    assert results.relaxed == (Relaxation.A_DISTANCE,)


# How one wants to learn


HOME_LOVER = Profile(LENS, domains=(DEV,), delivery=Delivery.A_DISTANCE)
OUTGOING = Profile(LENS, domains=(DEV,), delivery=Delivery.SUR_PLACE)


def test_who_wants_to_learn_from_home_sees_remote_trainings_first_and_nothing_is_loosened() -> None:
    results = search(HOME_LOVER, training("ici"), remote("a"), remote("b"), remote("c"))
    assert sorted(ids(results)[:3]) == ["a", "b", "c"]
    assert results.relaxed == ()


def test_who_wants_to_go_somewhere_sees_no_remote_training_when_there_is_enough() -> None:
    results = search(OUTGOING, *(training(name) for name in "abc"), remote("chez soi"))
    assert (sorted(ids(results)), results.total) == (["a", "b", "c"], 3)


def test_who_wants_to_go_somewhere_where_there_is_little_sees_what_is_remote_last_and_is_told() -> None:
    results = search(OUTGOING, remote("chez soi"), training("ici"))
    assert ids(results) == ["ici", "chez soi"]
    assert Relaxation.A_DISTANCE in results.relaxed


def test_what_is_in_alternance_comes_first_for_who_wants_it_and_last_for_who_does_not() -> None:
    offers = (replace(training("alternance"), work_study=True), training("école"), training("non dit", NEAR))
    assert ids(search(replace(AT_LENS, work_study=True), *offers))[0] == "alternance"
    assert ids(search(replace(AT_LENS, work_study=False), *offers))[-1] == "alternance"


# The wish's own words


def test_of_the_right_domain_the_one_that_speaks_of_the_wish_comes_first() -> None:
    titled = [replace(training(name, NEAR), title=f"Technicien {name}") for name in "abc"]
    wanted = replace(training("montage", NEXT), title="Monteur")
    wish = Profile(LENS, words=("montag",))
    assert ids(search(wish, *titled[:2], replace(wanted, sites=titled[0].sites)))[0] == "montage"


def test_words_never_outweigh_the_domain() -> None:
    other = replace(training("autre", domains=(DESIGN,)), title="Design de jeux")
    right = replace(training("jeux", NEAR, domains=(JEUX,)), title="Unity")
    wish = Profile(LENS, domains=(JEUX,), words=("design", "jeu"))
    assert ids(search(wish, other, right))[0] == "jeux"


# The same training in several places


def in_town(id_: str, *towns: Place) -> Training:
    return replace(training(id_, *towns), title="Développeur web")


def test_the_same_training_in_several_towns_is_one_card_with_the_nearest() -> None:
    results = search(
        AT_LENS, in_town("loin", NEXT), in_town("ici", LENS), in_town("près", NEAR), training("a")
    )
    assert sorted(ids(results)) == ["a", "ici"]
    assert results.total == 2


def test_of_the_same_training_without_a_place_the_one_that_starts_soonest_is_shown() -> None:
    late = replace(in_town("tard", LENS), sessions=starting_in(120))
    assert ids(search(Profile(), late, in_town("toujours", FAR))) == ["toujours"]


def test_a_card_can_tell_every_place_of_the_same_training() -> None:
    over = replace(in_town("finie", FAR), sessions=starting_in(-5))
    index = index_of(in_town("a", LENS), in_town("b", NEAR), over, training("autre", NEXT))
    assert [site.commune for site in index.sites("a", TODAY)] == [LENS.code, NEAR.code]


def test_two_schools_with_the_same_title_are_two_trainings() -> None:
    other = replace(in_town("b", LENS), provider=Provider("École"))
    assert sorted(ids(search(AT_LENS, in_town("a", LENS), other))) == ["a", "b"]


# The looks taken


def test_every_look_is_told_with_what_it_loosened_and_what_was_found_so_far() -> None:
    results = search(AT_LENS, training("ici"), training("voisine", NEXT), training("loin", FAR), remote("r"))
    assert [(step.relaxation, step.radius_km, step.on_site, step.remote) for step in results.steps] == [
        (None, 20, 1, 1),
        (Relaxation.DISTANCE, 40, 2, 1),
        (Relaxation.DISTANCE, 80, 3, 1),
    ]


# Order


def test_equals_take_turns_from_day_to_day() -> None:
    index = index_of(*(training(name) for name in "abc"))
    firsts = {find(index, AT_LENS, TODAY + timedelta(days=n)).matches[0].training.id for n in range(30)}
    assert firsts == {"a", "b", "c"}


# Properties

few_examples = settings(max_examples=40)  # a catalogue is long to draw

levels = st.sampled_from([None, *Level])
domains = st.lists(st.sampled_from([DEV, DESIGN, JEUX, RESEAUX]), unique=True, max_size=3).map(tuple)
wishes = st.fixed_dictionaries(
    {
        "words": st.sampled_from([(), ("format",), ("t1", "format")]),
        "delivery": st.sampled_from([None, None, Delivery.A_DISTANCE, Delivery.SUR_PLACE]),
        "work_study": st.sampled_from([None, True, False]),
    }
)
profiles = st.builds(
    lambda place, level, asked, refused, how: Profile(place, level, asked, refused[:1], **how),
    st.sampled_from(PLACES),
    levels,
    domains,
    domains,
    wishes,
)
sessions = st.sampled_from(
    [(), *(starting_in(days) for days in (-10, 10, 100, 300)), (Session(permanent=True),)]
)
places = st.lists(
    st.sampled_from([LENS, NEAR, NEXT, FAR, VERY_FAR, HIDDEN, MAMOUDZOU]), min_size=1, max_size=3, unique=True
)


@st.composite
def offers(draw: st.DrawFn) -> list[Training]:
    count = draw(st.integers(0, 12))
    return [
        remote(f"r{n}", draw(st.sampled_from([DEV, DESIGN])))
        if draw(st.integers(0, 4)) == 0
        else training(
            f"t{n}",
            *draw(places),
            domains=draw(domains.filter(bool)),
            entry=draw(levels),
            required=draw(st.sampled_from([None, True, False])),
            sessions=draw(sessions),
            free=draw(st.sampled_from([None, True, False])),
        )
        for n in range(count)
    ]


def may_enter(offer: Training, level: Level | None) -> bool:
    entry = offer.entry_level.rank if offer.entry_level else None
    mine = level.rank if level else None
    almost = level is Level.NIVEAU_BAC and offer.entry_level is Level.BAC
    return not offer.entry_required or entry is None or mine is None or entry <= mine or almost


def eligible(offer: Training, profile: Profile) -> bool:
    refused = set(profile.excluded) & set(offer.domains)
    return offer.is_open(TODAY) and not refused and may_enter(offer, profile.level)


@few_examples
@given(offers(), profiles)
def test_only_the_eligible_is_shown_each_once_and_with_a_reason(
    catalogue: list[Training], profile: Profile
) -> None:
    results = search(profile, *catalogue, limit=50)
    assert all(eligible(match.training, profile) for match in results.matches)
    assert all(match.reasons for match in results.matches)
    assert len(set(ids(results))) == len(results.matches) == results.total


@few_examples
@given(offers(), profiles)
def test_never_empty_when_something_eligible_exists(catalogue: list[Training], profile: Profile) -> None:
    assert bool(search(profile, *catalogue).matches) == any(eligible(offer, profile) for offer in catalogue)


@few_examples
@given(offers(), profiles, st.integers(1, 12))
def test_a_longer_list_begins_like_a_shorter_one(
    catalogue: list[Training], profile: Profile, limit: int
) -> None:
    long, short = search(profile, *catalogue, limit=50), search(profile, *catalogue, limit=limit)
    assert short.matches == long.matches[:limit]
    assert (short.relaxed, short.total) == (long.relaxed, long.total)


@few_examples
@given(offers(), profiles)
def test_the_order_does_not_depend_on_that_of_the_catalogue(
    catalogue: list[Training], profile: Profile
) -> None:
    assert ids(search(profile, *catalogue, limit=50)) == ids(search(profile, *reversed(catalogue), limit=50))


@few_examples
@given(offers(), profiles)
def test_what_needed_no_loosening_comes_before_what_did(catalogue: list[Training], profile: Profile) -> None:
    on_site = [match for match in search(profile, *catalogue, limit=50).matches if match.site]
    fitting = [fits(match.training, match.distance_km, profile) for match in on_site]
    assert fitting == sorted(fitting, reverse=True)


def fits(offer: Training, km: float | None, profile: Profile) -> bool:
    """Surely needs nothing loosened: what has no point in the person's department is taken for near."""
    session, place = offer.next_session(TODAY), profile.place
    wished = not profile.domains or bool(set(offer.domains) & set(profile.domains))
    soon = not (session and session.start and session.start > TODAY + timedelta(days=180))
    hidden = HIDDEN.code in {site.commune for site in offer.sites}
    near = (km is not None and km <= 20) or (
        hidden and place is not None and place.departement == HIDDEN.departement
    )
    there = place is None or (place.coordinates is not None and near)
    return wished and soon and there and may_enter_surely(offer, profile.level)


def may_enter_surely(offer: Training, level: Level | None) -> bool:
    entry = offer.entry_level.rank if offer.entry_level else None
    mine = level.rank if level else None
    almost = level is Level.NIVEAU_BAC and offer.entry_level is Level.BAC
    return entry is None or mine is None or entry <= mine or almost


@few_examples
@given(offers(), profiles)
def test_nothing_is_loosened_when_enough_fits(catalogue: list[Training], profile: Profile) -> None:
    results = search(profile, *catalogue, limit=50)
    on_site = [match for match in results.matches if match.training.delivery is not Delivery.A_DISTANCE]
    fitting = [match for match in on_site if fits(match.training, match.distance_km, profile)]
    first = profile.domains[:1]
    met = not first or any(first[0] in match.training.domains for match in results.matches)
    if len(fitting) >= 3 and met:
        assert results.relaxed == ()


def test_every_domain_has_neighbours_that_are_not_itself() -> None:
    assert set(NEIGHBOURS) == set(Domain)
    assert all(domain not in near for domain, near in NEIGHBOURS.items())


def test_a_whole_year_of_days_lays_out_without_error() -> None:
    index = index_of(training("a", sessions=starting_in(100)), remote("b"))
    assert {find(index, AT_LENS, date(2026, 1, 1) + timedelta(days=n)).total for n in range(365)} == {1, 2}


def test_what_a_later_criterion_brings_from_further_is_said_to_be_further() -> None:
    """The wider circles are empty of the wished domain; a neighbouring one stands at 30 km."""
    results = search(Profile(LENS, domains=(JEUX,)), training("voisine", NEXT, domains=(DESIGN,)))
    assert results.relaxed == (Relaxation.DISTANCE, Relaxation.DOMAINE)
    assert results.radius_km == 40


def test_what_a_later_criterion_brings_from_near_is_not_said_to_be_far() -> None:
    results = search(Profile(LENS, domains=(JEUX,)), training("ici", domains=(DESIGN,)))
    assert (results.relaxed, results.radius_km) == ((Relaxation.DOMAINE,), 20)


def test_what_is_said_to_be_loosened_is_what_the_trainings_found_needed() -> None:
    """All over France, in another domain, later than in six months and with a level advised."""
    far = training("loin", VERY_FAR, domains=(DESIGN,), entry=Level.BAC, sessions=starting_in(250))
    results = search(Profile(MAMOUDZOU, Level.AUCUN, (DEV,)), far)
    assert results.relaxed == (
        Relaxation.DISTANCE,
        Relaxation.DATES,
        Relaxation.NIVEAU,
        Relaxation.DOMAINE,
    )


def test_overseas_another_field_on_the_spot_comes_before_the_mainland() -> None:
    wish = Profile(MAMOUDZOU, domains=(RESEAUX,))
    results = search(
        wish, training("lens", domains=(RESEAUX,)), training("ici", MAMOUDZOU, domains=(DESIGN,))
    )
    assert ids(results) == ["ici"]
    assert Relaxation.DOMAINE in results.relaxed
