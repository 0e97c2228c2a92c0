"""`rawi`: finds the command, and turns expected errors into one clear line and an exit code."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from io import TextIOWrapper
from typing import Any, NoReturn

import click

from rawi.errors import RawiError

COMMANDS = {
    "read": "Read reports into a case file.",
    "watch": "Read feeds into a case file as they grow.",
    "reconcile": "Compare a case's reports now; count anew what is common in it.",
    "show": "Show what a case says.",
    "search": "Find reports by their words.",
    "explain": "Show how something was read, down to its words.",
    "judge": "Accept, reject or edit what was read; say what is the same.",
    "undo": "Take a decision back.",
    "log": "List what was decided.",
    "export": "Write a case's records as JSON Lines or CSV, or its events as ACLED, GED or PLOVER.",
    "report": "Write a case as one HTML page.",
    "extract": "Read reports and print their records.",
    "codebook": "Write, check, show and test the event types that you code.",
    "gazetteer": "Add places of your own to those that reading knows.",
    "schema": "Print the JSON Schema of the records.",
    "doctor": "Check a case file, and mend what can be.",
    "evaluate": "Score the reading against your own gold.",
}
EXIT_CODES = """\b
Exit codes:
  0  all went well
  1  some inputs failed; the rest was done
  2  the command was used wrongly
  3  nothing could be read
  4  the case file could not be used
  5  a data file (lexicon, codebook, gold) is wrong
  130  interrupted; what was read is kept
"""


class Commands(click.Group):
    """Imports a command when it is called, so that none waits for what another needs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"rawi.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            hang_up()
        except RawiError as error:
            click.echo(f"rawi: {one_line(str(error))}", err=True)
            ctx.exit(error.exit_code)


def hang_up() -> NoReturn:
    """Whoever reads our output has seen enough: end quietly. Python would complain when it closes stdout."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(0)


def one_line(text: str) -> str:
    """`text` on one line, whatever a file name in it holds."""
    return " ".join(text.split())


def _version(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        from importlib.metadata import version

        click.echo(f"rawi {version('rawi')}")
        ctx.exit()


@click.group(cls=Commands, epilog=EXIT_CODES, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Print the version."
)
def cli() -> None:
    """Rawi reads Arabic reports on armed conflict: who says what, through whom, and where reports agree."""


def main() -> None:
    """The entry point of the installed command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # Arabic must come out whatever the locale says, and a file name that is no text must not stop it.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = cli.main(prog_name="rawi", standalone_mode=False)
        sys.stdout.flush()
        # Outside its stand-alone mode click gives the code of `ctx.exit` back.
        sys.exit(code if isinstance(code, int) else 0)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("rawi: interrupted", err=True)
        sys.exit(130)
    except BrokenPipeError:
        hang_up()
