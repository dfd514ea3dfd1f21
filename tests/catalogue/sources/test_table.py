from datetime import date

import pytest

from catalogue import resources
from catalogue.errors import UserError
from catalogue.model import Contact, Coordinates, Delivery, Session, Site, Training
from catalogue.sources import table
from catalogue.sources.merging import gathered
from catalogue.sources.problems import Done, Fault, Problem
from catalogue.sources.record import Context


def records(*lines: str) -> list[Training | Problem]:
    """Of lines whose cells are parted by bars: what is wrong, then the trainings."""
    context = Context(resources.gazetteer(), resources.vocabulary(), "essai.ods", date(2026, 11, 23))
    rows = ((number, line.split("|")) for number, line in enumerate(lines, 1))
    trainings, problems = gathered(table.read(rows, context))
    return [*problems, *trainings]


def one(header: str, cells: str) -> tuple[Training, list[Problem]]:
    """The training of a line that has a title, a provider and a town, and what is wrong with it."""
    *problems, training = records(f"intitulé|organisme|ville|{header}", f"Développeur web|Y|Lens|{cells}")
    assert isinstance(training, Training)
    return training, [problem for problem in problems if isinstance(problem, Problem)]


def left_out(header: str, cells: str) -> Problem:
    (problem,) = records(f"intitulé|organisme|domaine|{header}", f"Développeur web|Y|design|{cells}")
    assert isinstance(problem, Problem)
    assert problem.done is Done.LEFT_OUT
    return problem


def test_the_header_is_found_below_titles_and_blank_rows() -> None:
    (training,) = records(
        "Formations labellisées||",
        "||",
        "Export du 23/11/2026",
        "Intitulé|Organisme|Ville",
        "Développeur web|Y|Lens",
    )
    assert isinstance(training, Training)
    assert training.sites == (Site("62498"),)


def test_a_header_in_english_is_read_as_well() -> None:
    (training,) = records("Title|Provider|City|Start|Free", "Développeur web|Y|Lens|2027-01-12|yes")
    assert isinstance(training, Training)
    assert (training.free, training.sessions) == (True, (Session(date(2027, 1, 12)),))


def test_a_header_too_far_down_is_not_looked_for() -> None:
    with pytest.raises(UserError, match="manque"):
        records(*["Note"] * table.HEAD, "Intitulé|Organisme|Ville", "Développeur web|Y|Lens")


def test_columns_without_end_are_not_all_looked_at() -> None:
    with pytest.raises(UserError, match="manque"):
        records("|" * table.WIDTH + "Intitulé|Organisme|Ville", "|" * table.WIDTH + "Développeur web|Y|Lens")


def test_what_the_nearest_header_lacks_is_said() -> None:
    with pytest.raises(UserError) as raised:
        records("Formations", "Intitulé|Ville", "Développeur web|Lens")
    assert str(raised.value) == "Il manque au fichier ces colonnes\u00a0: organisme."


def test_of_two_columns_of_one_meaning_the_first_filled_in_holds_and_the_other_is_said() -> None:
    problem, first, second = records(
        "Intitulé|Organisme|Ville|Objectif|Description",
        "Développeur web|Y|Lens|Créer des sites|Longue",
        "Designer web|Y|Lens||Dessiner des pages",
    )
    assert problem == Problem(1, "Description", Fault.SAME_COLUMN, "Objectif", Done.KEPT)
    assert isinstance(first, Training)
    assert isinstance(second, Training)
    assert (first.objective, second.objective) == ("Créer des sites", "Dessiner des pages")


def test_numbers_of_lines_are_those_given() -> None:
    context = Context(resources.gazetteer(), resources.vocabulary(), "essai.ods")
    rows = [(3, ["titre", "organisme", "ville"]), (9, ["Web", "", "Lens"])]
    assert gathered(table.read(rows, context))[1] == (
        Problem(9, "organisme", Fault.MISSING, "", Done.LEFT_OUT),
    )


def test_no_row_is_an_empty_file() -> None:
    with pytest.raises(UserError, match="vide"):
        records()


def test_a_start_known_to_the_month_says_no_day() -> None:
    training, problems = one("début|fin", "Début : septembre 2024|juin 2025")
    assert training.sessions == (Session(date(2024, 9, 1), date(2025, 6, 30), month_only=True),)
    assert problems == []


def test_a_month_and_a_day_are_two_months() -> None:
    training, _ = one("début|fin", "20260900|15/06/2027")
    assert training.sessions == (Session(date(2026, 9, 1), date(2027, 6, 30), month_only=True),)


@pytest.mark.parametrize(
    ("cells", "column", "value"),
    [
        ("2026|", "début", "2026"),
        ("20250000|", "début", "20250000"),
        ("12/01/2027|juin 2027", "fin", "juin 2027"),
    ],
)
def test_what_is_too_vague_for_a_session_is_said_and_left_blank(cells: str, column: str, value: str) -> None:
    training, problems = one("début|fin", cells)
    assert problems == [Problem(2, column, Fault.VAGUE_DATE, value, Done.KEPT)]
    assert all(session.end is None for session in training.sessions)


@pytest.mark.parametrize("cell", ["00000000", "99999999", "n.c."])
def test_a_date_left_open_is_no_date(cell: str) -> None:
    training, problems = one("début|fin", f"{cell}|{cell}")
    assert (training.sessions, problems) == ((), [])


def test_a_label_runs_to_the_end_of_its_month() -> None:
    training, problems = one("label depuis|label jusqu’au", "janvier 2025|décembre 2027")
    assert (training.label.since, training.label.until) == (date(2025, 1, 1), date(2027, 12, 31))
    assert problems == []


@pytest.mark.parametrize("cell", ["au-delà de 7 mois", "inférieur à 3 mois", "3 à 6 mois"])
def test_a_duration_that_is_only_bounded_is_said_and_left_blank(cell: str) -> None:
    training, problems = one("durée", cell)
    assert (training.months, training.hours) == (None, None)
    assert problems == [Problem(2, "durée", Fault.UNREADABLE, cell, Done.KEPT)]


@pytest.mark.parametrize(
    "town",
    [
        "Île-de-France",
        "Provence-Alpes-Cote d'Azur",
        "Grand Ouest",
        "Outre-mer",
        "PACA",
        "France entière",
        "Nord",
    ],
)
def test_a_place_wider_than_a_commune_is_said_as_such(town: str) -> None:
    assert left_out("ville", town) == Problem(2, "ville", Fault.WIDE_AREA, town, Done.LEFT_OUT)


def test_a_department_alone_is_wider_than_a_commune() -> None:
    assert left_out("ville|département", "|62") == Problem(
        2, "département", Fault.WIDE_AREA, "62", Done.LEFT_OUT
    )


def test_a_remote_training_needs_no_commune_but_what_stands_for_it_is_said() -> None:
    problem, training = records(
        "intitulé|organisme|ville", "Data Engineer - 100% à Distance en Alternance|Y|Auvergne-Rhône-Alpes"
    )
    assert problem == Problem(2, "ville", Fault.WIDE_AREA, "Auvergne-Rhône-Alpes", Done.KEPT)
    assert isinstance(training, Training)
    assert (training.delivery, training.sites) == (Delivery.A_DISTANCE, ())


def test_a_town_unheard_of_with_the_postcode_of_one_commune_is_this_one() -> None:
    problem, training = records(
        "intitulé|organisme|ville|code postal", "Développeur web|Y|Campus des Bois|75012"
    )
    assert problem == Problem(
        2, "ville", Fault.APPROXIMATE_PLACE, "Paris 12e Arrondissement (75)", Done.REPAIRED
    )
    assert isinstance(training, Training)
    assert training.sites == (Site("75112"),)


def test_a_town_may_be_written_as_on_letters() -> None:
    (training,) = records("intitulé|organisme|ville|code postal", "Développeur web|Y|LENS CEDEX 2|62307")
    assert isinstance(training, Training)
    assert training.sites == (Site("62498"),)


def test_a_point_far_from_its_commune_is_not_kept() -> None:
    training, problems = one("latitude|longitude", "43,3|5,4")
    assert training.sites == (Site("62498"),)
    assert problems == [Problem(2, "latitude", Fault.FAR_POINT, "Lens (62)", Done.KEPT)]


def test_whole_degrees_point_at_nothing() -> None:
    training, problems = one("latitude|longitude", "50|2.0")
    assert training.sites == (Site("62498"),)
    assert problems == [Problem(2, "latitude", Fault.WHOLE_DEGREES, "50.0, 2.0", Done.KEPT)]


def test_a_point_alone_is_in_the_nearest_commune() -> None:
    problem, training = records(
        "intitulé|organisme|ville|latitude|longitude", "Développeur web|Y||50,4291|2,8319"
    )
    assert problem == Problem(2, "latitude", Fault.APPROXIMATE_PLACE, "Lens (62)", Done.REPAIRED)
    assert isinstance(training, Training)
    assert training.sites == (Site("62498", coordinates=Coordinates(50.4291, 2.8319)),)


def test_a_point_tells_between_communes_of_one_name() -> None:
    *problems, training = records(
        "intitulé|organisme|ville|latitude|longitude", "Développeur web|Y|Saint-Denis|48,936|2,357"
    )
    assert problems == [
        Problem(2, "ville", Fault.AMBIGUOUS_PLACE, "Saint-Denis", Done.KEPT),
        Problem(2, "latitude", Fault.APPROXIMATE_PLACE, "Saint-Denis (93)", Done.REPAIRED),
    ]
    assert isinstance(training, Training)
    assert [site.commune for site in training.sites] == ["93066"]


def test_a_point_in_the_ocean_is_nowhere() -> None:
    problem = left_out("ville|latitude|longitude", "|45,5|-20,5")
    assert problem == Problem(2, "latitude", Fault.LOST_POINT, "45.5, -20.5", Done.LEFT_OUT)


def test_a_contact_is_no_person_s_name() -> None:
    training, problems = one("téléphone|courriel|site", "1111|Jean Dupont|lyceedekerneuzec.fr")
    assert training.contact == Contact(url="https://lyceedekerneuzec.fr")
    assert [(problem.column, problem.value, problem.done) for problem in problems] == [
        ("téléphone", "1111", Done.KEPT),
        ("courriel", "Jean Dupont", Done.KEPT),
    ]


def test_html_is_read_as_words() -> None:
    training, _ = one(
        "objectif", "&lt;p&gt;D&eacute;couvrir le web.&lt;/p&gt;&lt;p&gt;Cr&eacute;er.&lt;/p&gt;"
    )
    assert training.objective == "Découvrir le web. Créer."


def test_the_objective_says_the_domain_when_nothing_else_does_and_it_is_told() -> None:
    problem, training = records(
        "intitulé|organisme|ville|objectif", "Parcours Nova|Y|Lens|Devenir développeur web"
    )
    assert problem == Problem(2, "objectif", Fault.APPROXIMATE_DOMAIN, "developpement", Done.REPAIRED)
    assert isinstance(training, Training)


def test_a_cook_who_uses_a_software_is_no_developer() -> None:
    (problem,) = records(
        "intitulé|organisme|ville|objectif", "Cuisinier|Y|Lens|Utiliser un logiciel de caisse"
    )
    assert problem == Problem(2, "intitulé", Fault.UNKNOWN_DOMAIN, "Cuisinier", Done.LEFT_OUT)
