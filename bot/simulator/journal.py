"""Everything that changed on the screens, in order: what the page and the tests follow."""

from bot.simulator.model import Json
from bot.simulator.signals import Signal


class Journal:
    """Changes numbered from `start` on (the clock's milliseconds), so that a page sees that the simulator
    restarted: the number it asks after is then older than the first one."""

    def __init__(self, start: int) -> None:
        self.start = start
        self._changes: list[Json] = []
        self.added = Signal()

    @property
    def last(self) -> int:
        """The number of the last change."""
        return self.start + len(self._changes)

    def add(self, kind: str, chat: int | None, body: Json) -> None:
        self._changes.append({"seq": self.last + 1, "kind": kind, "chat": chat, "body": body})
        self.added.fire()

    def after(self, seq: int, chat: int | None = None) -> list[Json]:
        """The changes after number `seq`, of one chat when it is given."""
        changes = self._changes[max(0, seq - self.start) :]
        return changes if chat is None else [change for change in changes if change["chat"] == chat]
