"""Every command that the documentation shows runs as it is typed, on the bundled reports."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
SHELL = re.compile(r"```console\n(.*?)```", re.DOTALL)
PYTHON = re.compile(r"```python\n(.*?)```", re.DOTALL)
ENVIRONMENT = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}


def commands(page: Path) -> list[str]:
    blocks = SHELL.findall(page.read_text(encoding="utf-8"))
    return [line[2:] for block in blocks for line in block.splitlines() if line.startswith("$ rawi ")]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder as the documentation assumes it: the bundled reports beside one."""
    (tmp_path / "reports").symlink_to(ROOT / "src" / "rawi" / "sample" / "reports")
    (tmp_path / "gold").symlink_to(ROOT / "src" / "rawi" / "sample" / "gold")
    return tmp_path


@pytest.mark.parametrize("page", [page for page in PAGES if commands(page)], ids=lambda page: page.name)
def test_documented_commands_run_in_order(page: Path, desk: Path) -> None:
    for command in commands(page):
        done = subprocess.run(
            ["bash", "-o", "pipefail", "-c", command],
            cwd=desk,
            env=ENVIRONMENT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{command}\n{done.stderr}"
        assert done.stdout or done.stderr or ">" in command or "-o" in shlex.split(command), command


@pytest.mark.parametrize(
    "page", [p for p in PAGES if PYTHON.findall(p.read_text("utf-8"))], ids=lambda page: page.name
)
def test_documented_python_runs(page: Path, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk)
    names: dict[str, object] = {}
    for block in PYTHON.findall(page.read_text(encoding="utf-8")):
        exec(compile(block, str(page), "exec"), names)


def test_every_command_is_documented() -> None:
    from rawi.cli import cli

    told = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    assert [name for name in cli.commands if f"rawi {name}" not in told] == []


def test_the_readme_gives_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "make demo" in readme and "make test" in readme


def test_the_table_of_faults_names_tests_that_there_are() -> None:
    told = set(re.findall(r"`(test_\w+)`", (ROOT / "docs" / "faults.md").read_text(encoding="utf-8")))
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    assert told and told <= set(re.findall(r"def (test_\w+)", code))
