"""`make bench-peers`: the reading of places beside Addok, the engine of the national address service, in one run."""

import os
import platform
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import FrameType
from typing import NoReturn

from rich.console import Console

from catalogue.console import WRONG_USE
from catalogue.errors import UserError
from catalogue.places.gazetteer import Gazetteer
from catalogue.places.model import Place, PlaceKind
from catalogue.places.resolving import resolve
from catalogue.resources import gazetteer
from tests.bench.peers import installing
from tests.bench.peers.documents import documents
from tests.bench.peers.items import WRITTEN, noised, written
from tests.bench.peers.scoring import Codes, Hits, Item, Limits, Reply, best_limits
from tests.bench.peers.serving import LONGEST, Addok, serving
from tests.bench.peers.table import Contender, table

NOTES = """\
Ce qui n’est pas comparable :
- Addok est fait pour des adresses : rues, numéros, des millions de documents. Il ne reçoit ici que nos communes, avec leurs anciens
  noms, leurs surnoms et leurs codes postaux, et une importance tirée de la population : ce n’est pas le service national.
- Des fautes d’une lettre favorisent une distance d’édition ; les grandes communes favorisent qui pèse les habitants.
- Nos règles ont été mises au point sur le jeu visible, Addok non. Départements et régions sont laissés de côté : il ne les a pas.
- Addok ne sait ni demander « lequel ? » ni dire « ce n’est pas un lieu ». « Avec seuils », il se tait sous une note, et demande entre
  notes voisines ; les deux seuils sont ceux qui lui réussissent le mieux sur ces lignes mêmes, ce que personne ne sait d’avance :
  {limits}.
- Chacun est appelé comme une bibliothèque, sans HTTP, un texte à la fois ; Addok interroge Redis par une prise locale.
"""


def main() -> None:
    for number, says in (
        (signal.SIGALRM, f"Pas fini en {LONGEST} secondes."),
        (signal.SIGTERM, "Interrompu."),
    ):
        signal.signal(number, _giving_up(says))
    signal.alarm(LONGEST)
    try:
        with tempfile.TemporaryDirectory(prefix="addok-") as folder:
            compare(Path(folder))
    except UserError as error:
        sys.exit(_told(str(error)))
    except KeyboardInterrupt:
        sys.exit(_told("Interrompu."))


def _giving_up(says: str) -> Callable[[int, FrameType | None], NoReturn]:
    def give_up(_number: int, _frame: FrameType | None) -> NoReturn:
        raise UserError(says)

    return give_up


def _told(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return WRONG_USE


def compare(folder: Path) -> None:
    places = gazetteer()
    items = [*noised(places), *written()]
    texts = [item.text for item in items]
    _progress("Installation d’Addok et de Redis dans un dossier jetable…")
    programs, redis = installing.addok(folder), installing.redis(folder)
    with serving(redis, folder) as socket_path:
        addok = Addok(programs, socket_path)
        _progress("Chargement du territoire dans Addok…")
        addok.load(documents(places), folder)
        _progress("Mesures…")
        with_completion = addok.answers(texts, autocomplete=True)
        without = addok.answers(texts, autocomplete=False)
    told = {"Addok, complétion": with_completion, "Addok, sans": without}
    limits = {title: _limits(items, replies) for title, replies in told.items()}
    columns = (_contender(title, replies, limits[title]) for title, replies in told.items())
    _print(items, [_ours(places, texts), *columns], limits)


def _progress(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def _ours(places: Gazetteer, texts: Sequence[str]) -> Contender:
    resolve(places, "Lens")  # what is built at the first call is not counted, nor is it for Addok
    replies = [_timed(places, text) for text in texts]
    answers = [reply.said for reply in replies]
    return Contender("ici", answers, answers, [reply.seconds for reply in replies])


def _timed(places: Gazetteer, text: str) -> Reply[Codes]:
    began = time.perf_counter()
    resolution = resolve(places, text)
    seconds = time.perf_counter() - began
    return Reply(_codes(resolution.places), seconds)


def _codes(places: Iterable[Place]) -> Codes:
    """A country is not a place of France: nothing, as when no place is understood."""
    return tuple(
        place.code if place.kind is PlaceKind.COMMUNE else f"{place.kind}:{place.code}"
        for place in places
        if place.kind is not PlaceKind.PAYS
    )


def _limits(items: Sequence[Item], replies: Sequence[Reply[Hits]]) -> Limits:
    rows = [(item, reply.said) for item, reply in zip(items, replies, strict=True) if item.group == WRITTEN]
    return best_limits([item for item, _ in rows], [hits for _, hits in rows])


def _contender(title: str, replies: Sequence[Reply[Hits]], limits: Limits) -> Contender:
    first = [Limits().read(reply.said) for reply in replies]
    answers = [limits.read(reply.said) for reply in replies]
    return Contender(title, first, answers, [reply.seconds for reply in replies])


def _print(items: Sequence[Item], contenders: Sequence[Contender], limits: dict[str, Limits]) -> None:
    machine = f"{os.cpu_count()} cœurs, {platform.system()} {platform.machine()}, Python {platform.python_version()}"
    console = Console(width=None if sys.stdout.isatty() else 150, highlight=False)
    console.print(table(items, contenders, f"Lieux tapés, côte à côte ({machine})"))
    console.print(
        NOTES.format(limits=" ; ".join(f"{title} : {_french(one)}" for title, one in limits.items()))
    )


def _french(limits: Limits) -> str:
    """« sous 0,28, entre notes à 0,01 près »."""
    asks = "ne demande jamais" if limits.margin is None else f"entre notes à {limits.margin} près"
    return f"sous {limits.least:.2f}, {asks}".replace(".", ",")


if __name__ == "__main__":
    main()
