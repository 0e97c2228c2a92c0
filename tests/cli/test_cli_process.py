"""The installed command in a process of its own: encodings, pipes, signals, start-up."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from handmade import story
from rawi.store import Store
from shelf import keep

RAWI = str(Path(sys.executable).with_name("rawi"))


def run(*arguments: object, cwd: Path, **env: str) -> subprocess.CompletedProcess[bytes]:
    command = [RAWI, *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, env={**os.environ, **env}, capture_output=True, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Store(tmp_path / "case.rawi") as store:
        for record in story():
            keep(store, record)
    return tmp_path


def test_the_version_is_the_packages(tmp_path: Path) -> None:
    from importlib.metadata import version

    assert run("--version", cwd=tmp_path).stdout.decode() == f"rawi {version('rawi')}\n"


def test_the_version_waits_for_nothing_heavy(tmp_path: Path) -> None:
    code = "import sys; sys.argv = ['rawi', '--version']\ntry:\n    from rawi.cli import main; main()\nexcept SystemExit: pass\nprint([m for m in ('sqlalchemy', 'rich', 'msgspec', 'alembic', 'rawi.case') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    "command", ["extract story.txt", "show claims", "search x", "log", "read story.txt", "export"]
)
def test_nothing_waits_for_the_migrations_tools(folder: Path, command: str) -> None:
    (folder / "story.txt").write_text("نص", encoding="utf-8")
    code = f"import sys; sys.argv = ['rawi', *{command.split()!r}]\ntry:\n    from rawi.cli import main; main()\nexcept SystemExit: pass\nprint([m for m in ('sqlalchemy', 'alembic') if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True, cwd=folder
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_help_lists_commands_and_exit_codes(tmp_path: Path) -> None:
    told = run("--help", cwd=tmp_path).stdout.decode()
    for word in ("read", "show", "explain", "export", "0  all went well", "5  a data file", "130"):
        assert word in told


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1256"])
def test_arabic_comes_out_whatever_the_locale_says(folder: Path, encoding: str) -> None:
    done = run("export", cwd=folder, PYTHONIOENCODING=encoding, LC_ALL="C")
    assert done.returncode == 0
    assert "نشرة الوادي" in done.stdout.decode("utf-8")


def test_a_closed_pipe_is_quiet(folder: Path) -> None:
    done = subprocess.run(
        f"for i in 1 2 3 4 5 6 7 8; do {RAWI} export; done | head -c 10 >/dev/null",
        shell=True,
        cwd=folder,
        capture_output=True,
    )
    assert done.stderr == b""


@pytest.mark.parametrize("command", ["show figures", "schema", "export --format csv --table mentions"])
def test_a_closed_pipe_is_no_failure(folder: Path, command: str) -> None:
    with subprocess.Popen(
        [RAWI, *command.split()], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout and process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("show", "figures", "--case", "none.rawi"), 4, "none.rawi: there is no such case"),
        (("export", "--case", "story.txt"), 4, "story.txt: this is not a case file"),
        (("explain", "v404"), 2, "nothing in this case"),
        (("songs",), 2, "No such command"),
        (("show", "figures", "--since", "x"), 2, "since is not a date"),
    ],
)
def test_errors_are_short_and_have_their_codes(folder: Path, arguments: tuple, code: int, told: str) -> None:
    (folder / "story.txt").write_text("نص", encoding="utf-8")
    done = run(*arguments, cwd=folder)
    assert done.returncode == code
    assert told in done.stderr.decode()
    assert b"Traceback" not in done.stderr
