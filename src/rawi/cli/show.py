"""`rawi show`."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from rawi.cli import options

VIEWS = {
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


def _view(name: str, told: str) -> click.Command:
    @click.command(name, help=told, short_help=told)
    @options.case_option
    @click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
    @options.filters
    def show(path: Path, as_json: bool, **asked: Any) -> None:
        taken = options.wanted(**asked)
        with options.opened(path) as case:
            rows = getattr(case.view(), name)(taken)
        print_rows: Callable[[list[Any]], None] = (
            import_module("rawi.cli.sheets").json_lines
            if as_json
            else import_module(f"rawi.cli.sheets.{name}").sheet
        )
        print_rows(rows)

    return show


for _name, _told in VIEWS.items():
    command.add_command(_view(_name, _told))
