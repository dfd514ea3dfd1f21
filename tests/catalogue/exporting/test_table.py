from io import BytesIO

import pytest
from hypothesis import given, settings

from catalogue import resources
from catalogue.exporting import table
from catalogue.model import Coordinates, Delivery, Domain, Session, Site, Training
from catalogue.sources import delimited
from catalogue.sources.merging import gathered
from catalogue.sources.problems import Problem
from catalogue.sources.record import Context
from tests.catalogue import strategies
from tests.catalogue.samples import BARE, FULL


def written(*trainings: Training) -> bytes:
    stream = BytesIO()
    table.write(trainings, stream)
    return stream.getvalue()


def lines(*trainings: Training) -> list[dict[str, str]]:
    """The filled cells of each line, by header."""
    header, *rows = written(*trainings).decode("utf-8-sig").splitlines()
    cells = [zip(header.split(";"), row.split(";"), strict=True) for row in rows]
    return [{name: cell for name, cell in row if cell} for row in cells]


def read(content: bytes) -> tuple[tuple[Training, ...], tuple[Problem, ...]]:
    context = Context(resources.gazetteer(), resources.vocabulary(), "export.csv")
    return gathered(delimited.read(lambda: BytesIO(content), context))


def test_a_training_of_one_place_takes_one_line() -> None:
    assert lines(BARE) == [
        {
            "identifiant": "lille-1",
            "intitulé": "Développeur web",
            "organisme": "École Y",
            "domaine": "developpement",
            "code insee": "59350",
            "commune": "Lille",
            "source": "'",
        }
    ]


def test_places_and_sessions_stand_side_by_side_and_the_shorter_list_repeats_its_last_one() -> None:
    told = [(line["commune"], line.get("début"), line.get("entrée permanente")) for line in lines(FULL)]
    assert told == [("Lens", "2027-01-12", "non"), ("Lille", "2027-09", "non"), ("Lille", None, "oui")]


def test_spreadsheets_are_told_the_encoding_and_find_french_numbers() -> None:
    assert written(BARE).startswith(b"\xef\xbb\xbfidentifiant;intitul")
    first, *_ = lines(FULL)
    assert (first["mois"], first["prix"], first["latitude"]) == ("6,5", "150,5", "50,43")
    assert first["siret"] == "123 456 789 01234"


def test_a_catalogue_of_nothing_is_a_header() -> None:
    assert lines() == []
    assert written().count(b"\n") == 1


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("-40 %", "'-40 %"),
        ("@Simplon", "'@Simplon"),
        ("'Web'", "''Web'"),
        ("néant", "'néant"),
        ("Deux  mots", "'Deux  mots"),
        ("<b>gras</b>", "'<b>gras</b>"),
        ("Simple - net", "Simple - net"),
    ],
)
def test_what_would_be_run_or_changed_stands_behind_an_apostrophe(text: str, cell: str) -> None:
    assert table.text(text) == cell


@pytest.mark.parametrize(
    ("audiences", "cell"),
    [
        (("femmes", "RSA"), "femmes | RSA"),
        (("femmes",), "femmes"),
        (("jeunes, femmes",), "jeunes, femmes |"),
        (("jeunes, femmes", "RSA"), "jeunes, femmes | RSA"),
    ],
)
def test_only_bars_separate_audiences(audiences: tuple[str, ...], cell: str) -> None:
    training = Training(
        "a", "Titre", FULL.provider, (Domain.DESIGN,), sites=(Site("59350"),), audiences=audiences
    )
    assert table.shared(training)["audiences"] == cell


def test_an_amount_is_never_written_with_an_exponent() -> None:
    site = Site("59350", coordinates=Coordinates(50.63, -0.0000001))
    assert table.place(site)["longitude"] == "-0,0000001"


def test_a_remote_training_has_no_place() -> None:
    remote = Training("a", "Titre", FULL.provider, (Domain.DESIGN,), delivery=Delivery.A_DISTANCE)
    assert "commune" not in lines(remote)[0]
    assert read(written(remote)) == ((remote,), ())


def test_a_month_stays_a_month() -> None:
    (month,) = (session for session in FULL.sessions if session.month_only)
    assert table.dates(month)["start"] == "2027-09"
    assert table.dates(Session(month.start))["start"] == "2027-09-01"


def test_the_samples_are_read_back() -> None:
    assert read(written(FULL, BARE)) == ((FULL, BARE), ())


@settings(deadline=None)  # the gazetteer is read at the first example
@given(strategies.catalogues)
def test_what_is_written_is_read_back(trainings: list[Training]) -> None:
    assert read(written(*trainings)) == (tuple(trainings), ())
