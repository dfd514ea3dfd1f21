"""The command line of the bot, as an admin meets it."""

import os
import signal
import socket
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from catalogue import store

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


def invoke(*arguments: str) -> tuple[int, str, str]:
    """Exit status, output, errors."""
    result = CliRunner().invoke(app, arguments)
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.parametrize("command", ["run", "check", "demo"])
def test_a_wrong_setting_is_one_sentence(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_ADVISORS", "moi")
    sentence = (
        "BOT_ADVISORS doit être des numéros de personnes séparés par des virgules, par exemple 12345,67890.\n"
    )
    assert invoke(command) == (2, "", sentence)


@pytest.mark.usefixtures("quiet_logs")
def test_with_a_token_and_nothing_published_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", "42:precious")
    status, output, errors = invoke("run")
    assert (status, output) == (2, "")
    assert errors == (
        "Aucun catalogue n’est publié\u00a0: lancer «\u00a0python -m catalogue refresh FICHIER\u00a0», ou, pour des"
        " données fictives, «\u00a0python -m catalogue demonstration\u00a0».\n"
    )


def test_check_lists_what_to_put_right() -> None:
    status, output, _errors = invoke("check")
    assert status == 2
    assert output.splitlines()[0] == "✖ Le bot n’a pas de jeton\u00a0: renseigner BOT_TOKEN."
    assert output.splitlines()[1].startswith("✖ Aucun catalogue n’est publié")


def test_check_marks_what_is_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_DATA_DIR", str(tmp_path))
    store.publish(tmp_path, [], source="essai", demonstration=False, automatic=False, now=NOW)
    assert "✔ Catalogue, version 1" in invoke("check")[1]


@pytest.mark.system
def test_demo_serves_a_page_until_ctrl_c(tmp_path: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "bot", "demo", "--port", str(port)]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("BOT_")}
    with subprocess.Popen(
        command,
        env=environment | {"BOT_DATA_DIR": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as demo:
        assert demo.stdout is not None
        assert (
            demo.stdout.readline()
            == f"Ouvrir http://127.0.0.1:{port} pour parler au bot. Ctrl+C pour arrêter.\n"
        )
        assert httpx.get(f"http://127.0.0.1:{port}/", trust_env=False).status_code == 200
        demo.send_signal(signal.SIGINT)
        _output, errors = demo.communicate(timeout=20)
    assert demo.returncode == 0, errors
    assert "Traceback" not in errors
    published = store.publication(tmp_path)
    assert published is not None
    assert published.automatic
    with socket.socket() as again:
        again.bind(("127.0.0.1", port))


@pytest.mark.system
def test_a_port_already_taken_is_one_sentence(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        command = [sys.executable, "-m", "bot", "demo", "--port", str(taken.getsockname()[1])]
        ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith("Le port ")
