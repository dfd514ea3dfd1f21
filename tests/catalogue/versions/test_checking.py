import pytest

from catalogue.language import translator
from catalogue.versions.checking import Counts, Gate, Stop, counts_text, stop_text, stops

_ = translator("catalogue")


@pytest.mark.parametrize(
    ("removed", "published", "shut"),
    [(30, 100, False), (31, 100, True), (1, 1, True), (0, 1, False), (410, 0, False)],
)
def test_more_than_three_published_trainings_in_ten_may_not_go(
    removed: int, published: int, *, shut: bool
) -> None:
    found = stops(Counts(read=5, trainings=5, removed=removed), published)
    assert found == ((Stop(Gate.REMOVED, removed, published),) if shut else ())


@pytest.mark.parametrize(
    ("left_out", "read", "shut"), [(2, 10, False), (3, 10, True), (1, 2, True), (0, 10, False)]
)
def test_more_than_two_entries_in_ten_may_not_be_left_out(left_out: int, read: int, *, shut: bool) -> None:
    found = stops(Counts(read=read, trainings=5, left_out=left_out), published=0)
    assert found == ((Stop(Gate.LEFT_OUT, left_out, read),) if shut else ())


def test_both_may_be_shut() -> None:
    found = stops(Counts(read=10, trainings=5, left_out=5, removed=5), published=10)
    assert [stop.gate for stop in found] == [Gate.REMOVED, Gate.LEFT_OUT]
    assert all(stop.confirmable for stop in found)


def test_nobody_can_confirm_that_nothing_is_published() -> None:
    (stop,) = stops(Counts(read=10, left_out=10), published=5)
    assert (stop.gate, stop.confirmable) == (Gate.EMPTY, False)


def test_a_stop_is_one_sentence() -> None:
    assert [stop_text(Stop(gate, 1234, 2000), _) for gate in Gate] == [
        "Aucune formation n’est lisible\u00a0: il n’y a rien à publier.",
        "1\u202f234 des 2\u202f000 formations publiées disparaîtraient.",
        "1\u202f234 entrées sur 2\u202f000 sont écartées.",
    ]
    assert stop_text(Stop(Gate.LEFT_OUT, 1, 2), _) == "1 entrée sur 2 est écartée."


def test_counts_are_read_in_french() -> None:
    counts = Counts(1500, 1200, 10, 1, 0, left_out=2, repaired=1, remarks=3, expired=1, over=4)
    assert counts_text(counts, _).splitlines() == [
        "Lu\u00a0: 1\u202f500 entrées, soit 1\u202f200 formations.",
        "Ajoutées\u00a0: 10\u00a0; modifiées\u00a0: 1\u00a0; retirées\u00a0: 0.",
        "2 entrées sont écartées.",
        "1 réparation.",
        "3 remarques.",
        "1 a un label terminé\u00a0: elle ne sera pas montrée.",
        "4 n’ont plus de session à venir\u00a0: elles ne seront pas montrées.",
    ]


def test_what_is_nil_is_not_said() -> None:
    assert counts_text(Counts(1, 1, 1), _).splitlines() == [
        "Lu\u00a0: 1 entrée, soit 1 formation.",
        "Ajoutées\u00a0: 1\u00a0; modifiées\u00a0: 0\u00a0; retirées\u00a0: 0.",
    ]
