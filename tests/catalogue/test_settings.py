from pathlib import Path

import pytest

from catalogue.settings import Settings


@pytest.fixture(autouse=True)
def somewhere_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("BOT_DATA_DIR", raising=False)


def test_data_stands_beside_by_default() -> None:
    assert Settings().data_dir == Path("data")


def test_the_environment_says_where_data_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_DATA_DIR", "/srv/bot")
    assert Settings().data_dir == Path("/srv/bot")


def test_a_variable_left_blank_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_DATA_DIR", "")
    assert Settings().data_dir == Path("data")


def test_a_file_env_is_read_and_may_hold_other_settings() -> None:
    Path(".env").write_text("BOT_DATA_DIR=ailleurs\nBOT_TOKEN=1:a\n")
    assert Settings().data_dir == Path("ailleurs")


def test_addresses_lead_to_public_machines_alone_unless_said_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert not Settings().catalogue_allow_private
    monkeypatch.setenv("BOT_CATALOGUE_ALLOW_PRIVATE", "1")
    assert Settings().catalogue_allow_private
