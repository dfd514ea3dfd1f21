"""The dialogue with a learner. Pure: no clock, no database, no Telegram."""

from bot.dialogue.step import step

__all__ = ["step"]
