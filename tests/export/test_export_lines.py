"""JSON Lines are the records themselves."""

from handmade import story
from rawi import export
from rawi.model import Record


def test_each_line_is_a_record_that_comes_back() -> None:
    lines = list(export.jsonl(story()))
    assert all(line.endswith(b"\n") and line.count(b"\n") == 1 for line in lines)
    assert tuple(Record.from_json(line) for line in lines) == story()
