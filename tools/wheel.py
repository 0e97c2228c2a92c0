"""What a wheel takes along: the compiled modules where `tools/compiled.py` has left them in the tree."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Compiled(BuildHookInterface[Any]):
    """Names the platform in a wheel that holds compiled modules; a wheel without them fits every platform."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Adds the module that the others share, which lies beside the package and not in it."""
        shared = sorted(Path(self.root, "src").glob("*.so"))
        if version == "editable" or not shared:
            return
        build_data["pure_python"] = False
        build_data["infer_tag"] = True
        build_data["force_include"].update({str(path): path.name for path in shared})
