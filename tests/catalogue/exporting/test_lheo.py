from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from catalogue import resources
from catalogue.exporting import lheo
from catalogue.model import Level, Session, Training
from catalogue.sources import lheo as reading
from catalogue.sources import lheo_offers
from catalogue.sources.merging import gathered
from catalogue.sources.problems import Problem
from catalogue.sources.record import Context
from catalogue.store import Publication
from tests.catalogue import strategies
from tests.catalogue.exporting import schema
from tests.catalogue.samples import BARE, FULL, NOW

PUBLICATION = Publication(3, NOW, "essai.csv", "ab12", 2, demonstration=True, automatic=False)
LONG = "Apprendre à apprendre. " * 200


def written(*trainings: Training) -> bytes:
    stream = BytesIO()
    lheo.write(trainings, PUBLICATION, stream)
    return stream.getvalue()


def said(training: Training, path: str) -> list[str]:
    """The texts of some elements of the formation, by their path."""
    names = {"lheo": "http://lheo.gouv.fr/2.3"}
    steps = "/".join(f"lheo:{step}" for step in path.split("/"))
    found = etree.fromstring(written(training)).findall(f".//lheo:formation/{steps}", names)
    return [element.text or "" for element in found]


def extras(training: Training, within: str = "formation") -> dict[str, str]:
    """What stands in our extras at the end of the elements of a name."""
    root = etree.fromstring(written(training))
    found = (extra for one in root.iter(f"{{*}}{within}") for extra in one.findall("{*}extras/{*}extra"))
    return {extra.get("info") or "": extra.text or "" for extra in found}


def read(content: bytes, today: date | None = None) -> tuple[tuple[Training, ...], tuple[Problem, ...]]:
    context = Context(resources.gazetteer(), resources.vocabulary(), "export.xml", today)
    return gathered(reading.entries(lheo_offers.offers(lambda: BytesIO(content)), context))


def test_what_lheo_can_say_stands_in_its_elements() -> None:
    assert said(FULL, "intitule-formation") == ["Monteur·se vidéo pour le web"]
    assert said(FULL, "organisme-formation-responsable/SIRET-organisme-formation/SIRET") == ["12345678901234"]
    assert said(FULL, "action/lieu-de-formation/coordonnees/adresse/ville") == ["Lens", "Lille"]
    assert said(FULL, "action/lieu-de-formation/coordonnees/adresse/code-INSEE-commune") == ["62498", "59350"]
    assert said(FULL, "action/modalites-enseignement") == ["1"]
    assert said(FULL, "action/frais-restants") == ["150,5"]
    assert said(FULL, "action/duree-indicative") == ["6,5 mois"]
    assert said(FULL, "action/session/periode/debut") == ["20270112", "20270900", "00000000"]


def test_what_is_not_known_is_said_by_what_real_files_put_there() -> None:
    assert said(BARE, "objectif-formation") == ["-"]
    assert said(BARE, "code-niveau-entree") == ["0"]
    assert said(BARE, "action/conditions-specifiques") == ["-"]
    assert said(BARE, "action/session/periode/fin") == ["99999999"]
    assert said(BARE, "organisme-formation-responsable/numero-activite") == ["99999999999"]


def test_what_lheo_cannot_say_stands_in_extras_as_our_tables_write_it() -> None:
    assert extras(BARE) == {
        "domaine": "developpement",
        "siret": "",
        "modalité": "",
        "niveau obligatoire": "",
        "source": "'",
    }
    assert extras(FULL)["label jusqu’au"] == "2027-12-31"
    assert extras(FULL)["public"] == "moins de 26 ans | femmes"
    assert extras(FULL, "session") == {"entrée permanente": "non"}


def test_levels_that_lheo_lacks_are_not_made_up() -> None:
    training = replace(BARE, entry_level=Level.NIVEAU_BAC, entry_required=True, exit_level=Level.ETRANGER)
    assert (said(training, "code-niveau-entree"), said(training, "code-niveau-sortie")) == (["0"], [])
    kept = {name: text for name, text in extras(training).items() if name.startswith("niveau")}
    assert kept == {
        "niveau d’entrée": "niveau_bac",
        "niveau obligatoire": "oui",
        "niveau de sortie": "etranger",
    }


def test_a_long_text_is_cut_and_stands_whole_in_the_extras() -> None:
    training = replace(BARE, objective=LONG.strip())
    (cut,) = said(training, "objectif-formation")
    assert len(cut) <= 3000
    assert extras(training)["objectif"] == LONG.strip()


def test_a_long_address_takes_several_lines() -> None:
    (site,) = BARE.sites
    address = "Bâtiment des sciences et des techniques, entrée B, 12 rue de la République"
    training = replace(BARE, sites=(replace(site, address=address),))
    assert said(training, "action/lieu-de-formation/coordonnees/adresse/ligne") == [
        "Bâtiment des sciences et des techniques, entrée B,",
        "12 rue de la République",
    ]
    assert extras(training, "lieu-de-formation") == {"adresse": address}


def test_what_no_xml_may_hold_is_left_out() -> None:
    assert said(replace(BARE, title="Un\x01 titre"), "intitule-formation") == ["Un titre"]


def test_the_end_of_permanent_entries_is_read_back_though_readers_doubt_it() -> None:
    training = replace(BARE, sessions=(Session(end=date(2020, 1, 1), permanent=True),))
    assert read(written(training), NOW.date()) == ((training,), ())


def test_the_samples_are_read_back() -> None:
    assert read(written(FULL, BARE)) == ((FULL, BARE), ())


@settings(deadline=None)  # the gazetteer is read at the first example
@given(strategies.catalogues.filter(bool), st.sampled_from([None, NOW.date()]))
def test_what_is_written_is_read_back(trainings: list[Training], today: date | None) -> None:
    found, problems = read(written(*trainings), today)
    assert found == tuple(trainings)
    assert {problem.column for problem in problems} <= {"label_until", "label jusqu’au"}


@pytest.fixture(scope="module")
def rules() -> dict[str, schema.Rule]:
    try:
        return schema.rules()
    except FileNotFoundError:
        pytest.skip("the rules of the schema are not here")


def test_the_schema_has_its_rules(rules: dict[str, schema.Rule]) -> None:
    assert sum(len(rule.children) for rule in rules.values()) > 280
    assert rules["code-niveau-entree"].codes == frozenset([*map(str, range(9)), *map(str, range(11, 19))])


def test_the_validator_sees_what_is_wrong(rules: dict[str, schema.Rule]) -> None:
    root = etree.fromstring(written(BARE))
    for wrong in ("intitule-formation", "action"):
        (found,) = root.iter(f"{{*}}{wrong}")
        parent = found.getparent()
        assert parent is not None
        parent.remove(found)
    (level,) = root.iter("{*}code-niveau-entree")
    level.text = "99"
    assert schema.wrongs(root, rules) == [
        "formation holds 0 intitule-formation",
        "formation holds 0 action",
        "code-niveau-entree has no code '99'",
    ]


@settings(deadline=None)
@given(trainings=strategies.catalogues.filter(bool))
def test_an_export_keeps_to_the_published_rules(
    rules: dict[str, schema.Rule], trainings: list[Training]
) -> None:
    assert schema.wrongs(etree.fromstring(written(*trainings, FULL)), rules) == []


def test_long_texts_keep_to_the_published_rules(rules: dict[str, schema.Rule]) -> None:
    long = replace(FULL, title=LONG, objective=LONG, certification=LONG, audiences=(LONG.strip(),))
    (site, *_) = FULL.sites
    long = replace(long, sites=(replace(site, address=LONG + "x" * 300),), hours=1_000_000)
    assert schema.wrongs(etree.fromstring(written(long)), rules) == []
    assert read(written(long)) == ((long,), ())
