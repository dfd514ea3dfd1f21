"""Addok and Redis, put in a throw-away folder: nothing is left on the machine, nothing goes in our own environment."""

import re
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.peers.children import run

VERSIONS = Path(__file__).with_name("addok.txt")
# « Inst libjemalloc2 (5.3.0-1 Debian:12…) »: what is to be added; what would be replaced has its old version in brackets.
ADDED = re.compile(r"^Inst (\S+) \(", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Redis:
    """The program, and the variables of the environment that it needs."""

    program: Path
    env: Mapping[str, str] = field(default_factory=dict)


def addok(folder: Path) -> Path:
    """The folder of programs of a new environment that has Addok and its French plugins."""
    environment = folder / "addok"
    run((sys.executable, "-m", "venv", environment), "Impossible de préparer un environnement pour Addok")
    programs = environment / "bin"
    pip = (programs / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    run((*pip, "--requirement", VERSIONS), "Impossible d’installer Addok")
    return programs


def redis(folder: Path) -> Redis:
    """The machine's own Redis, or Debian's packages unpacked without being installed."""
    if present := shutil.which("redis-server"):
        return Redis(Path(present))
    packages, unpacked = folder / "packages", folder / "redis"
    packages.mkdir()
    _download(folder / "apt", packages)
    for package in packages.glob("*.deb"):
        run(("dpkg", "-x", package, unpacked), "Impossible de déballer Redis")
    libraries = sorted({str(library.parent) for library in unpacked.rglob("*.so.*")})
    return Redis(unpacked / "usr/bin/redis-server", {"LD_LIBRARY_PATH": ":".join(libraries)})


def _download(apt: Path, packages: Path) -> None:
    """Redis and what it needs that is not there; apt's lists and cache are in the throw-away folder too."""
    for needed in ("lists/partial", "cache/archives/partial"):
        (apt / needed).mkdir(parents=True)
    options = ("-qq", "-o", f"Dir::State::Lists={apt / 'lists'}", "-o", f"Dir::Cache={apt / 'cache'}")
    get = ("apt-get", *options, "-o", "APT::Sandbox::User=root", "-o", "Debug::NoLocking=1")
    failing = "Impossible de prendre Redis chez Debian"
    run((*get, "update"), failing)
    plan = run((*get, "--simulate", "--no-install-recommends", "install", "redis-server"), failing)
    run((*get, "download", *ADDED.findall(plan)), failing, cwd=packages)
