"""What holds for all the tests."""

from hypothesis import settings

# How long an example takes says how loaded the machine is, not whether the code is right.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
