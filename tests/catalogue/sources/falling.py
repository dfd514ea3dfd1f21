"""A program that reads LHEO as ours does, until somebody kills it: one offer, and the beginning of a line."""

import os
import signal
import sys

if __name__ == "__main__":
    sys.stdout.write('["offers", [[1, "F1", {}, {}, {}]]]\n["offers", [[2')
    sys.stdout.flush()
    os.kill(os.getpid(), signal.SIGKILL)
