"""What is read of each offer of a LHEO file; as a program, the child process of catalogue/sources/lheo_apart.py.

Its arguments: the bytes of memory that the system holds it to, a path, what messages call it, its limits in JSON. It
writes lines of JSON: ["consumed", [bytes, total]], ["offers", […]], ["strangers", […]], ["refused", [sentence]].
"""

import json
import resource
import sys
from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from catalogue.errors import UserError
from catalogue.sources.lheo_elements import Held, held, strangers
from catalogue.sources.lheo_shapes import FORMATION, RESUME
from catalogue.sources.lheo_stream import NAMES, elements
from catalogue.sources.limits import Limits
from catalogue.sources.unpacking import Open, unpacked

# Formations in which elements that LHEO does not have are looked for: a misspelling is in all those of its file.
LOOKED_INTO = 1000
# Different ones remarked upon: a file that invents more is not told about each.
STRANGERS = 20

# Offers of one line.
BATCH = 32


class Stranger(NamedTuple):
    """An element that LHEO does not have, and how often it was met."""

    name: str
    times: int


Offer = Held | Stranger


def offers(file: Open) -> Iterator[Offer]:
    """Those of the file, in its order, one at a time; then its strangers. Raises UserError when it cannot be read."""
    met: Counter[str] = Counter()
    for rank, element in enumerate(elements(file), 1):
        if rank <= LOOKED_INTO:
            met.update(strangers(element))
        yield held(element, FORMATION if NAMES[element.tag] == "formation" else RESUME)
    yield from (Stranger(*one) for one in met.most_common(STRANGERS))


def main() -> None:
    memory, path, name, limits = sys.argv[1:]
    resource.setrlimit(resource.RLIMIT_AS, (int(memory), int(memory)))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    watch = partial(_write, "consumed")
    found = offers(lambda: unpacked(Path(path), name, Limits(**json.loads(limits)), watch))
    try:
        while batch := list(islice(found, BATCH)):
            _write("offers", *(one for one in batch if isinstance(one, Held)))
            _write("strangers", *(one for one in batch if isinstance(one, Stranger)))
    except UserError as error:
        _write("refused", str(error))


def _write(what: str, *said: object) -> None:
    sys.stdout.write(json.dumps((what, said)) + "\n")


if __name__ == "__main__":
    main()
