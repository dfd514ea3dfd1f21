from functools import partial
from io import BytesIO
from pathlib import Path

import pytest

from catalogue import resources
from catalogue.errors import UserError
from catalogue.model import Delivery, Domain, Level, Training
from catalogue.sources import delimited
from catalogue.sources.correspondence import Correspondence, load, read
from catalogue.sources.merging import gathered
from catalogue.sources.problems import Done, Fault, Problem
from catalogue.sources.record import Context

THEIRS = """
[colonnes]
"intitulé" = "filiere"
"niveau de sortie" = "filiere"
"organisme" = "etablissement"

[valeurs]
"niveau d’entrée" = "bac"
"""


def records(content: str, correspondence: Correspondence) -> list[Training | Problem]:
    context = Context(resources.gazetteer(), resources.vocabulary(), "essai.csv")
    trainings, problems = gathered(
        delimited.read(partial(BytesIO, content.encode()), context, correspondence)
    )
    return [*problems, *trainings]


def test_a_correspondence_names_our_columns_by_any_of_their_names() -> None:
    assert read('[colonnes]\n"Titre" = "filiere"\nville = "où"\n[valeurs]\n"modalites" = "mixte"') == (
        Correspondence({"title": ("filiere",), "town": ("où",)}, {"delivery": "mixte"})
    )


def test_one_column_of_theirs_may_serve_several_of_ours() -> None:
    (one,) = records("filiere,Établissement,commune\nBTS développement,Lycée X,Lens\n", read(THEIRS))
    assert isinstance(one, Training)
    assert (one.title, one.provider.name, one.exit_level) == ("BTS développement", "Lycée X", Level.BAC2)


def test_several_columns_of_theirs_may_serve_one_of_ours_the_first_filled_in_holds() -> None:
    mapping = read('[colonnes]\n"intitulé" = ["nom complet", "nom"]')
    content = "nom;nom complet;organisme;commune\nWeb;Développeur web;X;Lens\nDesigner;;Y;Lille\n"
    assert [one.title for one in records(content, mapping) if isinstance(one, Training)] == [
        "Développeur web",
        "Designer",
    ]


def test_a_value_holds_for_every_line_and_against_the_column_of_that_name() -> None:
    content = "intitulé;organisme;commune;modalité;domaine\nWeb;X;Lens;mixte;design\nSon;Y;Lille;;\n"
    told = records(content, read('[valeurs]\n"modalité" = "sur place"\ndomaine = "audiovisuel"'))
    assert [(one.delivery, one.domains) for one in told if isinstance(one, Training)] == [
        (Delivery.SUR_PLACE, (Domain.AUDIOVISUEL,)),
        (Delivery.SUR_PLACE, (Domain.AUDIOVISUEL,)),
    ]


def test_a_correspondence_holds_against_what_a_column_seems_to_be() -> None:
    content = "intitulé;nom complet;organisme;commune\nabrégé;Développeur web;X;Lens\n"
    (one,) = records(content, read('[colonnes]\n"intitulé" = "nom complet"'))
    assert isinstance(one, Training)
    assert one.title == "Développeur web"


def test_the_separator_is_found_by_their_headers_too() -> None:
    (one,) = records("filiere;etablissement;lieu\nBTS développement, réseaux;X;Lens\n", read(THEIRS))
    assert isinstance(one, Training)
    assert one.title == "BTS développement, réseaux"


def test_what_nobody_reads_is_still_said() -> None:
    problems = [
        record
        for record in records("filiere,etablissement,commune,uai\nBTS web,X,Lens,1\n", read(THEIRS))
        if isinstance(record, Problem)
    ]
    assert problems == [Problem(1, "uai", Fault.UNKNOWN_COLUMN, "", Done.KEPT)]


def test_a_problem_is_told_under_the_name_that_the_file_gives() -> None:
    told = records("filiere,etablissement,commune\nFormation web,X,Lens\n", read(THEIRS))
    assert told[0] == Problem(2, "filiere", Fault.UNREADABLE, "Formation web", Done.KEPT)


def test_a_column_that_the_file_lacks_is_refused() -> None:
    with pytest.raises(UserError) as refused:
        records("intitulé,organisme,commune\nWeb,X,Lens\n", read('[colonnes]\nobjectif = "but"'))
    assert (
        str(refused.value)
        == "La correspondance parle d’une colonne «\u00a0but\u00a0», que le fichier n’a pas."
    )


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (
            '[colonnes]\ncouleur = "a"',
            "La correspondance parle de «\u00a0couleur\u00a0», qui n’est pas une de nos colonnes\u00a0: voir --help.",
        ),
        ("", "Une correspondance a deux tables, [colonnes] et [valeurs], et rien d’autre."),
        ('titre = "a"', "Une correspondance a deux tables, [colonnes] et [valeurs], et rien d’autre."),
        (
            "colonnes = 3",
            'Dans [colonnes], chaque ligne s’écrit "notre colonne" = "un texte entre guillemets".',
        ),
        (
            "[valeurs]\nmois = 3",
            'Dans [valeurs], chaque ligne s’écrit "notre colonne" = "un texte entre guillemets".',
        ),
        (
            '[colonnes]\nmois = ["a", 3]',
            'Dans [colonnes], chaque ligne s’écrit "notre colonne" = "un texte entre guillemets".',
        ),
        (
            '[valeurs]\nmois = ["3", "4"]',
            'Dans [valeurs], chaque ligne s’écrit "notre colonne" = "un texte entre guillemets".',
        ),
        (
            '[colonnes]\nmois = "a"\n[valeurs]\nmois = "3"',
            "La correspondance donne «\u00a0mois\u00a0» à la fois dans [colonnes] et dans [valeurs].",
        ),
    ],
)
def test_what_is_no_correspondence_is_refused_in_one_sentence(content: str, sentence: str) -> None:
    with pytest.raises(UserError) as refused:
        read(content)
    assert str(refused.value) == sentence


@pytest.mark.parametrize("content", [b"{", b"\xff\xfe", b"a = " + b"[" * 100_000])
def test_what_is_no_toml_is_refused(tmp_path: Path, content: bytes) -> None:
    (file := tmp_path / "c.toml").write_bytes(content)
    with pytest.raises(UserError, match="TOML"):
        load(file)


def test_an_absent_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="ne s’ouvre pas"):
        load(tmp_path / "absent.toml")
