"""The real handler, over loopback."""

import json
from collections.abc import AsyncIterator, Sequence

import httpx
import pytest

from bot.telegram import webhook
from bot.telegram.reading import Raw
from tests.bot.updates import message

SECRET = "a-secret_1"
HEADERS = {"X-Telegram-Bot-Api-Secret-Token": SECRET, "Content-Type": "application/json"}


class Intake:
    """Stores, or breaks."""

    def __init__(self) -> None:
        self.stored: list[Raw] = []
        self.broken = False

    async def accept(self, updates: Sequence[Raw]) -> None:
        if self.broken:
            raise OSError("no space left")
        self.stored.extend(updates)


@pytest.fixture
def intake() -> Intake:
    return Intake()


@pytest.fixture
async def client(intake: Intake) -> AsyncIterator[httpx.AsyncClient]:
    server = webhook.serve(("127.0.0.1", 0), "https://bot.example.org/crochet", SECRET, intake.accept)
    (socket,) = server._sockets.values()
    address = f"http://127.0.0.1:{socket.getsockname()[1]}"
    async with httpx.AsyncClient(base_url=address, trust_env=False) as client:
        yield client
    server.stop()
    await server.close_all_connections()


async def test_an_update_is_stored_then_answered(client: httpx.AsyncClient, intake: Intake) -> None:
    answer = await client.post("/crochet", headers=HEADERS, content=json.dumps(message(100, text="slt 🙂")))
    assert (answer.status_code, intake.stored) == (200, [message(100, text="slt 🙂")])


async def test_any_object_with_an_identifier_is_stored(client: httpx.AsyncClient, intake: Intake) -> None:
    answer = await client.post("/crochet", headers=HEADERS, content='{"update_id": 5, "message": "poison"}')
    assert (answer.status_code, intake.stored) == (200, [{"update_id": 5, "message": "poison"}])


async def test_what_could_not_be_stored_is_not_confirmed(
    client: httpx.AsyncClient, intake: Intake, caplog: pytest.LogCaptureFixture
) -> None:
    intake.broken = True
    answer = await client.post("/crochet", headers=HEADERS, content='{"update_id": 5}')
    assert answer.status_code == 500
    assert "no space left" in caplog.text


@pytest.mark.parametrize(
    "body",
    [
        "",
        "nonsense",
        "[]",
        "3",
        "{}",
        '{"update_id": "5"}',
        '{"update_id": true}',
        '{"update_id": 1e3}',
        b"\xff",
    ],
)
async def test_what_has_no_identifier_is_refused(
    body: str | bytes, client: httpx.AsyncClient, intake: Intake
) -> None:
    answer = await client.post("/crochet", headers=HEADERS, content=body)
    assert (answer.status_code, intake.stored) == (400, [])


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Content-Type": "application/json"}, 403),
        (HEADERS | {"X-Telegram-Bot-Api-Secret-Token": "a-secret_2"}, 403),
        (HEADERS | {"X-Telegram-Bot-Api-Secret-Token": ""}, 403),
        (HEADERS | {"Content-Type": "text/plain"}, 415),
        (HEADERS | {"Content-Type": "application/json; charset=utf-8"}, 415),
    ],
)
async def test_who_does_not_know_the_secret_or_the_form_is_refused(
    headers: dict[str, str], status: int, client: httpx.AsyncClient, intake: Intake
) -> None:
    answer = await client.post("/crochet", headers=headers, content='{"update_id": 5}')
    assert (answer.status_code, intake.stored) == (status, [])


async def test_a_body_too_large_is_refused(client: httpx.AsyncClient, intake: Intake) -> None:
    body = b'{"update_id": 5, "x": "' + b"a" * webhook.LARGEST + b'"}'
    try:
        status = (await client.post("/crochet", headers=HEADERS, content=body)).status_code
    except httpx.HTTPError:
        status = 400  # the server closed while the body was still being sent
    assert (status, intake.stored) == (400, [])


async def test_only_the_path_given_to_telegram_takes_updates(client: httpx.AsyncClient) -> None:
    assert (await client.post("/", headers=HEADERS, content='{"update_id": 5}')).status_code == 404
    assert (await client.get("/crochet")).status_code == 405


async def test_health_is_answered_to_anybody(client: httpx.AsyncClient) -> None:
    answer = await client.get("/sante")
    assert (answer.status_code, answer.text) == (200, "ok")


@pytest.mark.parametrize(
    ("configured", "given"),
    [
        ("https://bot.example.org", "https://bot.example.org/telegram"),
        ("https://bot.example.org/", "https://bot.example.org/telegram"),
        ("https://bot.example.org/crochet", "https://bot.example.org/crochet"),
    ],
)
def test_an_address_without_path_gets_one(configured: str, given: str) -> None:
    assert webhook.public_address(configured) == given
