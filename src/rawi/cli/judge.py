"""`rawi judge`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from rawi.cli import options

OPERATIONS = {
    "accept": "It is as the machine read it.",
    "reject": "It is not so: leave it out of what is decided.",
    "edit": "Set fields of one thing: --set FIELD=VALUE.",
    "same": "They are one (events, entities).",
    "different": "They are not one.",
    "merge": "Join what the machine kept apart.",
    "split": "Part what the machine joined.",
    "unsure": "It cannot be told.",
}


@click.group()
def command() -> None:
    """Accept, reject or edit what was read; say what is the same.

    Nothing that the machine made is changed: a decision is kept beside it, with its author, time and reason, holds on
    to the words, and can be undone. An incident's id stands for all its events.
    """


def _decision(op: Any, told: str) -> click.Command:
    @click.command(op, help=told, short_help=told)
    @click.argument("ids", nargs=-1, required=True, metavar="ID...")
    @options.case_option
    @options.author_option
    @options.reason_option
    @click.option("--replaces", metavar="DECISION", help="An earlier decision that this one retires.")
    def judge(
        ids: tuple[str, ...],
        path: Path,
        author: str,
        reason: str | None,
        replaces: str | None,
        changed: tuple[str, ...] = (),
    ) -> None:
        changes = dict(_change(one) for one in changed) or None
        with options.opened(path) as case:
            made = case.judge(op, ids, author=author, reason=reason, changes=changes, replaces=replaces)
        click.echo(made.id)

    if op == "edit":
        judge.params.append(
            click.Option(
                ["--set", "changed"],
                multiple=True,
                required=True,
                metavar="FIELD=VALUE",
                help="A field of the record and its new value, as JSON or plain text; dots go into nested objects "
                "(date.start=2019-02-21). May be repeated.",
            )
        )
    return judge


def _change(text: str) -> tuple[str, str]:
    field, equals, value = text.partition("=")
    if not (field and equals):
        raise click.BadParameter(f"{text!r} is not FIELD=VALUE", param_hint="--set")
    return field, value


for _op, _told in OPERATIONS.items():
    command.add_command(_decision(_op, _told))
