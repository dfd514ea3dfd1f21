import json
import logging
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
import structlog
from pydantic import SecretStr

from bot.bootstrap import alone, build, log_to_stderr
from bot.settings import Settings
from catalogue import store
from catalogue.errors import UserError

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


def settings(folder: Path) -> Settings:
    return Settings(data_dir=folder, token=SecretStr("42:precious"))


def publish(folder: Path, *, automatic: bool) -> None:
    store.publish(folder, [], source="essai", demonstration=True, automatic=automatic, now=NOW)


def test_a_bot_needs_a_token(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="renseigner BOT_TOKEN"):
        build(Settings(data_dir=tmp_path))


def test_real_people_need_a_catalogue(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="python -m catalogue refresh FICHIER"):
        build(settings(tmp_path))


def test_a_demonstration_that_nobody_asked_for_is_not_shown_to_real_people(tmp_path: Path) -> None:
    publish(tmp_path, automatic=True)
    with pytest.raises(UserError, match="python -m catalogue demonstration"):
        build(settings(tmp_path))


def test_somebody_must_be_told_of_the_updates_of_the_night(tmp_path: Path) -> None:
    publish(tmp_path, automatic=False)
    nobody = settings(tmp_path).model_copy(update={"catalogue_urls": ("https://exemple.fr/a.xml",)})
    with pytest.raises(UserError, match="renseigner BOT_ADMINS"):
        build(nobody)


@pytest.mark.parametrize("content", [b"nonsense" * 1000, None])
def test_a_database_that_cannot_be_used_is_said(content: bytes | None, tmp_path: Path) -> None:
    publish(tmp_path, automatic=False)
    if content:
        (tmp_path / "bot.db").write_bytes(content)
    else:
        db = sqlite3.connect(tmp_path / "bot.db")
        db.execute("PRAGMA user_version = 99")
        db.close()
    with pytest.raises(UserError, match=r"bot\.db est inutilisable"):
        build(settings(tmp_path))


def test_one_bot_at_a_time_works_on_the_same_data(tmp_path: Path) -> None:
    def enter_again() -> None:
        with alone(tmp_path / "bot.db"):
            raise AssertionError("two at once")

    with alone(tmp_path / "bot.db"), pytest.raises(UserError, match="Un autre bot tourne déjà"):
        enter_again()
    with alone(tmp_path / "bot.db"):
        pass


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    def enter() -> None:
        with alone(tmp_path / "file" / "bot.db"):
            raise AssertionError("no such folder")

    with pytest.raises(UserError, match="voir BOT_DATA_DIR"):
        enter()


@pytest.mark.usefixtures("quiet_logs")
def test_logs_are_one_line_an_event_from_the_level_asked(capsys: pytest.CaptureFixture[str]) -> None:
    log_to_stderr("WARNING")
    log = structlog.get_logger()
    log.info("small talk")
    log.error("update quarantined", seq=5, problem="line 1\nline 2")
    (line,) = capsys.readouterr().err.splitlines()
    assert 'level=error event="update quarantined"' in line
    assert json.dumps("line 1\nline 2") in line


@pytest.mark.usefixtures("quiet_logs")
def test_libraries_do_not_write_tokens_in_the_logs() -> None:
    log_to_stderr("DEBUG")
    assert not logging.getLogger("httpx").isEnabledFor(logging.INFO)
