"""Faults on purpose: what a bot must survive, on demand or at random."""

from dataclasses import dataclass, field
from random import Random

from bot.simulator.errors import INTERNAL_ERROR, STATUS

# What a fault does. `too_many_requests` and `refuse` answer an error without doing what was asked.
# `hang_up_before` closes the connection without doing it; `hang_up_after` does it, then closes the connection
# without an answer. `delay` answers late.
KINDS = ("too_many_requests", "refuse", "hang_up_before", "hang_up_after", "delay")


@dataclass(slots=True)
class Fault:
    """Strikes the next `times` calls (of one method, of one chat, when they are given), each with chance `rate`.

    With `times` 0 it never ends. `description`: the text of `refuse`, which says its HTTP status too.
    """

    kind: str
    times: int = 1
    method: str = ""
    chat: int | None = None
    rate: float = 1.0
    description: str = INTERNAL_ERROR
    retry_after: int = 1
    seconds: float = 1.0

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"kind: one of {', '.join(KINDS)}")
        if self.description.partition(":")[0] not in STATUS:
            raise ValueError(f"description: starts with one of {', '.join(STATUS)}")

    def concerns(self, method: str, chat: int | None) -> bool:
        return self.method.lower() in ("", method) and self.chat in (None, chat)


@dataclass(slots=True)
class Faults:
    waiting: list[Fault] = field(default_factory=list)
    _random: Random = field(default_factory=lambda: Random(0))  # noqa: S311 - repeatable on purpose

    def add(self, fault: Fault, seed: int | None = None) -> None:
        if seed is not None:
            self._random.seed(seed)
        self.waiting.append(fault)

    def clear(self) -> None:
        self.waiting.clear()

    def strike(self, method: str, chat: int | None) -> Fault | None:
        """The fault that this call meets, if any."""
        for fault in self.waiting:
            if fault.concerns(method, chat) and self._random.random() < fault.rate:
                fault.times -= 1
                if fault.times == 0:
                    self.waiting.remove(fault)
                return fault
        return None
