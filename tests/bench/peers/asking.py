"""Run by the Python that has Addok: one text a line in, one JSON object a line out.

`python asking.py on|off`: with or without autocompletion. {"hits": [[code, score], …], "seconds"}, best first.
The search is timed here, inside the process, as ours is.
"""

import contextlib
import json
import sys
import time

from addok.config import config
from addok.core import search

WARM_UP = ("Lens", "marseile", "st etienne", "saint denis 93")


def main(autocomplete: bool) -> None:
    with contextlib.redirect_stdout(sys.stderr):  # Addok says which plugins it loads
        config.load()
    for text in WARM_UP:
        search(text, autocomplete=autocomplete)
    for line in sys.stdin:
        began = time.perf_counter()
        results = search(line.rstrip("\n"), autocomplete=autocomplete)
        seconds = time.perf_counter() - began
        hits = [(result.citycode, result.score) for result in results]
        sys.stdout.write(json.dumps({"hits": hits, "seconds": seconds}) + "\n")


if __name__ == "__main__":
    main(sys.argv[1] == "on")
