"""The version of the rules changes with the rules, and with nothing else."""

from pathlib import Path

import pytest

from rawi.case import rules as module


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package of one room, as `rules` sees it."""
    (tmp_path / "case").mkdir()
    (tmp_path / "values").mkdir()
    (tmp_path / "values" / "find.py").write_text("A = 1")
    monkeypatch.setattr(module, "__file__", str(tmp_path / "case" / "rules.py"))
    return tmp_path


def test_a_changed_rule_changes_it(package: Path) -> None:
    before = module._digest(("values",))
    assert module._digest(("values",)) == before
    (package / "values" / "find.py").write_text("A = 2")
    assert module._digest(("values",)) != before


def test_what_python_leaves_behind_changes_nothing(package: Path) -> None:
    before = module._digest(("values",))
    (package / "values" / "__pycache__").mkdir()
    (package / "values" / "__pycache__" / "find.cpython-311.pyc").write_bytes(b"x")
    assert module._digest(("values",)) == before


def test_reading_and_comparing_have_versions_of_their_own() -> None:
    assert module.rules() != module.comparing_rules()
    assert module.rules() == module.rules()
