from dataclasses import replace
from io import BytesIO

from hypothesis import given, settings

from catalogue import resources
from catalogue.exporting import table
from catalogue.sources import delimited
from catalogue.sources.merging import gathered
from catalogue.sources.record import Context
from tests.catalogue import strategies
from tests.catalogue.samples import BARE, FULL


def _again(trainings):
    stream = BytesIO()
    table.write(trainings, stream)
    context = Context(resources.gazetteer(), resources.vocabulary(), "x.csv")
    return gathered(delimited.read(lambda: BytesIO(stream.getvalue()), context))


@settings(max_examples=500)
@given(strategies.catalogues)
def test_x(trainings):
    trainings = [replace(t, sessions=tuple(s for s in t.sessions if not s.month_only)) for t in trainings]
    again, problems = _again(trainings)
    assert problems == ()
    assert list(again) == trainings


def test_full():
    full = replace(FULL, sessions=tuple(s for s in FULL.sessions if not s.month_only))
    stream = BytesIO()
    table.write([full, BARE], stream)
    print(stream.getvalue().decode())
    again, problems = _again([full, BARE])
    assert list(again) == [full, BARE]
