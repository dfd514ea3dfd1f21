from catalogue import press, resources
from catalogue.model import Delivery, Domain, Level
from catalogue.sources.problems import Done, Fault, Problem
from catalogue.sources.record import Context

TRAININGS, PROBLEMS = press.read(Context(resources.gazetteer(), resources.vocabulary(), "presse"))


def test_every_line_is_shown_or_said_to_be_left_out() -> None:
    assert (len(TRAININGS), len(PROBLEMS)) == (32, 3)


def test_the_lines_left_out_have_no_title_or_no_place() -> None:
    assert (
        Problem(32, "formation", Fault.MISSING, "", Done.LEFT_OUT),
        Problem(34, "commune", Fault.MISSING, "", Done.LEFT_OUT),
        Problem(35, "formation", Fault.MISSING, "", Done.LEFT_OUT),
    ) == PROBLEMS


def test_nothing_is_said_that_the_press_does_not_say() -> None:
    for training in TRAININGS:
        assert not training.fictional
        assert training.source
        assert (training.sessions, training.entry_level, training.free) == ((), None, None)
        assert (training.label.since, training.label.until) == (None, None)


def test_niveau_is_the_one_at_the_end() -> None:
    rodez = next(it for it in TRAININGS if it.sites and it.sites[0].commune == "12202")
    assert (rodez.entry_level, rodez.exit_level, rodez.months, rodez.hours) == (None, Level.BAC2, 10, 1550)


def test_the_one_at_a_distance_has_no_place() -> None:
    (remote,) = [it for it in TRAININGS if it.delivery is Delivery.A_DISTANCE]
    assert (remote.provider.name, remote.sites, remote.hours) == ("École O'clock", (), 798)


def test_marseille_is_the_town_and_mortain_what_it_merged_into() -> None:
    communes = {site.commune for training in TRAININGS for site in training.sites}
    assert {"13055", "50359"} <= communes


def test_domains_are_those_of_the_titles() -> None:
    domains = [training.domain for training in TRAININGS]
    assert {domain: domains.count(domain) for domain in set(domains)} == {
        Domain.DEVELOPPEMENT: 25,
        Domain.RESEAUX_SYSTEMES: 5,
        Domain.REMISE_A_NIVEAU: 2,
    }
