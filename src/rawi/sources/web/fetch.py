"""One address → one answer, within limits of time, size and redirects, from the machine that was checked."""

from __future__ import annotations

import datetime as dt
import http.client
import socket
import ssl
import time
import zlib
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from threading import Timer
from urllib.parse import urljoin

from msgspec import Struct

from rawi.errors import SourceError
from rawi.sources.options import MEGABYTE
from rawi.sources.web.address import Resolve, Target, chosen, public, resolved, target

AGENT = "Rawi (reads news reports for research; obeys robots.txt)"
REDIRECTS = (301, 302, 303, 307, 308)
CHUNK = 1 << 16


class Limits(Struct, frozen=True, kw_only=True):
    """`seconds`: for all of one address, redirects included. `largest`: bytes of the answer, unpacked."""

    seconds: float = 30.0
    largest: int = 32 * MEGABYTE
    redirects: int = 5


class Answer(Struct, frozen=True, kw_only=True):
    """What a server said. `url`: where the redirects ended. `headers`: by lower-case name. `at`: when, ISO 8601."""

    url: str
    status: int
    headers: dict[str, str]
    body: bytes
    at: str


class Fetcher:
    """Opens public addresses. `resolve` and `allowed` are for tests; `clock` gives seconds since 1970."""

    def __init__(
        self,
        *,
        limits: Limits | None = None,
        resolve: Resolve = resolved,
        allowed: Callable[[str], bool] = public,
        clock: Callable[[], float] = time.time,
    ):
        self.limits = limits or Limits()
        self._resolve, self._allowed, self.clock = resolve, allowed, clock

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Answer:
        """The answer of `url`, whatever its status. Raises SourceError for every other ending."""
        end = time.monotonic() + self.limits.seconds
        for _ in range(self.limits.redirects + 1):
            to = target(url)
            answer = self._one(to, headers or {}, end)
            onward = answer.headers.get("location")
            if answer.status not in REDIRECTS or not onward:
                return answer
            url = urljoin(to.url, onward)
        raise SourceError(f"redirects more than {self.limits.redirects} times", hint="open it in a browser")

    def _one(self, to: Target, headers: Mapping[str, str], end: float) -> Answer:
        address = chosen(to, self._resolve, self._allowed)
        connection = _Connection(to, address, timeout=max(0.1, end - time.monotonic()))
        # Socket timeouts begin anew with every byte; this one doesn't.
        watch = Timer(max(0.1, end - time.monotonic()), connection.cut)
        watch.daemon = True
        watch.start()
        try:
            with closing(connection):
                connection.request("GET", to.path, headers={**BASE, **headers})
                response = connection.getresponse()
                body = self._body(response)
        except (OSError, http.client.HTTPException, ValueError, zlib.error) as error:
            if connection.late:
                raise SourceError(
                    f"took longer than {self.limits.seconds:g} seconds", hint="try again later"
                ) from error
            raise SourceError(f"can't be fetched: {_told(error)}", hint="try again later") from error
        finally:
            watch.cancel()
        return Answer(
            url=to.url,
            status=response.status,
            headers={name.lower(): value for name, value in response.getheaders()},
            body=body,
            at=dt.datetime.fromtimestamp(self.clock(), dt.UTC).replace(microsecond=0).isoformat(),
        )

    def _body(self, response: http.client.HTTPResponse) -> bytes:
        """The body, unpacked. Raises SourceError (too large), HTTPException and ValueError (broken off)."""
        packed = response.getheader("Content-Encoding", "identity").strip().lower()
        if packed not in ("identity", "", "gzip", "x-gzip"):
            raise ValueError(f"an encoding that was not asked for ({packed[:20]})")
        unpack = zlib.decompressobj(wbits=31) if "gzip" in packed else None
        parts, size = [], 0
        while part := response.read(CHUNK):
            while part:
                out = unpack.decompress(part, CHUNK) if unpack else part
                part = unpack.unconsumed_tail if unpack else b""
                size += len(out)
                if size > self.limits.largest:
                    raise SourceError(
                        f"is larger than {self.limits.largest / MEGABYTE:g} MB",
                        hint="save it and read the file",
                    )
                parts.append(out)
        if response.length or (unpack and not unpack.eof and size):
            raise ValueError("the answer breaks off")
        return b"".join(parts)


BASE = {
    "User-Agent": AGENT,
    "Accept": "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.5",
    "Accept-Encoding": "gzip",
    "Accept-Language": "ar, *;q=0.5",
    "Connection": "close",
}


class _Connection(http.client.HTTPConnection):
    """Connects to the address that was checked, and to no other that the name may mean a moment later."""

    def __init__(self, to: Target, address: str, *, timeout: float):
        super().__init__(to.host, to.port, timeout=timeout)
        self._address, self._secure = address, to.secure
        self.default_port = 443 if to.secure else 80
        self.late = False

    def connect(self) -> None:
        self.sock = socket.create_connection((self._address, self.port), self.timeout)
        if self._secure:
            self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)

    def cut(self) -> None:
        """Break off whatever is being waited for."""
        self.late = True
        with suppress(OSError, AttributeError):
            self.sock.shutdown(socket.SHUT_RDWR)


def _told(error: BaseException) -> str:
    told = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return " ".join(str(told).split())[:120]
