"""An admin's days at the terminal: check, publish, go back; and all that must publish nothing."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from typer.testing import CliRunner, Result

from catalogue import store
from catalogue.__main__ import app
from catalogue.exporting import Format
from catalogue.model import Training
from tests.catalogue.samples import NOW
from tests.catalogue.sources.test_bad_input import FILES
from tests.catalogue.sources.website import Page, website
from tests.catalogue.strategies import catalogues

HEADER = "identifiant;intitulé;organisme;domaine;commune\n"
ROWS = {letter: f"{letter};Formation {letter};École Y;developpement;Lens\n" for letter in "abcdefghij"}
TEN = HEADER + "".join(ROWS.values())


@pytest.fixture(autouse=True)
def data_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BOT_DATA_DIR", str(tmp_path / "data"))
    return tmp_path / "data"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments)


def told(*arguments: str) -> str:
    """What a command says when all goes well, with ordinary spaces."""
    result = run(*arguments)
    assert (result.exit_code, result.stderr) == (0, ""), result.stderr
    return result.stdout.replace("\u00a0", " ")


def answer(*arguments: str) -> Any:  # noqa: ANN401 - any JSON
    return json.loads(told(*arguments, "--json"))


def refused(*arguments: str) -> str:
    """The one sentence with which a command ends, with ordinary spaces."""
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    (sentence,) = result.stderr.splitlines()
    return sentence.replace("\u00a0", " ")


def stopped(*arguments: str) -> str:
    """The same of what waits for somebody to confirm: what was read comes before."""
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout.startswith("Lu")
    (sentence,) = result.stderr.splitlines()
    return sentence.replace("\u00a0", " ")


def write(content: str, name: str = "formations.csv") -> str:
    Path(name).write_text(content, encoding="utf-8")
    return name


def published(data_dir: Path) -> list[str]:
    found = store.load(data_dir)
    return [training.id for training in found.trainings] if found else []


def test_a_first_file_then_another_one_that_changes_a_little(data_dir: Path) -> None:
    assert told("refresh", write(TEN)).splitlines() == [
        "Lu : 10 entrées, soit 10 formations.",
        "Ajoutées : 10 ; modifiées : 0 ; retirées : 0.",
        "La version 1 est publiée : 10 formations.",
    ]
    later = TEN.replace(ROWS["a"], "").replace("Formation b", "Formation bé") + ROWS["a"].replace(
        "a;", "k;", 1
    )
    assert told("refresh", write(later)).splitlines() == [
        "Lu : 10 entrées, soit 10 formations.",
        "Ajoutées : 1 ; modifiées : 1 ; retirées : 1.",
        "La version 2 est publiée : 10 formations.",
    ]
    assert published(data_dir) == [*"bcdefghij", "k"]


def test_a_difference_in_short_then_in_full() -> None:
    told("refresh", write(TEN))
    later = write(TEN.replace(ROWS["a"], "").replace("Formation b", "Formation bé"))
    assert told("diff", later).splitlines()[1:] == [
        "Ajoutées : 0 ; modifiées : 1 ; retirées : 1.",
        "Modifiées : Formation bé.",
        "Retirées : Formation a.",
    ]
    assert told("diff", later, "--full").splitlines() == [
        "~ Formation bé — École Y",
        "    Intitulé : Formation b → Formation bé",
        "− Formation a — École Y",
    ]
    assert answer("diff", later)["changes"] == [
        {"kind": "changed", "id": "b", "title": "Formation bé", "fields": ["title"]},
        {"kind": "removed", "id": "a", "title": "Formation a"},
    ]


def test_a_file_that_would_remove_a_third_of_the_trainings_is_stopped_unless_confirmed(
    data_dir: Path,
) -> None:
    told("refresh", write(TEN))
    cut = write(HEADER + "".join(ROWS[letter] for letter in "abcdef"))
    assert "4 des 10 formations publiées disparaîtraient." in stopped("refresh", cut)
    assert published(data_dir) == [*"abcdefghij"]
    told("refresh", cut, "--confirm")
    assert published(data_dir) == [*"abcdef"]


def test_a_file_of_which_a_fifth_is_not_understood_is_stopped_unless_confirmed(data_dir: Path) -> None:
    spoilt = write(
        TEN.replace("a;École Y;developpement;Lens", "a;École Y;developpement;Zzyzx")
        .replace("b;École Y;developpement;Lens", "b;;developpement;Lens")
        .replace("Formation c", "")
    )
    assert "3 entrées sur 10 sont écartées." in stopped("refresh", spoilt)
    assert published(data_dir) == []
    told("refresh", spoilt, "--confirm")
    assert published(data_dir) == [*"defghij"]


def test_a_check_publishes_nothing_and_its_page_says_all(data_dir: Path) -> None:
    spoilt = write(TEN.replace("a;École Y;developpement;Lens", "a;École <Y>;developpement;Zzyzx"))
    told("check", spoilt, "--report", "page.html")
    page = Path("page.html").read_text(encoding="utf-8").replace("\u00a0", " ")
    assert published(data_dir) == []
    assert "« Zzyzx » n’est pas une commune connue." in page
    assert "Formations ajoutées (9)" in page
    assert "Formation b — École Y" in page
    assert not re.search(r"<script|src=|https?://(?!www\.w3\.org)", page)


def test_a_draft_waits_to_be_published(data_dir: Path) -> None:
    made = answer("draft", write(TEN), "--report", "page.html")
    assert (made["changed"], made["stops"], made["report"]) == (True, [], "page.html")
    assert published(data_dir) == []
    assert answer("publish", made["draft"], "--by", "Ada") == {
        "version": 1,
        "text": "La version 1 est publiée : 10 formations.",
    }
    assert answer("publish", made["draft"])["version"] == 1
    (first,) = answer("history")
    assert (first["by"], first["source"], first["added"]) == ("Ada", "formations.csv", 10)


def test_the_same_file_again_changes_nothing() -> None:
    told("refresh", write(TEN))
    assert answer("draft", "formations.csv")["changed"] is False


def test_a_draft_that_is_thrown_away_is_no_more() -> None:
    made = answer("draft", write(TEN))["draft"]
    told("discard", made)
    assert made in refused("publish", made)


def test_one_goes_back_to_the_version_before_then_back_again(data_dir: Path) -> None:
    told("refresh", write(TEN))
    told("refresh", write(TEN.replace("Formation a", "Formation aé")))
    assert told("rollback") == "La version 3 est publiée : 10 formations. C’est à nouveau la version 1.\n"
    found = store.load(data_dir)
    assert found
    assert found.trainings[0].title == "Formation a"
    assert told("rollback", "2").startswith("La version 4 est publiée")
    assert [line.partition(",")[0] for line in told("history").splitlines()] == [
        f"Version {number}" for number in (4, 3, 2, 1)
    ]


def test_two_sources_that_say_the_same_training_say_it_once(data_dir: Path) -> None:
    header = "identifiant;intitulé;organisme;siret;domaine;commune;téléphone\n"
    write(f"{header}a;Web;École Y;12345678901234;developpement;Lens;\n", "un.csv")
    write(f"{header}z;WEB;Ecole Y;12345678901234;developpement;Lens;0102030405\n", "deux.csv")
    assert "soit 1 formation." in told("refresh", "un.csv", "deux.csv")
    found = store.load(data_dir)
    assert found
    assert [(one.id, one.contact.phone) for one in found.trainings] == [("a", "0102030405")]


THEIRS = "filiere;lycee;où\nBTS développement web;Lycée X;Lens\n"
MAPPING = '[colonnes]\n"intitulé" = "filiere"\norganisme = "lycee"\ncommune = "où"\n'


def test_among_several_sources_a_table_takes_the_mapping_whose_columns_it_has(data_dir: Path) -> None:
    told("refresh", write(TEN), write(THEIRS, "lycees.csv"), "--mapping", write(MAPPING, "m.toml"))
    assert len(published(data_dir)) == 11


def test_a_mapping_kept_in_the_folder_of_the_data_is_found_by_itself(data_dir: Path) -> None:
    assert "Il manque au fichier ces colonnes" in refused("refresh", write(THEIRS, "lycees.csv"))
    (data_dir / "correspondances").mkdir(parents=True)
    write(MAPPING, str(data_dir / "correspondances" / "lycees.toml"))
    told("refresh", "lycees.csv")
    assert len(published(data_dir)) == 1


def test_a_mapping_named_for_one_table_must_be_its_own() -> None:
    assert "que le fichier n’a pas" in refused("refresh", write(TEN), "--mapping", write(MAPPING, "m.toml"))


@pytest.mark.parametrize("extension", ["csv", "json", "xml"])
def test_what_is_exported_and_read_again_changes_nothing(extension: str) -> None:
    told("demonstration")
    told("export", f"export.{extension}")
    found = answer("check", f"export.{extension}")
    assert (found["added"], found["changed"], found["removed"], found["rejected"]) == (0, 0, 0, 0)
    assert found["trainings"] > 400


@pytest.mark.parametrize("form", Format)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(trainings=catalogues)
def test_whatever_is_published_exported_and_read_again_changes_nothing(
    form: Format, trainings: list[Training], data_dir: Path
) -> None:
    if not trainings:
        return
    store.publish(data_dir, trainings, source="x", demonstration=False, automatic=False, now=NOW)
    name = {Format.CSV: "export.csv", Format.JSON: "export.json", Format.LHEO: "export.xml"}[form]
    told("export", name)
    found = answer("diff", name)
    assert (found["changes"], found["rejected"]) == ([], 0)


def test_the_template_is_filled_and_read(data_dir: Path) -> None:
    told("template", "modele.csv")
    assert "existe déjà" in refused("template", "modele.csv")
    header, *explained = Path("modele.csv").read_text(encoding="utf-8-sig").splitlines()
    held = dict.fromkeys(header.split(";"), "")
    held |= {"intitulé": "Monter des vidéos", "organisme": "Fabrique X", "commune": "Lens"}
    write("\n".join([header, *explained, ";".join(held.values())]), "modele.csv")
    told("refresh", "modele.csv")
    found = store.load(data_dir)
    assert found
    assert [one.title for one in found.trainings] == ["Monter des vidéos"]


@pytest.mark.parametrize(
    "name", [name for name, (content, _sentence) in FILES.items() if len(content) < 10**6]
)
def test_a_bad_file_ends_in_one_sentence_and_leaves_what_is_published(name: str, data_dir: Path) -> None:
    told("refresh", write(TEN))
    content, sentence = FILES[name]
    Path("essai").write_bytes(content)
    assert sentence.replace("\u00a0", " ") in refused("refresh", "essai")
    assert published(data_dir) == [*"abcdefghij"]
    assert not list((data_dir / "drafts").glob("*"))


def test_an_address_is_read_when_its_network_is_allowed(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with website() as site:
        site.pages["/formations.csv"] = Page((TEN.encode(),))
        address = site.at("/formations.csv")
        assert "réseau" in refused("refresh", address)
        monkeypatch.setenv("BOT_CATALOGUE_ALLOW_PRIVATE", "1")
        told("refresh", address)
    assert published(data_dir) == [*"abcdefghij"]
