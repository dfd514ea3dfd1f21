"""What a file may say is tested in one process (test_lheo.py): here, only what a second one changes."""

import gc
import gzip
from dataclasses import replace
from pathlib import Path

import pytest

from catalogue.errors import UserError
from catalogue.sources import lheo_apart, lheo_offers
from catalogue.sources.lheo_offers import Offer
from catalogue.sources.limits import LIMITS
from catalogue.sources.opening import Opened, opened
from tests.catalogue.sources.lheo_samples import RESUME, document, formation, index

FALLEN = "essai.xml n’a pas pu être lu jusqu’au bout\u00a0: il est abîmé, ou demande trop de mémoire."


def source(folder: Path, content: bytes) -> Opened:
    file = folder / "essai.xml"
    file.write_bytes(content)
    with opened(str(file), folder) as found:
        return found


def refusal(given: Opened) -> str:
    with pytest.raises(UserError) as refused:
        list(lheo_apart.offers(given))
    return str(refused.value)


@pytest.mark.parametrize(
    "content",
    [
        document(*[formation()] * 100),
        document(formation(("<action ", "<Titre/><action "), ("Créer des sites.", "“💻”"))),
        index(RESUME),
    ],
    ids=["more than one line", "strangers and rare signs", "summaries"],
)
def test_what_is_read_apart_is_what_is_read_here(tmp_path: Path, content: bytes) -> None:
    given = source(tmp_path, content)
    here: list[Offer] = list(lheo_offers.offers(given.open))
    assert list(lheo_apart.offers(given)) == here


@pytest.mark.parametrize(
    "content",
    [
        document(formation())[:-400],
        b"<!DOCTYPE lheo [<!ENTITY a 'b'>]><lheo/>",
        b"<rss/>",
        document(),
        gzip.compress(document(formation()))[:-20],
    ],
    ids=["cut", "DOCTYPE", "not LHEO", "nothing in it", "a cut archive"],
)
def test_what_is_refused_apart_is_refused_in_the_same_words(tmp_path: Path, content: bytes) -> None:
    given = source(tmp_path, document(formation()))
    given.path.write_bytes(content)
    with pytest.raises(UserError) as here:
        list(lheo_offers.offers(given.open))
    assert refusal(given) == str(here.value)


def test_the_limits_hold_apart(tmp_path: Path) -> None:
    given = source(tmp_path, gzip.compress(document(*[formation()] * 1000)))
    bomb = replace(given, limits=replace(LIMITS, ratio=2, unsuspected=100_000))
    assert "essai.xml" in refusal(bomb)


def test_how_far_it_is_is_told(tmp_path: Path) -> None:
    content = document(*[formation()] * 100)
    told: list[tuple[int, int]] = []
    given = replace(source(tmp_path, content), watch=lambda *at: told.append(at))
    list(lheo_apart.offers(given))
    assert told[-1] == (len(content), len(content))


def test_what_needs_too_much_memory_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lheo_apart, "MEMORY", 1_000_000)
    assert refusal(source(tmp_path, document(formation()))) == FALLEN


def test_a_program_that_is_killed_is_a_file_that_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lheo_apart, "PROGRAM", "tests.catalogue.sources.falling")
    found = lheo_apart.offers(source(tmp_path, document(formation())))
    assert next(found)
    with pytest.raises(UserError) as refused:
        next(found)
    assert str(refused.value) == FALLEN


def test_a_file_is_left_in_the_middle_when_nobody_wants_more(tmp_path: Path) -> None:
    found = lheo_apart.offers(source(tmp_path, document(*[formation()] * 5000)))
    assert next(found)
    del found
    gc.collect()  # a child or a pipe that stayed open would be a warning, hence a failure
