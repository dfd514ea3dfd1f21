"""The shapes that other programs rely on: keys, and the values that enumerations may take."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue import answers, resources
from catalogue.language import translator
from catalogue.matching import Index
from catalogue.model import Delivery, Domain, Level
from catalogue.places.resolving import resolve
from catalogue.search import search
from catalogue.sources.problems import Done, Fault, Problem
from catalogue.versions.checking import Counts, Gate, Stop
from catalogue.versions.drafting import Draft
from tests.catalogue.reporting.samples import FIGURES
from tests.catalogue.samples import BARE, FULL, NOW

GAZETTEER, VOCABULARY = resources.gazetteer(), resources.vocabulary()
DOMAINS, LEVELS = {*map(str, Domain)}, {*map(str, Level), None}
_ = translator("catalogue")

texts = st.text(max_size=30) | st.sampled_from(
    ["lens", "st denis", "le 93", "belgique", "bac", "jeux vidéo", "jsp"]
)


def sent(answer: answers.Answer) -> answers.Answer:
    """What another program reads."""
    return dict(json.loads(json.dumps(answer, ensure_ascii=False)))


@given(texts)
def test_a_place_has_its_contract(text: str) -> None:
    answer = sent(answers.place(text, resolve(GAZETTEER, text)))
    assert list(answer) == ["text", "status", "confirm", "places"]
    assert answer["text"] == text
    assert answer["status"] in {"found", "ambiguous", "unknown", "abroad"}
    assert isinstance(answer["confirm"], bool)
    places = answer["places"]
    assert isinstance(places, list)
    for place in places:
        assert list(place) == ["kind", "code", "name", "departement"]
        assert place["kind"] in {"commune", "departement", "region", "pays"}


@given(texts)
def test_a_level_has_its_contract(text: str) -> None:
    answer = sent(answers.level(text))
    assert list(answer) == ["text", "level"]
    assert answer["level"] in LEVELS


@given(texts)
def test_interests_have_their_contract(text: str) -> None:
    answer = sent(answers.wishes(text, VOCABULARY))
    assert list(answer) == ["text", "domains", "excluded", "vague", "all"]
    for key in ("domains", "excluded"):
        named = answer[key]
        assert isinstance(named, list)
        assert set(named) <= DOMAINS
    assert isinstance(answer["vague"], bool)
    assert isinstance(answer["all"], bool)


@pytest.mark.parametrize(
    "typed", [{}, {"place": "lens"}, {"place": "Mayotte", "level": "bac", "interests": "design"}]
)
def test_a_match_has_its_contract(typed: dict[str, str]) -> None:
    index = Index((FULL, BARE), GAZETTEER)
    answer = sent(
        answers.match(search(typed, index, GAZETTEER, VOCABULARY, date(2026, 11, 23), 5), GAZETTEER, _)
    )
    assert list(answer) == ["profile", "relaxed", "matches"]
    relaxed, matches = answer["relaxed"], answer["matches"]
    assert isinstance(relaxed, list)
    assert isinstance(matches, list)
    assert {"distance", "dates", "niveau", "domaine", "a_distance"} >= set(relaxed)
    assert matches
    for match in matches:
        assert " ".join(match) == (
            "id title provider commune distance_km domain entry_level exit_level delivery score reasons but"
        )
        assert match["domain"] in DOMAINS
        assert {match["entry_level"], match["exit_level"]} <= LEVELS
        assert match["delivery"] in {*map(str, Delivery), None}
        assert match["reasons"]


def test_a_refresh_gives_its_counts() -> None:
    counts = Counts(read=3, trainings=2, added=1, changed=1, left_out=1, remarks=1)
    draft = Draft("d1", 1, NOW, ("a.csv",), "0" * 64, counts, (Stop(Gate.LEFT_OUT, 1, 3),))
    assert sent(answers.refresh(draft, None, _)) == {
        "read": 3,
        "added": 1,
        "changed": 1,
        "removed": 0,
        "rejected": 1,
        "trainings": 2,
        "repaired": 0,
        "remarks": 1,
        "expired": 0,
        "over": 0,
        "stops": ["1 entrée sur 3 est écartée."],
        "version": None,
    }


def test_a_problem_is_a_sentence_with_its_place() -> None:
    problem = Problem(7, "durée", Fault.UNREADABLE, "longue", Done.KEPT, source="a.csv")
    assert sent(answers.problem(problem, _)) == {
        "source": "a.csv",
        "line": 7,
        "record": "",
        "column": "durée",
        "problem": "«\u00a0longue\u00a0» n’est pas compris.",
        "done": "kept",
    }


def test_a_report_has_its_contract() -> None:
    answer = sent(answers.report(FIGURES))
    assert (answer["trainings"], answer["providers"], answer["communes"]) == (3, 2, 2)
    assert answer["duration_months"] == {"min": 3, "max": 6.5, "mean": 4.75, "median": 4.75, "unknown": 1}
    assert (answer["version"], answer["demonstration"]) == (3, True)
    assert (answer["published_at"], answer["today"]) == ("2026-11-23T09:30:00+00:00", "2026-11-23")
    deliveries, levels = {*map(str, Delivery)}, {*map(str, Level)}
    for field, values in (("domains", DOMAINS), ("delivery", deliveries), ("entry_level", levels)):
        shares = answer[field]
        assert isinstance(shares, dict)
        assert shares.keys() - {"inconnu"} == values
        assert all(set(part) == {"count", "share"} for part in shares.values())


def test_a_report_lists_departments_and_keeps_the_points_of_the_map_to_itself() -> None:
    territory = sent(answers.report(FIGURES))["territory"]
    assert isinstance(territory, dict)
    assert territory["departments"][59:61] == [
        {"code": "59", "name": "Nord", "trainings": 2},
        {"code": "60", "name": "Oise", "trainings": 0},
    ]
    assert "dots" not in territory
