from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.pacing import GROUP, OVERALL, PRIVATE, Limit, Pace, limit_of


def test_a_short_burst_passes_then_one_waits() -> None:
    pace = Pace(PRIVATE)
    for _ in range(8):
        assert pace.wait(0) == 0
        pace.sent(0)
    assert pace.wait(1) == 7
    assert pace.wait(8) == 0


def test_a_group_is_not_a_person() -> None:
    assert (limit_of(7), limit_of(-1001)) == (PRIVATE, GROUP)


def test_a_destination_is_idle_once_what_it_was_sent_no_longer_counts() -> None:
    pace = Pace(PRIVATE)
    assert pace.is_idle(0)
    pace.sent(0)
    assert not pace.is_idle(7.9)
    assert pace.is_idle(8)


@given(
    limit=st.sampled_from([PRIVATE, GROUP, OVERALL]),
    arrivals=st.lists(st.integers(0, 3000).map(lambda n: n / 16), max_size=120),
)
def test_who_waits_as_told_never_exceeds_the_limit(limit: Limit, arrivals: list[float]) -> None:
    """Messages that arrive anyhow, each sent as soon as the pace allows."""
    pace, times, now = Pace(limit), list[float](), 0.0
    for arrival in sorted(arrivals):
        now = max(now, arrival)
        now += pace.wait(now)
        assert pace.wait(now) == 0
        pace.sent(now)
        times.append(now)
    for first, last in zip(times, times[limit.count :], strict=False):
        assert last - first >= limit.seconds


@given(limit=st.sampled_from([PRIVATE, GROUP, OVERALL]), count=st.integers(0, 30))
def test_nobody_waits_longer_than_the_limit_lasts(limit: Limit, count: int) -> None:
    pace = Pace(limit)
    for _ in range(min(count, limit.count)):
        pace.sent(0)
    assert pace.wait(0) <= limit.seconds
    assert pace.wait(limit.seconds) == 0
