"""The README tells the truth: each setting, each command, each path of the map."""

import re
from pathlib import Path

import pytest
from typer.main import get_command

import bot.__main__
import catalogue.__main__
from bot.settings import Settings
from catalogue.console import Group

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _commands(program: str) -> set[str]:
    module = bot.__main__ if program == "bot" else catalogue.__main__
    group = get_command(module.app)
    assert isinstance(group, Group)
    return set(group.commands)


def test_each_setting_is_in_the_table() -> None:
    told = set(re.findall(r"^\| `(BOT_\w+)` \|", README, re.MULTILINE))
    assert told == {f"BOT_{name.upper()}" for name in Settings.model_fields}


@pytest.mark.parametrize("program", ["bot", "catalogue"])
def test_each_command_is_in_the_table(program: str) -> None:
    table = README.split("## Commandes")[1].split("\n## ")[0]
    told = set(re.findall(rf"python -m {program} (\w+)", table))
    if program == "catalogue":  # the row of the readers of typed texts names them together
        told |= set(re.findall(r"`(\w+) TEXTE`", table))
    assert told == _commands(program)


def test_each_path_of_the_map_exists() -> None:
    block = README.split("## La maison")[1].split("```")[1]
    folder = ROOT
    for line in filter(None, block.splitlines()):
        paths = re.findall(r"^\s*((?:[\w]+(?:\.py|/)(?:, )?)+)", line)[0].split(", ")
        if not line.startswith(" "):
            folder = ROOT / paths[0]
        for path in paths:
            assert (folder if line.startswith(" ") else ROOT).joinpath(path).exists(), path


def test_the_screenshot_is_there() -> None:
    (picture,) = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)
    assert (ROOT / picture).stat().st_size > 10_000


def test_the_two_commands_are_targets_of_the_makefile() -> None:
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert set(re.findall(r"\bmake (\w+)\b", README)) <= set(targets)
