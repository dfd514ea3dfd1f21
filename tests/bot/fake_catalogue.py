"""A command line of the catalogue that checks nothing: what a source says is what it does.

« refuse », « room », « spoilt », « crash », « hang » (« once »: only the first time), « babble », « stop », « same » in a source or its address; anything else is a draft with changes.
Publishing copies the draft's name in published.txt, once.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

FOLDER = Path(os.environ["BOT_DATA_DIR"])
PUBLISHED = FOLDER / "published.txt"


def draft(*arguments: str) -> dict[str, object]:
    at = arguments.index("--report")
    said = " ".join(_read(source) for source in arguments[:at])
    if "refuse" in said:
        sys.exit(_refused("Ce fichier n’est pas un catalogue."))
    if "room" in said:
        sys.exit(_refused(f"Rien n’a pu être écrit dans {FOLDER} : vérifier la place."))
    if "spoilt" in said:
        sys.exit(_refused(f"{FOLDER}/catalogue.db est illisible."))
    if "crash" in said:
        raise RuntimeError(said)
    if "hang" in said and not ("once" in said and (FOLDER / "hanging").exists()):
        (FOLDER / "hanging").write_text(str(os.getpid()))
        time.sleep(60)
    if "babble" in said:
        sys.exit(_says("Bonjour"))
    report = Path(arguments[at + 1])
    report.write_text(
        "<!doctype html><meta charset=utf-8><title>Rapport</title><h1>Tout va bien</h1>", "utf-8"
    )
    stops = ["Ce fichier retire 40 % des formations."] if "stop" in said else []
    return {
        "draft": f"d{len(said)}",
        "changed": "same" not in said,
        "stops": stops,
        "text": f"{Path(arguments[0]).name}, niceness {os.nice(0)}",
        "report": str(report),
    }


def publish(draft: str, *arguments: str) -> dict[str, object]:
    known = PUBLISHED.read_text().split() if PUBLISHED.exists() else []
    if draft not in known:
        PUBLISHED.write_text(" ".join([*known, draft]))
    return {"version": (*known, draft).index(draft) + 1, "text": " ".join(arguments)}


def discard(draft: str) -> str:
    return f"Le brouillon {draft} est jeté."


def report(*arguments: str) -> dict[str, object]:
    Path(arguments[arguments.index("--picture") + 1]).write_bytes(b"png")
    return {"text": "412 formations", "trainings": 412, "version": 3}


def history(*_: str) -> list[dict[str, object]]:
    row = {
        "published_at": "2026-11-23T10:00:00+01:00",
        "source": "offre.csv",
        "trainings": 412,
        "by": "console",
    }
    known = PUBLISHED.read_text().split() if PUBLISHED.exists() else []
    restored = [int(draft[1:]) if draft[0] == "v" else None for draft in known]
    return [{"version": n, "restores": v} | row for n, v in enumerate(restored, 1)][::-1]


def rollback(*arguments: str) -> dict[str, object]:
    return publish(f"v{arguments[0]}", *arguments)


def _read(source: str) -> str:
    return source if source.startswith("http") else Path(source).read_text("utf-8")


def _says(text: str) -> int:
    sys.stdout.write(text)
    return 0


def _refused(sentence: str) -> int:
    sys.stderr.write(sentence)
    return 2


COMMANDS: dict[str, Callable[..., object]] = {
    "draft": draft,
    "publish": publish,
    "discard": discard,
    "report": report,
    "history": history,
    "rollback": rollback,
}

if __name__ == "__main__":
    _says(json.dumps(COMMANDS[sys.argv[1]](*sys.argv[2:])))
