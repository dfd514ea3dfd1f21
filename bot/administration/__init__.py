"""The admins in Telegram: (event, now, office) -> effects. Pure, and without a state: what waits is in the catalogue."""

from bot.administration.step import Office, step

__all__ = ["Office", "step"]
