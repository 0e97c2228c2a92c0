"""`rawi schema`."""

from __future__ import annotations

import json

import click


@click.command()
def command() -> None:
    """Print the JSON Schema (2020-12) of every public object."""
    from rawi.model import schema

    click.echo(json.dumps(schema(), ensure_ascii=False, indent=2))
