"""`make eval`: what is understood and how what is shown is ordered, on the sets that are here.

python -m tests.eval [--erreurs]      all the tables
python -m tests.eval pool DOSSIER     the sheets of what is still to be judged, one a person
"""

import argparse
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.eval import corpora, gold, judgements, pools, ranking
from tests.eval.personas import personas


def evaluate(*, errors: bool) -> Iterator[Table | str]:
    yield from gold.tables(errors=errors)
    yield from ranking.tables()


def pool(folder: Path) -> str:
    people = tuple(chain.from_iterable(personas(corpus) for corpus in corpora.available()))
    count = pools.write(folder, people, judgements.load().keys())
    return f"{count} formations à juger, dans {folder}."


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.eval", description=__doc__)
    parser.add_argument("--erreurs", action="store_true", help="montrer ce qui est faux, ligne par ligne")
    commands = parser.add_subparsers(dest="command")
    commands.add_parser("pool").add_argument("folder", metavar="DOSSIER", type=Path)
    options = parser.parse_args(arguments)
    told = [pool(options.folder)] if options.command else evaluate(errors=options.erreurs)
    console = Console(width=None if sys.stdout.isatty() else 160, highlight=False)
    for one in told:
        console.print(one, markup=False, soft_wrap=isinstance(one, str))


if __name__ == "__main__":
    main(sys.argv[1:])
