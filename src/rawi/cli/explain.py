"""`rawi explain`."""

from __future__ import annotations

from pathlib import Path

import click

from rawi.cli import options


@click.command()
@click.argument("identity", metavar="ID")
@options.case_option
@click.option("--json", "as_json", is_flag=True, help="The tree as JSON.")
def command(identity: str, path: Path, as_json: bool) -> None:
    """Show how something was read: every step with its rule and its words.

    ID is that of a report, event, figure, claim, entity, mention, finding, incident, subject, origin or story, as
    `rawi show` prints it; its beginning is enough.
    """
    with options.opened(path) as case:
        tree = case.explain(identity)
    if as_json:
        import msgspec

        click.echo(msgspec.json.encode(tree).decode())
        return
    from rawi.cli.sheets.derivation import sheet

    sheet(tree)
