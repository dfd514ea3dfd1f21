import gzip
from collections.abc import Iterator
from dataclasses import replace
from itertools import repeat
from pathlib import Path

import pytest

from catalogue.errors import UserError
from catalogue.sources.fetching import KEPT, Fetched, fetch
from catalogue.sources.limits import MB, Limits
from catalogue.sources.unpacking import unwatched
from tests.catalogue.sources.website import Page, Website, website

LIMITS = Limits(connect=1, silence=0.3, download_seconds=0.6, allow_private=True)
CSV = b"intitule;organisme\n"
DATED = {"Last-Modified": "Mon, 23 Nov 2026 03:00:00 GMT"}


@pytest.fixture
def site() -> Iterator[Website]:
    with website() as site:
        yield site


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "downloads"


def get(address: str, folder: Path, limits: Limits = LIMITS) -> Fetched:
    return fetch(address, folder, unwatched, limits)


def refusal(address: str, folder: Path, limits: Limits = LIMITS) -> str:
    with pytest.raises(UserError) as refused:
        get(address, folder, limits)
    return str(refused.value)


def parts(folder: Path) -> list[Path]:
    return list(folder.glob("*.part"))


def test_what_an_address_gives_is_kept_in_a_file(site: Website, folder: Path) -> None:
    site.pages["/offre.csv"] = Page([CSV, CSV])
    fetched = get(site.at("/offre.csv"), folder)
    assert (fetched.name, fetched.unchanged) == (site.at("/offre.csv"), False)
    assert fetched.path.read_bytes() == CSV * 2
    assert fetched.path.parent == folder
    assert parts(folder) == []


def test_the_query_which_may_hold_a_key_is_sent_but_not_said(site: Website, folder: Path) -> None:
    site.pages["/offre.csv"] = Page([CSV])
    fetched = get(site.at("/offre.csv?cle=secret#haut"), folder)
    assert "secret" not in fetched.name
    assert not any("secret" in path.read_text() or "secret" in path.name for path in folder.iterdir())


def test_two_queries_of_one_address_are_two_files(site: Website, folder: Path) -> None:
    site.pages["/offre"] = Page([CSV])
    assert get(site.at("/offre?page=1"), folder).path != get(site.at("/offre?page=2"), folder).path


@pytest.mark.parametrize(
    ("headers", "asked"),
    [
        ({"ETag": '"v1"'}, {"If-None-Match": '"v1"'}),
        (DATED, {"If-Modified-Since": DATED["Last-Modified"]}),
    ],
)
def test_what_did_not_change_is_not_downloaded_again(
    site: Website, folder: Path, headers: dict[str, str], asked: dict[str, str]
) -> None:
    address = site.at("/offre.csv")
    site.pages["/offre.csv"] = Page([CSV], headers=headers)
    first = get(address, folder)
    site.pages["/offre.csv"] = Page(status=304)
    again = get(address, folder)
    assert again == replace(first, unchanged=True)
    assert again.path.read_bytes() == CSV
    assert site.asked[1].items() >= asked.items()


def test_a_server_that_does_not_say_that_nothing_changed_is_found_out(site: Website, folder: Path) -> None:
    site.pages["/offre.csv"] = Page([CSV])
    assert [get(site.at("/offre.csv"), folder).unchanged for _time in range(2)] == [False, True]
    site.pages["/offre.csv"] = Page([CSV, CSV])
    changed = get(site.at("/offre.csv"), folder)
    assert (changed.unchanged, changed.path.read_bytes()) == (False, CSV * 2)


@pytest.mark.parametrize("spoilt", ["", "{", "[1]", '{"other": 1}', "null"])
def test_when_what_was_noted_is_spoilt_it_is_downloaded_again(
    site: Website, folder: Path, spoilt: str
) -> None:
    site.pages["/offre.csv"] = Page([CSV], headers={"ETag": '"v1"'})
    stamp = get(site.at("/offre.csv"), folder).path.with_suffix(".json")
    stamp.write_text(spoilt)
    assert get(site.at("/offre.csv"), folder).path.read_bytes() == CSV
    assert "If-None-Match" not in site.asked[1]


def test_when_the_file_was_deleted_it_is_downloaded_again(site: Website, folder: Path) -> None:
    site.pages["/offre.csv"] = Page([CSV], headers={"ETag": '"v1"'})
    get(site.at("/offre.csv"), folder).path.unlink()
    assert get(site.at("/offre.csv"), folder).path.read_bytes() == CSV
    assert "If-None-Match" not in site.asked[1]


def test_a_mark_that_cannot_be_sent_back_is_not_kept(site: Website, folder: Path) -> None:
    site.pages["/offre.csv"] = Page([CSV], headers={"ETag": '"é"'})
    assert [get(site.at("/offre.csv"), folder).unchanged for _time in range(2)] == [False, True]


def test_what_fails_leaves_the_file_of_the_last_time(site: Website, folder: Path) -> None:
    site.pages["/offre.csv"] = Page([CSV], headers={"ETag": '"v1"'})
    fetched = get(site.at("/offre.csv"), folder)
    site.pages["/offre.csv"] = Page([b"half"], length=1000)
    assert refusal(site.at("/offre.csv"), folder).endswith("a été coupé\u00a0: recommencer.")
    assert fetched.path.read_bytes() == CSV
    assert parts(folder) == []


def test_what_a_killed_download_left_is_swept_away(site: Website, folder: Path) -> None:
    site.pages["/offre.csv"] = Page([CSV])
    fetched = get(site.at("/offre.csv"), folder)
    fetched.path.with_suffix(".1.part").write_bytes(b"half")
    get(site.at("/offre.csv"), folder)
    assert parts(folder) == []


def test_the_files_of_the_last_addresses_alone_are_kept(site: Website, folder: Path) -> None:
    site.pages["/offre"] = Page([CSV])
    kept = [get(site.at(f"/offre?nuit={night}"), folder).path for night in range(KEPT + 2)][2:]
    assert sorted(folder.iterdir()) == sorted([*kept, *(path.with_suffix(".json") for path in kept)])


def test_an_address_that_is_asked_every_night_is_one_of_them(site: Website, folder: Path) -> None:
    site.pages["/offre"] = Page([CSV], headers={"ETag": '"v1"'})
    get(site.at("/offre"), folder)
    for night in range(KEPT - 1):
        get(site.at(f"/offre?nuit={night}"), folder)
    site.pages["/offre"] = Page(status=304)
    nightly = get(site.at("/offre"), folder)
    site.pages["/offre"] = Page([CSV])
    get(site.at("/offre?nuit=une de plus"), folder)
    assert nightly.unchanged
    assert nightly.path.exists()


def test_what_is_packed_for_the_journey_stays_so_on_the_disk(site: Website, folder: Path) -> None:
    site.pages["/offre.csv"] = Page([gzip.compress(CSV)], headers={"Content-Encoding": "gzip"})
    assert gzip.decompress(get(site.at("/offre.csv"), folder).path.read_bytes()) == CSV
    assert site.asked[0]["Accept-Encoding"] == "gzip"


def test_an_address_may_send_to_another(site: Website, folder: Path) -> None:
    site.pages["/offre"] = Page(status=301, headers={"Location": "ici/offre.csv"})
    site.pages["/ici/offre.csv"] = Page(status=307, headers={"Location": site.at("/offre.csv")})
    site.pages["/offre.csv"] = Page([CSV])
    fetched = get(site.at("/offre"), folder)
    assert (fetched.name, fetched.path.read_bytes()) == (site.at("/offre"), CSV)


@pytest.mark.parametrize(
    ("location", "sentence"),
    [
        ("/", "renvoie d’adresse en adresse, sans fin."),
        ("file:///etc/passwd", "Seules les adresses en http:// et https:// sont lues, pas file."),
        ("ftp://example.org/", "Seules les adresses en http:// et https:// sont lues, pas ftp."),
        ("http://moi:secret@127.0.0.1/", "ils seraient gardés avec elle."),
        ("http://xn--/", "Cette adresse est mal écrite\u00a0: la copier à nouveau."),
        ("http://[", "Cette adresse est mal écrite\u00a0: la copier à nouveau."),
    ],
)
def test_an_address_may_not_send_anywhere(site: Website, folder: Path, location: str, sentence: str) -> None:
    site.pages["/"] = Page(status=302, headers={"Location": location})
    assert refusal(site.at("/"), folder).endswith(sentence)


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:{port}/",
        "http://127.1:{port}/",
        "http://2130706433:{port}/",
        "http://localhost:{port}/",
        "http://[::1]:{port}/",
        "http://[::ffff:127.0.0.1]:{port}/",
        "http://0.0.0.0:{port}/",
        "http://169.254.169.254/latest/meta-data",
        "http://10.0.0.1/",
    ],
)
def test_a_machine_of_the_network_is_never_asked(site: Website, folder: Path, address: str) -> None:
    sentence = refusal(address.format(port=site.port), folder, replace(LIMITS, allow_private=False))
    assert "est une machine d’un réseau privé" in sentence
    assert site.asked == []


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (401, "n’est pas ouverte à tous\u00a0: demander une autre adresse à qui la publie."),
        (403, "n’est pas ouverte à tous\u00a0: demander une autre adresse à qui la publie."),
        (404, "ne mène à rien\u00a0: la vérifier."),
        (410, "ne mène à rien\u00a0: la vérifier."),
        (429, "a un problème (erreur 429)\u00a0: réessayer plus tard."),
        (500, "a un problème (erreur 500)\u00a0: réessayer plus tard."),
        (503, "a un problème (erreur 503)\u00a0: réessayer plus tard."),
        (206, "ne donne pas de fichier (réponse 206)\u00a0: la vérifier."),
        (304, "ne donne pas de fichier (réponse 304)\u00a0: la vérifier."),
        (418, "ne donne pas de fichier (réponse 418)\u00a0: la vérifier."),
    ],
)
def test_an_answer_without_the_file_is_said_in_one_sentence(
    site: Website, folder: Path, status: int, sentence: str
) -> None:
    site.pages["/"] = Page(status=status)
    assert refusal(site.at("/"), folder).endswith(sentence)


def test_a_server_that_says_nothing_is_not_waited_for(site: Website, folder: Path) -> None:
    site.pages["/"] = Page(site.drips(b"", pause=5))
    assert refusal(site.at("/"), folder).endswith("met trop de temps à répondre\u00a0: réessayer plus tard.")


def test_a_server_that_speaks_a_byte_at_a_time_ends_too(site: Website, folder: Path) -> None:
    site.pages["/"] = Page(site.drips(b".", pause=0.02))
    assert refusal(site.at("/"), folder).endswith("met trop de temps à répondre\u00a0: réessayer plus tard.")
    assert parts(folder) == []


def test_nor_is_a_server_whose_headers_never_end(site: Website, folder: Path) -> None:
    site.pages["/"] = Page(site.drips(b"X: y\r\n", pause=0.02), bare=True)
    assert refusal(site.at("/"), folder).endswith("met trop de temps à répondre\u00a0: réessayer plus tard.")


def test_nobody_at_the_address_is_said_so(folder: Path) -> None:
    with website() as site:
        gone = site.at("/")
    assert refusal(gone, folder).endswith("ne répond pas\u00a0: la vérifier, ou réessayer plus tard.")


def test_a_connection_that_is_not_secure_is_said_so(site: Website, folder: Path) -> None:
    assert "La connexion sécurisée avec" in refusal(site.at("/", scheme="https"), folder)


def test_what_is_announced_too_heavy_is_not_downloaded(site: Website, folder: Path) -> None:
    site.pages["/"] = Page(site.drips(b"", pause=5), length=3 * 1024 * MB)
    assert refusal(site.at("/"), folder).endswith(
        "est trop lourd\u00a0: plus de 2\u202f048\u00a0Mo à télécharger."
    )


def test_what_is_too_heavy_without_saying_so_is_stopped(site: Website, folder: Path) -> None:
    site.pages["/"] = Page(repeat(bytes(MB)))
    said = refusal(site.at("/"), folder, replace(LIMITS, download=3 * MB))
    assert said.endswith("est trop lourd\u00a0: plus de 3\u00a0Mo à télécharger.")
    assert parts(folder) == []


def test_an_encoding_that_was_not_asked_for_is_refused(site: Website, folder: Path) -> None:
    site.pages["/"] = Page([b"?"], headers={"Content-Encoding": "br"})
    assert "compressé d’une façon rare" in refusal(site.at("/"), folder)


def test_a_disk_on_which_nothing_can_be_written_is_said_so(site: Website, tmp_path: Path) -> None:
    site.pages["/"] = Page([CSV])
    (tmp_path / "downloads").write_text("a file, where a folder should be")
    assert "ne peut pas être écrit" in refusal(site.at("/"), tmp_path / "downloads")


@pytest.mark.parametrize(
    "address",
    [
        *("http://", "http://[", "http://a b/", "http://exa\0mple.org/", "http:///a"),
        *("http://xn--/", "http://xn--a.fr/", "http://127.0.0.1:99999/", "http://127.0.0.1:-1/"),
    ],
)
def test_an_address_badly_written_is_said_so(folder: Path, address: str) -> None:
    assert refusal(address, folder) == "Cette adresse est mal écrite\u00a0: la copier à nouveau."


def test_a_password_in_the_address_is_refused_and_not_repeated(folder: Path) -> None:
    assert "secret" not in refusal("https://moi:secret@example.org/", folder)


def test_whoever_watches_sees_it_arrive(site: Website, folder: Path) -> None:
    seen: list[tuple[int, int]] = []
    site.pages["/"] = Page([bytes(MB)] * 2, length=2 * MB)
    fetch(site.at("/"), folder, lambda done, total: seen.append((done, total)), LIMITS)
    assert seen == sorted(seen)
    assert seen[-1] == (2 * MB, 2 * MB)


def test_the_proxies_of_the_environment_are_not_used(
    site: Website, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    site.pages["/"] = Page([CSV])
    assert get(site.at("/"), folder).path.read_bytes() == CSV
