"""Which addresses may be opened."""

import socket

import pytest

from rawi.errors import SourceError
from rawi.sources.web.address import chosen, public, resolved, target


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.255.1.2", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.0.1", "169.254.169.254",
        "100.64.0.1", "192.0.0.1", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.1.1.1",
        "240.0.0.1", "255.255.255.255", "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "ff02::1", "2001:db8::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1", "2002:7f00:1::", "2002:a00:1::",
        "2001:0:4136:e378:8000:63bf:f5ff:fffe", "", "x", "127.1", "0x7f000001",
    ],
)  # fmt: skip
def test_machines_that_are_not_public(address: str) -> None:
    assert not public(address)


@pytest.mark.parametrize(
    "address", ["1.1.1.1", "93.184.216.34", "2606:4700::1111", "172.32.0.1", "192.169.0.1"]
)
def test_machines_that_are_public(address: str) -> None:
    assert public(address)


@pytest.mark.parametrize("name", ["localhost", "127.1", "2130706433", "0x7f.1", "017700000001", "[::1]", "0"])
def test_every_way_to_write_this_machine_is_refused_after_resolution(name: str) -> None:
    try:
        resolved(name.strip("[]"), 80)
    except OSError:
        pytest.skip("not a name here")
    with pytest.raises(SourceError, match="not on the public Internet"):
        chosen(target(f"http://{name}/"), resolved, public)


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("ftp://example.org/", "is no http or https address"),
        ("file:///etc/passwd", "is no http or https address"),
        ("gopher://127.0.0.1:6379/_x", "is no http or https address"),
        ("data:text/html,x", "is no http or https address"),
        ("http://", "names no host"),
        ("http://user:secret@example.org/", "holds a user name or password"),
        ("http://example.org:99999/", "is not an address"),
        ("http://[::1/", "is not an address"),
        (f"http://example.org/{'a' * 5000}", "is too long"),
        (f"http://{'a' * 70}.org/", "is not an address"),
    ],
)
def test_addresses_that_are_none(url: str, told: str) -> None:
    with pytest.raises(SourceError, match=told):
        target(url)


def test_arabic_paths_and_hosts_are_encoded() -> None:
    to = target("https://مثال.org/أخبار/1?س=ص ع#جزء")
    assert to.host == "xn--mgbh0fb.org" and to.secure and to.port == 443
    assert to.path.isascii() and " " not in to.path and "#" not in to.path
    assert target("http://example.org/a%20b?c=%D8%B3").path == "/a%20b?c=%D8%B3"


def test_line_ends_never_reach_the_request() -> None:
    to = target("http://example.org/a\r\nX-Evil: 1")
    assert "\r" not in to.path and "\n" not in to.path


def test_one_forbidden_address_among_many_is_enough() -> None:
    with pytest.raises(SourceError, match=r"not on the public Internet \(10\.0\.0\.1\)"):
        chosen(target("http://example.org/"), lambda host, port: ["1.1.1.1", "10.0.0.1"], public)
    assert chosen(target("http://example.org/"), lambda host, port: ["1.1.1.1"], public) == "1.1.1.1"


def test_unknown_hosts() -> None:
    def fail(host: str, port: int) -> list[str]:
        raise socket.gaierror(-2, "x")

    with pytest.raises(SourceError, match="is not known"):
        chosen(target("http://nowhere.invalid/"), fail, public)
    with pytest.raises(SourceError, match="no address"):
        chosen(target("http://example.org/"), lambda host, port: [], public)
