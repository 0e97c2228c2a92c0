"""`rawi search`."""

from __future__ import annotations

from pathlib import Path

import click

from rawi.cli import options


@click.command()
@click.argument("words", nargs=-1)
@options.case_option
@click.option("--outlet", metavar="NAME", help="Published by an outlet of this name.")
@click.option("--date", metavar="DATE", help="Published then: 2019, 2019-02, 2019-02-21 or FROM..TO.")
@click.option("--place", metavar="NAME", help="Naming this place, or a place in this country (ISO code).")
@click.option("--type", "kind", metavar="TYPE", help="Telling of such an event, or giving such a figure.")
@click.option("--speaker", metavar="NAME", help="Quoting this speaker.")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="At most so many.")
@click.option("--offset", type=click.IntRange(0), default=0, help="Leave out the first so many.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
def command(
    words: tuple[str, ...],
    path: Path,
    outlet: str | None,
    date: str | None,
    place: str | None,
    kind: str | None,
    speaker: str | None,
    limit: int,
    offset: int,
    as_json: bool,
) -> None:
    """Find reports that hold every word, in any spelling and with attached particles.

    A name can be given in Latin letters ("Mosul"), a phrase in quotation marks of its own ('"two words"'), and each
    field among the words too: outlet:NAME date:2019-02..2019-03 place:NAME type:TYPE speaker:NAME.
    """
    fields = {"outlet": outlet, "date": date, "place": place, "type": kind, "speaker": speaker}
    with options.opened(path) as case:
        options.check_type(case, kind)
        hits = case.search(" ".join(words), limit=limit, offset=offset, **fields)
    from rawi.cli.sheets import json_lines, search

    (json_lines if as_json else search.sheet)(hits)
