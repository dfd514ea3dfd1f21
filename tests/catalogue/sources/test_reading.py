from pathlib import Path

import pytest

from catalogue import resources
from catalogue.sources.correspondence import AS_WE_DO, Correspondence
from catalogue.sources.entry import Entry
from catalogue.sources.opening import opened
from catalogue.sources.reading import read
from catalogue.sources.record import Context
from tests.catalogue.sources.archives import ods, texts, xlsx, zipped

ROWS = (
    ("intitulé", "organisme", "domaine", "commune", "code postal"),
    ("Monteur vidéo", "Fabrique X", "audiovisuel", "Lens", "62300"),
)
CSV = "\n".join(";".join(row) for row in ROWS)
EXCEL = xlsx([texts(*row) for row in ROWS])


def titles(file: Path, content: bytes, correspondence: Correspondence = AS_WE_DO) -> list[str]:
    file.write_bytes(content)
    with opened(str(file), file.parent) as source:
        context = Context(resources.gazetteer(), resources.vocabulary(), source.name)
        found = list(read(source, context, (correspondence,)))
    return [read.training.title for read in found if isinstance(read, Entry) and read.training]


@pytest.mark.parametrize(
    "content",
    [
        CSV.encode(),
        CSV.encode("cp1252"),
        EXCEL,
        ods(ROWS),
        zipped({"offre.csv": CSV}),
        zipped({"offre.xlsx": EXCEL}),
    ],
    ids=["CSV", "CSV of Excel", "Excel", "OpenDocument", "CSV in a zip", "Excel in a zip"],
)
def test_each_format_has_its_reader(tmp_path: Path, content: bytes) -> None:
    # Whatever it is called.
    assert titles(tmp_path / "offre.txt", content) == ["Monteur vidéo"]


@pytest.mark.parametrize("content", [CSV.encode(), EXCEL], ids=["CSV", "Excel"])
def test_a_mapping_holds_for_tables(tmp_path: Path, content: bytes) -> None:
    assert titles(tmp_path / "offre", content, Correspondence({"title": ("organisme",)})) == ["Fabrique X"]
