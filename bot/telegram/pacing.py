"""How fast Telegram lets a bot write. Pure: the time is given, in seconds of any origin that never goes back."""

from collections import deque
from dataclasses import dataclass, field
from typing import Protocol

# One person: about one message a second, short bursts tolerated (bots FAQ, not exact). Eight: two or three quick
# questions, then a whole page of cards, without making anybody wait.
BURST = 8
A_SECOND = 1.0
# One group, all its topics together, in any minute (bots FAQ).
IN_A_GROUP, MINUTE = 20, 60.0
# All chats together, in any second (bots FAQ).
OVERALL, SECOND = 30, 1.0


class Pace(Protocol):
    """What was sent under one limit, as far back as it matters."""

    def wait(self, now: float) -> float:
        """How long until one more may be sent: 0 when it may now."""

    def sent(self, now: float) -> None:
        """One more was sent."""

    def is_idle(self, now: float) -> bool:
        """Nothing sent lately matters any more."""


def pace_of(chat: int) -> Pace:
    """Groups have negative ids (Bot API)."""
    return Bucket(BURST, A_SECOND) if chat > 0 else Window(IN_A_GROUP, MINUTE)


@dataclass(slots=True)
class Bucket:
    """At most `burst` messages at once, and `rate` of them a second after that: nobody waits long for the next."""

    burst: int
    rate: float
    _level: float = 0
    _at: float = 0

    def wait(self, now: float) -> float:
        return max(0, (self._level_at(now) + 1 - self.burst) / self.rate)

    def sent(self, now: float) -> None:
        self._level = self._level_at(now) + 1
        self._at = now

    def is_idle(self, now: float) -> bool:
        return self._level_at(now) == 0

    def _level_at(self, now: float) -> float:
        return max(0, self._level - (now - self._at) * self.rate)


@dataclass(slots=True)
class Window:
    """At most `count` messages in any `seconds`."""

    count: int
    seconds: float
    _times: deque[float] = field(default_factory=deque)

    def wait(self, now: float) -> float:
        if len(self._times) < self.count:
            return 0
        return max(0, self._times[0] + self.seconds - now)

    def sent(self, now: float) -> None:
        self._times.append(now)
        if len(self._times) > self.count:
            self._times.popleft()

    def is_idle(self, now: float) -> bool:
        return not self._times or self._times[-1] + self.seconds <= now
