import pytest

from catalogue.model import Coordinates, Site
from catalogue.sources.problems import Done, Fault
from tests.catalogue.sources.lheo_samples import PLACE, changed, problems, training

POINT = "<geolocalisation><latitude>50.43</latitude><longitude>2.83</longitude></geolocalisation>"
NO_POINT = (POINT, "")


def place(insee: str, postcode: str, town: str, departement: str = "") -> tuple[str, str]:
    return PLACE, changed(
        PLACE,
        ("62498", insee),
        ("62300", postcode),
        (">Lens<", f">{town}<"),
        (">62<", f">{departement}<"),
        NO_POINT,
    )


def pointed(latitude: str, longitude: str) -> tuple[str, str]:
    return POINT, POINT.replace("50.43", latitude).replace("2.83", longitude)


@pytest.mark.parametrize(
    ("insee", "postcode", "town", "departement", "commune"),
    [
        ("62498", "62300", "Lens", "62", "62498"),
        ("29233", "29391", "QUIMPERLÉ", "29", "29233"),  # a CEDEX beside its INSEE code
        ("", "29391", "QUIMPERLE CEDEX", "29", "29233"),  # a CEDEX alone
        ("75117", "75017", "Paris 17e Arrondissement", "75", "75117"),
        ("75019", "75019", "Paris", "75", "75119"),  # the postcode in the place of the INSEE code
        ("75019", "", "Paris", "75", "75119"),
        ("93100", "93100", "Montreuil", "93", "93048"),
        ("13001", "13001", "Marseille", "13", "13201"),  # 13001 is Aix-en-Provence
        ("13001", "13100", "Aix-en-Provence", "13", "13001"),
        ("", "69003", "Lyon", "69", "69383"),
        ("", "", "Lyon", "69", "69123"),
        ("", "", "Saint-Denis", "974", "97411"),
    ],
)
def test_the_insee_code_is_trusted_then_the_name_and_the_postcode(
    insee: str, postcode: str, town: str, departement: str, commune: str
) -> None:
    found = training(place(insee, postcode, town, departement))
    assert [site.commune for site in found.sites] == [commune]


def test_a_postcode_in_the_place_of_the_insee_code_is_remarked_upon() -> None:
    assert problems(place("75019", "75019", "Paris", "75")) == [
        ("code-INSEE-commune", Fault.UNKNOWN_PLACE, "75019", Done.REPAIRED)
    ]


def test_the_lines_of_an_address_make_one() -> None:
    lines = ("<ligne>1 rue A</ligne><ligne>-</ligne>", "<ligne>Bâtiment B</ligne><ligne>1 rue A</ligne>")
    named = ("<adresse>\n<ligne>1", "<adresse><denomination>Le Labo</denomination>\n<ligne>1")
    assert training(lines).sites[0].address == "Bâtiment B, 1 rue A"
    assert training((PLACE, changed(PLACE, named))).sites[0].address == "Le Labo, 1 rue A"


def test_whole_degrees_are_no_point() -> None:
    assert training(pointed("50", "3")).sites[0].coordinates is None
    assert problems(pointed("50", "3")) == [("latitude", Fault.WHOLE_DEGREES, "50.0, 3.0", Done.KEPT)]


def test_a_point_far_from_the_commune_is_not_kept() -> None:
    assert training(pointed("48.8566", "2.3522")).sites[0].coordinates is None
    assert problems(pointed("48.8566", "2.3522")) == [("latitude", Fault.FAR_POINT, "Lens (62)", Done.KEPT)]


def test_no_point_and_points_that_are_no_numbers_leave_the_commune() -> None:
    assert training(NO_POINT).sites == (Site("62498", "1 rue A"),)
    assert training(pointed("", "")).sites == (Site("62498", "1 rue A"),)
    assert problems(pointed("nord", "2.83")) == [("latitude", Fault.UNREADABLE, "nord", Done.KEPT)]


def test_a_point_may_stand_in_extras() -> None:
    extras = '<extras info="geolocalisation"><extra info="latitude">50.43</extra><extra info="longitude">2.83</extra></extras>'
    assert training((POINT, extras)).sites[0].coordinates == Coordinates(50.43, 2.83)


TRAINER = (
    "<organisme-formateur><contact-formateur><coordonnees><nom>Petit</nom>{}</coordonnees></contact-formateur>"
    "</organisme-formateur></action>"
)
ADDRESS = "<adresse><codepostal>59000</codepostal><ville>Lille</ville></adresse>"


def test_without_a_place_it_is_given_where_its_trainer_is() -> None:
    trainer = ("</action>", TRAINER.format(ADDRESS))
    assert training((PLACE, ""), trainer).sites == (Site("59350"),)
    assert training(trainer).sites == (Site("62498", "1 rue A", Coordinates(50.43, 2.83)),)


def test_without_any_place_it_is_left_out_unless_it_is_followed_from_home() -> None:
    remote = ("<modalites-enseignement>0", "<modalites-enseignement>2")
    assert problems((PLACE, "")) == [("ville", Fault.MISSING, "", Done.LEFT_OUT)]
    assert training((PLACE, ""), remote).sites == ()


def test_a_place_that_nobody_knows_is_left_out_alone_when_there_are_others() -> None:
    unknown = place("", "", "Zzyzx")[1]
    assert training((PLACE, PLACE + unknown)).sites == training().sites
    assert problems((PLACE, PLACE + unknown)) == [("ville", Fault.UNKNOWN_PLACE, "Zzyzx", Done.KEPT)]
    assert problems((PLACE, unknown)) == [("ville", Fault.UNKNOWN_PLACE, "Zzyzx", Done.LEFT_OUT)]


def test_a_place_said_twice_is_one() -> None:
    assert len(training((PLACE, PLACE + PLACE)).sites) == 1
