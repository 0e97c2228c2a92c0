"""Structs as plain data: what `json.loads` would give of their JSON."""

from __future__ import annotations

from typing import Any

import msgspec


def to_plain(struct: msgspec.Struct) -> dict[str, Any]:
    """Dicts, lists, strings, numbers, booleans and None; no tuples, so that it equals what was read from JSON."""
    plain: dict[str, Any] = msgspec.to_builtins(struct)
    _listed_in(plain)
    return plain


def _listed_in(plain: dict[str, Any]) -> None:
    """Put lists in the place of tuples."""
    for key, value in plain.items():
        if type(value) is tuple:
            plain[key] = _listed(value)
        elif type(value) is dict:
            _listed_in(value)


def _listed(values: tuple[Any, ...]) -> list[Any]:
    found: list[Any] = []
    for value in values:
        if type(value) is dict:
            _listed_in(value)
            found.append(value)
        else:
            found.append(_listed(value) if type(value) is tuple else value)
    return found
