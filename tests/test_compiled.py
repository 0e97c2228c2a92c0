"""The compiled build: which sources it is of, and when it is stale."""

import json
from pathlib import Path

import pytest

import compiled


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package with one room of two modules, one of them left interpreted."""
    room = tmp_path / "src" / "rawi" / "names"
    room.mkdir(parents=True)
    for name in ("__init__.py", "find.py", "script.py"):
        (room / name).write_text("")
    monkeypatch.setattr(compiled, "SOURCE", tmp_path / "src")
    monkeypatch.setattr(compiled, "ALSO", ())
    monkeypatch.setattr(compiled, "KEPT", tmp_path / "build" / "compiled.json")
    return tmp_path


def build(tree: Path) -> None:
    (tree / "src" / "rawi" / "names" / "find.cpython-311-x86_64-linux-gnu.so").write_bytes(b"")
    (tree / "build").mkdir(exist_ok=True)
    compiled.KEPT.write_text(json.dumps(compiled.hashes()))


def test_packages_and_what_stays_interpreted_are_not_compiled(tree: Path) -> None:
    assert compiled.sources() == ["rawi/names/find.py"]


def test_without_a_build_nothing_is_stale(tree: Path) -> None:
    assert compiled.stale() == []


def test_a_build_of_the_same_sources_is_not_stale(tree: Path) -> None:
    build(tree)
    assert compiled.stale() == []


def test_a_changed_source_is_named(tree: Path) -> None:
    build(tree)
    (tree / "src" / "rawi" / "names" / "find.py").write_text("x = 1\n")
    assert compiled.stale() == ["rawi/names/find.py"]


def test_a_new_source_is_named(tree: Path) -> None:
    build(tree)
    (tree / "src" / "rawi" / "names" / "link.py").write_text("")
    assert compiled.stale() == ["rawi/names/link.py"]


def test_a_build_without_its_hashes_is_stale(tree: Path) -> None:
    build(tree)
    compiled.KEPT.unlink()
    assert compiled.stale() == ["rawi/names/find.py"]


def test_clean_takes_the_build_away_and_leaves_the_sources(tree: Path) -> None:
    build(tree)
    compiled.clean()
    assert compiled.built() == []
    assert not compiled.KEPT.exists()
    assert (tree / "src" / "rawi" / "names" / "find.py").exists()


def test_every_module_left_interpreted_is_there() -> None:
    rooms = [compiled.SOURCE / "rawi" / one for one in compiled.INTERPRETED]
    assert [path for path in rooms if not path.exists()] == []


def test_a_room_that_asks_msgspec_for_types_is_left_interpreted() -> None:
    asking = [
        name for name in compiled.sources() if "msgspec.convert(" in (compiled.SOURCE / name).read_text()
    ]
    assert asking == []


def test_a_difference_names_the_text_and_the_parts_that_differ() -> None:
    one = ["a.txt mentions=1 claims=2", "made/3 mentions=1 claims=2", "b.txt error=ValueError"]
    other = ["a.txt mentions=1 claims=2", "made/3 mentions=1 claims=9", "b.txt mentions=1 claims=2"]
    assert compiled.difference(one, other) == ["made/3: claims", "b.txt: error"]
    assert compiled.difference(one, one) == []


def test_a_text_that_one_build_lacks_is_an_error() -> None:
    with pytest.raises(ValueError, match="argument 2 is shorter"):
        compiled.difference(["a.txt claims=1", "b.txt claims=1"], ["a.txt claims=1"])
