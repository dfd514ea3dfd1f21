import json
from io import BytesIO

from catalogue.exporting import document
from catalogue.model import Training
from catalogue.store import Publication
from tests.catalogue.samples import BARE, FULL, NOW

PUBLICATION = Publication(3, NOW, "essai.csv", "ab12", 2, demonstration=True, automatic=False)


def written(*trainings: Training) -> str:
    stream = BytesIO()
    document.write(trainings, PUBLICATION, stream)
    return stream.getvalue().decode()


def test_it_says_what_it_is_and_what_was_published() -> None:
    said = json.loads(written(BARE))
    assert (said["format"], said["version"]) == ("catalogue-gen", 1)
    assert said["publication"] == {
        "version": 3,
        "published_at": "2026-11-23T09:30:00Z",
        "source": "essai.csv",
        "sha256": "ab12",
        "trainings": 2,
        "demonstration": True,
    }


def test_a_training_stands_on_one_line_without_what_it_does_not_say() -> None:
    assert written(FULL, BARE).splitlines()[-2] == (
        '{"id":"lille-1","title":"Développeur web","provider":{"name":"École Y"},"domains":["developpement"],'
        '"sites":[{"commune":"59350"}]}'
    )


def test_dates_are_iso_and_levels_are_codes() -> None:
    (full,) = json.loads(written(FULL))["trainings"]
    assert full["sessions"][0] == {"start": "2027-01-12", "end": "2027-07-12", "apply_by": "2026-12-20"}
    assert (full["entry_level"], full["delivery"]) == ("aucun", "mixte")


def test_a_catalogue_of_nothing_is_an_empty_list() -> None:
    assert json.loads(written())["trainings"] == []
