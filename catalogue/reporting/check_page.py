"""One page that says all about a draft: what was read, what is wrong, what publishing it would change."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from catalogue import difference, drafting
from catalogue.checking import counts_text, stop_text
from catalogue.difference import Added, Change, Changed, Removed
from catalogue.drafting import Draft
from catalogue.language import Translator, day, number
from catalogue.places.gazetteer import Gazetteer
from catalogue.reporting.markup import Markup, element, joined
from catalogue.reporting.page import page
from catalogue.sources.problems import Done, Fault, Problem, place_text, problem_text

# Problems of one kind, and trainings of one kind of change, shown one by one: a page of a million lines opens nowhere.
SHOWN = 200


@dataclass(slots=True)
class _Kind:
    """The problems that have the same fault in the same column."""

    count: int = 0
    first: list[Problem] = field(default_factory=list)

    def add(self, problem: Problem) -> None:
        self.count += 1
        if len(self.first) < SHOWN:
            self.first.append(problem)


def check_page(data_dir: Path, draft: Draft, gazetteer: Gazetteer, _: Translator) -> str:
    """The whole document. Raises UserError when the draft is not there any more."""
    title = _("Check of {sources}", sources=", ".join(draft.sources))
    sections = (
        _summary(draft, _),
        *_problems(drafting.problems(data_dir, draft.id), _),
        *_changes(data_dir, draft, gazetteer, _),
    )
    return page(title, sections)


def _summary(draft: Draft, _: Translator) -> Markup:
    compared = (
        _("Compared with version {version}.", version=draft.base)
        if draft.base
        else _("Nothing is published.")
    )
    moment = _(
        "Read on {day} at {time}.",
        day=day(draft.made_at.date(), draft.made_at.date()),
        time=f"{draft.made_at:%H:%M}",
    )
    lines = [*counts_text(draft.counts, _).splitlines(), compared, moment]
    stops = [element("p", f"⚠ {stop_text(stop, _)}", class_="notice") for stop in draft.stops]
    return element("section", *stops, _listed(lines))


def _problems(problems: Iterable[Problem], _: Translator) -> Iterator[Markup]:
    """One section for errors, repairs and remarks; in it, one part for each kind of them, the most frequent first."""
    kinds: dict[tuple[Done, str, Fault, str], _Kind] = {}
    for problem in problems:
        key = (problem.done, problem.source, problem.fault, problem.column)
        kinds.setdefault(key, _Kind()).add(problem)
    headings = {
        Done.LEFT_OUT: _("Errors: left out"),
        Done.REPAIRED: _("Repairs"),
        Done.KEPT: _("Remarks: kept, without what is wrong"),
    }
    for done, heading in headings.items():
        found = [(kind, key) for key, kind in kinds.items() if key[0] is done]
        if found:
            found.sort(key=lambda one: -one[0].count)
            parts = (_kind(kind, _) for kind, _key in found)
            yield element("section", element("h2", heading), *parts)


def _kind(kind: _Kind, _: Translator) -> Markup:
    first = kind.first[0]
    where = " · ".join(part for part in (first.source, first.column) if part)
    head = element("summary", f"{number(kind.count)} × {where}: {problem_text(first, _)}")
    rows = [
        element("tr", element("td", place_text(problem, _)), element("td", problem_text(problem, _)))
        for problem in kind.first
    ]
    more = _more(kind.count - len(kind.first), _)
    return element("details", head, element("table", *rows), *more)


def _changes(data_dir: Path, draft: Draft, gazetteer: Gazetteer, _: Translator) -> Iterator[Markup]:
    """One section for what is added, changed and removed, with the first of each."""
    kinds: tuple[tuple[type[Change], str, int], ...] = (
        (Added, _("Added trainings"), draft.counts.added),
        (Changed, _("Changed trainings"), draft.counts.changed),
        (Removed, _("Removed trainings"), draft.counts.removed),
    )
    for kind, heading, count in kinds:
        if not count:
            continue
        # One kind after the other, each streamed anew: nothing but what is shown is held.
        of_kind = (change for change in difference.changes(data_dir, draft.id) if isinstance(change, kind))
        shown = [_change(change, gazetteer, _) for change in islice(of_kind, SHOWN)]
        title = element("h2", f"{heading} ({number(count)})")
        yield element("section", title, element("ul", *shown), *_more(count - len(shown), _))


def _change(change: Change, gazetteer: Gazetteer, _: Translator) -> Markup:
    head, *fields = difference.change_lines(change, gazetteer, _)
    return element("li", head[2:], *([_listed(line.strip() for line in fields)] if fields else ()))


def _more(count: int, _: Translator) -> tuple[Markup, ...]:
    """What is not shown is counted."""
    if count <= 0:
        return ()
    return (element("p", _.plural("… and {n} other.", "… and {n} others.", count)),)


def _listed(lines: Iterable[str]) -> Markup:
    return element("ul", joined(*(element("li", line) for line in lines)))
