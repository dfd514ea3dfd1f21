"""The rules under which an answer to a line of a gold set is right (README of the gold sets). Pure.

A set is a table; its header says its kind. Answers are those of the batch commands, in the order of the rows.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from catalogue.model import Domain

Row = Mapping[str, str]
Answer = Mapping[str, object]

# The same territory under two names: an overseas department and its region, a town and its department.
SAME = (
    {"DEP:971", "REG:01"},
    {"DEP:972", "REG:02"},
    {"DEP:973", "REG:03"},
    {"DEP:974", "REG:04"},
    {"DEP:976", "REG:06"},
    {"DEP:75", "75056"},
    *({f"DEP:{code}", f"REG:{code}"} for code in (975, 986, 987, 988)),
    *({f"DEP:{code}", f"REG:{code}", f"{code}01"} for code in (977, 978)),
)
PREFIXES = {"commune": "", "departement": "DEP:", "region": "REG:", "pays": "PAYS:"}
UNKNOWN = "INCONNU"
OUT = "HORS"


@dataclass(frozen=True, slots=True)
class Mark:
    """One row, with what was answered, for the eye."""

    kind: str
    text: str
    expected: str
    got: str
    right: bool


@dataclass(frozen=True, slots=True)
class Scores:
    """`figures`: those of the summary, in its order; None for one that no row of the set measures."""

    figures: dict[str, float | None]
    marks: list[Mark]

    def kinds(self) -> dict[str, tuple[int, int]]:
        """Right, and in all, by kind."""
        all_, right = Counter(m.kind for m in self.marks), Counter(m.kind for m in self.marks if m.right)
        return {kind: (right[kind], all_[kind]) for kind in sorted(all_)}

    def summary(self, name: str) -> str:
        figures = (
            f"{key}={'n/a' if value is None else f'{value:.3f}'}" for key, value in self.figures.items()
        )
        return " ".join((name, *figures, f"n={len(self.marks)}"))


def share(rights: Iterable[bool]) -> float | None:
    known = list(rights)
    return sum(known) / len(known) if known else None


# --- places


def tokens(place: object) -> list[str]:
    """The places of an answer, as a gold set writes them."""
    found = place.get("places") if isinstance(place, dict) else None
    return [f"{PREFIXES.get(one['kind'], '?:')}{one['code']}" for one in found or ()]


def same(one: str, other: str) -> bool:
    return one == other or any({one, other} <= territory for territory in SAME)


def place_is_right(expected: str, place: object) -> bool:
    status, told = (place.get("status") if isinstance(place, dict) else None), tokens(place)
    if expected == OUT:
        return status in ("unknown", "abroad")
    if expected.startswith("AMBIGU:"):
        codes = expected.removeprefix("AMBIGU:").split(",")
        return status == "ambiguous" and all(any(same(one, code) for one in told) for code in codes)
    return status == "found" and bool(told) and same(told[0], expected)


def places(rows: Sequence[Row], answers: Sequence[Answer]) -> Scores:
    sorts: dict[str, list[bool]] = {"top1": [], "ambiguous": [], "hors": []}
    marks = []
    for row, answer in zip(rows, answers, strict=True):
        expected = row["expected"]
        right = place_is_right(expected, answer)
        sort = "hors" if expected == OUT else "ambiguous" if expected.startswith("AMBIGU:") else "top1"
        sorts[sort].append(right)
        marks.append(_mark(row, expected, f"{answer.get('status')} {' '.join(tokens(answer)[:6])}", right))
    return Scores({sort: share(rights) for sort, rights in sorts.items()}, marks)


# --- levels


def level_is_right(cell: str, level: object) -> bool:
    return (level or UNKNOWN) in cell.split("|")


def levels(rows: Sequence[Row], answers: Sequence[Answer]) -> Scores:
    marks = [
        _mark(
            row,
            row["level"],
            str(answer.get("level") or UNKNOWN),
            level_is_right(row["level"], answer.get("level")),
        )
        for row, answer in zip(rows, answers, strict=True)
    ]
    return Scores({"accuracy": share(mark.right for mark in marks)}, marks)


# --- interests


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a cell of domains asks. `needed`: one of each group; `tolerated`: neither required nor wrong;
    `refused`: must be excluded; `may_refuse`: may be; `flag`: VAGUE, TOUT, HORS, or ""."""

    needed: tuple[tuple[str, ...], ...] = ()
    tolerated: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()
    may_refuse: frozenset[str] = frozenset()
    flag: str = ""

    def read(self, domains: Sequence[str]) -> tuple[list[str], list[str], list[str]]:
        """Hits, misses, and domains that nobody asked for."""
        hits: list[str] = []
        misses: list[str] = []
        for group in sorted(self.needed, key=len):
            hit = next((one for one in group if one in domains and one not in hits), None)
            (misses if hit is None else hits).append(hit or group[0])
        fair = self.tolerated.union(*self.needed)
        return hits, misses, [one for one in dict.fromkeys(domains) if one not in fair]

    def domains_are_right(self, domains: Sequence[str]) -> bool:
        if self.flag == "TOUT":
            return not domains or set(domains) == set(Domain) - self.refused
        _hits, misses, spurious = self.read(domains)
        return not misses and not spurious

    def excluded_are_right(self, excluded: Sequence[str]) -> bool:
        return self.refused <= set(excluded) <= self.refused | self.may_refuse


def wanted(cell: str, excluded: str = "") -> Wanted:
    items = [item.strip() for item in cell.split(";") if item.strip()]
    plain = [item for item in items if item[0] not in "~!"]
    tolerated = (item[1:].split("|") for item in items if item[0] == "~" and item[1] != "!")
    refused = [item[1:] for item in items if item[0] == "!"]
    return Wanted(
        tuple(tuple(item.split("|")) for item in plain if not item.isupper()),
        frozenset(one for group in tolerated for one in group),
        frozenset((*refused, *(item.strip() for item in excluded.split(";") if item.strip()))),
        frozenset(item[2:] for item in items if item.startswith("~!")),
        next((item for item in plain if item.isupper()), ""),
    )


@dataclass(slots=True)
class _Tally:
    """Hits, misses and inventions by domain; and what else the summary of interests counts."""

    hits: Counter[str] = field(default_factory=Counter)
    misses: Counter[str] = field(default_factory=Counter)
    inventions: Counter[str] = field(default_factory=Counter)
    exclusions: list[bool] = field(default_factory=list)
    vague: list[bool] = field(default_factory=list)
    clear: list[bool] = field(default_factory=list)
    out: list[bool] = field(default_factory=list)

    def macro_f1(self) -> float:
        """Over the domains that are in the set or in the answers."""
        scores = [
            2 * self.hits[one] / (2 * self.hits[one] + self.misses[one] + self.inventions[one])
            for one in Domain
            if self.hits[one] or self.misses[one] or self.inventions[one]
        ]
        return sum(scores) / max(1, len(scores))

    def vagueness(self) -> float:
        return ((share(self.vague) or 0.0) + (share(self.clear) or 0.0)) / 2


def interests(rows: Sequence[Row], answers: Sequence[Answer]) -> Scores:
    tally, marks = _Tally(), []
    for row, answer in zip(rows, answers, strict=True):
        got, no, vague = _listed(answer, "domains"), _listed(answer, "excluded"), bool(answer.get("vague"))
        right = _count(tally, wanted(row["domains"]), got, no, vague=vague)
        marks.append(_mark(row, row["domains"], f"{';'.join(got)} sauf {';'.join(no)} vague={vague}", right))
    figures = {
        "macro_f1": tally.macro_f1(),
        "exclusion": share(tally.exclusions),
        "vague": tally.vagueness(),
        "hors": share(tally.out),
        "exact": share(mark.right for mark in marks),
    }
    return Scores(figures, marks)


def _count(tally: _Tally, want: Wanted, got: list[str], no: list[str], *, vague: bool) -> bool:
    """Whether the row is right as a whole."""
    if want.flag != "TOUT":
        for counter, domains in zip(
            (tally.hits, tally.misses, tally.inventions), want.read(got), strict=True
        ):
            counter.update(domains)
    excluded_right = want.excluded_are_right(no)
    if want.refused:
        tally.exclusions.append(excluded_right and not set(got) & want.refused)
    if want.flag == "VAGUE":
        tally.vague.append(vague and not got)
    elif want.needed:
        tally.clear.append(not vague)
    if want.flag == OUT:
        tally.out.append(not got)
    vague_right = vague if want.flag == "VAGUE" else not (want.needed and vague)
    return want.domains_are_right(got) and excluded_right and vague_right


# --- whole messages

SLOTS = ("place", "level", "domains", "excluded", "wants_human")


def sentences(rows: Sequence[Row], answers: Sequence[Answer]) -> Scores:
    marks: list[Mark] = []
    everything: list[bool] = []
    given: list[bool] = []
    human: list[bool] = []
    for row, answer in zip(rows, answers, strict=True):
        right = slots(row, answer)
        needed = wanted(row["domains"], row["excluded"]).needed
        everything += right.values()
        given += [right[slot] for slot in SLOTS if (needed if slot == "domains" else row[slot])]
        human += [right["wants_human"]] if row["wants_human"] else []
        wrong = [slot for slot in SLOTS if not right[slot]]
        told = " ".join(f"{slot}={_told(answer.get(slot))}" for slot in wrong)
        marks.append(_mark(row, " ".join(f"{slot}={row[slot]}" for slot in wrong), told, not wrong))
    exact = share(mark.right for mark in marks)
    return Scores(
        {"slots": share(everything), "given": share(given), "exact": exact, "human": share(human)}, marks
    )


def slots(row: Row, answer: Answer) -> dict[str, bool]:
    """Whether each slot of a message is right. One that is not given must stay empty."""
    want, place = wanted(row["domains"], row["excluded"]), answer.get("place")
    no_place = not isinstance(place, dict) or place.get("status") in (None, "", "unknown")
    place_right = place_is_right(row["place"], place)
    return {
        "place": no_place if not row["place"] else place_right or (row["place"] == OUT and no_place),
        "level": level_is_right(row["level"] or UNKNOWN, answer.get("level")),
        "domains": want.domains_are_right(_listed(answer, "domains")),
        "excluded": want.excluded_are_right(_listed(answer, "excluded")),
        "wants_human": bool(answer.get("wants_human")) == (row["wants_human"] == "1"),
    }


def _listed(answer: Answer, key: str) -> list[str]:
    values = answer.get(key)
    return [str(value) for value in values] if isinstance(values, list) else []


def _told(value: object) -> str:
    return " ".join((str(value.get("status")), *tokens(value))) if isinstance(value, dict) else str(value)


def _mark(row: Row, expected: str, got: str, right: bool) -> Mark:
    return Mark(row.get("kind") or "—", row["utterance"], expected, got, right)


# What tells the kind of a set: its column. The first that is there decides.
SCORERS: Mapping[str, Callable[[Sequence[Row], Sequence[Answer]], Scores]] = {
    "expected": places,
    "wants_human": sentences,
    "domains": interests,
    "level": levels,
}
