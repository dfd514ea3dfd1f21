"""Telegram's pace: when a bot sends too fast, and how long it must wait (429, retry_after)."""

import math
from collections import defaultdict, deque
from dataclasses import dataclass, field

# About one message a second in one chat, short bursts tolerated (bots FAQ; the length of a burst is ours).
PRIVATE_PER_SECOND = 1.0
PRIVATE_BURST = 10
# 20 messages a minute in one group, all topics together (bots FAQ).
GROUP_PER_MINUTE = 20
# About 30 messages a second in all chats (bots FAQ; the length of a burst is ours).
OVERALL_PER_SECOND = 30.0
OVERALL_BURST = 60

# Messages and their edits count in every chat.
SENDING = ("send", "copy", "forward", "edit", "createforumtopic")
# Nobody has documented whether these count in a group: the strict reading is that they do.
IN_GROUPS = (
    "sendchataction",
    "setmessagereaction",
    "pin",
    "unpin",
    "editforumtopic",
    "closeforumtopic",
    "reopenforumtopic",
)


@dataclass(slots=True)
class Limits:
    """The limits of one bot. A test tunes the numbers or switches `enabled` off."""

    enabled: bool = True
    private_per_second: float = PRIVATE_PER_SECOND
    private_burst: int = PRIVATE_BURST
    group_per_minute: int = GROUP_PER_MINUTE
    overall_per_second: float = OVERALL_PER_SECOND
    overall_burst: int = OVERALL_BURST
    _due: dict[int, float] = field(default_factory=lambda: defaultdict(float))
    _due_overall: float = 0.0
    _group: dict[int, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def take(self, method: str, chat: int, messages: int, now: float) -> int:
        """Count `messages` more in the chat, or give the seconds to wait when that is too many."""
        if not self.enabled or not counted(method, chat):
            return 0
        wait = self._group_wait(chat, messages, now) if chat < 0 else self._private_wait(chat, now)
        wait = max(wait, self._overall_wait(now))
        if wait == 0:
            self._spend(chat, messages, now)
        return wait

    def _private_wait(self, chat: int, now: float) -> int:
        return _wait(self._due[chat], self.private_per_second, self.private_burst, now)

    def _overall_wait(self, now: float) -> int:
        return _wait(self._due_overall, self.overall_per_second, self.overall_burst, now)

    def _group_wait(self, chat: int, messages: int, now: float) -> int:
        sent = self._group[chat]
        while sent and sent[0] <= now - 60:
            sent.popleft()
        excess = min(len(sent), len(sent) + messages - self.group_per_minute)
        return math.ceil(sent[excess - 1] + 60 - now) if excess > 0 else 0

    def _spend(self, chat: int, messages: int, now: float) -> None:
        self._due_overall = max(now, self._due_overall) + messages / self.overall_per_second
        if chat < 0:
            self._group[chat].extend([now] * messages)
        else:
            self._due[chat] = max(now, self._due[chat]) + messages / self.private_per_second


def counted(method: str, chat: int) -> bool:
    if method.startswith(IN_GROUPS):
        return chat < 0
    return method.startswith(SENDING)


def _wait(due: float, per_second: float, burst: int, now: float) -> int:
    """Seconds until one more may go: `due` is when all that was sent would have gone at the steady pace."""
    return max(0, math.ceil(due - (burst - 1) / per_second - now))
