"""Which machines an address may lead to: those of the public internet, unless this machine's network is allowed."""

import asyncio
import socket
from collections.abc import Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

import httpx

from catalogue.errors import UserError
from catalogue.language import translator

Address = IPv4Address | IPv6Address

# All that the internet reaches by IPv6 (RFC 4291, 2.4), and IPv4 seen through it (RFC 6052, 2.1).
UNICAST = IPv6Network("2000::/3")
THROUGH_IPV6 = IPv6Network("64:ff9b::/96")


class Checked(httpx.AsyncBaseTransport):
    """Looks a name up itself and connects to the very addresses that it checked: a name that changes its mind
    in between (DNS rebinding) leads nowhere else. Raises UserError for a name that is refused, or unknown."""

    def __init__(self, *, allow_private: bool) -> None:
        # No connection is kept: one made for a name must not serve another name of the same machine.
        self._transport = httpx.AsyncHTTPTransport(
            trust_env=False, limits=httpx.Limits(max_keepalive_connections=0)
        )
        self._allow_private = allow_private

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        host = request.url.raw_host.decode("ascii")
        addresses = await _addresses(host)
        if not self._allow_private and not all(is_public(address) for address in addresses):
            _ = translator("catalogue")
            raise UserError(
                _("{host} is a machine of a private network: see BOT_CATALOGUE_ALLOW_PRIVATE.", host=host)
            )
        return await self._first(request, host, addresses)

    async def _first(self, request: httpx.Request, host: str, addresses: Sequence[Address]) -> httpx.Response:
        """The answer of the first address that can be connected to."""
        *others, last = addresses
        for address in others:
            try:
                return await self._transport.handle_async_request(_at(address, request, host))
            except (httpx.ConnectError, httpx.ConnectTimeout):
                continue
        return await self._transport.handle_async_request(_at(last, request, host))

    async def aclose(self) -> None:
        await self._transport.aclose()


def is_public(address: Address) -> bool:
    """Not loopback, private, link-local, shared by a provider's customers, nor any of these in disguise."""
    if isinstance(address, IPv4Address):
        return address.is_global and not address.is_multicast and not address.is_reserved
    if address in THROUGH_IPV6:
        return is_public(IPv4Address(address.packed[-4:]))
    return address in UNICAST and address.is_global and address.sixtofour is None


async def _addresses(host: str) -> Sequence[Address]:
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        _ = translator("catalogue")
        raise UserError(_("{host} is not found: check the address, or the network.", host=host)) from error
    return [ip_address(end[0]) for *_kind, end in found]


def _at(address: Address, request: httpx.Request, host: str) -> httpx.Request:
    """The same request, sent to one address: its certificate must still be that of the name."""
    return httpx.Request(
        request.method,
        request.url.copy_with(host=str(address)),
        headers=request.headers,
        stream=request.stream,
        extensions={**request.extensions, "sni_hostname": host},
    )
