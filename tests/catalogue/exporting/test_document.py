import json
from io import BytesIO

from hypothesis import given, settings

from catalogue import resources
from catalogue.exporting import document
from catalogue.model import Training
from catalogue.sources import exported
from catalogue.sources.merging import gathered
from catalogue.sources.problems import Problem
from catalogue.sources.record import Context
from catalogue.store import Publication
from tests.catalogue import strategies
from tests.catalogue.samples import BARE, FULL, NOW

PUBLICATION = Publication(3, NOW, "essai.csv", "ab12", 2, demonstration=True, automatic=False)


def _written(trainings: list[Training]) -> bytes:
    stream = BytesIO()
    document.write(trainings, PUBLICATION, stream)
    return stream.getvalue()


def _read(content: bytes) -> tuple[tuple[Training, ...], tuple[Problem, ...]]:
    context = Context(resources.gazetteer(), resources.vocabulary(), "essai.json", NOW.date())
    return gathered(exported.read(lambda: BytesIO(content), context))


@settings(deadline=None)  # the gazetteer is read once
@given(strategies.catalogues)
def test_what_is_written_is_read_back(trainings: list[Training]) -> None:
    assert _read(_written(trainings))[0] == tuple(trainings)
    sorted_ = json.dumps(json.loads(_written(trainings)), indent=2, sort_keys=True).encode()
    assert _read(sorted_)[0] == tuple(trainings)


def test_x():
    print(_written([FULL, BARE]).decode())
    c = _written([FULL, BARE]).decode()
    for bad in [
        c.replace('"bac"', '"bax"'),
        c.replace('"design"', '"x"'),
        c.replace("62498", "99999"),
        c.replace("2027-01-12", "12"),
        c.replace("6.5", "-6.5"),
        c.replace('"title":"Mo', '"titlo":"Mo'),
        c.replace("12345678901234", "12"),
        c.replace("2027-07-12", "2016-01-01"),
    ]:
        print(_read(bad.encode()))
    for bad in [
        "",
        "[]",
        "{}",
        c[:500],
        "[" * 1000000,
        c.replace("catalogue-gen", "x"),
        c.replace('"version": 1', '"version": 2'),
        '{"trainings": ["' + "x" * 2000000,
    ]:
        try:
            print(_read(bad.encode()))
        except exported.UserError as e:
            print(e)
