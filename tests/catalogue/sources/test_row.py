from datetime import date

import pytest

from catalogue.sources import cells
from catalogue.sources.problems import Done, Fault, Problem
from catalogue.sources.row import LeftOut, Row


def test_a_text_is_cleaned_and_empty_when_there_is_none() -> None:
    row = Row(2, {"title": "  Web \n mobile", "provider": "n.c."}, {})
    assert (row.text("title"), row.text("provider"), row.text("town")) == ("Web mobile", "", "")


def test_a_value_is_read_and_silence_is_no_problem() -> None:
    row = Row(2, {"free": "oui", "months": ""}, {})
    assert (row.value("free", cells.yes), row.value("months", cells.quantity)) == (True, None)
    assert row.problems == []


def test_a_problem_names_the_column_as_the_file_does_else_as_we_do() -> None:
    row = Row(5, {"free": "presque", "months": "peu"}, {"free": "Gratuit ?"})
    row.value("free", cells.yes)
    row.value("months", cells.quantity)
    assert row.problems == [
        Problem(5, "Gratuit ?", Fault.UNREADABLE, "presque", Done.KEPT),
        Problem(5, "mois", Fault.UNREADABLE, "peu", Done.KEPT),
    ]


def test_what_is_no_day_is_said_as_such() -> None:
    row = Row(2, {"start": "12/01/2027", "end": "janvier 2027", "apply_by": "bientôt"}, {})
    assert (row.day("start"), row.day("end"), row.day("apply_by")) == (date(2027, 1, 12), None, None)
    assert row.problems == [
        Problem(2, "fin", Fault.VAGUE_DATE, "janvier 2027", Done.KEPT),
        Problem(2, "candidature avant", Fault.NO_DATE, "bientôt", Done.KEPT),
    ]


def test_what_is_required_leaves_the_line_out() -> None:
    row = Row(2, {"title": "Web"}, {})
    assert row.required("title") == "Web"
    with pytest.raises(LeftOut):
        row.required("provider")
    assert row.problems == [Problem(2, "organisme", Fault.MISSING, "", Done.LEFT_OUT)]
