import csv
from pathlib import Path

import pytest

from catalogue.model import Domain
from catalogue.resources import codes
from catalogue.words.codes import codes as read_codes

DATA = Path(__file__).parents[3].parent / "shared" / "data"

DEV, RESEAUX, CYBER, DATA_IA = (
    Domain.DEVELOPPEMENT,
    Domain.RESEAUX_SYSTEMES,
    Domain.CYBERSECURITE,
    Domain.DATA_IA,
)


@pytest.mark.parametrize(
    ("rome", "formacode", "nsf", "domains"),
    [
        ("M1805", "", "", (DEV,)),
        ("m1805", "", "", (DEV,)),
        ("M1866", "", "", (CYBER,)),
        ("E1205, L1508", "", "", (Domain.DESIGN, Domain.AUDIOVISUEL)),
        ("M1831", "", "", (DEV, Domain.JEUX_VIDEO_3D)),
        ("D1117", "", "", ()),
        ("M18055", "", "", ()),
        ("", "31054", "", (DEV, RESEAUX)),
        ("", "31028|31026", "", (DATA_IA,)),
        ("", "46265", "", (Domain.FABRICATION_NUMERIQUE,)),
        ("", "46277", "", (Domain.AUDIOVISUEL,)),
        ("", "46211", "", ()),
        ("", "99999", "", ()),
        ("", "", "326t", (DEV,)),
        ("", "", "326", (DEV, RESEAUX)),
        ("", "", "326p", (DEV, RESEAUX)),
        ("M1866", "", "326", (CYBER,)),
        ("M1866", "31028", "", (DATA_IA, CYBER)),
        ("", "", "221", ()),
        ("non précisé", "-", "", ()),
    ],
)
def test_codes_say_domains(rome: str, formacode: str, nsf: str, domains: tuple[Domain, ...]) -> None:
    assert codes().domains(rome, formacode, nsf) == domains


def test_an_unknown_domain_is_refused() -> None:
    with pytest.raises(ValueError):
        read_codes("[rome]\npeche = ['A1401']\n[formacode]\n[nsf]\n")


def test_each_domain_has_codes() -> None:
    said = codes()
    known = {
        one for table in (said.rome, said.formacode, said.nsf) for found in table.values() for one in found
    }
    assert known == set(Domain)


@pytest.mark.skipif(not DATA.exists(), reason="the reference tables are not beside the project")
def test_nearly_all_digital_jobs_of_the_rome_have_a_domain() -> None:
    with (DATA / "rome_numerique.csv").open(encoding="utf-8", newline="") as file:
        jobs = [row["code_rome"] for row in csv.DictReader(file) if row["code_rome"].startswith("M18")]
    silent = {job for job in jobs if not codes().domains(rome=job)}
    assert silent == {"M1809", "M1820", "M1823", "M1880", "M1888", "M1890", "M1891", "M1893"}
