"""Quality floors: fail where a benchmark figure is below the one pinned in floors.toml.

    python bench/floors.py [--bench DIR] [--set NAME …]

DIR holds the sets and their scorer (score/bench.py). Raising a floor is free; lowering one needs a reason in the
commit that does it. A figure is named by its path in the scorer's JSON: "gold/Q/2", "names/anercorp_dev/all/0".
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


def measure(bench: Path, sets: list[str]) -> dict[str, Any]:
    """The scorer's figures for the named sets."""
    command = [sys.executable, str(bench / "score" / "bench.py"), *sets, "--data", str(bench), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"the scorer failed:\n{done.stderr[-2000:]}")
    figures: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return figures


def look_up(figures: Any, path: str) -> float:
    """The number at a path of keys and list positions, parted by slashes."""
    for key in path.split("/"):
        figures = figures[int(key)] if isinstance(figures, list) else figures[key]
    return float(figures)


def below(figures: dict[str, Any], floors: dict[str, float], *, ceiling: bool) -> list[str]:
    """A line for each figure on the wrong side of its bound."""
    faults = []
    for path, bound in floors.items():
        value = look_up(figures, path)
        if value > bound if ceiling else value < bound:
            faults.append(f"{path}: {value} is {'above' if ceiling else 'below'} {bound}")
    return faults


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--bench", type=Path, default=HERE.parent.parent / "shared" / "bench")
    options = parser.parse_args()
    bounds = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
    sets = sorted({path.split("/")[0] for part in ("floor", "ceiling") for path in bounds.get(part, {})})
    figures = measure(options.bench, sets)
    faults = below(figures, bounds.get("floor", {}), ceiling=False)
    faults += below(figures, bounds.get("ceiling", {}), ceiling=True)
    print("\n".join(faults) or f"{sum(map(len, bounds.values()))} figures keep their bounds")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
