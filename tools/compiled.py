"""Compile the rooms that read a report with mypyc, in place: the same code as C, about 1.4 times as fast.

    python tools/compiled.py [--jobs N]    build, then check that both builds read the same texts alike
    python tools/compiled.py --clean       back to the interpreted modules
    python tools/compiled.py --stale       exit 1 and name the modules whose source has changed since they were built

The built modules lie beside their sources and are imported instead of them, so `build/compiled.json` keeps the
hash of each source: tests refuse to run beside a stale build. Needs a C compiler; without one nothing is lost but
speed.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src"
KEPT = ROOT / "build" / "compiled.json"
ROOMS = ("lexicon", "values", "names", "claims", "events")
ALSO = (
    "arabic/document.py",
    "arabic/proclitic.py",
    "arabic/sentences.py",
    "arabic/token.py",
    "model/plain.py",
    "model/span.py",
)

# Of `rawi.arabic` only what others ask all the time: the rest works inside `re`, which compiled code does slower.
# Left interpreted of the rooms: mypyc keeps no types inside the annotations of a class, which msgspec needs to read a
# data file (`rawi.events.words` asks them for its tables); where a number may be whole or not it makes a float of an
# int said to be a `float` (`rawi.values` says `int | float`, the modules of `rawi.events.figures` below don't); two
# Structs of a compiled module are equal only where they are one object (those of values lie in modules of their own);
# and what a class says beside its bases (`gc=False`) is lost. A dict of ours is asked faster as it is
# (`lexicon/memory.py`): compiled, each look goes through a method. What numpy does gains nothing.
INTERPRETED = (
    "lexicon/memory.py",
    "names/places/site.py",
    "names/script.py",
    "names/tagger/rows.py",
    "names/tagger/scores.py",
    "names/tagger/weights.py",
    "events/words.py",
    "events/figures/held.py",
    "events/figures/made.py",
    "events/figures/reading.py",
    "events/figures/share.py",
    "values/number/shape.py",
    "values/quantity/shape.py",
    "values/time/shape.py",
)


FLAGS = ["-fvisibility=hidden", "-fno-plt"]
"""What gcc and clang take: calls among the modules, which are one library, and to Python's go straight there."""


def sources() -> list[str]:
    """The files to compile, from `src`, sorted. A package's own file only re-exports, and stays."""
    found = (path for room in ROOMS for path in (SOURCE / "rawi" / room).rglob("*.py"))
    named = sorted([*ALSO, *(path.relative_to(SOURCE / "rawi").as_posix() for path in found)])
    return [
        f"rawi/{name}"
        for name in named
        if not name.endswith("__init__.py") and not any(name.startswith(one) for one in INTERPRETED)
    ]


def hashes() -> dict[str, str]:
    """The hash of each source that would be compiled now."""
    return {name: hashlib.sha256((SOURCE / name).read_bytes()).hexdigest() for name in sources()}


def built() -> list[Path]:
    """The compiled modules that lie in the tree."""
    return sorted([*SOURCE.glob("*.so"), *SOURCE.glob("*.pyd"), *(SOURCE / "rawi").rglob("*.so")])


def stale() -> list[str]:
    """Sources whose compiled module is of other bytes, where there is a build at all."""
    if not built():
        return []
    kept: dict[str, str] = json.loads(KEPT.read_text()) if KEPT.exists() else {}
    now = hashes()
    return sorted(name for name in kept.keys() | now.keys() if kept.get(name) != now.get(name))


def clean() -> None:
    """Takes the build away."""
    for path in built():
        path.unlink()
    KEPT.unlink(missing_ok=True)


def _side_by_side(jobs: int) -> None:
    """setuptools compiles the files of one extension one after the other: here `jobs` at a time."""
    from setuptools._distutils.compilers.C.base import Compiler

    def compile_all(self: Any, files: list[str], output_dir: str | None = None, macros: Any = None,
                    include_dirs: Any = None, debug: bool = False, extra_preargs: Any = None,
                    extra_postargs: Any = None, depends: Any = None) -> list[str]:  # fmt: skip
        macros, objects, extra, options, plan = self._setup_compile(
            output_dir, macros, include_dirs, files, depends, extra_postargs
        )
        flags = self._get_cc_args(options, debug, extra_preargs)
        with ThreadPoolExecutor(jobs) as pool:
            done = [pool.submit(self._compile, one, *plan[one], flags, extra, options) for one in objects]
            for one in done:
                one.result()
        return list(objects)

    Compiler.compile = compile_all


def build(jobs: int) -> None:
    """Makes the modules in a folder of their own, then puts all of them into the tree at once.

    Raises:
        SystemExit: the code has something that mypyc refuses, or the compiler failed; the message says what.
    """
    with tempfile.TemporaryDirectory(prefix="rawi-compiled-") as folder:
        work = Path(folder)
        shutil.copytree(SOURCE, work / "src", ignore=shutil.ignore_patterns("*.so", "__pycache__"))
        _make(work, jobs)
        clean()
        for module in sorted((work / "src").rglob("*.so")):
            shutil.copy2(module, SOURCE / module.relative_to(work / "src"))
    KEPT.parent.mkdir(exist_ok=True)
    KEPT.write_text(json.dumps(hashes(), indent=0))


def _make(work: Path, jobs: int) -> None:
    from mypyc.build import mypycify
    from setuptools import Distribution
    from setuptools.command.build_ext import build_ext

    os.chdir(work)
    os.environ["MYPYPATH"] = "src"
    _side_by_side(jobs)
    files = [f"src/{name}" for name in sources()]
    options = ["--config-file=", "--ignore-missing-imports", *files]
    modules = mypycify(options, opt_level="2", debug_level="0", multi_file=True, group_name="rawi")
    for module in modules:
        module.extra_compile_args = [*module.extra_compile_args, *FLAGS]
    plan = Distribution({"name": "rawi", "package_dir": {"": "src"}, "ext_modules": modules})
    command = build_ext(plan)
    command.inplace = True
    command.parallel = jobs
    command.ensure_finalized()
    command.run()


def check() -> None:
    """Both builds must read every text of `alike.py` into the same records.

    Raises:
        SystemExit: they differ, or the compiled modules weren't the ones that ran.
    """
    with tempfile.TemporaryDirectory(prefix="rawi-interpreted-") as folder, ThreadPoolExecutor(2) as pool:
        plain = Path(folder) / "src"
        shutil.copytree(SOURCE, plain, ignore=shutil.ignore_patterns("*.so", "__pycache__"))
        interpreted, compiled = pool.map(_reading, (plain, SOURCE))
    if interpreted[0] != "True" or compiled[0] != "False" or len(compiled) < 2:
        sys.exit("compiled: the two builds could not be told apart: is another rawi on the path?")
    if differing := difference(interpreted[1:], compiled[1:]):
        clean()
        sys.exit(
            "compiled: the builds read these differently, and the compiled modules are gone again:\n"
            + "\n".join(differing)
        )
    print(f"compiled: {len(sources())} modules; {len(compiled) - 1} texts read alike by both builds")


def _reading(source: Path) -> list[str]:
    command = [sys.executable, str(ROOT / "tools" / "alike.py")]
    environment = {**os.environ, "PYTHONPATH": str(source), "PYTHONHASHSEED": "0"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    if done.returncode:
        clean()
        sys.exit(f"compiled: reading failed, and the compiled modules are gone again:\n{done.stderr}")
    return done.stdout.splitlines()


def difference(one: list[str], other: list[str]) -> list[str]:
    """Each text whose lines differ, with the parts of its record that do ("tests/12: events figures")."""
    found = []
    for a, b in zip(one, other, strict=True):
        if a != b:
            name, *parts = a.split()
            unlike = [part.split("=")[0] for part in parts if part not in b.split()]
            found.append(f"{name}: {' '.join(unlike)}")
    return found


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--clean", action="store_true", help="take the build away")
    parser.add_argument("--stale", action="store_true", help="exit 1 where a source changed after the build")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="files compiled at a time")
    given = parser.parse_args()
    if given.clean:
        return clean()
    if given.stale:
        sys.exit("\n".join(stale()) or 0)
    if shutil.which(shlex.split(os.environ.get("CC") or "gcc")[0]) is None:
        return print("compiled: no C compiler here (CC, or gcc): rawi runs interpreted")
    build(given.jobs)
    check()


if __name__ == "__main__":
    main()
