"""ZIP archives from strangers: what they unpack to is counted as it comes out, whatever they declare."""

from __future__ import annotations

import zipfile
import zlib
from contextlib import nullcontext, suppress
from pathlib import Path
from typing import IO, BinaryIO

from rawi.errors import SourceError
from rawi.sources.options import MEGABYTE

DIRECTORY = 16 * MEGABYTE
"""Bytes of the list of entries: some 200,000 of them."""
TAIL = (1 << 16) + 200
"""Where that list's size is told: the end, with the longest comment."""
RATIO = 200
"""How many times its packed size an entry may have. Deflated Arabic text reaches 6, XML of a table 60."""
BOMB = 256 * MEGABYTE
"""Bytes that may come out of a stream before their ratio to what went in matters."""
SMALL = 4 * MEGABYTE
"""Below this an entry may have any ratio."""
CHUNK = 1 << 16
HINT = "unpack it by hand if you trust it, and read what is inside"
DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)


class Packed:
    """An archive open for reading. `largest`: bytes that one entry may unpack to. Raises SourceError."""

    def __init__(self, file: BinaryIO | Path, *, largest: int):
        self._largest = largest
        _check_directory(file)
        try:
            self._zip = zipfile.ZipFile(file)
        except DAMAGED as error:
            raise damaged(error) from error

    def __enter__(self) -> Packed:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def names(self) -> list[str]:
        """The entries' names, in the archive's order."""
        return self._zip.namelist()

    def open(self, name: str) -> Unpacking:
        """One entry as a stream. Raises SourceError."""
        info = self._zip.getinfo(name)
        if info.flag_bits & 1:
            raise SourceError("is locked with a password", hint="save it without one")
        try:
            return Unpacking(self._zip.open(info), packed=info.compress_size, largest=self._largest)
        except DAMAGED as error:
            raise damaged(error) from error

    def read(self, name: str) -> bytes:
        """One entry whole. Raises SourceError (damaged, too large, a bomb)."""
        with self.open(name) as stream:
            return stream.read()


class Unpacking:
    """An entry on its way out; `read` raises SourceError as soon as more comes than may."""

    def __init__(self, stream: IO[bytes], *, packed: int, largest: int):
        self._stream, self._largest = stream, largest
        self._bomb = max(SMALL, packed * RATIO)
        self._out = 0

    def __enter__(self) -> Unpacking:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(*DAMAGED):
            self._stream.close()

    def read(self, size: int = -1) -> bytes:
        """Up to `size` bytes; all of them where it is negative."""
        if size >= 0:
            return self._some(size)
        parts = []
        while part := self._some(CHUNK):
            parts.append(part)
        return b"".join(parts)

    def _some(self, size: int) -> bytes:
        try:
            part = self._stream.read(size)
        except DAMAGED as error:
            raise damaged(error) from error
        self._out += len(part)
        if self._out > self._bomb:
            raise SourceError(f"unpacks to more than {RATIO} times its size, as a bomb does", hint=HINT)
        if self._out > self._largest:
            raise SourceError(
                f"unpacks to more than {self._largest / MEGABYTE:g} MB", hint="split it, or raise the limit"
            )
        return part


def _check_directory(file: BinaryIO | Path) -> None:
    """Refuse a directory of more entries than memory should hold, before it is read."""
    with file.open("rb") if isinstance(file, Path) else nullcontext(file) as stream:
        end = stream.seek(0, 2)
        stream.seek(max(0, end - TAIL))
        tail = stream.read(TAIL)
        stream.seek(0)
    at, wide = tail.rfind(b"PK\x05\x06"), tail.rfind(b"PK\x06\x06")
    size = int.from_bytes(tail[at + 12 : at + 16], "little") if at >= 0 else 0
    if size == 0xFFFFFFFF and wide >= 0:
        size = int.from_bytes(tail[wide + 40 : wide + 48], "little")
    if size > DIRECTORY:
        raise SourceError("is an archive of more entries than a report has parts", hint=HINT)


def damaged(error: BaseException) -> SourceError:
    """The error for an archive that breaks off or was never one."""
    told = " ".join(str(error).split())[:120] or type(error).__name__
    return SourceError(f"is a damaged archive: {told}", hint="fetch or save it again")
