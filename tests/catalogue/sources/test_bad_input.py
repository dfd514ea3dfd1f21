"""What an admin may give by mistake, or be given by someone who wants harm: one sentence, and little memory."""

import gzip
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue import resources
from catalogue.errors import UserError
from catalogue.language import translator
from catalogue.sources import reaching
from catalogue.sources.entry import Entry, Read
from catalogue.sources.limits import LIMITS, Limits
from catalogue.sources.opening import opened
from catalogue.sources.problems import Done, problem_text
from catalogue.sources.reading import read
from catalogue.sources.record import Context
from tests.catalogue.sources.archives import MB, encrypted, texts, xlsx, zeros, zipped
from tests.catalogue.sources.website import Page, website

HEADER = "identifiant;intitulé;organisme;domaine;commune;code postal;début\n"
LENS = "1;Monteur vidéo;Fabrique X;audiovisuel;Lens;62300;2027-01-12\n"
CSV = (HEADER + LENS).encode()
# One megabyte of the same lines, and 10 GB of them.
SAME = gzip.compress(LENS.encode() * (MB // len(LENS)))
ENDLESS = gzip.compress(HEADER.encode()) + SAME * 10_240
LHEO = '<lheo xmlns="http://lheo.gouv.fr/2.3"><offres>{}</offres></lheo>'
TITLE = "<formation><intitule-formation>{}</intitule-formation></formation>"
# An entity made of ten others, eleven times over: a hundred billion words.
LAUGHS = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
LOGIN = b"<!DOCTYPE html>\n<html><body><form>Connexion</form></body></html>"
OLD_EXCEL = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(2000)


def doctype(entities: str, text: str) -> bytes:
    return f"<!DOCTYPE lheo [{entities}]>{LHEO.format(TITLE.format(text))}".encode()


NO_CATALOGUE = "essai n’est pas un catalogue\u00a0: il faut du XML LHEO, un CSV"
DAMAGED = "essai est coupé ou abîmé\u00a0: se le procurer à nouveau."
ENDS_NOT = "essai se décompresse sans fin\u00a0: cette archive n’est pas digne de confiance."
NO_COLUMN = "Il manque au fichier ces colonnes\u00a0: intitulé, organisme"
CUT_XML = "Ligne 1\u00a0: le XML y est cassé ou coupé"
DOCTYPE = "Ce XML déclare un DOCTYPE, dont un fichier LHEO n’a pas besoin\u00a0: il n’est pas lu."
ENDLESS_TRAINING = "Une formation de ce fichier occupe plus de "
CUT_JSON = "Le JSON de ce fichier est coupé ou mal formé"
NO_JSON = "Ce JSON n’est pas un catalogue exporté par ce logiciel"
ENDLESS_LINE = "Ligne {}\u00a0: un guillemet est mal placé ou jamais refermé"
NO_WORKBOOK = "essai n’est pas un classeur lisible"

FILES = {
    "empty": (b"", "essai est vide."),
    "blank": (b"\xef\xbb\xbf \r\n\r\n", "essai est vide."),
    "empty gzip": (gzip.compress(b""), "essai est vide."),
    "zip of nothing": (zipped({}), "essai est un zip qui ne contient aucun fichier."),
    "zip of an empty file": (zipped({"offre.csv": b""}), "essai est vide."),
    "zip of two files": (zipped({"a.csv": CSV, "b.csv": CSV}), "essai contient plusieurs fichiers"),
    "zip with a password": (encrypted(zipped({"a.csv": CSV})), "essai est protégé par un mot de passe"),
    "binary": (bytes(range(256)), NO_CATALOGUE),
    "program": (Path(sys.executable).read_bytes()[:MB], NO_CATALOGUE),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(100), NO_CATALOGUE),
    "PDF": (b"%PDF-1.7\nHello", NO_CATALOGUE),
    "gzip in a gzip": (gzip.compress(gzip.compress(CSV)), NO_CATALOGUE),
    "login page": (LOGIN, "essai est une page web, pas un fichier"),
    "login page that is XML": (b'<?xml version="1.0"?>\n' + LOGIN, "essai est une page web, pas un fichier"),
    "old Excel": (OLD_EXCEL, "essai est un ancien fichier Excel (.xls) ou un classeur à mot de passe"),
    "Word document": (
        zipped({"[Content_Types].xml": b"<", "word/document.xml": b"<"}),
        "essai contient plusieurs",
    ),
    "cut gzip": (gzip.compress(CSV)[:-12], DAMAGED),
    "cut zip": (zipped({"a.csv": CSV})[:-12], DAMAGED),
    "cut workbook": (xlsx([texts("a")])[:-12], DAMAGED),
    "workbook in name only": (zipped({"xl/workbook.xml": b"<"}), NO_WORKBOOK),
    "zip in a zip": (zipped({"a.zip": zipped({"a.csv": CSV})}), NO_WORKBOOK),
    "10 GB of zeros": (zeros(10_240), NO_CATALOGUE),
    "10 GB of lines": (ENDLESS, ENDS_NOT),
    "zip bomb": (zipped({"a.csv": HEADER.encode() + LENS.encode() * 2_000_000}), ENDS_NOT),
    "cut XML": (LHEO.format(TITLE)[:-30].encode(), CUT_XML),
    "XML in no encoding": (b'<?xml version="1.0" encoding="klingon"?><lheo/>', CUT_XML),
    "XML in another encoding": (LHEO.format(TITLE.format("é")).encode("latin-1"), CUT_XML),
    "entity bomb": (doctype(LAUGHS, "&a11;"), DOCTYPE),
    "heavy entity": (doctype(f'<!ENTITY a "{"x" * 100_000}">', "&a;" * 10_000), DOCTYPE),
    "external entity": (doctype('<!ENTITY a SYSTEM "file:///etc/passwd">', "&a;"), DOCTYPE),
    "external parameter": (doctype('<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;', ""), DOCTYPE),
    "bottomless XML": (b"<lheo><offres><formation>" + b"<a>" * MB, CUT_XML),
    "XML without end": (gzip.compress(b"<lheo><offres><formation><a>" + b"a" * 60 * MB), ENDLESS_TRAINING),
    "other XML": (b"<rss><channel/></rss>", "Ce fichier XML n’est pas du LHEO"),
    "LHEO of no training": (LHEO.format("").encode(), "Ce fichier LHEO ne contient aucune formation."),
    "other JSON": (b'{"intitule": "Monteur"}', NO_JSON),
    "cut JSON": (b'{"format": "catalogue-gen", "version": 1, "trainings": [{"id"', CUT_JSON),
    "bottomless JSON": (b"[" * MB, CUT_JSON),
    "JSON without end": (gzip.compress(b'{"format": "' + b"a" * 60 * MB), CUT_JSON),
    "other columns": (b"nom;prenom\nLovelace;Ada\n", NO_COLUMN),
    "other columns, in a workbook": (xlsx([texts("nom"), texts("Lovelace")]), NO_COLUMN),
    "endless cell": (b'intitule;organisme;commune\n"' + b"a" * 2 * MB, ENDLESS_LINE.format(2)),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Of downloads."""
    return tmp_path / "downloads"


def entries(source: str, folder: Path, limits: Limits = LIMITS) -> Iterator[Read]:
    with opened(source, folder, limits=limits) as it:
        context = Context(resources.gazetteer(), resources.vocabulary(), it.name)
        yield from read(it, context)


def refusal(source: str, folder: Path, limits: Limits = LIMITS) -> str:
    """The sentence, which is one and single."""
    with pytest.raises(UserError) as refused:
        list(entries(source, folder, limits))
    sentence = str(refused.value)
    assert "\n" not in sentence
    return sentence


@pytest.mark.parametrize(("content", "sentence"), FILES.values(), ids=FILES)
def test_a_bad_file_is_refused_in_one_sentence(tmp_path: Path, content: bytes, sentence: str) -> None:
    (tmp_path / "essai").write_bytes(content)
    assert refusal(str(tmp_path / "essai"), tmp_path).startswith(sentence)


@pytest.mark.parametrize(
    "source", ["absent.csv", "", ".", "/dev/zero", "~/absent.csv", "file:///etc/passwd", "http://["]
)
def test_a_bad_name_is_refused_in_one_sentence(tmp_path: Path, source: str) -> None:
    refusal(source, tmp_path)


@pytest.mark.parametrize(
    ("page", "sentence"),
    [
        (Page([b""]), "est vide."),
        (Page([LOGIN]), "est une page web, pas un fichier"),
        (Page([CSV], length=1000), "a été coupé"),
        (Page(status=500), "a un problème (erreur 500)"),
        (Page(status=302, headers={"Location": "/"}), "renvoie d’adresse en adresse, sans fin."),
        (Page(status=302, headers={"Location": "file:///etc/passwd"}), "sont lues, pas file."),
        (Page([ENDLESS], headers={"Content-Encoding": "gzip"}), "se décompresse sans fin"),
    ],
)
def test_a_bad_answer_is_refused_in_one_sentence(folder: Path, page: Page, sentence: str) -> None:
    with website() as site:
        site.pages["/"] = page
        assert sentence in refusal(site.at("/"), folder, Limits(allow_private=True))


def test_a_server_that_hangs_is_left(folder: Path) -> None:
    with website() as site:
        site.pages["/"] = Page(site.drips(b"", pause=5))
        said = refusal(site.at("/"), folder, Limits(silence=0.2, allow_private=True))
    assert said.endswith("met trop de temps à répondre\u00a0: réessayer plus tard.")


def test_a_redirect_to_a_private_machine_is_not_followed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The first machine stands for one of the internet.
    monkeypatch.setattr(reaching, "is_public", lambda address: str(address) == "127.0.0.1")
    with website() as site:
        site.pages["/"] = Page(status=302, headers={"Location": "http://10.0.0.1/"})
        assert refusal(site.at("/"), folder).startswith("10.0.0.1 est une machine d’un réseau privé")


@pytest.mark.parametrize("date", ["2027-02-30", "12/13/2027", "99/99/9999", "demain"])
def test_a_bad_date_is_told_and_the_training_kept(tmp_path: Path, date: str) -> None:
    (tmp_path / "essai").write_text(CSV.decode().replace("2027-01-12", date))
    (entry,) = entries(str(tmp_path / "essai"), tmp_path)
    assert isinstance(entry, Entry)
    assert entry.training
    (problem,) = entry.problems
    assert (problem.line, problem.column, problem.done) == (2, "début", Done.KEPT)
    assert date in problem_text(problem, translator("catalogue"))


@pytest.mark.parametrize("date", ["00000000", "99999999", "00/00/0000"])
def test_a_date_that_stands_for_none_is_none(tmp_path: Path, date: str) -> None:
    (tmp_path / "essai").write_text(CSV.decode().replace("2027-01-12", date))
    (entry,) = entries(str(tmp_path / "essai"), tmp_path)
    assert isinstance(entry, Entry)
    assert entry.training
    assert entry.training.sessions == ()


SOUND = {
    "CSV": CSV,
    "XML": LHEO.format(TITLE.format("Monteur vidéo")).encode(),
    "JSON": b'{"format": "catalogue-gen", "version": 1, "trainings": [{"id": "1", "title": "Monteur"}]}',
    "gzip": gzip.compress(CSV),
    "zip": zipped({"offre.csv": CSV}),
    "zip that packs nothing": zipped({"offre.csv": CSV}, zipfile.ZIP_STORED),
}


@given(st.sampled_from(list(SOUND.values())), st.integers(0, 500), st.integers(0, 20), st.binary(max_size=20))
def test_whatever_is_spoilt_in_a_file_it_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, start: int, length: int, other: bytes
) -> None:
    file = tmp_path_factory.getbasetemp() / "essai"
    file.write_bytes(content[:start] + other + content[start + length :])
    with suppress(UserError):
        list(entries(str(file), file.parent))


TO_FILL = [
    "10 GB of zeros",
    "10 GB of lines",
    "zip bomb",
    "entity bomb",
    "heavy entity",
    "XML without end",
    "JSON without end",
]

# The sentence that a file is worth, and the megabytes that it took beyond what stands there before.
PEAK = r"""
import re, sys
from pathlib import Path
from catalogue import resources
from catalogue.errors import UserError
from catalogue.sources.opening import opened
from catalogue.sources.reading import read
from catalogue.sources.record import Context

def peak():
    # Not ru_maxrss, in which whoever starts the process counts too.
    return int(re.search("VmHWM:\s*(\d+)", Path("/proc/self/status").read_text())[1]) // 1024

context = Context(resources.gazetteer(), resources.vocabulary(), "essai")
Path("/proc/self/clear_refs").write_text("5")  # from now on (man 5 proc)
before = peak()
try:
    with opened(sys.argv[1], Path()) as it:
        print(sum(1 for _entry in read(it, context)))
except UserError as error:
    print(error)
print(peak() - before)
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="says what a process took: Linux only")
@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        *(FILES[name] for name in TO_FILL),
        (gzip.compress(b"intitule;organisme;commune\n" + b"a" * 60 * MB), ENDLESS_LINE.format(2)),
        (gzip.compress(b"a" * 60 * MB), ENDLESS_LINE.format(1)),
    ],
    ids=[*TO_FILL, "endless line", "endless header"],
)
def test_what_is_made_to_fill_the_memory_does_not(tmp_path: Path, content: bytes, sentence: str) -> None:
    (tmp_path / "essai").write_bytes(content)
    command = (sys.executable, "-c", PEAK, str(tmp_path / "essai"))
    said, megabytes = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    assert said.startswith(sentence)
    assert int(megabytes) < 30
