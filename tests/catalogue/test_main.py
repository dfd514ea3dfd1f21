import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from catalogue import store
from catalogue.__main__ import app
from catalogue.sources.columns import NAMES
from tests.catalogue.samples import BARE, FULL

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def data_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BOT_DATA_DIR", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def published(data_dir: Path) -> None:
    store.publish(
        data_dir,
        [FULL, BARE],
        source="essai",
        demonstration=False,
        automatic=False,
        now=datetime(2026, 11, 23, tzinfo=UTC),
    )


def run(*arguments: str, typed: str | bytes = "") -> Result:
    return CliRunner().invoke(app, arguments, input=typed)


def answers(result: Result) -> list[Any]:
    assert (result.exit_code, result.stderr) == (0, "")
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_place_is_answered_in_json() -> None:
    assert answers(run("place", "Lens 62")) == [
        {
            "text": "Lens 62",
            "status": "found",
            "confirm": False,
            "places": [{"kind": "commune", "code": "62498", "name": "Lens", "departement": "62"}],
        }
    ]


def test_an_area_is_answered_with_its_kind() -> None:
    places = [answers(run("place", text))[0]["places"][0] for text in ("Paca", "le 93", "Belgique")]
    assert [(place["kind"], place["code"]) for place in places] == [
        ("region", "93"),
        ("departement", "93"),
        ("pays", "BE"),
    ]


def test_a_level_is_answered_in_json() -> None:
    assert answers(run("level", "bac pro")) == [{"text": "bac pro", "level": "bac"}]
    assert answers(run("level", "jsp")) == [{"text": "jsp", "level": None}]


def test_interests_are_answered_in_json() -> None:
    assert answers(run("interests", "cybersécurité mais pas de design")) == [
        {
            "text": "cybersécurité mais pas de design",
            "domains": ["cybersecurite"],
            "excluded": ["design"],
            "vague": False,
            "all": False,
        }
    ]


def test_an_admin_adds_words_to_the_vocabulary(data_dir: Path) -> None:
    data_dir.mkdir()
    (data_dir / "vocabulaire.toml").write_text("[design]\nmots = ['zellige']\n", encoding="utf-8")
    assert answers(run("interests", "le zellige"))[0]["domains"] == ["design"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (
            b"[peche]\nmots = ['ligne']",
            "ne peut pas servir\u00a0: [peche] mots n’y est pas compris. Comment l’écrire\xa0: README, «\xa0Étendre le vocabulaire\xa0».\n",
        ),
        (b"[design]\nmots = ['\xe9']", "est illisible\u00a0: ce doit être un texte en UTF-8.\n"),
    ],
)
@pytest.mark.parametrize("command", [("interests", "le code"), ("vocabulary",), ("match", "-")])
def test_a_wrong_vocabulary_is_one_sentence(
    command: tuple[str, ...], content: bytes, sentence: str, data_dir: Path
) -> None:
    data_dir.mkdir()
    file = data_dir / "vocabulaire.toml"
    file.write_bytes(content)
    result = run(*command)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"{file} {sentence}")


def test_the_vocabulary_is_counted_and_checked() -> None:
    counted = run("vocabulary")
    assert counted.stdout.startswith("developpement ")
    checked = run("vocabulary", "--check")
    assert (checked.exit_code, checked.stdout) == (0, "Rien ne se contredit.\n")


def test_what_contradicts_itself_in_the_vocabulary_ends_with_2(data_dir: Path) -> None:
    data_dir.mkdir()
    (data_dir / "vocabulaire.toml").write_text("[design]\nmots = ['Lille, boulanger']\n", encoding="utf-8")
    result = run("vocabulary", "--check")
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 3


@pytest.mark.parametrize("command", ["place", "level", "interests"])
def test_each_line_of_standard_input_is_answered_in_order_blank_ones_too(command: str) -> None:
    texts = [answer["text"] for answer in answers(run(command, "-", typed="Lille\n\n bac \r\ndesign"))]
    assert texts == ["Lille", "", " bac ", "design"]


def test_bytes_that_are_not_utf8_do_not_stop_a_batch() -> None:
    assert len(answers(run("level", "-", typed=b"bac\n\xff\xfe\nbrevet\n"))) == 3


@pytest.mark.usefixtures("published")
def test_a_match_says_what_was_understood_and_why() -> None:
    (answer,) = answers(
        run("match", "--place", "Lille", "--level", "bac", "--interests", "dev web", "-n", "1", "--json")
    )
    assert answer["profile"] == {
        "place": {"kind": "commune", "code": "59350", "name": "Lille", "departement": "59"},
        "place_status": "found",
        "place_confirm": False,
        "level": "bac",
        "domains": ["developpement"],
        "excluded": [],
        "words": answer["profile"]["words"],
        "delivery": None,
        "work_study": None,
    }
    assert isinstance(answer["relaxed"], list)
    (match,) = answer["matches"]
    assert isinstance(match.pop("score"), float)
    assert match.pop("reasons")
    assert match.pop("but")
    assert match == {
        "id": "lille-1",
        "title": "Développeur web",
        "provider": "École Y",
        "commune": "Lille",
        "distance_km": 0.0,
        "domain": "developpement",
        "entry_level": None,
        "exit_level": None,
        "delivery": None,
    }


@pytest.mark.usefixtures("published")
def test_a_match_explains_its_whole_reckoning() -> None:
    asked = ("match", "--place", "Lille", "--interests", "dev web", "-n", "1", "--explain")
    told = run(*asked).stdout
    assert "Compris\u00a0: Lille" in told
    assert "Pas 1, comme demandé (20\u202fkm)\u00a0:" in told
    assert "domaine         40" in told
    (answer,) = answers(run(*asked, "--json"))
    (match,) = answer["matches"]
    assert sum(match["parts"].values()) == pytest.approx(match["score"], abs=0.05)
    assert answer["steps"][0] == {"relaxation": None, "radius_km": 20.0, "on_site": 1, "remote": 0}


@pytest.mark.usefixtures("published")
def test_an_ambiguous_place_is_taken_as_its_biggest_and_said() -> None:
    (answer,) = answers(run("match", "--place", "saint denis", "--json"))
    assert answer["profile"]["place_status"] == "ambiguous"
    assert answer["profile"]["place"]["name"] == "Saint-Denis"


@pytest.mark.usefixtures("published")
def test_matches_are_answered_line_by_line() -> None:
    lines = [
        '{"place": "Lens", "interests": "montage vidéo"}',
        "",
        "not json",
        '["Lens"]',
        '{"place": 62300}',
    ]
    found, blank, broken, listed, number = answers(run("match", "-", typed="\n".join(lines)))
    assert found["matches"][0]["id"] == "lens-1"
    assert blank["profile"]["place"] is None
    assert broken == listed == {"error": "Un profil est un objet JSON avec place, level et interests."}
    assert number["profile"]["place"]["departement"] == "62"


@pytest.mark.usefixtures("published")
def test_a_match_is_read_in_french() -> None:
    result = run("match", "--place", "Lille", "--interests", "dev web")
    assert result.exit_code == 0
    understood, _blank, loosened, blank, first, provider, reasons, caveat, *_others = (
        result.stdout.splitlines()
    )
    assert understood.startswith("Compris\u00a0: Lille (59)")
    assert loosened.endswith("sont montrés aussi\u00a0: domaines voisins.")
    assert blank == ""
    assert (first, provider) == ("1. Développeur web", "   École Y — Lille")
    assert reasons.startswith("   ✔ ")
    assert caveat.startswith("   ✖ Mais\u00a0: ")


@pytest.mark.parametrize("command", [["match"], ["match", "-"], ["report"], ["report", "--json"]])
def test_nothing_published_says_what_to_do(command: list[str]) -> None:
    result = run(*command)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "Aucun catalogue n’est publié\u00a0: lancer «\u00a0python -m catalogue refresh FICHIER\u00a0» "
        "ou «\u00a0python -m catalogue demonstration\u00a0».\n"
    )


CSV = (
    "intitulé;organisme;commune;fin du label\n"
    "Développeur web;Y;Lens;\nDesigner web;Y;Zzyzx;\n"
    "Développeur web;Y;Lille;\nDéveloppeur web;Y;Calais;\nDéveloppeur web;Y;Arras;22/11/2020\n"
)


def test_a_refresh_publishes_and_says_what_is_wrong(tmp_path: Path, data_dir: Path) -> None:
    (tmp_path / "formations.csv").write_text(CSV, encoding="utf-8")
    (answer,) = answers(run("refresh", "formations.csv", "--json"))
    assert answer == {
        "read": 5,
        "added": 4,
        "changed": 0,
        "removed": 0,
        "rejected": 1,
        "trainings": 4,
        "repaired": 0,
        "remarks": 1,
        "expired": 1,
        "over": 0,
        "stops": [],
        "problems": [
            {
                "source": "formations.csv",
                "record": "",
                "line": 3,
                "column": "commune",
                "problem": "«\u00a0Zzyzx\u00a0» n’est pas une commune connue.",
                "done": "left_out",
            },
            {
                "source": "formations.csv",
                "record": "",
                "line": 6,
                "column": "fin du label",
                "problem": "Le label est terminé depuis le 22/11/2020\u00a0: cette formation ne sera pas montrée.",
                "done": "kept",
            },
        ],
        "version": 1,
    }
    published = store.publication(data_dir)
    assert published is not None
    assert (published.source, published.demonstration, published.automatic) == (
        "formations.csv",
        False,
        False,
    )


def test_a_refresh_reads_a_file_of_other_headers_through_a_mapping(tmp_path: Path, data_dir: Path) -> None:
    (tmp_path / "lycees.csv").write_text("filiere,lycee\nBTS réseaux,X\n", encoding="utf-8")
    (tmp_path / "c.toml").write_text(
        '[colonnes]\n"intitulé" = "filiere"\norganisme = "lycee"\n[valeurs]\ncommune = "Lens"\n',
        encoding="utf-8",
    )
    assert run("refresh", "lycees.csv", "--mapping", "c.toml").exit_code == 0
    published = store.load(data_dir)
    assert published is not None
    assert [(one.title, one.provider.name) for one in published.trainings] == [("BTS réseaux", "X")]


def test_with_a_wrong_mapping_nothing_is_published(tmp_path: Path, data_dir: Path) -> None:
    (tmp_path / "formations.csv").write_text(CSV, encoding="utf-8")
    (tmp_path / "c.toml").write_text("pas du toml", encoding="utf-8")
    result = run("refresh", "formations.csv", "--mapping", "c.toml")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "c.toml n’est pas un texte TOML lisible\u00a0: vérifier les guillemets et les signes =.\n"
    )
    assert store.publication(data_dir) is None


def test_the_help_of_refresh_lists_the_columns() -> None:
    page = run("refresh", "--help").stdout.splitlines()
    listed = [
        line.strip() for line in page[next(n for n, line in enumerate(page) if "Colonnes" in line) + 1 :]
    ]
    assert listed[:3] == ["identifiant", "intitulé *", "organisme *"]
    assert [line.removesuffix(" **").removesuffix(" *") for line in listed] == list(NAMES.values())


def test_a_dry_run_publishes_nothing(tmp_path: Path, data_dir: Path) -> None:
    (tmp_path / "formations.csv").write_text(CSV, encoding="utf-8")
    result = run("refresh", "formations.csv", "--dry-run")
    assert result.exit_code == 0
    assert result.stdout.endswith("Rien n’a été publié\u00a0: c’était un essai.\n")
    assert store.publication(data_dir) is None


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["refresh", "absent.csv"], "absent.csv ne s’ouvre pas\u00a0: vérifier son nom et ses droits."),
        (["refresh", "."], ". est un dossier\u00a0: nommer un fichier qui s’y trouve."),
        (["refresh"], "Il manque SOURCE...\u00a0: voir --help."),
        (["match", "-n", "0"], "La valeur donnée à -n ne convient pas\u00a0: voir --help."),
        (["poterie"], "Cette commande ou cette option n’existe pas\u00a0: voir --help."),
    ],
)
def test_a_wrong_argument_is_one_french_sentence(arguments: list[str], sentence: str) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"{sentence}\n")


@pytest.mark.usefixtures("published")
def test_a_profile_given_as_a_word_is_refused() -> None:
    result = run("match", "Lens")
    assert result.exit_code == 2
    assert result.stderr.startswith("Le profil se dit avec --place")


def test_the_demonstration_is_published_knowingly(data_dir: Path) -> None:
    result = run("demonstration")
    assert result.stdout == "Le catalogue de démonstration est publié\u00a0: version 1, 410 formations.\n"
    published = store.publication(data_dir)
    assert published is not None
    assert (published.demonstration, published.automatic) == (True, False)


def test_the_report_of_the_demonstration_has_the_published_figures() -> None:
    run("demonstration")
    (figures,) = answers(run("report", "--json"))
    assert figures["trainings"] == 410
    assert figures["communes"] >= 130
    assert figures["duration_months"] == {"min": 3, "max": 32, "mean": 7, "median": 7, "unknown": 20}
    assert figures["domains"]["developpement"] == {"count": 242, "share": 0.5902}
    assert figures["domains"]["remise_a_niveau"] == {"count": 57, "share": 0.139}
    assert figures["domains"]["gestion_projet"] == {"count": 45, "share": 0.1098}
    assert figures["delivery"]["a_distance"] == {"count": 12, "share": 0.0293}
    assert (figures["version"], figures["demonstration"]) == (1, True)
    assert datetime.fromisoformat(figures["published_at"]).tzinfo


def test_a_settings_file_that_is_no_text_is_said(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"BOT_DATA_DIR=\xff")
    result = run("report")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "Le fichier .env est illisible\u00a0: il doit être un texte en UTF-8.\n"


@pytest.mark.usefixtures("published")
def test_the_data_folder_may_be_named(tmp_path: Path) -> None:
    assert run("report").exit_code == 0
    assert run("report", "--data-dir", str(tmp_path / "ailleurs")).exit_code == 2


def process(*arguments: str, typed: bytes = b"", **environment: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "catalogue", *arguments],
        input=typed,
        capture_output=True,
        cwd=ROOT,
        env=os.environ | environment,
        check=False,
    )


def test_the_real_process_answers_in_utf8_whatever_the_locale() -> None:
    done = process("place", "-", typed="Besançon\n".encode(), LC_ALL="C", PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["places"][0]["name"] == "Besançon"


def test_the_real_process_fails_with_one_sentence() -> None:
    done = process("refresh", "absent.csv")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == "absent.csv ne s’ouvre pas\u00a0: vérifier son nom et ses droits.\n"


def test_a_reader_that_goes_away_is_no_drama() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "catalogue", "level", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    ) as running:
        assert running.stdin
        assert running.stdout
        assert running.stderr
        running.stdin.write(b"bac\n")
        running.stdin.flush()
        assert json.loads(running.stdout.readline())["level"] == "bac"  # answered at once, not at the end
        running.stdout.close()
        running.stdin.write(b"brevet\n")
        running.stdin.close()
        assert running.stderr.read() == b""


def test_what_stops_a_publication_comes_with_all_that_was_read(tmp_path: Path, data_dir: Path) -> None:
    header, *_lines = CSV.splitlines()
    (tmp_path / "a.csv").write_text(
        f"{header}\nDéveloppeur web;École X{';' * header.count(';')}\n", encoding="utf-8"
    )
    result = run("refresh", "a.csv")
    assert result.exit_code == 2
    assert "Lu\u00a0: 1 entrée, soit 0 formation." in result.stdout
    assert "Ligne 2" in result.stdout
    assert result.stderr == "Aucune formation n’est lisible\u00a0: il n’y a rien à publier.\n"
    assert store.publication(data_dir) is None


def test_the_empty_table_is_a_csv(tmp_path: Path) -> None:
    result = run("template", "a.xlsx")
    assert result.exit_code == 2
    assert result.stderr == "a.xlsx\u00a0: le nom doit finir par .csv, qu’ouvrent les tableurs.\n"
    assert not (tmp_path / "a.xlsx").exists()
