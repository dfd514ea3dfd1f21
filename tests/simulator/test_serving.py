"""The server itself: who may ask, what a page gets, how the process starts and ends."""

import asyncio
import json
import signal
import socket
import sys

import httpx
import pytest

from bot.simulator.serving import PAGE, TOKEN
from tests.simulator import client
from tests.simulator.client import GROUP, SAMIA, Simulation


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8080", "127.0.0.1.evil.example"])
async def test_another_name_for_this_machine_is_refused(sim: Simulation, host: str) -> None:
    for path in ("", "simulator/state", f"bot{sim.token}/getMe"):
        answer = await sim.http.get(f"{sim.address}/{path}", headers={"Host": host})
        assert answer.status_code == 403


@pytest.mark.parametrize("origin", ["https://evil.example", "http://127.0.0.1:1", "null"])
async def test_another_page_is_refused(sim: Simulation, origin: str) -> None:
    url = f"{sim.address}/simulator/people/{SAMIA}/say"
    answer = await sim.http.post(url, json={"text": "a"}, headers={"Origin": origin})
    assert answer.status_code == 403
    mine = await sim.http.post(url, json={"text": "a"}, headers={"Origin": sim.address})
    assert mine.status_code == 200


async def test_a_form_of_another_page_is_refused(sim: Simulation) -> None:
    answer = await sim.http.post(f"{sim.address}/simulator/people/{SAMIA}/say", data={"text": "a"})
    assert answer.status_code == 415
    assert await sim.shown(SAMIA) == []


async def test_the_page_may_load_nothing_from_elsewhere(sim: Simulation) -> None:
    answer = await sim.http.get(sim.address)
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for file in PAGE.iterdir():
        text = file.read_text("utf-8").replace("http://www.w3.org/2000/svg", "")
        assert "://" not in text.replace("https?://", ""), f"{file.name} names another place"
        assert "innerHTML" not in text


async def test_forms_and_queries_are_read_as_json_is(sim: Simulation) -> None:
    await sim.person(SAMIA).says("/start")
    url = f"{sim.api_url}{sim.token}/sendMessage"
    markup = json.dumps({"inline_keyboard": [[{"text": "Oui", "callback_data": "oui"}]]})
    form = await sim.http.post(
        url, data={"chat_id": str(SAMIA), "text": "Formulaire", "reply_markup": markup}
    )
    query = await sim.http.get(url, params={"chat_id": SAMIA, "text": "Adresse"})
    assert (form.json()["ok"], query.json()["ok"]) == (True, True)
    assert [shown.text for shown in (await sim.shown(SAMIA))[1:]] == ["Formulaire", "Adresse"]
    assert (await sim.shown(SAMIA))[1].buttons == {"Oui": "oui"}


async def test_the_state_names_people_and_groups(sim: Simulation) -> None:
    state = (await sim.http.get(f"{sim.address}/simulator/state")).json()
    assert [person["name"] for person in state["people"]] == [
        "Samia", "Yanis", "Léa", "Moussa", "Karim", "Claire", "Nour", "Dominique",
    ]  # fmt: skip
    (group,) = state["groups"]
    assert (group["id"], group["is_forum"], group["bot_status"]) == (GROUP, True, "administrator")


async def test_what_does_not_exist_is_not_found(sim: Simulation) -> None:
    for path in (
        "simulator/chats/5",
        "simulator/files/x",
        f"file/bot{sim.token}/photos/x",
        "absent.js",
        "../serving.py",
    ):
        assert (await sim.http.get(f"{sim.address}/{path}")).status_code in (403, 404)
    for path in (f"people/{SAMIA}/fly", "people/5/say", f"groups/{GROUP}/paint", "groups/-5/join"):
        assert (await sim.http.post(f"{sim.address}/simulator/{path}", json={})).status_code == 404


async def test_only_pictures_are_shown(sim: Simulation) -> None:
    samia = sim.person(SAMIA)
    for mime, shown_as in (("image/png", "image/png"), ("image/svg+xml", "application/octet-stream")):
        raw = (await samia.sends_file("document", b"?", mime=mime)).raw
        assert isinstance(raw["document"], dict)
        answer = await sim.http.get(f"{sim.address}/simulator/files/{raw['document']['file_id']}")
        assert answer.headers["Content-Type"] == shown_as


async def test_the_stream_gives_changes_and_tells_of_a_restart(sim: Simulation) -> None:
    async with sim.http.stream("GET", f"{sim.address}/simulator/events?after=12") as stream:
        lines = stream.aiter_lines()
        head = [await anext(lines) for _ in range(4)]
        assert head[1] == "event: restarted"
        await sim.person(SAMIA).says("/start")
        number, data = await anext(lines), json.loads((await anext(lines)).removeprefix("data: "))
        assert number == f"id: {data['seq']}"
        assert (data["kind"], data["chat"], data["body"]["text"]) == ("posted", SAMIA, "/start")
    resumed = {"Last-Event-ID": str(data["seq"] - 1)}
    async with sim.http.stream("GET", f"{sim.address}/simulator/events", headers=resumed) as stream:
        assert await anext(stream.aiter_lines()) == number


async def run(*arguments: str) -> tuple[int | None, str]:
    """Exit status and standard error of the simulator's command."""
    pipe = asyncio.subprocess.PIPE
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.simulator", *arguments, stdout=pipe, stderr=pipe
    )
    _, error = await child.communicate()
    return child.returncode, error.decode()


async def test_a_busy_port_is_said_in_one_sentence() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        status, error = await run("--port", str(taken.getsockname()[1]))
    assert status == 2
    assert "ne peut pas être ouvert" in error
    assert len(error.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments", [("--port", "abc"), ("--port", "70000"), ("--token", "sans-nombre"), ("--nimporte",)]
)
async def test_wrong_arguments_are_said_in_one_sentence(arguments: tuple[str, ...]) -> None:
    status, error = await run(*arguments)
    assert status == 2
    assert len(error.splitlines()) == 1


async def test_the_simulator_ends_when_asked_even_with_a_page_open() -> None:
    pipe = asyncio.subprocess.PIPE
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.simulator", "--port", "0", stdout=pipe, stderr=pipe
    )
    assert child.stdout
    line = (await child.stdout.readline()).decode()
    assert line.startswith("Le simulateur est prêt\u00a0: http://127.0.0.1:")
    async with httpx.AsyncClient() as http, http.stream("GET", f"{line.split()[-1]}/simulator/events"):
        child.send_signal(signal.SIGTERM)
        _, error = await child.communicate()
    assert (child.returncode, error) == (0, b"")


async def test_two_simulators_do_not_share_their_world(sim: Simulation) -> None:
    async with client.local(TOKEN) as other:
        await sim.person(SAMIA).says("/start")
        assert await other.shown(SAMIA) == []
