"""The codes that files of trainings carry, ROME, Formacode and NSF, and the domains that they say (codes.toml)."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from catalogue.model import Domain

# What a nomenclature's codes look like, in capitals.
_SHAPES = {"rome": r"[A-N]\d{4}", "formacode": r"\d{5}", "nsf": r"\d{3}[A-Z]?"}

# Where codes that say nothing are, lest the beginning that they share with others speaks for them.
_NONE = "aucun"

_Table = Mapping[str, tuple[Domain, ...]]


@dataclass(frozen=True, slots=True)
class Codes:
    """For each nomenclature, the domains of a code, or of all that begin alike."""

    rome: _Table
    formacode: _Table
    nsf: _Table

    def domains(self, rome: str = "", formacode: str = "", nsf: str = "") -> tuple[Domain, ...]:
        """The domains of the codes found in three texts, in order. NSF, the coarsest, speaks when the others do not."""
        fine = [*_domains(formacode, "formacode", self.formacode), *_domains(rome, "rome", self.rome)]
        return tuple(dict.fromkeys(fine or _domains(nsf, "nsf", self.nsf)))


def codes(toml: str) -> Codes:
    """Reads the text of codes.toml. ValueError: an unknown domain."""
    written: dict[str, dict[str, list[str]]] = tomllib.loads(toml)
    return Codes(**{name: _table(domains) for name, domains in written.items()})


def _table(written: Mapping[str, Iterable[str]]) -> _Table:
    table: dict[str, tuple[Domain, ...]] = {}
    for name, lines in written.items():
        said = () if name == _NONE else (Domain(name),)
        for code in " ".join(lines).upper().split():
            table[code] = table.get(code, ()) + said
    return table


def _domains(text: str, shape: str, table: _Table) -> list[Domain]:
    found = re.findall(rf"(?<![A-Z\d]){_SHAPES[shape]}(?![A-Z\d])", text.upper())
    return [domain for code in found for domain in _of(code, table)]


def _of(code: str, table: _Table) -> tuple[Domain, ...]:
    beginnings = (code[:length] for length in range(len(code), 0, -1))
    return next((table[beginning] for beginning in beginnings if beginning in table), ())
