from dataclasses import replace
from datetime import timedelta

from catalogue.model import Domain, Label
from catalogue.reporting.figures import SOON, Labels, Missing, Sessions
from catalogue.reporting.measures import Part, Spread
from tests.catalogue.reporting.samples import FIGURES, FILLED, OTHER, TODAY, figures
from tests.catalogue.samples import BARE, FULL, NOW


def test_a_report_counts_trainings_providers_and_communes() -> None:
    assert (FIGURES.trainings, FIGURES.providers, FIGURES.communes) == (3, 2, 2)
    assert (FIGURES.version, FIGURES.published_at, FIGURES.demonstration) == (3, NOW, True)


def test_durations_are_those_known_and_the_others_are_counted() -> None:
    assert FIGURES.duration_months == Spread(min=3, max=6.5, mean=4.75, median=4.75, unknown=1)
    assert FIGURES.hours == Spread(min=700, max=700, mean=700, median=700, unknown=2)


def test_a_training_counts_once_under_its_first_domain() -> None:
    assert len(FIGURES.domains) == 11
    assert {code: part for code, part in FIGURES.domains.items() if part.count} == {
        "developpement": Part(2, 0.6667),
        "audiovisuel": Part(1, 0.3333),
    }
    assert FIGURES.domains[Domain.DESIGN] == Part(0, 0.0)


def test_what_is_not_said_is_counted() -> None:
    assert FIGURES.delivery == {
        "sur_place": Part(0, 0.0),
        "mixte": Part(1, 0.3333),
        "a_distance": Part(0, 0.0),
        "inconnu": Part(2, 0.6667),
    }
    assert FIGURES.entry_level["aucun"] == Part(1, 0.3333)
    assert FIGURES.entry_level["inconnu"] == Part(1, 0.3333)


def test_a_training_whose_sessions_are_past_or_whose_label_ended_is_counted_and_not_shown() -> None:
    expired = replace(BARE, id="fini", label=Label(until=TODAY - timedelta(days=1)))
    report = figures(FILLED, BARE, OTHER, expired)
    assert (report.trainings, report.shown) == (4, 2)
    assert report.sessions == Sessions(total=2, past=1, over=1, trainings_without=2)
    assert report.labels == Labels(running=2, ending=1, expired=1, unknown=1)


def test_a_label_ends_soon_from_today_to_six_months_from_now() -> None:
    ends = [TODAY, TODAY + SOON, TODAY + SOON + timedelta(days=1)]
    report = figures(*(replace(BARE, id=str(at), label=Label(until=until)) for at, until in enumerate(ends)))
    assert report.labels == Labels(running=3, ending=2, expired=0, unknown=0)


def test_what_each_source_leaves_out_is_counted_the_biggest_source_first() -> None:
    report = figures(replace(BARE, source="b"), replace(FULL, source="a"), replace(OTHER, source="b"))
    assert list(report.missing) == ["b", "a"]
    assert report.missing["a"] == Missing(1, {})
    assert report.missing["b"].trainings == 2
    assert report.missing["b"].fields["months"] == 1
    assert report.missing["b"].fields["objective"] == 2


def test_an_unknown_duration_makes_no_figure() -> None:
    assert figures(BARE).duration_months == Spread(None, None, None, None, unknown=1)


def test_an_empty_catalogue_has_figures() -> None:
    report = figures()
    assert (report.trainings, report.shown, report.domains["design"]) == (0, 0, Part(0, 0.0))
