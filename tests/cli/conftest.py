"""A case file with the hand-made story, and the command run in this process."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from handmade import story
from rawi.cli import cli


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    rows = [
        {"text": one.report.text, "outlet": one.report.outlet, "published": one.report.published}
        for one in story()
    ]
    path = tmp_path / "story.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def rawi(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Runs `rawi ARGUMENTS` in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    runner = CliRunner()

    def run(*arguments: object, stdin: str | bytes | None = None) -> Result:
        return runner.invoke(cli, [str(one) for one in arguments], input=stdin)

    return run


@pytest.fixture
def read(rawi: Callable[..., Result], inputs: Path, handmade_reading: None) -> Callable[..., Result]:
    """The same, with the story read into case.rawi."""
    assert rawi("read", inputs).exit_code == 0
    return rawi
