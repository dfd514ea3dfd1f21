"""How a file that is not ours names things: a TOML file that an admin writes once for it.

[colonnes]                        # our header = theirs; one of theirs may serve several of ours
"intitulé" = ["nom", "filiere"]   # of several, the first that is filled in holds
"niveau de sortie" = "filiere"

[valeurs]                         # our header = what holds for every line
"niveau d’entrée" = "bac"
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from catalogue.errors import UserError
from catalogue.language import translator
from catalogue.sources import columns

COLUMNS, VALUES = "colonnes", "valeurs"


@dataclass(frozen=True, slots=True)
class Correspondence:
    """`columns`: field -> the headers that hold it, the best first. `values`: field -> its text on every line."""

    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)


# Nothing beyond what columns are usually called.
AS_WE_DO = Correspondence()


def load(path: Path) -> Correspondence:
    """Raises UserError for a file that cannot be opened or that is no correspondence."""
    _ = translator("catalogue")
    try:
        return read(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UserError(_("{file} cannot be opened: check its name and its rights.", file=path)) from error
    except (ValueError, RecursionError) as error:
        raise UserError(_("{file} is not a TOML text that can be read.", file=path)) from error


def read(text: str) -> Correspondence:
    """Raises UserError for what is no correspondence, ValueError for what is no TOML."""
    tables = tomllib.loads(text)
    if not tables or not set(tables) <= {COLUMNS, VALUES}:
        _ = translator("catalogue")
        raise UserError(_("A mapping has two tables, [colonnes] and [valeurs], and nothing else."))
    held = {name: _by_field(name, tables.get(name, {})) for name in (COLUMNS, VALUES)}
    _ = translator("catalogue")
    for twice in held[COLUMNS].keys() & held[VALUES].keys():
        raise UserError(
            _("The mapping says “{name}” in both [colonnes] and [valeurs].", name=columns.NAMES[twice])
        )
    if any(len(texts) != 1 for texts in held[VALUES].values()):
        raise _unlike(VALUES)
    return Correspondence(held[COLUMNS], {field: text for field, (text,) in held[VALUES].items()})


def _by_field(name: str, table: object) -> dict[str, tuple[str, ...]]:
    if not isinstance(table, dict):
        raise _unlike(name)
    for ours in table:
        if columns.field(ours) is None:
            _ = translator("catalogue")
            raise UserError(
                _("The mapping speaks of “{name}”, which is none of our columns: see --help.", name=ours)
            )
    return {columns.field(ours) or "": _texts(name, said) for ours, said in table.items()}


def _texts(name: str, said: object) -> tuple[str, ...]:
    texts = said if isinstance(said, list) else [said]
    if not texts or not all(isinstance(text, str) for text in texts):
        raise _unlike(name)
    return tuple(texts)


def _unlike(name: str) -> UserError:
    _ = translator("catalogue")
    return UserError(_("In [{table}], each line is “our header” = “a text in quotes”.", table=name))
