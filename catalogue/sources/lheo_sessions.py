"""The sessions of a LHEO action. Its dates are AAAAMMJJ, of which the day, the month or the whole may not be known."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache

from catalogue.model import Session
from catalogue.sources import cells, record
from catalogue.sources.lheo_elements import Held
from catalogue.sources.problems import Done, Fault, Problem
from catalogue.sources.row import LeftOut, Row

# Our fields and the elements that hold them.
HEADERS = {"start": "debut", "end": "fin", "apply_by": "periode-inscription"}

# Sessions of which what they were read as is kept.
KEPT = 8192

# dict-etat-recrutement: closed, suspended.
CLOSED = frozenset({"2", "3"})

_YEAR_ONLY = re.compile(r"\d{4}0000", re.ASCII)


def sessions(action: Held, today: date | None, row: Row) -> tuple[Session, ...]:
    """What one may join, and what is over. Raises LeftOut when nobody may enrol in any of the sessions."""
    permanent = row.value("permanent", cells.yes) or False
    found: dict[Session, None] = {}
    closed = ""
    for said in action.parts.get("session", ()):
        texts = said.texts
        dates = tuple(texts.get(field, "") for field in HEADERS)
        entry = cells.yes(said.ours.get("permanent", ""))
        # The end that we wrote ourselves is that of the training.
        judged = None if "end" in said.ours else today
        session, problems = _read(dates, judged, permanent=permanent if entry is None else entry)
        for wrong in problems:
            row.note_of(wrong.column, wrong.fault, wrong.value, wrong.done)
        if _is_closed(session, texts, today):
            closed = texts.get("start", "?")
            row.note_of("session", Fault.CLOSED_SESSION, closed, Done.KEPT)
        elif session:
            found[session] = None
    if closed and not found:
        row.note_of("session", Fault.CLOSED_SESSION, closed, Done.LEFT_OUT)
        raise LeftOut
    return tuple(found) or ((Session(permanent=True),) if permanent else ())


def _is_closed(session: Session | None, texts: Mapping[str, str], today: date | None) -> bool:
    """Nobody may enrol, though its dates do not tell it; or it is said to be over, and has no dates."""
    if today and session and session.is_over(today):
        return False
    return texts.get("recruitment") in CLOSED or (texts.get("over") == "1" and session is None)


@lru_cache(KEPT)
def _read(
    dates: tuple[str, ...], today: date | None, *, permanent: bool
) -> tuple[Session | None, tuple[Problem, ...]]:
    """None when no date is known. When entries are permanent, an end that is past is that of a period, not of the
    training."""
    texts = {field: _dated(text, today) for field, text in zip(HEADERS, dates, strict=True)}
    row = Row(0, texts | {"permanent": "oui" if permanent else ""}, HEADERS)
    session = next(iter(record.sessions(row)), None)
    if session and permanent and today and session.end and session.end < today:
        session = replace(session, end=None, month_only=session.month_only and session.start is not None)
    return session, tuple(row.problems)


def _dated(text: str, today: date | None) -> str:
    """« 20170000 » says a year, which is no date; when it is past, its last month stands for it, lest what is over be
    offered."""
    if not (today and text.endswith("0000") and _YEAR_ONLY.fullmatch(text)):
        return text
    return f"{text[:4]}1200" if 0 < int(text[:4]) < today.year else text
