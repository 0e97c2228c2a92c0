"""Messages that Telegram Desktop wrote as invalid JSON, and what was meant.

Control characters as \\xNN (tdesktop issue 27571) and values without quotes (document_id of 4.1.1, issue 24961).
"""

from __future__ import annotations

import json
import re
from typing import Any

import msgspec

from rawi.errors import SourceError

ESCAPE = re.compile(r"\\(x[0-9a-fA-F]{2}|u(?![0-9a-fA-F]{4})|.)", re.DOTALL)
KNOWN = frozenset('"\\/bfnrtu')
BARE = re.compile(
    r'(?<!\\)(":[ \t]*)(?!["\[{\-\d\s]|true\b|false\b|null\b)([^\r\n"]*?)(?=[ \t]*,?[ \t]*(?:\r?\n|\}))'
)
ADVICE = "export it again with a newer Telegram Desktop"


def loaded(raw: bytes) -> tuple[dict[str, Any], bool]:
    """(the message, whether it had to be repaired). Raises SourceError where it stays unreadable."""
    try:
        return _object(msgspec.json.decode(raw)), False
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        pass
    text = raw.decode("utf-8", "replace")
    for attempt, repaired in ((text, False), (_mended(text), True)):
        try:
            return _object(json.loads(attempt, strict=False)), repaired
        except (ValueError, RecursionError):
            continue
    raise SourceError("is invalid JSON that can't be repaired", hint=ADVICE)


def _mended(text: str) -> str:
    return ESCAPE.sub(_escape, BARE.sub(lambda match: match[1] + json.dumps(match[2]), text))


def _escape(match: re.Match[str]) -> str:
    told = match[1]
    if told[0] == "x" and len(told) == 3:
        return f"\\u00{told[1:]}"
    if told[0] == "u" and match.string[match.end() : match.end() + 4].strip("0123456789abcdefABCDEF"):
        return "\\\\u"
    return match[0] if told[0] in KNOWN else f"\\\\{told}"


def _object(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise SourceError("is no message", hint=ADVICE)
    return value
