"""The import table of the house: which room may enter which. A breach fails here, not in a review."""

import ast
import re
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "rawi"
STAGES = {"arabic", "lexicon", "values", "names", "claims", "codebook", "events"}
MAY = {
    "errors": set(),
    "native": set(),
    "collector": set(),
    "model": set(),
    "arabic": {"model", "native"},
    "lexicon": {"model", "arabic", "native"},
    "values": {"model", "arabic", "lexicon", "native"},
    "names": {"model", "arabic", "lexicon", "native"},
    "claims": {"model", "arabic", "lexicon"},
    "codebook": {"model", "lexicon"},
    "events": {"model", "arabic", "lexicon", "codebook", "native"},
    "pipeline": STAGES | {"model", "collector"},
    "reconcile": {"model", "arabic", "lexicon"},
    "store": {"model"},
    "sources": {"model"},
    "export": {"model", "codebook"},
    "case": {
        "pipeline", "reconcile", "store", "sources", "export", "model", "arabic", "lexicon", "codebook",
    },
    "evaluate": {"pipeline", "reconcile", "model"},
    "engines": {"pipeline", "sources", "model"},
    "cli": {"case", "evaluate", "engines", "codebook", "lexicon", "model", "workbench"},
    "workbench": {"case", "model"},
    "__init__": {"case", "model"},
}  # fmt: skip


def room_of(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def modules_of(tree: ast.AST) -> set[str]:
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            found |= {node.module} if node.module != "rawi" else {f"rawi.{name.name}" for name in node.names}
    return found


def breaches(path: Path) -> set[str]:
    room = room_of(path)
    rooms = {m.split(".")[1] for m in modules_of(ast.parse(path.read_text("utf-8"))) if m.startswith("rawi.")}
    return rooms - MAY[room] - {room, "errors", "__version__"}


FILES = sorted(SOURCE.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_room_imports_only_what_the_table_allows(path: Path) -> None:
    assert breaches(path) == set()


def test_every_room_of_the_table_exists() -> None:
    assert {room_of(path) for path in FILES} == set(MAY)


def test_a_breach_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "arabic").mkdir()
    (tmp_path / "arabic" / "war.py").write_text("from rawi.events import assemble\n")
    monkeypatch.setattr("test_imports.SOURCE", tmp_path)
    assert breaches(tmp_path / "arabic" / "war.py") == {"events"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_arabic_stands_in_code(path: Path) -> None:
    assert not re.search("[\u0621-\u064a]", path.read_text("utf-8"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_files_keep_their_size(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 400


def test_packages_only_export() -> None:
    for path in SOURCE.rglob("__init__.py"):
        if path.parent == SOURCE:
            continue
        allowed = (ast.Import, ast.ImportFrom, ast.Assign, ast.Expr, ast.If)
        assert all(isinstance(node, allowed) for node in ast.parse(path.read_text("utf-8")).body), path
