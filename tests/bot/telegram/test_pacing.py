from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.pacing import (
    A_SECOND,
    BURST,
    IN_A_GROUP,
    MINUTE,
    OVERALL,
    SECOND,
    Bucket,
    Pace,
    Window,
    pace_of,
)

ARRIVALS = st.lists(st.integers(0, 3000).map(lambda n: n / 16), max_size=120)


def sent_as_soon_as_allowed(pace: Pace, arrivals: list[float]) -> list[float]:
    """When messages that arrive anyhow are sent, each as soon as the pace allows."""
    times, now = list[float](), 0.0
    for arrival in sorted(arrivals):
        now = max(now, arrival)
        now += pace.wait(now)
        assert pace.wait(now) < 1e-9
        pace.sent(now)
        times.append(now)
    return times


def test_a_short_burst_to_a_person_passes_then_one_a_second() -> None:
    assert sent_as_soon_as_allowed(pace_of(7), [0] * 10) == [0] * 8 + [1, 2]


def test_a_group_takes_twenty_then_waits_for_the_minute() -> None:
    assert sent_as_soon_as_allowed(pace_of(-1001), [0] * 21) == [0] * 20 + [60]


def test_a_destination_is_idle_once_what_it_was_sent_no_longer_counts() -> None:
    pace = pace_of(7)
    assert pace.is_idle(0)
    pace.sent(0)
    assert not pace.is_idle(0.9)
    assert pace.is_idle(1)


@given(limit=st.sampled_from([(IN_A_GROUP, MINUTE), (OVERALL, SECOND)]), arrivals=ARRIVALS)
def test_a_window_is_never_exceeded(limit: tuple[int, float], arrivals: list[float]) -> None:
    count, seconds = limit
    times = sent_as_soon_as_allowed(Window(count, seconds), arrivals)
    assert all(last - first >= seconds for first, last in zip(times, times[count:], strict=False))


@given(arrivals=ARRIVALS)
def test_a_person_never_gets_more_than_the_burst_and_one_a_second(arrivals: list[float]) -> None:
    times = sent_as_soon_as_allowed(Bucket(BURST, A_SECOND), arrivals)
    for start, first in enumerate(times):
        for count, last in enumerate(times[start:], 1):
            assert count <= BURST + (last - first) * A_SECOND + 1e-6


@given(arrivals=ARRIVALS)
def test_nobody_waits_more_than_a_second_for_the_next_message(arrivals: list[float]) -> None:
    pace = Bucket(BURST, A_SECOND)
    times = sent_as_soon_as_allowed(pace, arrivals)
    if times:
        assert pace.wait(times[-1]) <= 1 / A_SECOND + 1e-6
