"""The queue of updates, without a server."""

from hypothesis import given
from hypothesis import strategies as st

from bot.simulator.updates import KEPT_SECONDS, UpdateQueue


class Clock:
    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


def queue_of(n: int, clock: Clock | None = None) -> UpdateQueue:
    queue = UpdateQueue(clock or Clock())
    for _ in range(n):
        queue.add("message", 1001, {})
    return queue


@given(added=st.integers(0, 20), confirmed=st.integers(-25, 25))
def test_confirming_forgets_only_what_is_below(added: int, confirmed: int) -> None:
    queue = queue_of(added)
    ids = [update.id for update in queue]
    offset = confirmed if confirmed < 0 else (ids[0] if ids else 0) + confirmed
    queue.confirm(offset)
    kept = ids[confirmed:] if confirmed < 0 else [id_ for id_ in ids if id_ >= offset]
    assert [update.id for update in queue] == kept


def test_ids_start_at_the_clock() -> None:
    clock = Clock()
    (update,) = queue_of(1, clock)
    assert update.id == clock.now * 1000


def test_updates_are_kept_for_a_day() -> None:
    clock = Clock()
    queue = queue_of(1, clock)
    clock.now += KEPT_SECONDS + 1
    queue.add("message", 1001, {})
    assert len(queue.first(100)) == 1


def test_what_was_not_asked_for_is_not_kept() -> None:
    queue = queue_of(0)
    queue.add("message_reaction", 1001, {})
    assert len(queue) == 0
    queue.allow(["message_reaction"])
    queue.allow(None)
    queue.add("message_reaction", 1001, {})
    queue.add("message", 1001, {})
    assert [update.kind for update in queue] == ["message_reaction"]
