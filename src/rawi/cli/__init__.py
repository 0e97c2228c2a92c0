"""The command line: a file per command, no logic."""

from rawi.cli.main import cli, main

__all__ = ["cli", "main"]
