from datetime import date
from pathlib import Path

import pytest
from lxml import etree

from catalogue import resources
from catalogue.sources import delimited
from catalogue.sources.merging import gathered
from catalogue.sources.record import Context
from tests.bench import generated
from tests.bench.generated import drawing, lheo

TODAY = date(2026, 11, 24)
COUNT = 1000


def formations(*, later: bool = False) -> dict[str, str]:
    text = "".join(lheo.written(drawing.offers(COUNT, TODAY, later=later)))
    root = etree.fromstring(text.encode())
    return {
        one.get("numero", ""): etree.tostring(one, encoding="unicode") for one in root.iter("{*}formation")
    }


@pytest.mark.parametrize("form", generated.FORMS)
def test_the_same_file_for_the_same_day(form: str, tmp_path: Path) -> None:
    for name in ("one", "two"):
        generated.write(form, 50, tmp_path / name, TODAY)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_a_formation_weighs_what_real_ones_do() -> None:
    texts = formations().values()
    elements = [text.count("<") - text.count("</") for text in texts]
    assert 9_000 < sum(len(text.encode()) for text in texts) / COUNT < 11_000
    assert min(elements) >= 100
    assert sum(elements) / COUNT <= 135


def test_texts_have_the_lengths_of_the_schema() -> None:
    text = "".join(lheo.written(drawing.offers(COUNT, TODAY, later=False)))
    root = etree.fromstring(text.encode())
    longest = {"intitule-formation": 255, "objectif-formation": 3000, "resultats-attendus": 3000}
    longest |= {"contenu-formation": 3000, "ligne": 50, "ville": 50, "nom": 50}
    for name, length in longest.items():
        assert max(len(one.text or "") for one in root.iter(f"{{*}}{name}")) <= length


def test_later_some_came_some_left_some_changed() -> None:
    before, after = formations(), formations(later=True)
    kept = before.keys() & after.keys()
    assert len(after.keys() - before.keys()) == 5
    assert 0 < len(before.keys() - after.keys()) < 15
    assert 2 < sum(before[number] != after[number] for number in kept) < 25


def test_nearly_all_the_lines_are_trainings_of_all_over_france(tmp_path: Path) -> None:
    file = tmp_path / "formations.csv"
    generated.write("csv", COUNT, file, TODAY)
    context = Context(resources.gazetteer(), resources.vocabulary(), "formations.csv", TODAY)
    trainings, problems = gathered(delimited.read(lambda: file.open("rb"), context))
    communes = {site.commune for training in trainings for site in training.sites}
    assert len(trainings) > 0.99 * COUNT
    assert 0.01 * COUNT < len(problems) < 0.06 * COUNT
    assert len({commune[:2] for commune in communes}) > 70
    assert len({training.domain for training in trainings}) == 11
