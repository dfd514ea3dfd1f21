"""A time that passes only when a test says so."""

import asyncio
from datetime import UTC, datetime, timedelta

START = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


class FakeTime:
    """`now` and `sleep` for what asks for them; `pass_by` for the test."""

    def __init__(self) -> None:
        self._now = START
        self._sleepers: list[tuple[datetime, asyncio.Future[None]]] = []

    def now(self) -> datetime:
        return self._now

    def seconds(self) -> float:
        """Of no particular origin."""
        return (self._now - START).total_seconds()

    async def sleep(self, seconds: float) -> None:
        future = asyncio.get_running_loop().create_future()
        self._sleepers.append((self._now + timedelta(seconds=seconds), future))
        await future

    @property
    def delays(self) -> list[float]:
        """How long is left to those who sleep."""
        return [(until - self._now).total_seconds() for until, future in self._sleepers if not future.done()]

    def pass_by(self, seconds: float) -> None:
        self._now += timedelta(seconds=seconds)
        for until, future in self._sleepers:
            if until <= self._now and not future.done():
                future.set_result(None)
