import gzip
import zipfile
from hashlib import shake_256
from pathlib import Path

import pytest

from catalogue.errors import UserError
from catalogue.sources.limits import LIMITS, MB, Limits
from catalogue.sources.unpacking import is_workbook, unpacked
from tests.catalogue.sources.archives import encrypted, ods, xlsx, zeros, zipped

LINES = b"".join(b"formation %d;Lens\n" % number for number in range(10_000))
DAMAGED = "essai est coupé ou abîmé\u00a0: se le procurer à nouveau."
# What no packing makes lighter: each part of it is in the archive.
NOISE = shake_256(b"noise").digest(3 * MB)


def content(file: Path, packed: bytes, limits: Limits = LIMITS) -> bytes:
    file.write_bytes(packed)
    with unpacked(file, "essai", limits) as stream:
        return b"".join(iter(lambda: stream.read(1000), b""))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "essai"


@pytest.mark.parametrize(
    "packed",
    [
        pytest.param(LINES, id="as it is"),
        pytest.param(gzip.compress(LINES), id="gzip"),
        pytest.param(gzip.compress(LINES[:5000]) + gzip.compress(LINES[5000:]), id="gzip of two parts"),
        pytest.param(zipped({"offre.csv": LINES}), id="zip"),
        pytest.param(zipped({"export/offre.csv": LINES}), id="zip of a folder"),
        pytest.param(zipped({"export/": b"", "export/offre.csv": LINES}), id="zip that names its folder"),
        pytest.param(zipped({"offre.csv": LINES}, zipfile.ZIP_STORED), id="zip that packs nothing"),
        pytest.param(
            zipped({"offre.csv": LINES, "__MACOSX/._offre.csv": b"x", ".DS_Store": b"x"}),
            id="zip made by a Mac",
        ),
    ],
)
def test_what_is_packed_is_read_as_if_it_were_not(file: Path, packed: bytes) -> None:
    assert content(file, packed) == LINES


@pytest.mark.parametrize(
    ("packed", "sentence"),
    [
        (gzip.compress(NOISE)[: 2 * MB], DAMAGED),
        (gzip.compress(NOISE)[:-4] + b"oups", DAMAGED),
        (gzip.compress(LINES) + b"oups", DAMAGED),
        (b"\x1f\x8bnot a gzip at all", DAMAGED),
        (zipped({"offre.csv": NOISE})[:MB], DAMAGED),
        (zipped({"offre.csv": NOISE}).replace(NOISE[MB : MB + 4], b"oups"), DAMAGED),
        (b"PK\x03\x04 not a zip at all", DAMAGED),
        (zipped({}), "essai est un zip qui ne contient aucun fichier."),
        (
            zipped({"offre.csv": LINES, "lisez-moi.txt": b"bonjour"}),
            "essai contient plusieurs fichiers\u00a0: donner seulement celui du catalogue.",
        ),
        (
            zipped({"offre.csv": LINES, **{f"{number:0100}": b"" for number in range(9000)}}),
            "essai contient plusieurs fichiers\u00a0: donner seulement celui du catalogue.",
        ),
        (
            encrypted(zipped({"offre.csv": LINES})),
            "essai est protégé par un mot de passe\u00a0: le donner sans.",
        ),
        (
            zipped({"offre.csv": bytes(100 * MB)}, zipfile.ZIP_BZIP2),
            "essai est compressé d’une façon rare\u00a0: en faire un zip ordinaire.",
        ),
    ],
)
def test_an_archive_that_cannot_be_read_is_said_so(file: Path, packed: bytes, sentence: str) -> None:
    with pytest.raises(UserError) as refused:
        content(file, packed)
    assert str(refused.value) == sentence


@pytest.mark.parametrize("packed", [zeros(100), zipped({"offre.csv": bytes(100 * MB)})], ids=["gzip", "zip"])
def test_what_unpacks_without_end_is_stopped(file: Path, packed: bytes) -> None:
    with pytest.raises(UserError, match="se décompresse sans fin"):
        content(file, packed)


def test_what_packs_as_well_as_zeros_is_read_when_it_is_light(file: Path) -> None:
    assert content(file, zeros(10)) == bytes(10 * MB)


@pytest.mark.parametrize("packed", [NOISE, gzip.compress(NOISE)], ids=["as it is", "gzip"])
def test_what_is_heavier_than_the_limit_is_stopped(file: Path, packed: bytes) -> None:
    assert content(file, packed, Limits(unpacked=3 * MB)) == NOISE
    with pytest.raises(UserError) as refused:
        content(file, packed, Limits(unpacked=2 * MB))
    assert str(refused.value) == "essai est trop lourd\u00a0: plus de 2\u00a0Mo à lire."


@pytest.mark.parametrize(
    "packed", [NOISE, gzip.compress(NOISE), zipped({"a": NOISE})], ids=["as is", "gzip", "zip"]
)
def test_whoever_watches_sees_it_advance_to_the_end(file: Path, packed: bytes) -> None:
    seen: list[tuple[int, int]] = []
    file.write_bytes(packed)
    with unpacked(file, "essai", LIMITS, lambda done, total: seen.append((done, total))) as stream:
        while stream.read(MB):
            pass
    assert len(seen) > 3
    assert seen == sorted(seen)
    assert {total for _done, total in seen} == {len(packed)}
    assert seen[-1][0] >= len(packed) - 200  # the list of a zip stands after its file


@pytest.mark.parametrize(
    ("packed", "expected"), [(xlsx([]), True), (ods([]), True), (zipped({"a.csv": b"x"}), False)]
)
def test_a_workbook_is_a_zip_that_stays_one(file: Path, packed: bytes, expected: bool) -> None:
    file.write_bytes(packed)
    assert is_workbook(file, "essai") is expected
    assert not expected or content(file, packed) == packed
