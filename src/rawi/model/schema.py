"""JSON Schema of the public objects, made from the structs themselves."""

from __future__ import annotations

from typing import Any

import msgspec

from rawi.model.comparison import Comparison
from rawi.model.judgement import Judgement
from rawi.model.record import Record
from rawi.model.summary import Clusters, EventSummary

PUBLIC = (Record, Comparison, EventSummary, Clusters, Judgement)


def schema() -> dict[str, Any]:
    """One JSON Schema (2020-12) document whose `$defs` hold every public object by name."""
    _, definitions = msgspec.json.schema_components(PUBLIC, ref_template="#/$defs/{name}")
    made = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Rawi records",
        "oneOf": [{"$ref": f"#/$defs/{kind.__name__}"} for kind in PUBLIC],
        "$defs": dict(sorted(definitions.items())),
    }
    plain = msgspec.json.decode(msgspec.json.encode(made))
    assert isinstance(plain, dict)
    return plain
