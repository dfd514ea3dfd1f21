import json
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from catalogue.errors import UserError
from catalogue.exporting import Format, write
from catalogue.store import Publication
from tests.catalogue.samples import BARE, NOW

PUBLICATION = Publication(3, NOW, "essai.csv", "ab12", 1, demonstration=False, automatic=False)


@pytest.mark.parametrize(
    ("name", "form"),
    [("a.csv", Format.CSV), ("A.CSV", Format.CSV), ("a.json", Format.JSON), ("dossier/a.xml", Format.LHEO)],
)
def test_the_name_of_the_file_says_its_format(name: str, form: Format) -> None:
    assert Format.of(Path(name)) is form


@pytest.mark.parametrize("name", ["a.xlsx", "csv", "a"])
def test_another_name_gets_one_sentence(name: str) -> None:
    with pytest.raises(UserError, match=r"doit finir par \.csv, \.json ou \.xml"):
        Format.of(Path(name))


def test_each_format_is_written_and_the_stream_left_open() -> None:
    streams = {form: BytesIO() for form in Format}
    for form, stream in streams.items():
        write(form, [BARE], PUBLICATION, stream)
        stream.write(b"\n")
    table, document, lheo = (streams[form].getvalue() for form in Format)
    assert b"lille-1;D" in table
    assert json.loads(document)["publication"]["version"] == 3
    assert etree.fromstring(lheo.strip()).tag == "{http://lheo.gouv.fr/2.3}lheo"
