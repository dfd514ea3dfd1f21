import gzip
import os
from pathlib import Path

import pytest

from catalogue.errors import UserError
from catalogue.sources.limits import Limits
from catalogue.sources.opening import Kind, opened
from tests.catalogue.sources.archives import ods, texts, xlsx, zipped
from tests.catalogue.sources.website import Page, website

CSV = "intitulé;organisme\nMonteur vidéo;Fabrique X\n"
XML = '<?xml version="1.0"?>\n<lheo xmlns="http://lheo.gouv.fr/2.3"/>'
WORKBOOK = xlsx([texts("intitulé")])


def kind(tmp_path: Path, content: bytes) -> Kind:
    file = tmp_path / "essai.bin"
    file.write_bytes(content)
    with opened(str(file), tmp_path) as source:
        return source.kind


def refusal(source: str | Path, folder: Path) -> str:
    with pytest.raises(UserError) as refused, opened(str(source), folder):
        pass
    return str(refused.value)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (XML.encode(), Kind.XML),
        (b"\n  <lheo/>", Kind.XML),
        (b"<!-- an export of html pages --><lheo/>", Kind.XML),
        (XML.encode("utf-8-sig"), Kind.XML),
        (XML.encode("utf-16"), Kind.XML),
        (gzip.compress(XML.encode()), Kind.XML),
        (b'{"version": 1}', Kind.JSON),
        (b'\xef\xbb\xbf [{"id": 1}]', Kind.JSON),
        (CSV.encode(), Kind.TABLE),
        (CSV.encode("utf-8-sig"), Kind.TABLE),
        (CSV.encode("cp1252"), Kind.TABLE),
        (CSV.encode("utf-16"), Kind.TABLE),
        (b"PK;" + CSV.encode(), Kind.TABLE),
        (b"\x02" + CSV.encode() * 2, Kind.TABLE),
        (zipped({"offre.csv": CSV}), Kind.TABLE),
        (WORKBOOK, Kind.WORKBOOK),
        (ods([["intitulé"]]), Kind.WORKBOOK),
        (gzip.compress(WORKBOOK), Kind.WORKBOOK),
        (zipped({"offre.xlsx": WORKBOOK}), Kind.WORKBOOK),
    ],
)
def test_a_file_is_known_by_what_it_holds_whatever_its_name(
    tmp_path: Path, content: bytes, expected: Kind
) -> None:
    assert kind(tmp_path, content) is expected


@pytest.mark.timeout(10)
@pytest.mark.parametrize("atom", ["<??>", "<!---->", "<?a?> ", "<!--a-->\n"])
def test_a_thousand_declarations_are_looked_at_once_each(tmp_path: Path, atom: str) -> None:
    assert kind(tmp_path, (atom * 400 + XML).encode()) is Kind.XML
    assert "page web" in refusal(_written(tmp_path, atom * 400 + "<html>"), tmp_path)


def _written(tmp_path: Path, content: str) -> Path:
    file = tmp_path / "page.bin"
    file.write_text(content, encoding="utf-8")
    return file


def test_what_is_opened_is_read_as_often_as_needed(tmp_path: Path) -> None:
    file = tmp_path / "offre.csv.gz"
    file.write_bytes(gzip.compress(CSV.encode()))
    with opened(str(file), tmp_path) as source:
        for _time in range(2):
            with source.open() as stream:
                assert stream.read() == CSV.encode()
        assert (source.name, source.path, source.unchanged) == ("offre.csv.gz", file, False)


def test_an_address_is_opened_as_a_file_is(tmp_path: Path) -> None:
    with website() as site:
        site.pages["/offre"] = Page([XML.encode()])
        address = site.at("/offre?cle=secret")
        with opened(address, tmp_path / "downloads", limits=Limits(allow_private=True)) as source:
            assert (source.name, source.kind, source.unchanged) == (site.at("/offre"), Kind.XML, False)
            with source.open() as stream:
                assert stream.read() == XML.encode()


@pytest.mark.parametrize("name", ["absent.csv", "\0", "x" * 1000])
def test_a_name_that_leads_to_no_file_is_said_so(tmp_path: Path, name: str) -> None:
    assert (
        refusal(tmp_path / name, tmp_path) == f"{name} ne s’ouvre pas\u00a0: vérifier son nom et ses droits."
    )


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    said = f"{tmp_path.name} est un dossier\u00a0: nommer un fichier qui s’y trouve."
    assert refusal(tmp_path, tmp_path) == said


def test_a_pipe_on_which_nobody_writes_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "tube")
    assert refusal(tmp_path / "tube", tmp_path) == "tube n’est pas un fichier ordinaire."


@pytest.mark.parametrize("address", ["ftp://example.org/a", "file:///etc/passwd", "FILE://x/a", "gopher://a"])
def test_only_the_web_is_read_among_addresses(tmp_path: Path, address: str) -> None:
    assert refusal(address, tmp_path).startswith("Seules les adresses en http:// et https:// sont lues")
