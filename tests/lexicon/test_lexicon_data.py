"""Every packaged data file: loads, names its origins, and every entry can be reached."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from rawi.arabic import read_document
from rawi.lexicon import load, table

DATA = Path(__file__).parents[2] / "src" / "rawi" / "lexicon" / "data"
LEXICONS = [p for p in sorted(DATA.rglob("*.toml")) if "entry" in tomllib.loads(p.read_text("utf-8"))]
TABLES = sorted(DATA.rglob("*.tsv"))


def name(path: Path) -> str:
    return str(path.relative_to(DATA).with_suffix(""))


@pytest.mark.parametrize("path", LEXICONS, ids=name)
def test_every_entry_is_found_by_its_own_forms(path: Path) -> None:
    lexicon = load(name(path))
    unreachable = []
    for entry in lexicon.entries.values():
        doc = read_document(entry.forms[0].text)
        if not any(hit.entry.id == entry.id for hit in lexicon.find(doc)):
            unreachable.append(entry.id)
    assert unreachable == []


def telling(entry: dict[str, Any]) -> str:
    """What an entry says besides its words: two entries may share a form only if this differs.

    An entry that says nothing else is a set of words, and says what its id says.
    """
    said = {key: value for key, value in entry.items() if key not in ("id", "forms", "lemma", "verb", "noun")}
    return str(said or entry["id"])


@pytest.mark.parametrize("path", LEXICONS, ids=name)
def test_no_form_is_entered_twice_with_the_same_meaning(path: Path) -> None:
    seen: dict[tuple[str, str], str] = {}
    for entry in tomllib.loads(path.read_text("utf-8"))["entry"]:
        for form in entry.get("forms", ()):
            key = (form, telling(entry))
            assert key not in seen, f"{form}: {seen[key]} and {entry['id']}"
            seen[key] = entry["id"]


@pytest.mark.parametrize("path", TABLES, ids=name)
def test_tables_load_and_name_their_origin(path: Path) -> None:
    assert table(name(path))
    assert path.read_text("utf-8").startswith("# origin: ")
