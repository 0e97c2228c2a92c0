"""Which addresses may be opened: http and https, to machines of the public Internet.

A page, a feed or a redirect from a stranger must not make Rawi knock at the reader's own machines (SSRF, CWE-918).
"""

from __future__ import annotations

import socket
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import SplitResult, quote, urlsplit, urlunsplit

from msgspec import Struct

from rawi.errors import SourceError

SCHEMES = {"http": 80, "https": 443}
TRANSLATED = IPv6Network("64:ff9b::/96")
"""NAT64 (RFC 6052): the last 32 bits are an IPv4 address."""
LONGEST = 4096
SAFE = "/%:@!$&'()*+,;=~-._?#[]"
Resolve = Callable[[str, int], list[str]]
"""Host and port → numeric addresses. Raises OSError."""


class Target(Struct, frozen=True):
    """An address taken apart: where to connect, what to ask for there."""

    url: str
    secure: bool
    host: str
    port: int
    path: str


def target(url: str) -> Target:
    """The parts of `url`, its letters outside ASCII encoded. Raises SourceError."""
    if len(url) > LONGEST:
        raise SourceError("the address is too long", hint="check it")
    try:
        parts = urlsplit(url.strip())
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode("ascii")
    except ValueError as error:
        raise SourceError("is not an address", hint="check it") from error
    if parts.scheme.lower() not in SCHEMES:
        raise SourceError("is no http or https address", hint="only these are fetched")
    if not host:
        raise SourceError("names no host", hint="check the address")
    if parts.username or parts.password:
        raise SourceError("holds a user name or password", hint="take it out")
    scheme = parts.scheme.lower()
    return Target(_whole(parts, host), scheme == "https", host, port or SCHEMES[scheme], _path(parts))


def public(address: str) -> bool:
    """A machine of the public Internet: not private, loopback, link-local, reserved, multicast, nor one of these
    wrapped in IPv6.
    """
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(one.is_global and not one.is_multicast and not one.is_reserved for one in (ip, *_inner(ip)))


def resolved(host: str, port: int) -> list[str]:
    """The system's answer. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def chosen(to: Target, resolve: Resolve, allowed: Callable[[str], bool]) -> str:
    """The address to connect to. A host that has even one forbidden address is refused. Raises SourceError."""
    try:
        addresses = resolve(to.host, to.port)
    except (OSError, UnicodeError) as error:
        raise SourceError(
            f"the host {to.host} is not known", hint="check the address and the network"
        ) from error
    bad = [address for address in addresses if not allowed(address)]
    if bad or not addresses:
        raise SourceError(
            f"the host {to.host} is not on the public Internet ({', '.join(bad[:3]) or 'no address'})",
            hint="such addresses are not opened; save the page and read the file",
        )
    return addresses[0]


def _inner(ip: IPv4Address | IPv6Address) -> list[IPv4Address]:
    """IPv4 addresses that an IPv6 address leads to."""
    if isinstance(ip, IPv4Address):
        return []
    teredo = ip.teredo[1] if ip.teredo else None
    low = IPv4Address(int(ip) & 0xFFFFFFFF) if ip in TRANSLATED else None
    return [inner for inner in (ip.ipv4_mapped, ip.sixtofour, teredo, low) if inner is not None]


def _path(parts: SplitResult) -> str:
    path = quote(parts.path or "/", safe=SAFE.replace("?", "").replace("#", ""))
    return path + (f"?{quote(parts.query, safe=SAFE.replace('#', ''))}" if parts.query else "")


def _whole(parts: SplitResult, host: str) -> str:
    shown = f"[{host}]" if ":" in host else host
    place = shown if parts.port is None else f"{shown}:{parts.port}"
    return urlunsplit((parts.scheme.lower(), place, parts.path, parts.query, ""))
