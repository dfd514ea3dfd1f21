from typing import Annotated

import pytest
import typer
from typer.testing import CliRunner

from catalogue.console import Command, program
from catalogue.errors import UserError


@pytest.fixture
def app() -> typer.Typer:
    app = program("Un programme d’essai.")

    @app.command(cls=Command, help="Compte.")
    def count(
        number: Annotated[int, typer.Argument(metavar="NOMBRE", help="Combien.")],
        limit: Annotated[int, typer.Option("--limit", help="Au plus.")] = 5,
    ) -> None:
        typer.echo(f"{number} {limit}")

    @app.command(cls=Command, help="Échoue.")
    def fail() -> None:
        raise UserError("Le fichier est vide.")

    return app


def test_a_command_that_goes_well_ends_with_0(app: typer.Typer) -> None:
    result = CliRunner().invoke(app, ["count", "3"])
    assert (result.exit_code, result.stdout, result.stderr) == (0, "3 5\n", "")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["fail"], "Le fichier est vide."),
        (["recount"], "Cette commande ou cette option n’existe pas\u00a0: voir --help."),
        (["--loud"], "Cette commande ou cette option n’existe pas\u00a0: voir --help."),
        (["count", "1", "2"], "Cette commande ou cette option n’existe pas\u00a0: voir --help."),
        (["count", "--loud"], "Cette commande ou cette option n’existe pas\u00a0: voir --help."),
        (["count"], "Il manque NOMBRE\u00a0: voir --help."),
        (["count", "trois"], "La valeur donnée à NOMBRE ne convient pas\u00a0: voir --help."),
        (["count", "3", "--limit", "peu"], "La valeur donnée à --limit ne convient pas\u00a0: voir --help."),
    ],
)
def test_what_goes_wrong_is_one_french_sentence(
    app: typer.Typer, arguments: list[str], sentence: str
) -> None:
    result = CliRunner().invoke(app, arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"{sentence}\n")


def words(page: str) -> str:
    """A page of help without its lay-out."""
    return " ".join(page.split())


@pytest.mark.parametrize("arguments", [[], ["--help"]])
def test_help_is_in_french(app: typer.Typer, arguments: list[str]) -> None:
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0
    assert words(result.stdout) == (
        "Utilisation : root [OPTIONS] COMMANDE [...] Un programme d’essai. "
        "Options : --help Affiche cette aide. Commandes : count Compte. fail Échoue."
    )


def test_the_help_of_a_command_is_in_french(app: typer.Typer) -> None:
    result = CliRunner().invoke(app, ["count", "--help"])
    assert result.exit_code == 0
    assert words(result.stdout) == (
        "Utilisation : root count [OPTIONS] {NOMBRE} Compte. Arguments : NOMBRE <nombre> Combien. [obligatoire] "
        "Options : --limit <nombre> Au plus. [par défaut : 5] --help Affiche cette aide."
    )
