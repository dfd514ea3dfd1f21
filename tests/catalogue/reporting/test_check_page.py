from pathlib import Path

from catalogue import resources
from catalogue.language import translator
from catalogue.reporting import check_page
from catalogue.sources.entry import Entry
from catalogue.sources.problems import Done, Fault, Problem
from catalogue.versions import drafting
from tests.catalogue.samples import BARE, NOW

_ = translator("catalogue")


def page(folder: Path, *problems: Problem) -> str:
    made = drafting.draft(folder, [("essai.json", iter([*problems, Entry(2, BARE)]))], NOW)
    return check_page.check_page(folder, made, resources.gazetteer(), _)


def test_a_page_tells_so_many_kinds_of_problems_apart_and_counts_the_others(tmp_path: Path) -> None:
    unknown = [Problem(1, f"k{rank}", Fault.UNKNOWN_COLUMN, "", Done.KEPT) for rank in range(1000)]
    written = page(tmp_path, *unknown, *unknown)
    assert written.count("<details>") == check_page.KINDS
    assert "… et 1 000 autres." in written.replace("\N{NARROW NO-BREAK SPACE}", " ")


def test_what_a_file_says_is_text(tmp_path: Path) -> None:
    hostile = "<script>alert(1)</script>"
    written = page(tmp_path, Problem(1, hostile, Fault.UNREADABLE, hostile, Done.KEPT, record=hostile))
    assert "<script>" not in written
    assert written.count("&lt;script&gt;") >= 3
