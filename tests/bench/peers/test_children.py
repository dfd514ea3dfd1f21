"""Programs started are ended, and their failures are one sentence."""

import sys
from pathlib import Path

import pytest

from catalogue.errors import UserError
from tests.bench.peers.children import run, started


def test_what_a_program_says_is_given_back() -> None:
    assert run(("cat",), "Impossible", given="Lens\n") == "Lens\n"


def test_a_failure_is_told_with_its_last_words() -> None:
    program = (sys.executable, "-c", "raise SystemExit('plus de place')")
    with pytest.raises(UserError, match=r"^Impossible d’écrire : plus de place$"):
        run(program, "Impossible d’écrire")


def test_a_program_that_is_not_there_is_named() -> None:
    with pytest.raises(UserError, match=r"^Impossible : cavalier n’est pas sur cette machine\.$"):
        run(("cavalier",), "Impossible")


def _end_in_a_hurry(command: tuple[str, ...]) -> int:
    with started(command) as process:
        assert process.stdout
        process.stdout.readline()
        raise KeyboardInterrupt


def test_a_program_and_its_own_are_ended_when_the_block_is_left_by_an_interruption(tmp_path: Path) -> None:
    pids = tmp_path / "pids"
    script = f"sleep 60 & echo $! $$ > {pids}; echo ready; wait"
    with pytest.raises(KeyboardInterrupt):
        _end_in_a_hurry(("sh", "-c", script))
    for pid in map(int, pids.read_text().split()):
        state = Path(f"/proc/{pid}/stat")
        assert not state.exists() or state.read_text().rsplit(")", 1)[1].split()[0] == "Z"
