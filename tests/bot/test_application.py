"""The real application over a recording Telegram and real files."""

import asyncio
import json
import re
import socket
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from pydantic import SecretStr
from structlog.testing import capture_logs
from telegram.error import NetworkError

from bot.bootstrap import build
from bot.clerk import COMMAND
from bot.settings import Settings
from bot.telegram import retrying
from bot.telegram.reading import ALLOWED_UPDATES
from catalogue import store
from catalogue.errors import UserError
from tests.bot.recording import RecordingRequest, Refusal
from tests.bot.test_clerk import FAKE
from tests.bot.updates import message
from tests.catalogue.samples import FULL

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
FORBIDDEN = Refusal(403, "Forbidden: bot was blocked by the user")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder where something was published knowingly."""
    store.publish(tmp_path, [FULL], source="essai", demonstration=True, automatic=False, now=NOW)
    return tmp_path


def settings(folder: Path, **more: Any) -> Settings:  # noqa: ANN401 - any setting
    return Settings(data_dir=folder, token=SecretStr("42:precious"), **more)


@asynccontextmanager
async def running(
    folder: Path,
    request: RecordingRequest,
    *,
    ready: str = "setMyCommands",
    **more: Any,  # noqa: ANN401 - any setting
) -> AsyncIterator[None]:
    """Serving, from the moment that Telegram was asked `ready`, until the block ends."""
    command = more.pop("command", COMMAND)
    application = build(settings(folder, **more), request=request, clock=lambda: NOW, command=command)
    stop = asyncio.Event()
    run = asyncio.create_task(application.run(stop))
    try:
        await until(lambda: run.done() or bool(request.of(ready)))
        yield
    finally:
        stop.set()
        await run


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not condition():  # noqa: ASYNC110 - a test looks at the outside only
            await asyncio.sleep(0.002)


def rows(folder: Path, query: str) -> list[tuple[Any, ...]]:
    db = sqlite3.connect(folder / "bot.db")
    found = db.execute(query).fetchall()
    db.close()
    return found


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


async def test_a_message_is_answered_and_all_that_it_changed_is_kept(folder: Path) -> None:
    request = RecordingRequest()
    async with running(folder, request):
        request.updates.put_nowait([message(100, text="/start")])
        await until(lambda: bool(request.texts))
    assert {chat for chat, _ in request.texts} == {7}
    assert rows(folder, "SELECT chat FROM conversations") == [(7,)]
    assert rows(folder, "SELECT update_id, state, body FROM inbox") == [(100, "done", "")]


async def test_an_update_that_comes_again_after_a_restart_is_not_answered_twice(folder: Path) -> None:
    first, second = RecordingRequest(), RecordingRequest()
    async with running(folder, first):
        first.updates.put_nowait([message(100, text="/start")])
        await until(lambda: bool(first.texts))
    async with running(folder, second):
        second.updates.put_nowait([message(100, text="/start"), message(101, learner=8, text="/start")])
        await until(lambda: bool(second.texts))
    assert {chat for chat, _ in second.texts} == {8}


async def test_what_was_stored_before_a_crash_is_answered_at_the_next_start(folder: Path) -> None:
    request = RecordingRequest()
    async with running(folder, request):
        pass
    update = json.dumps(message(100, text="/start"))
    db = sqlite3.connect(folder / "bot.db", isolation_level=None)
    db.execute(
        "INSERT INTO inbox (update_id, chat, kind, body, received_at) VALUES (100, 7, 'update', ?, '')",
        (update,),
    )
    db.close()
    async with running(folder, request):
        await until(lambda: bool(request.texts))


async def test_a_message_that_cannot_be_delivered_goes_back_through_the_core(folder: Path) -> None:
    request = RecordingRequest()
    request.scripted["sendMessage"].append(FORBIDDEN)
    async with running(folder, request):
        request.updates.put_nowait([message(100, text="/start")])
        await until(lambda: rows(folder, "SELECT kind, state FROM inbox")[1:] == [("Undeliverable", "done")])


async def test_polling_takes_the_place_of_a_webhook_and_drops_nothing(folder: Path) -> None:
    request = RecordingRequest()
    async with running(folder, request):
        await until(lambda: bool(request.offsets))
    (call,) = request.of("deleteWebhook")
    assert "drop_pending_updates" not in call.parameters


async def test_commands_are_offered_in_french(folder: Path) -> None:
    request = RecordingRequest()
    async with running(folder, request):
        pass
    (call,) = request.of("setMyCommands")
    assert call.parameters["commands"] == [
        {"command": "aide", "description": "Ce que je sais faire"},
        {"command": "recommencer", "description": "Repartir de zéro"},
        {"command": "profil", "description": "Ce que je sais de toi"},
    ]


ADMINS: dict[str, Any] = {"admins": (3001,), "command": FAKE}
DOCUMENT = {"file_id": "F1", "file_unique_id": "u", "file_name": "offre.csv", "file_size": 8}


async def test_admins_are_offered_commands_of_their_own(folder: Path) -> None:
    request = RecordingRequest()
    request.scripted["setMyCommands"] += [None, Refusal(400, "Bad Request: chat not found"), None]
    async with running(folder, request, admins=(3002, 3001)):
        await until(lambda: bool(request.offsets))
    everybody, *admins = request.of("setMyCommands")
    assert "scope" not in everybody.parameters
    assert [json.loads(json.dumps(call.parameters["scope"])) for call in admins] == [
        {"type": "chat", "chat_id": 3002},
        {"type": "chat", "chat_id": 3001},
    ]
    offered = [command["command"] for command in admins[1].parameters["commands"]]
    assert offered == ["aide", "recommencer", "profil", "catalogue", "bilan", "historique", "retour"]


async def test_the_file_of_somebody_else_is_not_even_asked_for(folder: Path) -> None:
    request = RecordingRequest()
    async with running(folder, request, **ADMINS):
        request.updates.put_nowait([message(100, document=DOCUMENT)])
        await until(lambda: bool(request.texts))
    assert "je n’ouvre pas les fichiers" in request.texts[0][1]
    assert request.of("getFile") == []
    assert rows(folder, "SELECT count(*) FROM works") == [(0,)]


async def test_the_file_of_an_admin_is_read_and_reported_on(folder: Path) -> None:
    request = RecordingRequest()
    request.files["F1"] = b"id;titre"
    async with running(folder, request, **ADMINS):
        request.updates.put_nowait([message(100, learner=3001, document=DOCUMENT)])
        await until(lambda: bool(request.of("sendDocument")))
    (call,) = request.of("sendDocument")
    assert call.parameters["caption"].startswith("offre.csv\n\n")
    assert (request.texts[0][0], call.chat) == (3001, 3001)
    assert rows(folder, "SELECT state, body FROM works") == [("done", "")]
    assert not rows(folder, "SELECT * FROM inbox WHERE state != 'done'")


async def test_what_the_night_changes_is_told_to_all_the_admins(folder: Path) -> None:
    request = RecordingRequest()
    night: dict[str, Any] = {"catalogue_urls": ("https://exemple.fr/offre.xml",), "catalogue_hour": 0}
    async with running(folder, request, admins=(3001, 3002), command=FAKE, **night):
        await until(lambda: len(request.of("sendDocument")) == 2)
    assert {call.chat for call in request.of("sendDocument")} == {3001, 3002}
    assert [task for (task,) in rows(folder, "SELECT night FROM works ORDER BY id")] == ["2026-11-23", None]
    async with running(folder, again := RecordingRequest(), admins=(3001, 3002), command=FAKE, **night):
        await until(lambda: bool(again.offsets))
    assert not again.of("sendDocument")


async def test_a_webhook_is_registered_and_served(folder: Path) -> None:
    request, port = RecordingRequest(), free_port()
    listen = {"webhook_url": "https://bot.example.org", "webhook_listen": f"127.0.0.1:{port}"}
    async with running(folder, request, ready="setWebhook", **listen):
        (call,) = request.of("setWebhook")
        headers = {
            "X-Telegram-Bot-Api-Secret-Token": call.parameters["secret_token"],
            "Content-Type": "application/json",
        }
        async with httpx.AsyncClient(trust_env=False) as telegram:
            answer = await telegram.post(
                f"http://127.0.0.1:{port}/telegram", headers=headers, json=message(100, text="/start")
            )
        await until(lambda: bool(request.texts))
    assert answer.status_code == 200
    assert call.parameters["url"] == "https://bot.example.org/telegram"
    assert call.parameters["allowed_updates"] == ALLOWED_UPDATES
    assert len(call.parameters["secret_token"]) >= 32
    assert request.offsets == []


async def test_the_secret_of_a_webhook_can_be_chosen(folder: Path) -> None:
    request = RecordingRequest()
    more = {"webhook_url": "https://bot.example.org", "webhook_listen": f"127.0.0.1:{free_port()}"}
    async with running(folder, request, ready="setWebhook", webhook_secret=SecretStr("chosen"), **more):
        pass
    assert request.of("setWebhook")[0].parameters["secret_token"] == "chosen"


async def test_a_port_already_taken_is_said(folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        listen = f"127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(UserError, match=re.escape(f"Impossible d’écouter sur {listen}")):
            async with running(
                folder, RecordingRequest(), webhook_url="https://a.org", webhook_listen=listen
            ):
                pass


async def test_a_token_that_telegram_refuses_is_said_without_being_shown(folder: Path) -> None:
    request = RecordingRequest()
    request.scripted["getMe"].append(Refusal(401, "Unauthorized"))
    with pytest.raises(UserError) as error:
        async with running(folder, request):
            pass
    assert str(error.value) == "Telegram refuse ce jeton\u00a0: vérifier BOT_TOKEN."


async def test_a_refused_start_is_said(folder: Path) -> None:
    request = RecordingRequest()
    request.scripted["setWebhook"].append(
        Refusal(400, "Bad Request: bad webhook: HTTPS url must be provided")
    )
    more = {"webhook_url": "http://a.org", "webhook_listen": f"127.0.0.1:{free_port()}"}
    with pytest.raises(UserError, match="https url must be provided"):
        async with running(folder, request, ready="setWebhook", **more):
            await asyncio.sleep(0.05)


async def test_a_telegram_that_does_not_answer_yet_is_waited_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retrying, "delay", lambda _: 0)
    request = RecordingRequest()
    request.scripted["getMe"].extend([NetworkError("down"), Refusal(502, "Bad Gateway")])
    with capture_logs() as logs:
        async with running(folder, request):
            await until(lambda: bool(request.offsets))
    assert [entry["event"] for entry in logs] == [
        "Telegram ne répond pas, nouvel essai.",
        "Le bot est prêt\u00a0: @orientation_bot",
    ]


async def test_one_can_stop_while_telegram_does_not_answer(folder: Path) -> None:
    request = RecordingRequest()
    request.scripted["getMe"].extend([NetworkError("down")] * 50)
    with capture_logs():
        async with running(folder, request, ready="getMe"):
            pass
    assert request.of("setMyCommands") == []


async def test_what_breaks_ends_the_bot_rather_than_half_of_it(folder: Path) -> None:
    request = RecordingRequest()
    request.updates.put_nowait([{"no": "identifier"}])
    with pytest.raises(ExceptionGroup) as error:
        async with running(folder, request):
            await asyncio.sleep(0.1)
    assert error.group_contains(KeyError)


async def test_a_new_catalogue_is_taken_up_and_a_broken_one_is_not(folder: Path) -> None:
    application = build(settings(folder), request=RecordingRequest(), clock=lambda: NOW)
    current = application._current
    before = current.world
    await current.renew()
    assert current.world is before
    with capture_logs() as logs:
        (folder / "broken").write_text("nonsense")
        (folder / "broken").replace(folder / store.FILE)
        await current.renew()
        assert current.world is before
        store.publish(folder, [], source="essai", demonstration=False, automatic=False, now=NOW)
        await current.renew()
    assert (before.demonstration, current.world.demonstration) == (True, False)
    assert [entry["log_level"] for entry in logs] == ["error", "info"]
    await application._close()


async def test_a_catalogue_taken_away_leaves_the_one_before_in_use(folder: Path) -> None:
    application = build(settings(folder), request=RecordingRequest(), clock=lambda: NOW)
    before = application._current.world
    (folder / store.FILE).unlink()
    await application._current.renew()
    assert application._current.world is before
    await application._close()
