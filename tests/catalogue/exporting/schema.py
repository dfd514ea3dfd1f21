"""The published rules of LHEO 2.3, and what in a file breaks them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

SHARED = Path(__file__).resolve().parents[4] / "shared" / "data"


@dataclass(frozen=True, slots=True)
class Child:
    name: str
    least: int
    most: float


@dataclass(slots=True)
class Rule:
    """What an element may be. `least` and `most`: of its characters, or of its number when it `is_number`."""

    children: list[Child] = field(default_factory=list)
    codes: frozenset[str] | None = None
    least: int | None = None
    most: int = 0
    is_number: bool = False
    is_free: bool = False


def rules() -> dict[str, Rule]:
    """By element. Raises FileNotFoundError when the rules are not there."""
    codes = _dictionaries((SHARED / "lheo-2.3-dictionnaires.txt").read_text(encoding="utf-8"))
    found: dict[str, Rule] = {}
    for line in (SHARED / "lheo-2.3-cardinalites.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            rule = found[line[3:].partition(" | ")[0]] = Rule()
        elif line.startswith("  "):
            _read(line.strip(), rule, codes)
    return found


def _dictionaries(text: str) -> dict[str, frozenset[str]]:
    sections = re.findall(r"^## (\S+) .*\n((?:.+\n?)*)", text, re.MULTILINE)
    return {
        name: frozenset(code for line in lines.splitlines() for code in line.partition("\t")[0].split(","))
        for name, lines in sections
    }


def _read(line: str, rule: Rule, codes: dict[str, frozenset[str]]) -> None:
    if child := re.fullmatch(r"(\S+) \[(\d+),(\d+|n)\]", line):
        rule.children.append(
            Child(child[1], int(child[2]), float("inf") if child[3] == "n" else int(child[3]))
        )
    elif bounds := re.fullmatch(r"(texte|entier|date AAAAMMJJ) (\d+)\.\.(\d+)", line):
        rule.least, rule.most, rule.is_number = int(bounds[2]), int(bounds[3]), bounds[1] != "texte"
    elif named := re.fullmatch(r"code (\S+)", line):
        rule.codes = codes[named[1]]
    else:
        rule.is_free = True


def wrongs(root: etree._Element, known: dict[str, Rule]) -> list[str]:
    """All that breaks the rules, as sentences."""
    return [wrong for element in root.iter() for wrong in _wrongs(element, known)]


def _wrongs(element: etree._Element, known: dict[str, Rule]) -> Iterator[str]:
    name = etree.QName(element).localname
    rule, text = known.get(name), element.text or ""
    if rule is None:
        yield f"{name} is no element of LHEO"
    elif rule.is_free:
        return
    elif rule.children:
        yield from _wrong_children(name, [etree.QName(child).localname for child in element], rule)
    elif len(element):
        yield f"{name} holds elements"
    elif rule.codes is not None and text not in rule.codes:
        yield f"{name} has no code {text!r}"
    elif rule.is_number and not (text.isdecimal() and (rule.least or 0) <= int(text) <= rule.most):
        yield f"{name} is no number in bounds: {text!r}"
    elif rule.least is not None and not rule.is_number and not rule.least <= len(text) <= rule.most:
        yield f"{name} has {len(text)} characters, not {rule.least} to {rule.most}"


def _wrong_children(name: str, held: list[str], rule: Rule) -> Iterator[str]:
    order = [child.name for child in rule.children]
    if strangers := set(held) - set(order):
        yield f"{name} may not hold {strangers}"
    elif held != sorted(held, key=order.index):
        yield f"{name} holds its elements out of order: {held}"
    for child in rule.children:
        if not child.least <= held.count(child.name) <= child.most:
            yield f"{name} holds {held.count(child.name)} {child.name}"
