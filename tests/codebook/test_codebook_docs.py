"""The page on codebooks tells of every field that a file may have, and its example is sound."""

import re
from pathlib import Path

import msgspec
import pytest

from rawi.codebook import FIELDS, check
from rawi.codebook.schema import ROLES, SLOTS, Context, EventType, File, Trigger
from rawi.codebook.wording import NOUN, VERB

PAGE = (Path(__file__).parents[2] / "docs" / "codebook.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("struct", [File, EventType, Trigger, Context], ids=lambda one: one.__name__)
def test_every_field_is_told(struct: type) -> None:
    told = set(re.findall(r"`(\w+)`", PAGE)) | set(re.findall(r"^(\w+) =|(\w+) = \[…", PAGE, re.M)[0])
    names = [one.name for one in msgspec.structs.fields(struct)]
    assert [name for name in names if name not in told and f"{name} = " not in PAGE] == []


@pytest.mark.parametrize("names", [FIELDS, ROLES, SLOTS, VERB, NOUN])
def test_every_name_that_may_stand_in_one_is_told(names) -> None:
    assert [name for name in sorted(names) if f"`{name}`" not in PAGE] == []


def test_its_example_is_a_sound_codebook(tmp_path: Path) -> None:
    (block,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    path = tmp_path / "page.toml"
    path.write_text(block, encoding="utf-8")
    assert check(path) == ()
