"""How good our order of the trainings is, beside three others, as judges see it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rich.table import Table

from catalogue.model import Training
from tests.eval import corpora, judgements, metrics, rankers
from tests.eval.judgements import Judgements
from tests.eval.metrics import DEPTH, mean
from tests.eval.personas import Persona, personas

OURS = "le nôtre"
# Draws over which chance is averaged.
DRAWS = 20
GROUPS = {
    "sans_diplome": "sans diplôme",
    "rural": "campagne",
    "outre_mer": "outre-mer",
    "indecis": "indécis",
    "autre": "autres",
}
# The groups whose worst is watched.
WATCHED = ("sans_diplome", "rural", "outre_mer", "indecis")

# What is shown to a person: several answers, to be averaged, where chance decides.
Order = Callable[[Persona], list[list[Training]]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One order, for one person. `ndcg`, `recall`: None when nothing judged was worth showing."""

    person: Persona
    ndcg: float | None
    recall: float | None
    empty: float
    unjudged: float | None


def orders() -> dict[str, Order]:
    return {
        OURS: lambda person: [rankers.ours(person, DEPTH)],
        "au hasard": lambda person: [rankers.shuffled(person, DEPTH, seed) for seed in range(1, DRAWS + 1)],
        "distance seule": lambda person: [rankers.nearest(person, DEPTH)],
        "BM25 (SQLite FTS5)": lambda person: [rankers.by_words(person, DEPTH)],
    }


def outcome(person: Persona, answers: Sequence[Sequence[Training]], grades: dict[str, float]) -> Outcome:
    """What was not judged counts as never to be shown."""
    worth = corpora.best_by_family(person.corpus, grades)
    shown = [[grades.get(corpora.code(one), 0.0) for one in answer] for answer in answers]
    known = [corpora.code(one) in grades for answer in answers for one in answer]
    return Outcome(
        person,
        mean(metrics.ndcg(some, worth) for some in shown),
        mean(metrics.recall(some, worth) for some in shown),
        sum(not answer for answer in answers) / len(answers),
        known.count(False) / len(known) if known else None,
    )


def tables() -> Iterator[Table | str]:
    """For each corpus that is here and for all of them: the four orders, then our figures by group."""
    judged = judgements.load()
    yield _agreement(judged)
    if not judged:
        return
    grades = {
        person: judgements.means(judged, person.id)
        for corpus in corpora.available()
        for person in personas(corpus)
    }
    told = {
        name: [outcome(person, order(person), given) for person, given in grades.items() if given]
        for name, order in orders().items()
    }
    if lost := _lost(judged):
        yield f"Jugements sans effet, leur formation n’est plus la même : {lost} sur {len(judged)}."
    if without := [person.id for person, given in grades.items() if not given]:
        yield f"Sans jugement, laissées de côté : {', '.join(without)}."
    for corpus in dict.fromkeys(one.person.corpus for one in told[OURS]):
        yield from _two_tables(corpus, {name: _of(corpus, some) for name, some in told.items()})
    yield from _two_tables("ensemble", told)


def _lost(judged: Judgements) -> int:
    """How many judgements are of a training that is no longer in the corpora that are here."""
    here = corpora.available()
    people = {person.id for corpus in here for person in personas(corpus)}
    codes = {corpora.code(one) for corpus in here for one in corpora.trainings(corpus)}
    return sum(person in people and code not in codes for person, code in judged)


def _of(corpus: str, outcomes: Sequence[Outcome]) -> list[Outcome]:
    return [one for one in outcomes if one.person.corpus == corpus]


def _two_tables(corpus: str, told: dict[str, list[Outcome]]) -> Iterator[Table]:
    yield _orders_table(corpus, told)
    yield _groups_table(corpus, told)


def by_group(outcomes: Sequence[Outcome]) -> dict[str, list[Outcome]]:
    """Only the groups that have somebody."""
    some = {group: [one for one in outcomes if group in one.person.groups] for group in GROUPS}
    return {group: members for group, members in some.items() if members}


def worst(outcomes: Sequence[Outcome]) -> tuple[str, float] | None:
    """The watched group of the lowest mean nDCG."""
    means = {
        group: value
        for group, members in by_group(outcomes).items()
        if group in WATCHED and (value := mean(one.ndcg for one in members)) is not None
    }
    return min(means.items(), key=lambda item: item[1], default=None)


def _agreement(judged: Judgements) -> str:
    pairs = judgements.pairs(judged)
    if not judged:
        return "Aucun jugement : lancer « python -m tests.eval pool DOSSIER », faire juger, ranger dans tests/eval/judgements."
    same = mean(float(one == other) for one, other in pairs)
    return (
        f"{len(judged)} jugements, dont {len(pairs)} en double : même note {_figure(same)}, "
        f"κ pondéré (quadratique) {_figure(metrics.weighted_kappa(pairs))}."
    )


def _orders_table(corpus: str, told: dict[str, list[Outcome]]) -> Table:
    people = len(told[OURS])
    columns = ("nDCG@5", "rappel@5", "réponses vides", "non jugées", "pire groupe (nDCG@5)")
    table = Table(
        "ordre", *columns, title=f"Classement · {corpus} ({people} personnes)", title_justify="left"
    )
    for name, outcomes in told.items():
        low = worst(outcomes)
        table.add_row(
            name,
            _figure(mean(one.ndcg for one in outcomes)),
            _figure(mean(one.recall for one in outcomes)),
            _figure(mean(one.empty for one in outcomes)),
            _figure(mean(one.unjudged for one in outcomes)),
            f"{_figure(low[1])} ({GROUPS[low[0]]})" if low else "—",
        )
    return table


def _groups_table(corpus: str, told: dict[str, list[Outcome]]) -> Table:
    others = [name for name in told if name != OURS]
    columns = ("n", "nDCG@5", "rappel@5", "réponses vides", *(f"nDCG@5 {name}" for name in others))
    table = Table("groupe", *columns, title=f"Classement par groupe · {corpus}", title_justify="left")
    grouped = {name: by_group(outcomes) for name, outcomes in told.items()}
    for group, members in grouped[OURS].items():
        table.add_row(
            GROUPS[group],
            str(len(members)),
            _figure(mean(one.ndcg for one in members)),
            _figure(mean(one.recall for one in members)),
            _figure(mean(one.empty for one in members)),
            *(_figure(mean(one.ndcg for one in grouped[name][group])) for name in others),
        )
    return table


def _figure(value: float | None) -> str:
    return "—" if value is None else f"{value:.3f}".replace(".", ",")
