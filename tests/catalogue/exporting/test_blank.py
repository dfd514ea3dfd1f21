import csv
from io import BytesIO, StringIO

from catalogue import resources
from catalogue.exporting import table, template
from catalogue.language import translator
from catalogue.model import Domain, Level, Training
from catalogue.sources import delimited
from catalogue.sources.merging import gathered
from catalogue.sources.problems import Problem, problem_text
from catalogue.sources.record import Context


def content() -> str:
    stream = BytesIO()
    template(stream)
    return stream.getvalue().decode("utf-8-sig")


def lines() -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(content(), newline=""), delimiter=";"))


def read(text: str) -> tuple[tuple[Training, ...], tuple[Problem, ...]]:
    context = Context(resources.gazetteer(), resources.vocabulary(), "modele.csv")
    return gathered(delimited.read(lambda: BytesIO(text.encode()), context))


def test_its_headers_are_those_of_our_exports() -> None:
    help_, example = lines()
    assert list(help_) == list(table.HEADERS.values())
    assert all(help_.values())
    assert all(example.values())


def test_the_help_tells_every_domain_and_level() -> None:
    help_, _example = lines()
    assert [domain for domain in Domain if domain not in help_["domaine"]] == []
    assert [level for level in Level if level not in help_["niveau d’entrée"]] == []


def test_as_it_is_it_holds_no_training_and_says_why() -> None:
    trainings, problems = read(content())
    assert (trainings, [problem.line for problem in problems]) == ((), [2, 3])
    sentence = problem_text(problems[0], translator("catalogue"))
    assert sentence == "Cette ligne vient du modèle à remplir, qu’elle explique : elle n’est pas lue."


def test_the_lines_written_under_it_are_read() -> None:
    header = content().splitlines()[0].split(";")
    filled = {"intitulé": "Développeur web", "organisme": "École Y", "commune": "Lille"}
    (training,), problems = read(content() + ";".join(filled.get(name, "") for name in header))
    assert (training.title, training.sites[0].commune, len(problems)) == ("Développeur web", "59350", 2)


def test_the_example_is_a_training_as_they_should_be() -> None:
    (training,), problems = read(
        "".join(content().replace("# exemple", "un-1").splitlines(keepends=True)[::2])
    )
    assert problems == ()
    assert training.fictional
    empty = [field for field, value in table.shared(training).items() if not value]
    assert empty == []


def test_an_identifier_that_looks_like_the_lines_that_explain_is_one_all_the_same() -> None:
    (training,), _problems = read(
        "identifiant;intitulé;organisme;domaine;commune\n'# exemple;Un;École;web;Lens\n"
    )
    assert training.id == "# exemple"
    assert table.text(training.id) == "'# exemple"
