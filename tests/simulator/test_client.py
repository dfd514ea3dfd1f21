"""The people of the tests see what the bot does, in either kind of simulator."""

import pytest

from tests.simulator import client
from tests.simulator.client import GROUP, KARIM, SAMIA, YANIS, Simulation


async def test_a_person_sees_each_message_once(sim: Simulation) -> None:
    samia = sim.person(SAMIA)
    await samia.says("/start")
    await sim.result("sendMessage", chat_id=SAMIA, text="Bonjour")
    await sim.result("sendMessage", chat_id=SAMIA, text="Où habites-tu ?")
    assert [shown.text for shown in await samia.sees(2)] == ["Bonjour", "Où habites-tu ?"]
    with pytest.raises(AssertionError, match="0 messages instead of 1"):
        await samia.sees(timeout=0.05)


async def test_a_person_taps_by_label_and_is_told(sim: Simulation) -> None:
    samia = sim.person(SAMIA)
    await samia.says("/start")
    keyboard = {"inline_keyboard": [[{"text": "Oui", "callback_data": "ok"}]]}
    await sim.result("sendMessage", chat_id=SAMIA, text="Sûre ?", reply_markup=keyboard)
    tap = await samia.taps("Oui")
    await sim.result("answerCallbackQuery", callback_query_id=tap, text="Noté")
    assert await samia.is_told() == "Noté"


async def test_a_person_does_not_see_the_chat_of_another(sim: Simulation) -> None:
    samia, yanis = sim.person(SAMIA), sim.person(YANIS)
    await samia.says("/start")
    await yanis.says("/start")
    await sim.result("sendMessage", chat_id=SAMIA, text="Pour Samia")
    with pytest.raises(AssertionError):
        await yanis.sees(timeout=0.05)


async def test_an_advisor_sees_one_topic(sim: Simulation) -> None:
    topic = await sim.group("create_topic", name="Samia")
    thread = int(str(topic["message_thread_id"]))
    karim = sim.person(KARIM).in_topic(GROUP, thread)
    await sim.result("sendMessage", chat_id=GROUP, text="Général")
    await sim.result("sendMessage", chat_id=GROUP, text="Carte", message_thread_id=thread)
    assert [shown.text for shown in await karim.sees()] == ["Carte"]


async def test_a_simulator_of_its_own_process_ends_with_its_parent() -> None:
    async with client.process() as sim:
        await sim.person(SAMIA).says("/start")
        assert [shown.text for shown in await sim.shown(SAMIA)] == ["/start"]
