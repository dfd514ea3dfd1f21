"""How long to wait before trying again."""

import random

# Never longer between two attempts, in seconds: an outage that ends is noticed within a minute.
LONGEST = 60.0


def delay(failures: int) -> float:
    """Seconds after so many failures in a row: about 1, 2, 4…, each shortened by chance, so that bots that failed
    together do not all come back together."""
    return min(LONGEST, 2.0 ** min(failures - 1, 10)) * random.uniform(0.5, 1)  # noqa: S311 - no secret
