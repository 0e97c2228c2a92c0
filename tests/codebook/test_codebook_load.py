"""Codebook files: what loads, and how what doesn't is reported."""

from pathlib import Path

import pytest

from rawi.codebook import Codebook, builtin, check, load
from rawi.errors import DataError

HEAD = 'name = "own"\nversion = "1"\norigin = "test"\n'
TYPE = """
[[type]]
id = "blockage"
name = { ar = "قطع طريق", en = "Road blocked" }
definition = { ar = "أناس يقطعون طريقا", en = "People block a road" }
acled = [{ event_type = "Protests", sub_event_type = "Peaceful protest" }]
plover = [{ event = "PROTEST", mode = "obstruct" }]
"""
TRIGGER = '[[type.trigger]]\nid = "block"\nforms = ["قطع الطريق", "قطعوا الطريق"]\n'


@pytest.fixture
def write(tmp_path: Path):
    def written(text: str) -> Path:
        path = tmp_path / "own.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return written


def refused(path: Path) -> str:
    with pytest.raises(DataError) as caught:
        load(path)
    return str(caught.value)


def test_builtin_is_sound_and_read_once():
    assert builtin() is load() is load(None)
    assert builtin().version == "1"
    assert len(builtin().sha256) == 64


def test_own_codebook_loads(write):
    book = load(write(HEAD + TYPE + TRIGGER))
    assert isinstance(book, Codebook)
    assert list(book.types) == ["blockage"]
    assert list(book.senses) == ["blockage.block"]


def test_extending_keeps_the_builtin_types(write):
    book = load(write('extends = "builtin"\n' + HEAD + TYPE + TRIGGER))
    assert set(book.types) == {*builtin().types, "blockage"}


def test_check_is_silent_on_a_sound_file(write):
    assert check(write(HEAD + TYPE + TRIGGER)) == ()


def test_check_lists_every_fault(write):
    bad = HEAD + TYPE.replace("Peaceful protest", "March") + '[[type.trigger]]\nid = "empty"\n'
    found = check(write(bad))
    assert len(found) == 2
    assert "Protests / March" in found[0]
    assert "trigger empty: no verb, noun or forms" in found[1]


def test_missing_file_is_named(tmp_path):
    assert "nowhere.toml" in refused(tmp_path / "nowhere.toml")


def test_broken_toml_is_named(write):
    assert "is not TOML" in refused(write("name = "))


def test_wrong_field_names_the_type(write):
    message = refused(write(HEAD + TYPE + 'colour = "red"\n' + TRIGGER))
    assert "type blockage" in message
    assert "colour" in message


def test_wrong_value_names_the_field(write):
    message = refused(write(HEAD + TYPE + "state = 3\n" + TRIGGER))
    assert "type blockage: state" in message


def test_type_without_triggers(write):
    assert "type blockage: trigger: none" in refused(write(HEAD + TYPE))


def test_unknown_role_in_a_frame(write):
    assert "no such role: doer" in refused(write(HEAD + TYPE + TRIGGER + 'frame = { subject = "doer" }\n'))


def test_unknown_condition_field(write):
    bad = TYPE.replace("acled = [{ ", 'acled = [{ when = { weather = ["rain"] }, ')
    assert "when.weather: no such field" in refused(write(HEAD + bad + TRIGGER))


def test_id_given_twice(write):
    assert "id: given twice" in refused(write(HEAD + TYPE + TRIGGER + TYPE + TRIGGER))


def test_trigger_id_given_twice(write):
    assert "trigger block: id given twice" in refused(write(HEAD + TYPE + TRIGGER + TRIGGER))


def test_unknown_status(write):
    assert "no such status: maybe" in refused(write(HEAD + TYPE + TRIGGER + 'status = "maybe"\n'))


def test_unknown_plover_event(write):
    assert "plover: no such event: SHOUT" in refused(write(HEAD + TYPE.replace("PROTEST", "SHOUT") + TRIGGER))
