from collections import Counter
from collections.abc import Hashable
from pathlib import Path

import pytest

from catalogue.matching.index import family
from catalogue.model import Training
from tests.eval import corpora, pools, rankers
from tests.eval.corpora import DEMONSTRATION, PARCOURSUP, code, kilometres
from tests.eval.personas import Persona, personas
from tests.eval.ranking import Outcome, outcome, worst

ALL = (*personas(DEMONSTRATION), *personas(PARCOURSUP))


def persona(**said: str) -> Persona:
    texts = {"place": "lens", "insee": "62498", "level": "cap", "interests": "dev web"} | said
    return Persona("x", DEMONSTRATION, ("rural",), **texts, who="", helps="")


def scored(group: str, ndcg: float | None) -> Outcome:
    person = Persona("x", DEMONSTRATION, (group,), "", "", "", "", "", "")
    return Outcome(person, ndcg, None, 0.0, None)


def test_there_are_enough_people_of_each_group_and_each_lives_somewhere_known() -> None:
    groups = Counter(group for person in ALL for group in person.groups)
    assert groups["sans_diplome"] >= 10
    assert groups["rural"] >= 10
    assert groups["outre_mer"] >= 6
    assert groups["indecis"] >= 8
    assert len({person.id for person in ALL}) == len(ALL) >= 44
    assert [person.id for person in ALL if person.insee and not person.home] == []


def test_the_nearest_come_first() -> None:
    person = persona()
    shown = rankers.nearest(person, 3)
    far = [kilometres(one, person.home) or 0 for one in shown]
    assert far == sorted(far)
    assert far[0] < 1


def test_chance_is_the_same_at_each_run_and_differs_by_draw() -> None:
    assert rankers.shuffled(persona(), 5, seed=1) == rankers.shuffled(persona(), 5, seed=1)
    assert rankers.shuffled(persona(), 5, seed=1) != rankers.shuffled(persona(), 5, seed=2)


def test_words_find_the_documents_that_have_them() -> None:
    shown = rankers.by_words(persona(place="", level="", interests="CAISSE vidéos"), 5)
    assert len(shown) == 5
    assert all("vidéos" in one.objective for one in shown)


@pytest.mark.parametrize("typed", ["", "?!", '"lens" OR (NEAR'])
def test_words_may_be_none_or_signs(typed: str) -> None:
    rankers.by_words(persona(place=typed, level="", interests=""), 5)


def test_a_sheet_has_no_score_and_the_order_of_no_one() -> None:
    person = persona()
    candidates = pools.pool(person)
    text = pools.sheet(person, candidates)
    assert len(candidates) == len({code(one) for one in candidates}) == pools.AT_MOST
    assert {code(one) for one in rankers.ours(person, 10)} <= {code(one) for one in candidates}
    assert all(f"[{code(one)}] {one.title}" in text for one in candidates)
    assert "score" not in text


def test_only_what_has_no_judgement_is_asked_for(tmp_path: Path) -> None:
    person = persona()
    judged = {(person.id, code(one)) for one in pools.pool(person)}
    assert pools.write(tmp_path, [person], judged) == 0


def test_an_item_without_judgement_counts_as_never_to_be_shown() -> None:
    one, other = corpora.trainings(DEMONSTRATION)[:2]
    told = outcome(persona(), [[other, one]], {code(one): 3.0})
    assert (told.unjudged, told.recall, told.empty) == (0.5, 1.0, 0.0)
    assert told.ndcg == pytest.approx(0.6309, abs=1e-4)


def test_an_empty_answer_is_worth_nothing() -> None:
    told = outcome(persona(), [[]], {code(corpora.trainings(DEMONSTRATION)[0]): 3.0})
    assert (told.ndcg, told.empty, told.unjudged) == (0.0, 1.0, None)


def test_what_people_see_as_one_card_counts_once() -> None:
    copies: dict[Hashable, list[Training]] = {}
    for one in corpora.trainings(DEMONSTRATION):
        copies.setdefault(family(one), []).append(one)
    one, other = next(some for some in copies.values() if len(some) == 2)
    told = outcome(persona(), [[one]], {code(one): 3.0, code(other): 2.0})
    assert (told.ndcg, told.recall) == (1.0, 1.0)
    person = persona()
    for shown in (
        rankers.nearest(person, 60),
        rankers.by_words(person, 60),
        rankers.shuffled(person, 60, seed=1),
    ):
        assert len({family(card) for card in shown}) == len(shown) == 60


def test_the_worst_group_is_one_that_is_watched_and_was_judged() -> None:
    told = [scored("rural", 0.9), scored("rural", 0.7), scored("autre", 0.1), scored("indecis", None)]
    assert worst(told) == ("rural", (0.9 + 0.7) / 2)
    assert worst([]) is None
