"""One address: limits of time, size and redirects, and no way to a machine that was not checked."""

import contextlib
import gzip
import time
from collections.abc import Iterator

import pytest
from serving import NOW, Site, fetcher, resolve, served

from rawi.errors import SourceError
from rawi.sources.web.fetch import Fetcher


@pytest.fixture
def site() -> Iterator[Site]:
    with served() as running:
        yield running


def test_an_answer_with_its_time_and_headers(site: Site) -> None:
    site.pages["/a"] = (200, {"Content-Type": "text/html; charset=utf-8", "ETag": '"1"'}, b"x" * 100_000)
    answer = fetcher().get(site.url("/a"), {"If-None-Match": '"0"'})
    assert (answer.status, answer.url, len(answer.body)) == (200, site.url("/a"), 100_000)
    assert answer.headers["etag"] == '"1"' and answer.at == "2021-03-07T08:00:00+00:00"
    (asked,) = site.asked
    assert asked[1]["host"] == f"news.example:{site.port}" and asked[1]["if-none-match"] == '"0"'
    assert "Rawi" in asked[1]["user-agent"]


def test_redirects_are_followed_and_counted(site: Site) -> None:
    site.pages["/a"] = (302, {"Location": "/b"}, b"")
    site.pages["/b"] = (301, {"Location": site.url("/c", "other.example")}, b"")
    site.pages["/c"] = (200, {}, b"end")
    site.pages["/loop"] = (307, {"Location": "/loop"}, b"")
    assert fetcher().get(site.url("/a")).url == site.url("/c", "other.example")
    with pytest.raises(SourceError, match="redirects more than 5 times"):
        fetcher().get(site.url("/loop"))
    assert site.paths().count("/loop") == 6


@pytest.mark.parametrize(
    "onward",
    [
        "http://127.0.0.2:{port}/secret", "http://inside:{port}/secret", "http://mixed.example:{port}/secret",
        "http://[::1]:{port}/secret", "http://169.254.169.254/latest/meta-data/", "//10.0.0.1/",
    ],
)  # fmt: skip
def test_a_redirect_to_a_machine_inside_is_refused(site: Site, onward: str) -> None:
    site.pages["/a"] = (302, {"Location": onward.format(port=site.port)}, b"")
    with pytest.raises(SourceError, match="not on the public Internet"):
        fetcher().get(site.url("/a"))
    assert site.paths() == ["/a"]


@pytest.mark.parametrize("onward", ["file:///etc/passwd", "ftp://x.example/", "javascript:alert(1)"])
def test_a_redirect_to_another_scheme_is_refused(site: Site, onward: str) -> None:
    site.pages["/a"] = (302, {"Location": onward}, b"")
    with pytest.raises(SourceError, match="no http or https address"):
        fetcher().get(site.url("/a"))


def test_this_machine_is_refused_as_it_comes(site: Site) -> None:
    site.pages["/a"] = (200, {}, b"secret")
    for host in ("127.0.0.1", "localhost"):
        with pytest.raises(SourceError, match="not on the public Internet"):
            Fetcher().get(f"http://{host}:{site.port}/a")
    assert site.asked == []


def test_a_name_that_changes_its_meaning_is_asked_once(site: Site) -> None:
    """DNS rebinding: what was checked is what is connected to."""
    asked: list[str] = []

    def changing(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"] if len(asked) == 1 else ["10.0.0.7"]

    site.pages["/a"] = (200, {}, b"x")
    guest = Fetcher(resolve=changing, allowed=lambda address: address == "127.0.0.1")
    assert guest.get(site.url("/a", "rebind.invalid")).body == b"x" and len(asked) == 1
    with pytest.raises(SourceError, match="not on the public Internet"):
        guest.get(site.url("/a", "rebind.invalid"))


def test_answers_over_the_limit_are_refused(site: Site) -> None:
    site.pages["/a"] = (200, {}, b"x" * 2_000_000)
    with pytest.raises(SourceError, match="is larger than 1 MB"):
        fetcher(largest=1 << 20).get(site.url("/a"))


def test_packed_answers_and_bombs(site: Site) -> None:
    site.pages["/a"] = (200, {"Content-Encoding": "gzip"}, gzip.compress(b"plain" * 1000))
    site.pages["/bomb"] = (200, {"Content-Encoding": "gzip"}, gzip.compress(b"\0" * (80 << 20)))
    site.pages["/cut"] = (200, {"Content-Encoding": "gzip"}, gzip.compress(b"plain" * 1000)[:-12])
    site.pages["/bad"] = (200, {"Content-Encoding": "gzip"}, b"no gzip at all")
    site.pages["/br"] = (200, {"Content-Encoding": "br"}, b"x")
    assert fetcher().get(site.url("/a")).body == b"plain" * 1000
    for path, told in {
        "/bomb": "larger than 32 MB",
        "/cut": "breaks off",
        "/bad": "can't be fetched",
        "/br": "not asked for",
    }.items():
        with pytest.raises(SourceError, match=told):
            fetcher().get(site.url(path))


@pytest.mark.parametrize("length", ["1000", "99999999999999999999"])
def test_an_answer_shorter_than_it_says(site: Site, length: str) -> None:
    site.pages["/a"] = (200, {"Content-Length": length, "Connection": "close"}, b"short")
    with pytest.raises(SourceError, match="can't be fetched"):
        fetcher().get(site.url("/a"))


def test_a_server_that_drips_is_cut_off(site: Site) -> None:
    def drip(path: str, headers: dict[str, str]) -> None:
        time.sleep(3)

    site.pages["/a"] = drip
    begun = time.monotonic()
    with pytest.raises(SourceError, match=r"took longer than 0\.5 seconds|can't be fetched"):
        fetcher(seconds=0.5).get(site.url("/a"))
    assert time.monotonic() - begun < 2.5


def test_a_body_that_drips_is_cut_off() -> None:
    import socket
    import threading

    def serve(listener: socket.socket) -> None:
        line, _ = listener.accept()
        with line:
            line.recv(4096)
            line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
            try:
                for _ in range(100):
                    line.sendall(b"x")
                    time.sleep(0.1)
            except OSError:
                pass

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve, args=(listener,), daemon=True)
        thread.start()
        begun = time.monotonic()
        with pytest.raises(SourceError, match=r"took longer than 0\.6 seconds"):
            fetcher(seconds=0.6).get(f"http://slow.example:{listener.getsockname()[1]}/")
        assert time.monotonic() - begun < 4
        thread.join(5)


@pytest.mark.parametrize(
    "noise",
    [
        b"",
        b"nonsense\r\n\r\n",
        b"HTTP/1.1 999999 x\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 500 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nA: " + b"x" * 200_000,
    ],
)
def test_servers_that_speak_no_http(noise: bytes) -> None:
    import socket
    import threading

    def serve(listener: socket.socket) -> None:
        line, _ = listener.accept()
        with line:
            line.recv(4096)
            with contextlib.suppress(OSError):
                line.sendall(noise)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve, args=(listener,), daemon=True)
        thread.start()
        with pytest.raises(SourceError, match="can't be fetched"):
            fetcher(seconds=5).get(f"http://odd.example:{listener.getsockname()[1]}/")
        thread.join(5)


def test_nobody_there() -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(SourceError, match="can't be fetched"):
        fetcher().get(f"http://gone.example:{port}/")
    with pytest.raises(SourceError, match="is not known"):
        fetcher().get("http://unknown.invalid/")


def test_https_checks_the_certificate(site: Site) -> None:
    with pytest.raises(SourceError, match="can't be fetched"):
        fetcher(seconds=5).get(site.url("/a").replace("http:", "https:"))


def test_the_clock_is_given() -> None:
    assert fetcher().clock() == NOW and resolve("a.example", 80) == ["127.0.0.1"]
