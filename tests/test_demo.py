"""`make demo` as typed: it reads the bundled reports, prints the tables and leaves the page."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.skipif(
    not shutil.which("make") or not (ROOT / ".venv" / ".ready").exists(), reason="not from the Makefile"
)
def test_the_demo_runs_and_leaves_its_page() -> None:
    done = subprocess.run(["make", "demo"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "9 reports" in done.stdout + done.stderr
    for word in ("origin", "killed", "attribution"):
        assert word in done.stdout
    page = (ROOT / "build" / "demo.html").read_text(encoding="utf-8")
    assert 'dir="rtl"' in page and "http" not in page.split("<body")[0].replace("http-equiv", "")
