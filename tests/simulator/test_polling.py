"""getUpdates: offsets, waiting, conflicts, filters."""

import asyncio

from tests.simulator import client
from tests.simulator.client import SAMIA, Simulation


async def updates(sim: Simulation, **parameters: object) -> list[dict[str, object]]:
    found = await sim.result("getUpdates", **parameters)
    assert isinstance(found, list)
    return found


def ids(found: list[dict[str, object]]) -> list[int]:
    return [int(str(update["update_id"])) for update in found]


async def says(sim: Simulation, *texts: str) -> None:
    for text in texts:
        await sim.person(SAMIA).says(text)


def texts_of(found: list[dict[str, object]]) -> list[str]:
    return [str(update["message"]["text"]) for update in found if isinstance(update["message"], dict)]


async def test_updates_come_again_until_they_are_confirmed(sim: Simulation) -> None:
    await says(sim, "un", "deux")
    first = await updates(sim)
    assert texts_of(first) == ["un", "deux"]
    assert texts_of(await updates(sim, offset=ids(first)[1])) == ["deux"]
    assert await updates(sim, offset=ids(first)[1] + 1) == []
    await says(sim, "trois")
    assert texts_of(await updates(sim, offset=0)) == ["trois"]


async def test_ids_follow_each_other(sim: Simulation) -> None:
    await says(sim, "un", "deux", "trois")
    first, second, third = ids(await updates(sim))
    assert (second, third) == (first + 1, first + 2)


async def test_a_later_simulator_never_gives_an_id_again(sim: Simulation) -> None:
    await says(sim, "un")
    (before,) = ids(await updates(sim))
    await asyncio.sleep(0.01)
    async with client.local() as later:
        await says(later, "un")
        assert ids(await updates(later))[0] > before


async def test_a_batch_has_a_limit(sim: Simulation) -> None:
    await says(sim, "un", "deux", "trois")
    assert texts_of(await updates(sim, limit=2)) == ["un", "deux"]


async def test_a_negative_offset_keeps_the_last_ones(sim: Simulation) -> None:
    await says(sim, "un", "deux", "trois")
    assert texts_of(await updates(sim, offset=-2)) == ["deux", "trois"]
    assert texts_of(await updates(sim, offset=1)) == ["deux", "trois"]


async def test_a_negative_offset_larger_than_what_waits_forgets_nothing(sim: Simulation) -> None:
    await says(sim, "un")
    assert texts_of(await updates(sim, offset=-5)) == ["un"]


async def test_a_long_poll_ends_with_the_first_update(sim: Simulation) -> None:
    poll = asyncio.create_task(updates(sim, timeout=30))
    await asyncio.sleep(0.05)
    assert not poll.done()
    await says(sim, "enfin")
    assert texts_of(await poll) == ["enfin"]


async def test_a_second_poll_ends_the_first(sim: Simulation) -> None:
    first = asyncio.create_task(sim.call("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    second = asyncio.create_task(updates(sim, timeout=30))
    answer = await first
    assert answer.status_code == 409
    assert answer.json()["description"] == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    await says(sim, "pour le second")
    assert texts_of(await second) == ["pour le second"]


async def test_a_poll_beside_a_webhook_is_refused(sim: Simulation) -> None:
    await sim.result("setWebhook", url="http://127.0.0.1:9/telegram")
    answer = await sim.call("getUpdates")
    assert answer.status_code == 409
    assert answer.json()["description"] == (
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    )
    await sim.result("deleteWebhook")
    assert await updates(sim) == []


async def test_a_webhook_ends_a_waiting_poll(sim: Simulation) -> None:
    poll = asyncio.create_task(sim.call("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    await sim.result("setWebhook", url="http://127.0.0.1:9/telegram")
    assert (await poll).json()["description"] == "Conflict: terminated by setWebhook request"


async def test_asking_again_at_once_gives_one_update(sim: Simulation) -> None:
    await says(sim, "un", "deux")
    assert len(await updates(sim, offset=1)) == 2
    assert len(await updates(sim, offset=1)) == 1


async def test_asking_again_for_nothing_waits(sim: Simulation) -> None:
    assert await updates(sim, offset=1) == []
    again = asyncio.create_task(updates(sim, offset=1))
    await asyncio.sleep(0.2)
    assert not again.done()
    await says(sim, "un")
    assert len(await again) == 1


async def test_what_comes_is_what_was_asked_for(sim: Simulation) -> None:
    """A list left out keeps the previous choice; an empty one is the default, without reactions."""
    samia = sim.person(SAMIA)
    start = await samia.says("/start")
    assert len(await updates(sim, offset=1, allowed_updates=["message_reaction"])) == 1
    await samia.reacts(start.id, "👍")
    await samia.says("ignoré")
    (_, reaction) = await updates(sim, limit=100, offset=2, timeout=1)
    assert "message_reaction" in reaction
    await updates(sim, offset=3, allowed_updates=[])
    await samia.reacts(start.id, "👎")
    await samia.says("vu")
    assert list((await updates(sim, offset=4))[-1]) == ["update_id", "message"]
