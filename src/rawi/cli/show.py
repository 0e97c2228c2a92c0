"""`rawi show`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rawi.cli import options

if TYPE_CHECKING:
    from rawi.case import ViewName

VIEWS: dict[ViewName, str] = {
    "incidents": "What happened, with every report's account.",
    "claims": "Who says what, through whom, how firmly.",
    "figures": "Figures side by side, each with its chain and words.",
    "sources": "Outlets, and the origins behind them.",
    "copies": "Passages that reports share, with what differs.",
    "timeline": "What happened, by date.",
}


@click.group()
def command() -> None:
    """Show what a case says.

    Arabic is set apart with Unicode isolates, so that a terminal that knows right-to-left orders it rightly.
    """


def _view(name: ViewName, told: str) -> click.Command:
    @click.command(name, help=told, short_help=told)
    @options.case_option
    @click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
    @click.option(
        "--view",
        type=click.Choice(["machine", "decided", "both"]),
        default="decided",
        show_default=True,
        help="What the machine made, the same with decisions applied, or the machine's with decisions beside it.",
    )
    @options.filters
    def show(path: Path, as_json: bool, view: Any, **asked: Any) -> None:
        taken = options.wanted(**asked)
        sheet = "rawi.cli.sheets" if as_json else f"rawi.cli.sheets.{name}"
        print_rows: Callable[[Iterable[Any]], None] = getattr(
            import_module(sheet), "json_lines" if as_json else "sheet"
        )
        with options.opened(path) as case:
            options.check_type(case, taken.type)
            print_rows(case.rows(name, taken, view=view))

    return show


for _name, _told in VIEWS.items():
    command.add_command(_view(_name, _told))
