"""A mark for classes of the compiled build (`tools/compiled.py`); without that build it says nothing.

`@mypyc_attr(acyclic=True)`: no object of the class is ever part of a cycle of references, so the garbage collector
needn't look at it: hundreds of thousands live as long as the program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mypy_extensions import mypyc_attr
else:

    def mypyc_attr(**_):
        """Changes nothing: mypyc reads the mark, not its value."""
        return lambda marked: marked


__all__ = ["mypyc_attr"]
