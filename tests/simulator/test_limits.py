"""The pace that Telegram allows, second by second, without a clock."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.simulator.limits import GROUP_PER_MINUTE, OVERALL_BURST, PRIVATE_BURST, Limits
from tests.simulator.client import GROUP, SAMIA, YANIS, Simulation

START = 1_800_000_000.0


def sent(limits: Limits, chat: int, seconds: list[float], method: str = "sendmessage") -> int:
    """How many of the messages sent at these seconds pass."""
    return sum(limits.take(method, chat, 1, START + second) == 0 for second in seconds)


def test_a_private_chat_takes_a_burst_then_one_a_second() -> None:
    limits = Limits()
    assert sent(limits, 1001, [0.0] * 30) == PRIVATE_BURST
    assert limits.take("sendmessage", 1001, 1, START) == 1
    assert sent(limits, 1001, [second / 4 for second in range(4, 44)]) == 10


def test_a_group_takes_20_a_minute_whatever_the_method() -> None:
    limits = Limits()
    for method in ("sendmessage", "editmessagetext", "createforumtopic", "copymessage", "setmessagereaction"):
        assert sent(limits, -100, [0.0] * 4, method) == 4
    assert limits.take("sendmessage", -100, 1, START + 10) == 50
    assert limits.take("sendmessage", -100, 1, START + 60) == 0


def test_an_album_counts_its_messages() -> None:
    limits = Limits()
    assert limits.take("sendmediagroup", -100, 10, START) == 0
    assert limits.take("copymessages", -100, 10, START + 5) == 0
    assert limits.take("sendmediagroup", -100, 10, START + 6) == 54
    assert limits.take("sendmediagroup", -100, 10, START + 60) == 0


def test_all_chats_together_take_a_burst_then_30_a_second() -> None:
    limits = Limits()
    passed = sum(limits.take("sendmessage", chat, 1, START) == 0 for chat in range(1, 200))
    assert passed == OVERALL_BURST
    assert limits.take("sendmessage", 500, 1, START + 0.9) == 0


def test_reading_and_answering_taps_do_not_count() -> None:
    limits = Limits()
    for method in ("getchat", "answercallbackquery", "deletemessage"):
        assert sent(limits, -100, [0.0] * 50, method) == 50
    assert sent(limits, 1001, [0.0] * 50, "sendchataction") == 50


@given(pauses=st.lists(st.floats(0, 5), max_size=80))
def test_waiting_as_told_always_succeeds(pauses: list[float]) -> None:
    limits, now = Limits(), START
    for pause in pauses:
        now += pause
        for chat in (1001, -100):
            wait = limits.take("sendmessage", chat, 1, now)
            now += wait
            assert not wait or limits.take("sendmessage", chat, 1, now) == 0


@pytest.mark.parametrize(("chat", "allowed"), [(SAMIA, PRIVATE_BURST), (GROUP, GROUP_PER_MINUTE)])
async def test_a_bot_in_a_hurry_is_told_to_wait(sim: Simulation, chat: int, allowed: int) -> None:
    await sim.person(SAMIA).says("/start")
    for _ in range(allowed):
        await sim.result("sendMessage", chat_id=chat, text="a")
    answer = await sim.call("sendMessage", chat_id=chat, text="a")
    wait = answer.json()["parameters"]["retry_after"]
    assert answer.status_code == 429
    assert answer.json()["description"] == f"Too Many Requests: retry after {wait}"
    assert wait >= 1


async def test_one_chat_in_a_hurry_does_not_hold_another(sim: Simulation) -> None:
    for person in (SAMIA, YANIS):
        await sim.person(person).says("/start")
    await sim.limits(private_burst=1)
    await sim.result("sendMessage", chat_id=SAMIA, text="a")
    assert (await sim.call("sendMessage", chat_id=SAMIA, text="a")).status_code == 429
    await sim.result("sendMessage", chat_id=YANIS, text="a")


async def test_limits_are_switched_off(sim: Simulation) -> None:
    await sim.person(SAMIA).says("/start")
    await sim.limits(enabled=False)
    for _ in range(2 * PRIVATE_BURST):
        await sim.result("sendMessage", chat_id=SAMIA, text="a")
