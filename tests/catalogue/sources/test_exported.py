import json
import tracemalloc
from collections.abc import Iterator
from datetime import date
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue import resources
from catalogue.errors import UserError
from catalogue.exporting import document
from catalogue.language import translator
from catalogue.model import Training
from catalogue.sources import exported
from catalogue.sources.merging import gathered
from catalogue.sources.problems import Done, Fault, Problem, problem_text
from catalogue.sources.record import Context
from catalogue.store import Publication
from tests.catalogue import strategies
from tests.catalogue.samples import BARE, FULL, NOW

PUBLICATION = Publication(3, NOW, "essai.csv", "ab12", 2, demonstration=True, automatic=False)
# The training FULL as a person could write it.
FULL_TEXT = exported.TRAINING.dump_json(FULL, exclude_defaults=True).decode()


def written(trainings: list[Training]) -> bytes:
    stream = BytesIO()
    document.write(trainings, PUBLICATION, stream)
    return stream.getvalue()


def read(content: str | bytes, today: date | None = None) -> tuple[tuple[Training, ...], tuple[Problem, ...]]:
    content = content.encode() if isinstance(content, str) else content
    context = Context(resources.gazetteer(), resources.vocabulary(), "export.json", today)
    return gathered(exported.read(lambda: BytesIO(content), context))


def with_(changed: str, by: str) -> tuple[tuple[Training, ...], tuple[Problem, ...]]:
    """What is read of a file whose first training has something changed, and whose second is BARE."""
    assert changed in FULL_TEXT
    bare = exported.TRAINING.dump_json(BARE, exclude_defaults=True).decode()
    return read(
        f'{{"format": "catalogue-gen", "version": 1, "trainings": [{FULL_TEXT.replace(changed, by, 1)}, {bare}]}}'
    )


@settings(deadline=None)  # the gazetteer is read at the first example
@given(strategies.catalogues, st.sampled_from([None, 2]), st.booleans())
def test_what_is_written_is_read_back_however_it_is_laid_out(
    trainings: list[Training], indent: int | None, is_sorted: bool
) -> None:
    content = json.loads(written(trainings))
    assert read(written(trainings)) == (tuple(trainings), ())
    assert read(json.dumps(content, indent=indent, sort_keys=is_sorted)) == (tuple(trainings), ())


def test_a_text_is_what_any_format_can_say() -> None:
    title = "A\\u0000B\\u0001\\u001b\\uffffC\\n\\tD"
    (training, _bare), problems = with_('"title":"', f'"title":"{title}')
    assert training.title.startswith("ABC\n\tD")
    assert problems == ()


@pytest.mark.parametrize(
    ("changed", "by", "column"),
    [
        ('"2027-01-12"', '"0001-01-12"', "sessions.0.start"),
        ('"2027-07-12"', '"9999-12-31"', "sessions.0.end"),
    ],
)
def test_a_date_of_no_time_leaves_the_training_out(changed: str, by: str, column: str) -> None:
    trainings, (problem,) = with_(changed, by)
    assert trainings == (BARE,)
    assert (problem.column, problem.fault, problem.done) == (column, Fault.IMPOSSIBLE, Done.LEFT_OUT)


@pytest.mark.parametrize(
    ("changed", "by", "column", "fault", "value"),
    [
        ('"bac"', '"bax"', "exit_level", Fault.UNREADABLE, "bax"),
        ('"months":6.5', '"months":"six"', "months", Fault.UNREADABLE, "six"),
        ('"free":false', '"free":0', "free", Fault.UNREADABLE, "0"),
        ('"design"', '"couture"', "domains.1", Fault.UNKNOWN_DOMAIN, "couture"),
        ('"62498"', '"99999"', "sites.0.commune", Fault.UNKNOWN_PLACE, "99999"),
        ('"2027-01-12"', "20270112", "sessions.0.start", Fault.NO_DATE, "20270112"),
        ('"2027-07-12"', '"2026-07-12"', "sessions.0", Fault.IMPOSSIBLE, '{"start": "2027-01-12"'),
        ('"12345678901234"', '"12"', "provider", Fault.IMPOSSIBLE, '{"name": "Fabrique X"'),
        ('"months":6.5', '"months":-6.5', "formation", Fault.IMPOSSIBLE, '{"id": "lens-1"'),
        ('"title":', '"titre":', "title", Fault.MISSING, '{"id": "lens-1"'),
    ],
)
def test_a_training_that_is_wrong_is_left_out_and_the_others_are_read(
    changed: str, by: str, column: str, fault: Fault, value: str
) -> None:
    trainings, (problem,) = with_(changed, by)
    assert trainings == (BARE,)
    assert problem.value.startswith(value)
    assert problem == Problem(0, column, fault, problem.value, Done.LEFT_OUT, "formation lens-1")


def test_what_is_no_training_is_told_by_its_rank() -> None:
    trainings, (problem,) = (
        read('{"format": "catalogue-gen", "version": 1, "trainings": [12, "a"]}')[0],
        (read('{"format": "catalogue-gen", "version": 1, "trainings": [12]}')[1]),
    )
    assert trainings == ()
    assert problem.record == "formation 1"


@pytest.mark.parametrize(
    ("changed", "by", "problem"),
    [
        ('"months"', '"mois"', Problem(0, "mois", Fault.UNKNOWN_COLUMN, "", Done.KEPT, "formation lens-1")),
        (
            "50.43",
            "48.43",
            Problem(0, "sites.0.coordinates", Fault.FAR_POINT, "Lens (62)", Done.KEPT, "formation lens-1"),
        ),
        (
            '"0102030405"',
            '"Camille Martin"',
            Problem(0, "contact.phone", Fault.UNREADABLE, "Camille Martin", Done.KEPT, "formation lens-1"),
        ),
    ],
)
def test_a_training_is_read_without_what_is_doubtful(changed: str, by: str, problem: Problem) -> None:
    (first, second), problems = with_(changed, by)
    assert (first.id, second) == ("lens-1", BARE)
    assert problems == (problem,)
    assert "Camille" not in str(first)


def test_a_label_that_is_over_is_remarked() -> None:
    _trainings, (problem,) = read(written([FULL]), today=date(2028, 1, 1))
    assert (problem.fault, problem.value, problem.done) == (Fault.EXPIRED_LABEL, "31/12/2027", Done.KEPT)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "coupé"),
        ("bonjour", "coupé"),
        (written([FULL])[:500], "coupé"),
        (b"\xff\xfe{}", "coupé"),
        ("[" * 100_000, "coupé"),
        ('{"trainings": [{"id": "' + "x" * 2_000_000, "coupé"),
        ('{"a":' * 100_000, "coupé"),
        ("[]", "n’est pas un catalogue"),
        ("{}", "n’est pas un catalogue"),
        ('{"trainings": []}', "n’est pas un catalogue"),
        ('{"format": "autre", "version": 1}', "n’est pas un catalogue"),
        ('{"trainings": [], "version": 1, "format": "autre"}', "n’est pas un catalogue"),
        ('{"format": "catalogue-gen", "version": 2, "trainings": []}', "plus récente"),
        ('{"format": "catalogue-gen", "trainings": []}', "plus récente"),
    ],
)
def test_what_is_not_our_file_gets_one_sentence(content: str | bytes, words: str) -> None:
    with pytest.raises(UserError, match=words):
        read(content)


def test_the_mark_that_windows_puts_first_is_no_matter() -> None:
    assert read(b"\xef\xbb\xbf" + written([BARE])) == ((BARE,), ())


def test_lists_of_other_names_are_not_trainings() -> None:
    more = written([BARE]).replace(b'"trainings"', b'"autres": [{"id": "x"}], "trainings"')
    assert read(more) == ((BARE,), ())


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_content_does_worse_than_a_sentence(content: bytes) -> None:
    with pytest.raises(UserError):
        read(content)


class Endless(BytesIO):
    """A file of some trainings, many times over, never whole in memory."""

    def __init__(self, times: int) -> None:
        super().__init__()
        head, training, tail = written([FULL]).partition(FULL_TEXT.encode())
        self._chunks = self._made(head, training + b",\n", times, training + tail)

    def _made(self, head: bytes, training: bytes, times: int, tail: bytes) -> Iterator[bytes]:
        yield head
        for _time in range(times):
            yield training
        yield tail

    def read(self, size: int | None = -1) -> bytes:
        return next(self._chunks, b"") if size else b""


def test_memory_does_not_grow_with_the_file() -> None:
    context = Context(resources.gazetteer(), resources.vocabulary(), "export.json")
    tracemalloc.start()
    count = sum(1 for _entry in exported.read(lambda: Endless(2000), context))
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 2001
    assert peak < 1_000_000


def test_a_problem_is_told_in_french() -> None:
    _trainings, (problem,) = with_('"months":6.5', '"months":-6.5')
    assert problem_text(problem, translator("catalogue")).startswith("Ce qui est dit est impossible")
