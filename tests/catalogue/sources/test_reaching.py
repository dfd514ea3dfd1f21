import socket
from ipaddress import IPv4Address, ip_address

import httpx
import pytest

from catalogue.errors import UserError
from catalogue.sources import reaching
from catalogue.sources.reaching import Address, Checked, is_public
from tests.catalogue.sources.website import Page, website


@pytest.mark.parametrize("address", ["8.8.8.8", "2a00:1450:4007:80c::200e", "64:ff9b::8.8.8.8"])
def test_the_internet_is_public(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "64:ff9b::10.0.0.1",
        "64:ff9b:1::10.0.0.1",
        "2002:7f00:1::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "2001:db8::1",
    ],
)
def test_what_is_inside_a_network_is_not_public(address: str) -> None:
    assert not is_public(ip_address(address))


def resolves(monkeypatch: pytest.MonkeyPatch, *answers: list[str]) -> None:
    """The name server answers these, one question after the other."""
    left = iter(answers)

    async def addresses(_host: str) -> list[Address]:
        return [ip_address(text) for text in next(left)]

    monkeypatch.setattr(reaching, "_addresses", addresses)


async def test_a_name_with_one_private_address_among_others_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    resolves(monkeypatch, ["8.8.8.8", "10.0.0.1"])
    async with httpx.AsyncClient(transport=Checked(allow_private=False)) as client:
        with pytest.raises(UserError) as refused:
            await client.get("http://example.org/")
    assert str(refused.value) == (
        "example.org est une machine d’un réseau privé\u00a0: elle n’est lue que si BOT_CATALOGUE_ALLOW_PRIVATE=1."
    )


async def test_the_address_that_was_checked_is_the_one_reached(monkeypatch: pytest.MonkeyPatch) -> None:
    with website() as site:
        site.pages["/"] = Page([b"bonjour"])
        # Asked a second time, the name would lead elsewhere, or fail: it is asked once.
        resolves(monkeypatch, ["127.0.0.1"])
        monkeypatch.setattr(reaching, "is_public", lambda address: address == IPv4Address("127.0.0.1"))
        async with httpx.AsyncClient(transport=Checked(allow_private=False)) as client:
            answer = await client.get(site.at("/", host="example.org"))
        assert answer.text == "bonjour"
        assert site.asked[0]["Host"] == f"example.org:{site.port}"


async def test_when_one_address_does_not_answer_the_next_one_is_tried(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with website() as site:
        site.pages["/"] = Page([b"bonjour"])
        resolves(monkeypatch, ["::1", "127.0.0.1"])
        async with httpx.AsyncClient(transport=Checked(allow_private=True)) as client:
            assert (await client.get(site.at("/", host="example.org"))).text == "bonjour"


async def test_a_name_that_nobody_knows_is_said_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def getaddrinfo(*_question: object, **_more: object) -> list[object]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    async with httpx.AsyncClient(transport=Checked(allow_private=False)) as client:
        with pytest.raises(UserError) as refused:
            await client.get("http://introuvable.example/")
    assert (
        str(refused.value) == "introuvable.example est introuvable\u00a0: vérifier l’adresse, ou le réseau."
    )
