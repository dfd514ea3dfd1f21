"""The bot's queue of updates: ids, filters, confirmation."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from bot.simulator.model import Json
from bot.simulator.signals import Signal

KINDS = (
    "message",
    "edited_message",
    "callback_query",
    "my_chat_member",
    "chat_member",
    "message_reaction",
)
# What comes when the bot did not ask for anything in particular (Bot API, getUpdates, allowed_updates).
DEFAULT_KINDS = frozenset(KINDS) - {"chat_member", "message_reaction"}
# Telegram keeps what was not fetched for 24 hours.
KEPT_SECONDS = 24 * 3600


@dataclass(frozen=True, slots=True)
class Update:
    id: int
    kind: str
    chat: int
    body: Json
    date: float

    def as_json(self) -> Json:
        return {"update_id": self.id, self.kind: self.body}


class UpdateQueue:
    """Updates that were not confirmed yet, oldest first.

    Ids start at the clock's milliseconds and increase by one, so that a restarted simulator never reuses one.
    (Telegram's are smaller; the Bot API allows any integer of 52 bits.)
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._next = int(clock() * 1000)
        self._waiting: deque[Update] = deque()
        self._allowed = DEFAULT_KINDS
        self.added = Signal()

    def __len__(self) -> int:
        return len(self._waiting)

    def __iter__(self) -> Iterator[Update]:
        return iter(tuple(self._waiting))

    def allow(self, kinds: Iterable[str] | None) -> None:
        """What will come from now on. None keeps the previous choice; nothing at all means the default."""
        if kinds is not None:
            self._allowed = frozenset(kinds) or DEFAULT_KINDS

    def add(self, kind: str, chat: int, body: Json) -> None:
        if kind not in self._allowed:
            return
        self._waiting.append(Update(self._next, kind, chat, body, self._clock()))
        self._next += 1
        self.added.fire()

    def confirm(self, offset: int) -> None:
        """Forget what is below `offset`; a negative one keeps only that many of the last updates."""
        if offset < 0:
            offset = self._waiting[offset].id if len(self._waiting) >= -offset else 0
        while self._waiting and self._waiting[0].id < offset:
            self._waiting.popleft()

    def remove(self, update: Update) -> None:
        """What a webhook took; it may have been dropped meanwhile."""
        if update in self._waiting:
            self._waiting.remove(update)

    def clear(self) -> None:
        self._waiting.clear()

    def first(self, limit: int) -> list[Update]:
        oldest = self._clock() - KEPT_SECONDS
        while self._waiting and self._waiting[0].date < oldest:
            self._waiting.popleft()
        return [self._waiting[i] for i in range(min(limit, len(self._waiting)))]
