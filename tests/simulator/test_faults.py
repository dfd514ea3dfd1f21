"""Faults on purpose, over HTTP."""

import httpx
import pytest

from bot.simulator.faults import Fault, Faults
from tests.simulator.client import SAMIA, YANIS, Simulation


@pytest.fixture(autouse=True)
async def started(sim: Simulation) -> None:
    for person in (SAMIA, YANIS):
        await sim.person(person).says("/start")


async def sends(sim: Simulation, text: str, chat: int = SAMIA) -> int:
    return (await sim.call("sendMessage", chat_id=chat, text=text)).status_code


async def shown(sim: Simulation, chat: int = SAMIA) -> list[str]:
    return [message.text for message in await sim.shown(chat)][1:]


async def test_the_next_calls_only(sim: Simulation) -> None:
    await sim.faults("refuse", times=2)
    assert [await sends(sim, text) for text in "abc"] == [500, 500, 200]
    assert await shown(sim) == ["c"]


async def test_one_method_of_one_chat(sim: Simulation) -> None:
    await sim.faults("refuse", method="sendMessage", chat=SAMIA)
    await sim.result("getMe")
    assert await sends(sim, "a", YANIS) == 200
    assert await sends(sim, "a", SAMIA) == 500


async def test_too_many_requests(sim: Simulation) -> None:
    await sim.faults("too_many_requests", retry_after=42)
    answer = await sim.call("sendMessage", chat_id=SAMIA, text="a")
    assert answer.json()["parameters"] == {"retry_after": 42}
    assert answer.status_code == 429


async def test_any_text_of_telegram(sim: Simulation) -> None:
    await sim.faults("refuse", description="Bad Request: TOPIC_DELETED")
    answer = await sim.call("sendMessage", chat_id=SAMIA, text="a")
    assert (answer.status_code, answer.json()["description"]) == (400, "Bad Request: TOPIC_DELETED")


@pytest.mark.parametrize(("kind", "arrived"), [("hang_up_before", []), ("hang_up_after", ["a"])])
async def test_a_dropped_answer_says_nothing_of_what_was_done(
    sim: Simulation, kind: str, arrived: list[str]
) -> None:
    await sim.faults(kind)
    with pytest.raises(httpx.RemoteProtocolError):
        await sends(sim, "a")
    assert await shown(sim) == arrived


async def test_a_late_answer_is_a_good_one(sim: Simulation) -> None:
    await sim.faults("delay", seconds=0.05)
    with pytest.raises(httpx.ReadTimeout):
        await sim.http.post(f"{sim.api_url}{sim.token}/getMe", timeout=0.01)
    assert await sends(sim, "a") == 200


async def test_faults_without_end_until_they_are_repaired(sim: Simulation) -> None:
    await sim.faults("refuse", times=0)
    assert {await sends(sim, "a") for _ in range(5)} == {500}
    await sim.http.delete(f"{sim.address}/simulator/faults")
    assert await sends(sim, "a") == 200


async def test_a_fault_that_does_not_exist_is_refused(sim: Simulation) -> None:
    with pytest.raises(AssertionError, match="kind: one of"):
        await sim.faults("earthquake")
    with pytest.raises(AssertionError, match="description: starts with one of"):
        await sim.faults("refuse", description="Oups")


def test_chance_is_the_same_for_the_same_seed() -> None:
    def strikes(seed: int) -> list[bool]:
        faults = Faults()
        faults.add(Fault("refuse", times=0, rate=0.05), seed)
        return [faults.strike("sendmessage", 1001) is not None for _ in range(1000)]

    assert strikes(7) == strikes(7) != strikes(8)
    assert 25 <= sum(strikes(7)) <= 80
