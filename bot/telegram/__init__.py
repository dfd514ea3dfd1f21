"""python-telegram-bot, as transport only: intake, sender, rendering, faults."""

import os

# Makes PTB give durations as timedelta, as its next version will, rather than warn at each RetryAfter.
os.environ.setdefault("PTB_TIMEDELTA", "true")
