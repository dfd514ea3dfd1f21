import json
import os
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from catalogue import exploring, store
from catalogue.language import translator
from catalogue.model import Label, Session, Training
from catalogue.resources import gazetteer
from tests.catalogue.samples import BARE, FULL, NOW

_ = translator("catalogue")

# What bot.db would hold, of all the files of the folder the only one that must never be seen.
SECRET = "Samia habite à Lens"

Row = dict[str, Any]


def publish(folder: Path, *trainings: Training) -> store.Published:
    store.publish(folder, trainings, source="essai.csv", demonstration=False, automatic=False, now=NOW)
    published = store.load(folder)
    assert published is not None
    return published


def rows(folder: Path, sql: str, *trainings: Training, **values: str) -> list[Row]:
    """What a question gives on these trainings."""
    exploring.write(folder / "look.db", publish(folder, *trainings), gazetteer(), NOW.date(), _)
    with closing(sqlite3.connect(folder / "look.db")) as db:
        db.row_factory = sqlite3.Row
        return [dict(row) for row in db.execute(sql, values)]


def question(name: str, folder: Path) -> str:
    said: Any = exploring.metadata(publish(folder, BARE), _)
    sql: str = said["databases"]["catalogue"]["queries"][name]["sql"]
    return sql


def test_a_training_is_one_line_with_names_in_place_of_codes(tmp_path: Path) -> None:
    (row,) = rows(tmp_path, "select * from formations", FULL)
    told = {
        "intitule": "Monteur·se vidéo pour le web",
        "domaine": "vidéo et son",
        "autres_domaines": "design et graphisme",
        "modalite": "en partie à distance",
        "commune": "Lens",
        "departement": "Pas-de-Calais",
        "region": "Hauts-de-France",
        "niveau_entree": "sans diplôme",
        "niveau_obligatoire": "non",
        "mois": 6.5,
        "gratuit": "non",
        "prix": 150.5,
        "prochaine_session": None,
        "entree_permanente": "oui",
        "publics": "moins de 26 ans, femmes",
        "label_jusqu_au": "2027-12-31",
        "montree": "oui",
    }
    assert {name: row[name] for name in told} == told


def test_what_is_not_said_is_empty(tmp_path: Path) -> None:
    (row,) = rows(
        tmp_path, "select siret, objectif, niveau_entree, gratuit, prix, site from formations", BARE
    )
    assert set(row.values()) == {None}


def test_each_place_is_a_line_with_its_map(tmp_path: Path) -> None:
    places = rows(tmp_path, "select formation, commune, code_departement, latitude, carte from lieux", FULL)
    link = "https://www.openstreetmap.org/?mlat=50.43&mlon=2.83#map=16/50.43/2.83"
    assert [tuple(row.values()) for row in places] == [
        ("lens-1", "Lens", "62", 50.43, link),
        ("lens-1", "Lille", "59", None, None),
    ]


def test_words_are_searched_without_accents(tmp_path: Path) -> None:
    sql = "select intitule from formations where rowid in (select rowid from formations_fts where formations_fts match 'video')"
    assert rows(tmp_path, sql, FULL, BARE) == [{"intitule": FULL.title}]


def test_a_session_of_which_only_the_month_is_known_says_no_day(tmp_path: Path) -> None:
    sessions = (
        Session(date(2027, 1, 12), date(2027, 7, 12), date(2026, 12, 20)),
        Session(date(2027, 9, 1), date(2028, 6, 30), month_only=True),
        Session(permanent=True),
    )
    sql = "select debut, fin, candidature_avant, entree_permanente from sessions"
    told = rows(tmp_path, sql, replace(BARE, sessions=sessions))
    assert [tuple(row.values()) for row in told] == [
        ("2027-01-12", "2027-07-12", "2026-12-20", "non"),
        ("2027-09", "2028-06", None, "non"),
        (None, None, None, "oui"),
    ]


@pytest.mark.parametrize("typed", ["59", " 59 ", "Nord", "nord"])
def test_in_my_department_all_places_count(typed: str, tmp_path: Path) -> None:
    found = rows(tmp_path, question("dans_mon_departement", tmp_path), FULL, BARE, departement=typed)
    assert [row["intitule"] for row in found] == [FULL.title, BARE.title]
    assert {row["commune"] for row in found} == {"Lille"}


def test_without_diploma_are_those_that_say_so(tmp_path: Path) -> None:
    found = rows(tmp_path, question("sans_diplome", tmp_path), FULL, BARE)
    assert [row["intitule"] for row in found] == [FULL.title]


def test_labels_that_end_within_six_months(tmp_path: Path) -> None:
    today = date.fromisoformat(rows(tmp_path, "select date('now') as today", BARE)[0]["today"])
    ends = {"past": -1, "soon": 90, "later": 300}
    trainings = [
        replace(BARE, id=id_, title=id_, label=Label(until=today + timedelta(days)))
        for id_, days in ends.items()
    ]
    (tmp_path / "look.db").unlink()
    found = rows(tmp_path, question("labels_qui_expirent", tmp_path), *trainings)
    assert [row["intitule"] for row in found] == ["soon"]


def test_places_without_coordinates(tmp_path: Path) -> None:
    found = rows(tmp_path, question("sans_coordonnees", tmp_path), FULL)
    assert [row["commune"] for row in found] == ["Lille"]


def test_what_is_a_demonstration_says_so(tmp_path: Path) -> None:
    store.publish(tmp_path, [BARE], source="essai", demonstration=True, automatic=False, now=NOW)
    published = store.load(tmp_path)
    assert published is not None
    assert "démonstration" in str(exploring.metadata(published, _)["description"])


def command(folder: Path, *options: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "catalogue", "explore", *options],
        env=os.environ | {"BOT_DATA_DIR": str(folder / "data"), "TMPDIR": str(folder / "tmp")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture
def open_catalogue(tmp_path: Path) -> Iterator[httpx.Client]:
    """The real command, on a port of its own, beside a bot.db."""
    (tmp_path / "tmp").mkdir()
    publish(tmp_path / "data", FULL, BARE)
    with closing(sqlite3.connect(tmp_path / "data/bot.db")) as db:
        db.execute("CREATE TABLE conversations (said TEXT)")
        db.execute("INSERT INTO conversations VALUES (?)", [SECRET])
        db.commit()
    child = command(tmp_path, "--port", "0")
    try:
        assert child.stdout
        address = next(word for word in child.stdout.readline().split() if word.startswith("http"))
        with httpx.Client(base_url=address, timeout=20) as client:
            yield client
    finally:
        child.terminate()
        assert (child.wait(timeout=20), child.communicate()[1]) == (0, "")
    assert list((tmp_path / "tmp").iterdir()) == []


@pytest.mark.system
def test_the_published_catalogue_is_open_and_nothing_else_is(open_catalogue: httpx.Client) -> None:
    def answer(path: str, **values: str) -> Any:  # noqa: ANN401 - any JSON
        return open_catalogue.get(path, params=values).raise_for_status().json()

    assert [base["name"] for base in answer("/-/databases.json")] == ["catalogue"]
    assert not answer("/-/databases.json")[0]["is_mutable"]
    tables = {table["name"] for table in answer("/catalogue.json")["tables"] if not table["hidden"]}
    assert tables == {"formations", "lieux", "sessions"}
    for name in ("sans_diplome", "labels_qui_expirent", "sans_coordonnees"):
        assert answer(f"/catalogue/{name}.json")["ok"]
    near = answer("/catalogue/dans_mon_departement.json", departement="62", _shape="objects")["rows"]
    assert [row["commune"] for row in near] == ["Lens"]
    facets = answer("/catalogue/formations.json")["facet_results"]
    assert {"domaine", "departement", "niveau_entree", "modalite", "gratuit"} <= facets.keys()
    assert open_catalogue.get("/bot.json").status_code == 404
    for sql in ("attach database 'data/bot.db' as bot", "delete from formations"):
        assert open_catalogue.get("/catalogue.json", params={"sql": sql}).status_code == 400
    assert SECRET not in json.dumps(answer("/catalogue/formations.json"))


def failure(folder: Path, *options: str) -> tuple[int, str]:
    child = command(folder, *options)
    said = child.communicate(timeout=20)[1]
    return child.returncode, said


def test_nothing_published_is_one_sentence(tmp_path: Path) -> None:
    code, said = failure(tmp_path, "--port", "0")
    assert (code, said.count("\n")) == (2, 1)
    assert said.startswith("Aucun catalogue n’est publié")


def test_a_port_that_is_taken_is_one_sentence(tmp_path: Path) -> None:
    publish(tmp_path / "data", BARE)
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = taken.getsockname()[1]
        code, said = failure(tmp_path, "--port", str(port))
    assert (code, said.count("\n")) == (2, 1)
    assert said.startswith(f"Le port {port} est déjà pris")
