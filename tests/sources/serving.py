"""A web server on this machine for tests, and a fetcher that takes it for the public Internet."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from rawi.sources.web.fetch import Fetcher, Limits
from rawi.sources.web.visit import Visitor

NOW = 1_615_104_000.0
"""2021-03-07T08:00:00Z."""
Reply = tuple[int, dict[str, str], bytes]
Answers = Callable[[str, dict[str, str]], "Reply | None"]
"""Path and request headers → the reply; None leaves the line dead."""


class Site:
    """What the server was asked, and its port. `pages`: replies by path, or functions that make them."""

    def __init__(self) -> None:
        self.pages: dict[str, Reply | Answers] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.port = 0

    def url(self, path: str, host: str = "news.example") -> str:
        return f"http://{host}:{self.port}{path}"

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


@contextmanager
def served() -> Iterator[Site]:
    """A site that answers while the block runs."""
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            site.asked.append((self.path, headers))
            page = site.pages.get(self.path, (404, {}, b""))
            reply = page if isinstance(page, tuple) else page(self.path, headers)
            if reply is None:
                return
            status, more, body = reply
            self.send_response(status)
            for name, value in {"Content-Length": f"{len(body)}", **more}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def resolve(host: str, port: int) -> list[str]:
    """Names ending in .example are here; `inside` is a private machine; addresses are themselves."""
    known = {"inside": ["10.0.0.7"], "mixed.example": ["127.0.0.1", "192.168.1.1"]}
    if host in known:
        return known[host]
    if host.endswith(".example"):
        return ["127.0.0.1"]
    if host.replace(".", "").isdigit() or ":" in host:
        return [host]
    raise OSError("unknown")


def fetcher(**limits: float) -> Fetcher:
    return Fetcher(
        limits=Limits(**limits),  # type: ignore[arg-type]
        resolve=resolve,
        allowed=lambda address: address == "127.0.0.1",
        clock=lambda: NOW,
    )


class Clock:
    """Time that passes only while somebody sleeps."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    def __call__(self) -> float:
        return self.now


def visitor(clock: Clock | None = None, delay: float = 2.0, **limits: float) -> Visitor:
    time = clock or Clock()
    return Visitor(fetcher(**limits), delay=delay, sleep=time.sleep, clock=time)
