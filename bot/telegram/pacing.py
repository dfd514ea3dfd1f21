"""How fast Telegram lets a bot write. Pure: the time is given, in seconds of any origin."""

from collections import deque
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `count` messages in any `seconds`."""

    count: int
    seconds: float


# One person: about one message a second, short bursts tolerated (bots FAQ, not exact). Eight: two or three quick
# questions, then a whole page of cards, without making anybody wait.
PRIVATE = Limit(8, 8)
# One group, all its topics together (bots FAQ).
GROUP = Limit(20, 60)
# All chats together (bots FAQ).
OVERALL = Limit(30, 1)


def limit_of(chat: int) -> Limit:
    """Groups have negative ids (Bot API)."""
    return PRIVATE if chat > 0 else GROUP


@dataclass(slots=True)
class Pace:
    """What was sent under one limit, as far back as it matters."""

    limit: Limit
    _times: deque[float] = field(default_factory=deque)

    def wait(self, now: float) -> float:
        """How long until one more may be sent: 0 when it may now."""
        if len(self._times) < self.limit.count:
            return 0
        return max(0, self._times[0] + self.limit.seconds - now)

    def sent(self, now: float) -> None:
        """One more was sent."""
        self._times.append(now)
        if len(self._times) > self.limit.count:
            self._times.popleft()

    def is_idle(self, now: float) -> bool:
        """Nothing sent lately matters any more."""
        return not self._times or self._times[-1] + self.limit.seconds <= now
