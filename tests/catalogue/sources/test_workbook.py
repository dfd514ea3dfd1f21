import gc
import zipfile
from collections.abc import Sequence
from io import BytesIO

import pytest

from catalogue import resources
from catalogue.errors import UserError
from catalogue.model import Training
from catalogue.sources import delimited, workbook
from catalogue.sources.correspondence import Correspondence
from catalogue.sources.entry import Entry, Read
from catalogue.sources.problems import Problem
from catalogue.sources.record import Context
from tests.catalogue.sources.archives import ods, texts, xlsx, zipped

HEADER = ("intitulé", "organisme", "domaine", "commune", "code postal", "début")
LENS = ("Monteur vidéo", "Fabrique X", "audiovisuel", "Lens", "62300", "2027-01-12")
LILLE = ("Technicien réseau", "Fabrique Y", "réseaux", "Lille", "59000", "")
TOO_HEAVY = "essai.xlsx est trop lourd pour un classeur, ou abîmé\u00a0: l’enregistrer au format «\u00a0CSV UTF-8\u00a0»."


def context() -> Context:
    return Context(resources.gazetteer(), resources.vocabulary(), "essai.xlsx")


def read(content: bytes, correspondence: Correspondence = delimited.AS_WE_DO) -> list[Read]:
    return list(workbook.read(lambda: BytesIO(content), context(), correspondence))


def trainings(content: bytes) -> list[Training]:
    return [read.training for read in read(content) if isinstance(read, Entry) and read.training]


def refusal(content: bytes) -> str:
    with pytest.raises(UserError) as refused:
        read(content)
    return str(refused.value)


def sheet(*rows: Sequence[str]) -> list[str]:
    return [texts(*row) for row in rows]


def replaced(content: bytes, name: str, data: str) -> bytes:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        files = {each: archive.read(each) for each in archive.namelist()}
    return zipped(files | {name: data.encode()})


def rows_in_xml(rows: str) -> bytes:
    """A workbook of one sheet, whose rows may say which they are."""
    xml = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
    return replaced(xlsx([]), "xl/worksheets/sheet1.xml", xml.format(rows))


@pytest.mark.parametrize(
    "content", [xlsx(sheet(HEADER, LENS, LILLE)), ods([HEADER, LENS, LILLE])], ids=["xlsx", "ods"]
)
def test_a_workbook_says_what_the_same_csv_does(content: bytes) -> None:
    csv = "\n".join(";".join(row) for row in (HEADER, LENS, LILLE)).encode()
    assert read(content) == list(delimited.read(lambda: BytesIO(csv), context()))
    assert [training.title for training in trainings(content)] == ["Monteur vidéo", "Technicien réseau"]


def test_the_sheet_that_has_our_columns_is_found_among_others() -> None:
    notes = sheet(("Export du 12 janvier",), ("à relire",))
    lists = sheet(("audiovisuel",), ("design",))
    assert len(trainings(xlsx(notes, sheet(HEADER, LENS), lists))) == 1


def test_the_first_one_is_read_when_several_have_them() -> None:
    (only,) = trainings(xlsx(sheet(HEADER, LENS), sheet(HEADER, LILLE)))
    assert only.title == "Monteur vidéo"


def test_problems_say_the_row_that_the_spreadsheet_shows() -> None:
    content = xlsx(
        sheet(("Catalogue 2027",), (), HEADER, LENS, (), ("", "Fabrique Z", "design", "Lens", "62300"))
    )
    (wrong,) = [problem for read in read(content) if isinstance(read, Entry) for problem in read.problems]
    assert (wrong.line, wrong.column) == (6, "intitulé")


def test_a_mapping_holds_for_a_workbook_too() -> None:
    content = xlsx(
        sheet(
            ("filière", "organisme", "commune", "code postal", "domaine"),
            ("Vidéo", "X", "Lens", "62300", "audiovisuel"),
        )
    )
    (entry,) = read(content, Correspondence({"title": ("filière",)}))
    assert not isinstance(entry, Problem)
    assert entry.training
    assert entry.training.title == "Vidéo"


def test_a_header_without_rows_is_no_failure() -> None:
    assert read(xlsx(sheet(HEADER))) == []


def test_when_no_sheet_has_our_columns_it_is_said_what_the_first_lacks() -> None:
    content = xlsx(sheet(("intitulé", "commune"), ("Vidéo", "Lens")), sheet(("notes",)))
    assert refusal(content) == "Il manque au fichier ces colonnes\u00a0: organisme."


def test_a_blank_workbook_is_said_so() -> None:
    assert refusal(xlsx([], [])) == "essai.xlsx est vide."


@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04 not a workbook",
        zipped({"offre.csv": b"a;b"}),
        zipped({"xl/workbook.xml": b"<workbook"}),
        xlsx(sheet(HEADER, LENS))[:-100],
        replaced(ods([HEADER, LENS]), "content.xml", "<what a password makes of it"),
    ],
)
def test_what_is_no_workbook_is_said_so(content: bytes) -> None:
    assert refusal(content) == (
        "essai.xlsx n’est pas un classeur lisible, ou il a un mot de passe\u00a0: l’enregistrer à nouveau, sans, en .xlsx ou "
        ".ods."
    )


def test_two_cells_that_stand_a_world_apart_do_not_fill_the_memory() -> None:
    assert (
        refusal(
            rows_in_xml(
                '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
            )
        )
        == TOO_HEAVY
    )


def test_nor_does_a_row_that_says_it_is_repeated_a_hundred_thousand_times() -> None:
    content = ods([HEADER, LENS])
    with zipfile.ZipFile(BytesIO(content)) as archive:
        xml = archive.read("content.xml").decode()
    repeated = xml.replace("<table:table-row>", '<table:table-row table:number-rows-repeated="100000">')
    repeated = repeated.replace(
        "<table:table-cell ", '<table:table-cell table:number-columns-repeated="1000" '
    )
    assert refusal(replaced(content, "content.xml", repeated)).startswith(
        "essai.xlsx n’est pas un classeur lisible"
    )


def test_nor_does_a_workbook_heavier_than_any(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "WEIGHT", 1000)
    assert refusal(xlsx(sheet(HEADER, LENS, LILLE))) == TOO_HEAVY


def test_a_workbook_is_left_in_the_middle_when_nobody_wants_more() -> None:
    entries = workbook.read(lambda: BytesIO(xlsx(sheet(HEADER, *[LENS] * 20_000))), context())
    assert next(entries) is not None
    del entries
    gc.collect()  # a child or a pipe that stayed open would be a warning, hence a failure
