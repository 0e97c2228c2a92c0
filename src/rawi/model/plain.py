"""Structs as plain data: what `json.loads` would give of their JSON."""

from __future__ import annotations

from typing import Any

import msgspec


def to_plain(struct: msgspec.Struct) -> dict[str, Any]:
    """Dicts, lists, strings, numbers, booleans and None; no tuples, so that it equals what was read from JSON."""
    plain = msgspec.json.decode(msgspec.json.encode(struct))
    assert isinstance(plain, dict)
    return plain
