from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from catalogue import resources
from catalogue.model import (
    Contact,
    Coordinates,
    Delivery,
    Domain,
    Level,
    Provider,
    Session,
    Site,
    Training,
)
from catalogue.sources import lheo, lheo_offers
from catalogue.sources.entry import Entry
from catalogue.sources.problems import Done, Fault, Problem
from catalogue.sources.record import Context
from tests.catalogue.sources.lheo_samples import (
    ACTION,
    NAMESPACES,
    PLACE,
    RESUME,
    SESSION,
    TODAY,
    changed,
    document,
    entries,
    formation,
    index,
    problems,
    read,
    training,
)

SHARED = Path(__file__).parents[4] / "shared" / "data"

WHOLE = Training(
    id="AC-1",
    title="Développeur web",
    provider=Provider("École Y", "12345678901234"),
    domains=(Domain.DEVELOPPEMENT,),
    delivery=Delivery.SUR_PLACE,
    sites=(Site("62498", "1 rue A", Coordinates(50.43, 2.83)),),
    objective="Créer des sites.",
    certification="RNCP 37674",
    entry_level=Level.CAP,
    entry_required=True,
    exit_level=Level.BAC2,
    hours=700,
    audiences=("demandeurs d’emploi",),
    sessions=(Session(date(2027, 3, 1), date(2027, 9, 30)),),
    contact=Contact("03 21 00 00 00", "contact@example.org", "https://example.org"),
    source="essai.xml",
)


@pytest.mark.parametrize("version", NAMESPACES)
def test_a_formation_is_read_in_every_version(version: str) -> None:
    assert read(document(formation(), version=version)) == [Entry(14, WHOLE, (), "formation F1")]


def test_no_namespace_at_all_is_read_too() -> None:
    (entry,) = read(f"<lheo><offres>{formation()}</offres></lheo>".encode())
    assert isinstance(entry, Entry)
    assert entry.training == WHOLE


def test_lheo_plus_adds_organisations_which_are_not_offers() -> None:
    more = (
        "<organisme-formation-responsable><nom-organisme>Z</nom-organisme></organisme-formation-responsable>"
        * 3
    )
    (entry,) = read(f"<lheo-plus><lheo><offres>{formation()}</offres></lheo>{more}</lheo-plus>".encode())
    assert isinstance(entry, Entry)
    assert entry.training == WHOLE


def test_a_summary_is_a_formation_its_action_and_its_organisation_in_one() -> None:
    (entry,) = read(index(RESUME))
    assert entry == Entry(
        1,
        Training(
            id="R1",
            title="Développeur web",
            provider=Provider("École Y", "12345678901234"),
            domains=(Domain.DEVELOPPEMENT,),
            delivery=Delivery.SUR_PLACE,
            sites=(Site("75117", "", Coordinates(48.88, 2.31)),),
            certification="RNCP 24508",
            entry_level=Level.BAC,
            exit_level=Level.BAC3,
            hours=534,
            audiences=("tout public",),
            sessions=(Session(date(2027, 9, 1), date(2028, 7, 31), month_only=True),),
            source="essai.xml",
        ),
        (),
        "formation R1",
    )


def test_each_action_is_a_training() -> None:
    other = changed(
        ACTION, ('numero="AC-1"', 'numero="AC-2"'), ("62498", "59350"), ("50.43", ""), ("2.83", "")
    )
    found = entries(formation((ACTION, ACTION + other)))
    assert [entry.training.id for entry in found if entry.training] == ["AC-1", "AC-2"]
    assert [entry.training.sites[0].commune for entry in found if entry.training] == ["62498", "59350"]
    assert [entry.record for entry in found] == ["formation F1, action 1", "formation F1, action 2"]
    assert found[1].line > found[0].line


def test_a_formation_without_an_action_is_one_training_that_lacks_a_place() -> None:
    (entry,) = entries(formation((ACTION, "")))
    assert entry.training is None
    assert entry.problems[-1].fault is Fault.MISSING


def test_an_action_without_a_number_has_that_of_the_formation_and_its_rank() -> None:
    bare = changed(ACTION, (' numero="AC-1"', ""))
    found = entries(formation((ACTION, bare + bare)))
    assert [entry.training.id for entry in found if entry.training] == ["F1", "F1-2"]


def test_an_action_whose_number_is_its_rank_is_not_mistaken_for_that_of_another_formation() -> None:
    rank = ('numero="AC-1"', 'numero="1"')
    found = entries(formation(rank), formation(rank, ('numero="F1"', 'numero="F2"')))
    assert [entry.training.id for entry in found if entry.training] == ["F1-1", "F2-1"]


def test_a_number_too_long_for_a_button_is_replaced() -> None:
    long = "14_AF_0000011179_SE_0000093700_AC_0000000001"
    (problem,) = problems(('numero="AC-1"', f'numero="{long}"'))
    assert (problem[0], problem[1], problem[3]) == ("numero", Fault.LONG_IDENTIFIER, Done.REPAIRED)


def test_without_any_number_the_identifier_is_made_from_who_what_and_where() -> None:
    bare = (' numero="AC-1"', ""), (' numero="F1"', "")
    first, second = training(*bare), training(*bare, ("Créer des sites.", "Autre chose."))
    assert first.id == second.id
    assert training(*bare, ("Développeur web", "Développeur mobile")).id != first.id


def test_a_formation_without_a_number_is_known_by_its_rank() -> None:
    found = entries(formation(), formation((' numero="F1"', "")))
    assert [entry.record for entry in found] == ["formation F1", "formation n°\N{NO-BREAK SPACE}2"]


def test_elements_are_read_by_name_and_not_by_position() -> None:
    title = "<intitule-formation>Développeur web</intitule-formation>"
    assert training((title, ""), ("</formation>", f"{title}</formation>")) == WHOLE


@pytest.mark.parametrize("nothing", ["-", "", " ", "n.c.", "néant", "Non renseigné"])
def test_what_files_write_for_nothing_is_nothing(nothing: str) -> None:
    found = training(("Créer des sites.", nothing), ("1 rue A", nothing), ("École Y", nothing))
    assert (found.objective, found.sites[0].address, found.provider.name) == ("", "", "Y SAS")


def test_empty_elements_are_missing_and_not_wrong() -> None:
    found = training(("<web><urlweb>example.org</urlweb></web>", "<web></web>"))
    assert found.contact.url == ""
    assert problems(("<certification><code-RNCP>37674</code-RNCP></certification>", "<certification/>")) == []


def test_escaped_html_is_read_as_words() -> None:
    objective = "&lt;p&gt;Au programme :&lt;/p&gt;&lt;ul&gt;&lt;li&gt;HTML&lt;/li&gt;&lt;li&gt;cr&amp;eacute;er&lt;/li&gt;&lt;/ul&gt;"
    found = training(("Créer des sites.", objective), ("Développeur web", "D&amp;eacute;veloppeur\n  web"))
    assert (found.title, found.objective) == ("Développeur web", "Au programme : HTML · créer")


def test_a_text_is_cut_where_lheo_has_long_ended() -> None:
    found = training(("Créer des sites.", "mot " * 100_000), ("Développeur web", "Développeur web " * 100))
    assert len(found.objective) <= 6000
    assert len(found.title) <= 255


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        ('<?xml version="1.0" encoding="ISO-8859-1"?>', "latin-1"),
        ("", "utf-8"),
        ("", "utf-8-sig"),
        ('<?xml version="1.0"?>', "utf-16"),
    ],
)
def test_the_encoding_is_the_one_that_the_file_says(content: str, encoding: str) -> None:
    file = f"{content}<lheo><offres>{formation()}</offres></lheo>".replace("\n", "\r\n", 3)
    (entry,) = read(file.encode(encoding))
    assert isinstance(entry, Entry)
    assert entry.training == WHOLE


def test_who_answers_for_the_formation_gives_it() -> None:
    organisation = "<nom-organisme>École Y</nom-organisme>\n<raison-sociale>Y SAS</raison-sociale>"
    trainer = "<organisme-formateur><raison-sociale-formateur>Z</raison-sociale-formateur></organisme-formateur></action>"
    assert training(("</action>", trainer)).provider.name == "École Y"
    assert training((organisation, ""), ("</action>", trainer)).provider.name == "Z"
    assert problems((organisation, "")) == [("nom-organisme", Fault.MISSING, "", Done.LEFT_OUT)]


def test_wrong_numbers_are_reported_and_the_training_kept() -> None:
    changes = (
        ("12345678901234", "123456789012345"),
        ("31590000059", "99999999999"),
        ("03 21 00 00 00", "11 11"),
        ("example.org</urlweb>", "voir affiche</urlweb>"),
    )
    assert problems(*changes) == [
        ("numero-activite", Fault.UNREADABLE, "99999999999", Done.KEPT),
        ("SIRET", Fault.UNREADABLE, "123456789012345", Done.KEPT),
        ("numtel", Fault.UNREADABLE, "11 11", Done.KEPT),
        ("urlweb", Fault.UNREADABLE, "voir affiche", Done.KEPT),
    ]
    found = training(*changes)
    assert (found.provider.siret, found.contact.phone, found.contact.url) == ("", "", "")


def test_no_person_is_kept() -> None:
    found = repr(read(document(formation())))
    assert not any(name in found for name in ("Martin", "Durand", "Zoé", "durand", "qui@", "06 39"))


@pytest.mark.parametrize(
    ("names", "email", "kept"),
    [
        ("<nom>Leroy</nom><prenom>Léa</prenom>", "lea.leroy@example.org", False),
        ("<civilite>Mme</civilite><nom>Leroy</nom>", "l-leroy@example.org", False),
        ("<nom>Leroy</nom><prenom>Léa</prenom>", "contact@example.org", True),
        ("<nom>Greta Nord</nom>", "greta.nord@example.org", True),
    ],
)
def test_an_organisation_s_address_that_is_a_person_s_is_not_kept(names: str, email: str, kept: bool) -> None:
    before = "<coordonnees-organisme><coordonnees>"
    found = training((before, before + names), ("contact@example.org", email))
    assert found.contact.email == (email if kept else "")


@pytest.mark.parametrize(
    ("action", "formation_", "url"),
    [
        ("lycee.example.org", "", "https://lycee.example.org"),
        ("http://lycee.example.org/bts", "", "http://lycee.example.org/bts"),
        ("", "www.example.net/fiche.htm", "https://example.org"),
    ],
)
def test_the_page_of_the_action_comes_before_that_of_the_organisation(
    action: str, formation_: str, url: str
) -> None:
    page = f"<url-action><urlweb>{action}</urlweb></url-action></action>"
    about = f"<url-formation><urlweb>{formation_}</urlweb></url-formation></formation>"
    assert training(("</action>", page), ("</formation>", about)).contact.url == url


@pytest.mark.parametrize(
    ("code", "required", "level", "is_required"),
    [
        ("0", "1", None, None),  # not communicated, and required: nothing is known
        ("1", "0", Level.AUCUN, False),
        ("5", "1", Level.BAC, True),
        ("14", "1", Level.BAC, True),
    ],
)
def test_the_level_is_the_formation_s_and_whether_it_is_required_the_action_s(
    code: str, required: str, level: Level | None, is_required: bool | None
) -> None:
    found = training(
        ("<code-niveau-entree>4", f"<code-niveau-entree>{code}"),
        ("<niveau-entree-obligatoire>1", f"<niveau-entree-obligatoire>{required}"),
    )
    assert (found.entry_level, found.entry_required) == (level, is_required)


def test_a_code_that_lheo_does_not_have_is_a_problem() -> None:
    wrong = (
        ("<code-niveau-entree>4", "<code-niveau-entree>9"),
        ("<modalites-enseignement>0", "<modalites-enseignement>7"),
    )
    assert problems(*wrong) == [
        ("modalites-enseignement", Fault.UNREADABLE, "7", Done.KEPT),
        ("code-niveau-entree", Fault.UNREADABLE, "9", Done.KEPT),
    ]


def test_the_exit_level_may_stand_in_extras() -> None:
    extra = '<extras info="complements"><extra info="code-niveau-sortie">6</extra></extras></formation>'
    level = ("<code-niveau-sortie>15</code-niveau-sortie>", "")
    assert training(level).exit_level is None
    assert training(level, ("</formation>", extra)).exit_level is Level.BAC2


@pytest.mark.parametrize(("code", "delivery"), [*zip("012", Delivery, strict=True)])
def test_delivery_is_a_code(code: str, delivery: Delivery) -> None:
    change = ("<modalites-enseignement>0", f"<modalites-enseignement>{code}")
    assert training(change).delivery is delivery


@pytest.mark.parametrize(
    ("elements", "months", "hours"),
    [
        ("<nombre-heures-total>0</nombre-heures-total>", None, None),
        (
            "<nombre-heures-centre>585</nombre-heures-centre><nombre-heures-entreprise>112</nombre-heures-entreprise>",
            None,
            697,
        ),
        (
            "<nombre-heures-centre>585</nombre-heures-centre><nombre-heures-total>697</nombre-heures-total>",
            None,
            697,
        ),
        ("<duree-indicative>2 ans</duree-indicative>", 24, None),
        ("<duree-indicative>selon parcours</duree-indicative>", None, None),
    ],
)
def test_how_long_it_is(elements: str, months: float | None, hours: int | None) -> None:
    change = ("<nombre-heures-total>700</nombre-heures-total>", elements)
    found = training(change)
    assert (found.months, found.hours, problems(change)) == (months, hours, [])


@pytest.mark.parametrize(
    ("elements", "free", "price"),
    [
        ("", None, None),  # « prise en charge possible » is not free
        ("<organisme-financeur><code-financeur>2</code-financeur></organisme-financeur>", True, None),
        ("<organisme-financeur><code-financeur>10</code-financeur></organisme-financeur>", False, None),
        ("<frais-restants>150 €</frais-restants>", False, 150),
        ("<frais-restants>0</frais-restants>", True, 0),
        ("<frais-restants>Frais de dossier</frais-restants>", None, None),
        (
            "<frais-restants>150</frais-restants><organisme-financeur><code-financeur>2</code-financeur></organisme-financeur>",
            False,
            150,
        ),
    ],
)
def test_what_is_left_to_pay(elements: str, free: bool | None, price: float | None) -> None:
    found = training(("</action>", f"{elements}</action>"))
    assert (found.free, found.price) == (free, price)


def test_the_codes_of_what_an_organisation_could_teach_are_not_those_of_the_formation() -> None:
    assert training().domains == (Domain.DEVELOPPEMENT,)


OTHER_TRADE = (
    "<code-FORMACODE>31090</code-FORMACODE><code-ROME>M1805</code-ROME>",
    "<code-FORMACODE>15254</code-FORMACODE><code-ROME>G1201</code-ROME><code-ROME>E1305</code-ROME>",
)


def test_what_is_not_digital_is_left_out_and_says_so() -> None:
    title = ("Développeur web", "Licence de langues étrangères")
    speech = ("Créer des sites.", "Connaître les outils numériques et la communication web.")
    assert problems(OTHER_TRADE, title, speech) == [
        (
            "intitule-formation",
            Fault.UNKNOWN_DOMAIN,
            "Licence de langues étrangères",
            Done.LEFT_OUT,
        )
    ]


def test_a_title_that_is_sure_of_itself_is_digital_whatever_the_codes() -> None:
    assert training(OTHER_TRADE).domains == (Domain.DEVELOPPEMENT,)


def test_a_trade_that_has_a_digital_namesake_stays_what_its_codes_say() -> None:
    (problem,) = problems(OTHER_TRADE, ("Développeur web", "Technicien de maintenance"))
    assert problem[1] is Fault.UNKNOWN_DOMAIN


def test_without_codes_the_objective_may_say_it() -> None:
    codes = ("<code-FORMACODE>31090</code-FORMACODE><code-ROME>M1805</code-ROME>", "")
    title = ("Développeur web", "Parcours tremplin")
    assert training(codes, title, ("Créer des sites.", "Monter des vidéos.")).domains == (Domain.AUDIOVISUEL,)


def test_unknown_elements_are_ignored_and_remarked_upon_once_for_the_file() -> None:
    misspelt = ("<contact-formation><coordonnees>", "<contact-formation><coordonneFs>")
    closing = ("</coordonnees></contact-formation>", "</coordonneFs></contact-formation>")
    found = read(document(*[formation(misspelt, closing)] * 3))
    assert found[3:] == [Problem(0, "coordonneFs", Fault.UNKNOWN_ELEMENT, "3", Done.KEPT)]
    assert all(isinstance(entry, Entry) and entry.training for entry in found[:3])


def test_elements_that_nobody_reads_are_no_mistakes() -> None:
    known = "<hebergement>Internat</hebergement><langue-formation>FR</langue-formation></action>"
    assert problems(("</action>", known)) == []


def test_a_broken_formation_leaves_the_next_ones_alone() -> None:
    found = entries(formation(("Développeur web", "-")), formation())
    assert [entry.training for entry in found] == [None, WHOLE]
    assert found[0].problems == (
        Problem(14, "intitule-formation", Fault.MISSING, "", Done.LEFT_OUT, "formation F1"),
    )


@pytest.mark.skipif(not SHARED.exists(), reason="the reference data is not there")
@pytest.mark.parametrize(
    ("name", "kept", "left_out", "faults"),
    [
        (
            "anotea-intercarif-data-test.xml",
            1,
            0,
            {
                ("code-INSEE-commune", Fault.UNKNOWN_PLACE): 1,
                ("latitude", Fault.WHOLE_DEGREES): 1,
                ("SIRET", Fault.UNREADABLE): 1,
                ("numtel", Fault.UNREADABLE): 1,
                ("coordonneFs", Fault.UNKNOWN_ELEMENT): 1,
            },
        ),
        ("bob-carif-lheo-index-2.2.xml", 0, 10, {("intitule-formation", Fault.UNKNOWN_DOMAIN): 10}),
        ("exemple-bts-onisep-2.2.xml", 1, 0, {("numero-activite", Fault.UNREADABLE): 1}),
    ],
)
def test_real_files_are_read_with_every_formation_accounted_for(
    name: str, kept: int, left_out: int, faults: dict[tuple[str, Fault], int]
) -> None:
    context = Context(resources.gazetteer(), resources.vocabulary(), name, TODAY)
    found = list(lheo.entries(lheo_offers.offers(lambda: (SHARED / name).open("rb")), context))
    trainings = [entry.training for entry in found if isinstance(entry, Entry)]
    assert (sum(map(bool, trainings)), trainings.count(None)) == (kept, left_out)
    problems = [one for entry in found for one in (entry.problems if isinstance(entry, Entry) else [entry])]
    assert Counter((problem.column, problem.fault) for problem in problems) == faults


def test_places_and_sessions_gather_in_their_action() -> None:
    places = PLACE + changed(PLACE, ("62498", "59350"), ("50.43", ""), ("2.83", ""))
    sessions = SESSION + changed(SESSION, ("20270301", "20271001"), ("20270930", "20280331"))
    found = training((PLACE, places), (SESSION, sessions))
    assert [site.commune for site in found.sites] == ["62498", "59350"]
    assert [session.start for session in found.sessions] == [date(2027, 3, 1), date(2027, 10, 1)]
