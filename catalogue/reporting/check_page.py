"""One page that says all about a draft: what was read, what is wrong, what publishing it would change."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sized
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from catalogue.language import Translator, day, number
from catalogue.places.gazetteer import Gazetteer
from catalogue.reporting.headlines import Headline
from catalogue.reporting.markup import Markup, element
from catalogue.reporting.page import figure, page
from catalogue.reporting.pieces import folded, grid, listed, section, wide_table
from catalogue.sources.problems import Done, Fault, Problem, place_text, problem_text
from catalogue.versions import difference, drafting
from catalogue.versions.checking import Counts, stop_text
from catalogue.versions.difference import Added, Change, Changed, Removed
from catalogue.versions.drafting import Draft

# Problems of one kind, and trainings of one kind of change, shown one by one: a page of a million lines opens nowhere.
SHOWN = 200
# Kinds of problems told apart: beyond, they are counted. A file of other people's JSON may have as many as keys.
KINDS = 500
# A longer list is folded: the page is looked through first.
UNFOLDED = 20


@dataclass(slots=True)
class _Kind:
    """The problems that have the same fault in the same column of the same source."""

    count: int = 0
    first: list[Problem] = field(default_factory=list)

    def add(self, problem: Problem) -> None:
        self.count += 1
        if len(self.first) < SHOWN:
            self.first.append(problem)


def check_page(data_dir: Path, draft: Draft, gazetteer: Gazetteer, _: Translator) -> str:
    """The whole document. Raises UserError when the draft is not there any more."""
    sections = (
        grid(*(figure(one) for one in _headlines(draft.counts, _)), small=True),
        *_problems(drafting.problems(data_dir, draft.id), _),
        *_changes(data_dir, draft, gazetteer, _),
    )
    return page(
        _("Check of {sources}", sources=", ".join(draft.sources)),
        sections,
        subtitle=_subtitle(draft, _),
        notice=" ".join(f"⚠ {stop_text(stop, _)}" for stop in draft.stops),
    )


def _subtitle(draft: Draft, _: Translator) -> str:
    made = draft.made_at
    read = _("Read on {day} at {time}.", day=day(made.date(), made.date()), time=f"{made:%H:%M}")
    against = (
        _("Compared with version {version}.", version=draft.base)
        if draft.base
        else _("Nothing is published.")
    )
    return f"{read} {against}"


def _headlines(counts: Counts, _: Translator) -> Iterator[Headline]:
    read = _.plural("{n} entry read", "{n} entries read", counts.read)
    hidden = (
        _.plural("{n} with a label that is over", "{n} with a label that is over", counts.expired),
        _.plural("{n} with no session to come", "{n} with no session to come", counts.over),
    )
    yield Headline(number(counts.trainings), _("Labelled trainings"), (read,))
    yield Headline(number(counts.added), _("Added trainings"))
    yield Headline(number(counts.changed), _("Changed trainings"))
    yield Headline(number(counts.removed), _("Removed trainings"))
    yield Headline(number(counts.left_out), _("Left out"), (_("see the errors"),) if counts.left_out else ())
    yield Headline(number(counts.repaired), _("Repairs"))
    yield Headline(number(counts.remarks), _("Remarks"))
    yield Headline(number(counts.expired + counts.over), _("Not shown to people"), hidden)


def _problems(problems: Iterable[Problem], _: Translator) -> Iterator[Markup]:
    """One section for errors, repairs and remarks; in it, one part for each kind of them, the most frequent first."""
    kinds: dict[tuple[Done, str, Fault, str], _Kind] = {}
    others: Counter[Done] = Counter()
    for problem in problems:
        key = (problem.done, problem.source, problem.fault, problem.column)
        if key in kinds or len(kinds) < KINDS:
            kinds.setdefault(key, _Kind()).add(problem)
        else:
            others[problem.done] += 1
    headings = {
        Done.LEFT_OUT: (_("Errors"), _("What makes no training is left out.")),
        Done.REPAIRED: (_("Repairs"), _("The training is kept, a value was mended.")),
        Done.KEPT: (_("Remarks"), _("The training is kept, without what is wrong.")),
    }
    for done, (heading, about) in headings.items():
        found = [kind for (of, *_rest), kind in kinds.items() if of is done]
        if found or others[done]:
            found.sort(key=lambda kind: -kind.count)
            parts = (*(_kind(kind, _) for kind in found), *_more(others[done], (), _))
            yield section(heading, *parts, about=about)


def _kind(kind: _Kind, _: Translator) -> Markup:
    first = kind.first[0]
    where = " · ".join(part for part in (first.source, first.column) if part)
    problem = problem_text(first, _)
    if any(one.value != first.value for one in kind.first):
        problem = _("for example: {problem}", problem=problem)
    head = f"{number(kind.count)} × {where} — {problem}"
    rows = [(place_text(problem, _), problem_text(problem, _)) for problem in kind.first]
    return folded(
        head, wide_table(where, (_("Where"), _("What is wrong")), rows), *_more(kind.count, rows, _)
    )


def _changes(data_dir: Path, draft: Draft, gazetteer: Gazetteer, _: Translator) -> Iterator[Markup]:
    """One section for what is added, changed and removed, with the first of each."""
    kinds: tuple[tuple[type[Change], str, int], ...] = (
        (Added, _("Added trainings"), draft.counts.added),
        (Changed, _("Changed trainings"), draft.counts.changed),
        (Removed, _("Removed trainings"), draft.counts.removed),
    )
    for kind, heading, count in kinds:
        # One kind after the other, each streamed anew: nothing but what is shown is held.
        of_kind = (change for change in difference.changes(data_dir, draft.id) if isinstance(change, kind))
        shown = [_change(change, gazetteer, _) for change in islice(of_kind, SHOWN if count else 0)]
        if shown:
            listing = (element("ul", *shown), *_more(count, shown, _))
            yield section(
                f"{heading} ({number(count)})",
                *(listing if len(shown) <= UNFOLDED else (folded(_("See them"), *listing),)),
            )


def _change(change: Change, gazetteer: Gazetteer, _: Translator) -> Markup:
    head, *fields = difference.change_lines(change, gazetteer, _)
    return element("li", head[2:], *([listed(line.strip() for line in fields)] if fields else []))


def _more(count: int, shown: Sized, _: Translator) -> tuple[Markup, ...]:
    """What is not shown is counted."""
    left = count - len(shown)
    return (element("p", _.plural("… and {n} other.", "… and {n} others.", left)),) if left > 0 else ()
