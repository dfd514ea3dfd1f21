"""The world of the written conversations serves here too."""

from tests.dialogues.conftest import world

__all__ = ["world"]
