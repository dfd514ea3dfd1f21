"""getUpdates: long polling, one consumer at a time."""

import time
from dataclasses import dataclass

from bot.simulator import errors
from bot.simulator.errors import ApiError
from bot.simulator.methods.me import remember_allowed
from bot.simulator.model import Json
from bot.simulator.parameters import Parameters
from bot.simulator.world import World

TIMEOUT_LIMIT = 50
BATCH_LIMIT = 100
# Asking again for the same updates too soon: the server then waits that long, or gives one (telegram-bot-api).
SOON_SECONDS = 3.0
VERY_SOON_SECONDS = 0.5


@dataclass(slots=True)
class Polling:
    """The bot's consumer of updates: a new one ends the one before."""

    world: World
    _consumer: int = 0
    _previous_offset: int = -1
    _previous_start: float = 0.0

    async def get_updates(self, parameters: Parameters) -> list[Json]:
        self._refuse_beside_webhook(errors.CONFLICT_WEBHOOK)
        remember_allowed(self.world, parameters)
        updates = self.world.updates
        self._consumer += 1
        updates.added.fire()
        offset = parameters.integer("offset") or 0
        updates.confirm(offset)
        limit, seconds = self._paced(offset, parameters)
        await self._wait(seconds)
        return [update.as_json() for update in updates.first(limit)]

    def _paced(self, offset: int, parameters: Parameters) -> tuple[int, float]:
        limit = parameters.integer("limit") or BATCH_LIMIT
        seconds = float(min(parameters.integer("timeout") or 0, TIMEOUT_LIMIT))
        now = time.monotonic()
        again = offset == self._previous_offset and now < self._previous_start + SOON_SECONDS
        if again:
            seconds = max(seconds, SOON_SECONDS)
        if again and now < self._previous_start + VERY_SOON_SECONDS:
            limit = 1
        self._previous_offset, self._previous_start = offset, now
        return min(max(limit, 1), BATCH_LIMIT), seconds

    async def _wait(self, seconds: float) -> None:
        mine, updates = self._consumer, self.world.updates
        deadline = time.monotonic() + seconds
        while not updates and (left := deadline - time.monotonic()) > 0:
            await updates.added.wait(left)
            if self._consumer != mine:
                raise ApiError(errors.CONFLICT_POLLING)
            self._refuse_beside_webhook(errors.CONFLICT_WEBHOOK_SET)

    def _refuse_beside_webhook(self, text: str) -> None:
        if self.world.webhook.url:
            raise ApiError(text)
