from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO, RawIOBase
from typing import BinaryIO, cast

import pytest

from catalogue.errors import UserError
from catalogue.sources.lheo_stream import FORMATION_BYTES, elements
from tests.catalogue.sources.lheo_samples import RESUME, document, formation, index, opened

ANSWER = (
    '<extras info="FLUX-CARIF"><extra info="statut">{}</extra><extra info="nb-resultat">1</extra></extras>'
)


def refusal(content: bytes) -> str:
    """The one sentence that is said of a file; what it holds before is given."""
    with pytest.raises(UserError) as refused:
        for _element in elements(opened(content)):
            pass
    return str(refused.value).replace("\N{NO-BREAK SPACE}", " ")


def test_offers_come_one_at_a_time_and_are_emptied() -> None:
    found = elements(opened(document(formation(), formation())))
    first = next(found)
    assert len(first) > 10
    second = next(found)
    assert len(first) == 0
    assert len(second) > 10
    assert second.getprevious() is None


BOMB = "".join(
    f'<!ENTITY a{level} "{f"&a{level - 1};" * 10 if level else "x" * 100}">' for level in range(10)
)


@pytest.mark.parametrize(
    "declared",
    [
        f"[{BOMB}]",  # a billion laughs
        f'[<!ENTITY a9 "{"x" * 100_000}">]',  # quadratic
        '[<!ENTITY a9 SYSTEM "file:///etc/passwd">]',
        '[<!ENTITY a9 SYSTEM "http://127.0.0.1:9/a">]',
        '[<!ENTITY % b SYSTEM "file:///etc/passwd"> %b;]',
        'SYSTEM "http://127.0.0.1:9/lheo.dtd"',
        "",
    ],
)
def test_a_doctype_is_refused_before_anything_is_read(declared: str) -> None:
    body = formation(("Créer des sites.", "&a9;" * 1000 if "a9" in declared else "Rien"))
    content = f"<!DOCTYPE lheo {declared}><lheo><offres>{body}</offres></lheo>"
    assert refusal(content.encode()) == (
        "Ce XML déclare un DOCTYPE, dont un fichier LHEO n’a pas besoin : il n’est pas lu."
    )


def test_an_entity_that_nothing_declares_is_broken_xml() -> None:
    assert "cassé" in refusal(document(formation(("Créer des sites.", "&secret;"))))


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (document(formation())[:-400], 40),
        (document(formation()).replace(b"</action>", b""), 46),
        (b"intitul\xc3\xa9;organisme\nA;B\n", 1),
        (b"\x00\x01\x02\x03", 1),
        (b"", 0),
        (document(formation()).replace("É".encode(), b"\xc9"), 36),
        (b'<?xml version="1.0" encoding="klingon"?><lheo/>', 1),
    ],
)
def test_broken_xml_is_refused_with_its_line(content: bytes, line: int) -> None:
    sentence = "Ligne {} : le XML y est cassé ou coupé, ou n’est pas dans l’encodage qu’il annonce."
    assert refusal(content) == sentence.format(line)


def test_what_comes_before_the_break_is_given() -> None:
    found = elements(opened(document(formation(), formation())[:-400]))
    assert next(found).get("numero") == "F1"


@pytest.mark.parametrize("root", ["html", "rss", "formation"])
def test_other_xml_is_refused(root: str) -> None:
    assert refusal(f"<{root}>{formation()}</{root}>".encode()) == (
        f"Ce fichier XML n’est pas du LHEO : son premier élément est « {root} »."
    )


@pytest.mark.parametrize("content", [document(), index(), b"<lheo/>"])
def test_a_file_without_offers_is_refused(content: bytes) -> None:
    assert refusal(content) == "Ce fichier LHEO ne contient aucune formation."


def test_a_service_that_failed_is_refused() -> None:
    assert len(list(elements(opened(index(RESUME, answer=ANSWER.format("OK")))))) == 1
    assert refusal(index(RESUME, answer=ANSWER.format("ERREUR"))) == (
        "Le service a répondu « ERREUR » : ce fichier n’est pas un catalogue."
    )


def test_what_a_service_says_at_length_is_told_in_one_short_line() -> None:
    said = refusal(index(RESUME, answer=ANSWER.format("ERREUR\n  interne " * 1000)))
    assert said.startswith("Le service a répondu « ERREUR interne ERREUR")
    assert "\n" not in said
    assert len(said) < 300


def test_what_stands_between_the_offers_does_not_fill_the_memory() -> None:
    other = '<extras info="autre">' + "<extra/>" * 1000 + "</extras>"
    between = f"</offres>{other}<offres>{other}"
    content = document(*(formation() + between for _rank in range(30)))
    held = [sum(1 for _element in offer.getroottree().iter()) for offer in elements(opened(content))]
    assert max(held[1:]) < 12_000


def test_a_service_that_failed_is_refused_wherever_it_says_so() -> None:
    failed = document(formation(), ANSWER.format("ERREUR"), formation(), *[formation()] * 20)
    assert "ERREUR" in refusal(failed)


def test_the_status_of_something_else_is_not_that_of_the_service() -> None:
    other = ANSWER.format("brouillon").replace("FLUX-CARIF", "autre")
    assert len(list(elements(opened(index(RESUME, answer=other))))) == 1


class _Endless(RawIOBase):
    """A beginning, then the same thing for ever, up to far more than what may be read."""

    def __init__(self, beginning: bytes, again: bytes) -> None:
        self._beginning, self._again = beginning, again
        self.given = 0

    def read(self, size: int = -1) -> bytes:
        assert self.given < 10 * FORMATION_BYTES, "it is read without end"
        data = self._again * (size // len(self._again)) if self.given else self._beginning
        self.given += len(data)
        return data


TOO_LONG = "Une formation de ce fichier occupe plus de 2 Mo : il n’est pas lu."


@pytest.mark.parametrize(
    ("beginning", "again"),
    [
        ("<lheo><offres><formation><objectif-formation>", "x"),
        ("<lheo><offres><formation>", "<extras/>"),
        ("<lheo><offres><formation numero='", "x"),
        ("<lheo><extras>", "<a>b</a>"),
        ("<lheo><!--", "x"),
        ("<!DOCTYPE lheo [", "<!ENTITY a 'b'>"),
        ("<?xml version='1.0'?><!--", "x"),
    ],
)
def test_what_never_ends_is_refused_when_it_is_too_long(beginning: str, again: str) -> None:
    @contextmanager
    def file() -> Iterator[BinaryIO]:
        yield cast("BinaryIO", _Endless(beginning.encode(), again.encode()))

    with pytest.raises(UserError) as refused:
        list(elements(file))
    assert str(refused.value).replace("\N{NO-BREAK SPACE}", " ") == TOO_LONG


def test_many_organisations_beside_the_offers_are_not_one_long_training() -> None:
    organisation = f"<resume-organisme><nom-organisme>{'x' * 1000}</nom-organisme></resume-organisme>"
    content = index(RESUME).replace(b"</lheo-index>", (organisation * 3000 + "</lheo-index>").encode())
    assert len(content) > FORMATION_BYTES
    assert len(list(elements(lambda: BytesIO(content)))) == 1
