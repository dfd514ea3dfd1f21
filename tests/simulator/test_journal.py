"""The journal of what is on the screens, and how those who wait for it are woken."""

import asyncio

from bot.simulator.journal import Journal
from bot.simulator.signals import Signal


def test_changes_are_numbered_from_the_start() -> None:
    journal = Journal(1000)
    journal.add("posted", 1, {})
    journal.add("posted", 2, {})
    assert [change["seq"] for change in journal.after(0)] == [1001, 1002]
    assert journal.last == 1002


def test_a_reader_gets_what_it_has_not_seen() -> None:
    journal = Journal(1000)
    for chat in (1, 2, 1):
        journal.add("posted", chat, {})
    assert [change["seq"] for change in journal.after(1001)] == [1002, 1003]
    assert [change["seq"] for change in journal.after(1001, chat=1)] == [1003]
    assert journal.after(1003) == []


async def test_all_who_wait_are_woken() -> None:
    signal = Signal()
    waiting = [asyncio.create_task(signal.wait(30)) for _ in range(3)]
    await asyncio.sleep(0)
    signal.fire()
    await asyncio.gather(*waiting)


async def test_nobody_waits_for_ever() -> None:
    await Signal().wait(0.01)


async def test_one_who_gave_up_is_forgotten() -> None:
    signal = Signal()
    waiting = asyncio.create_task(signal.wait(30))
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.wait([waiting])
    signal.fire()
    assert waiting.cancelled()
