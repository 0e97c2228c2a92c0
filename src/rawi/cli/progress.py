"""Progress of a read on standard error: how many, how fast, which file, and every failure on a line of its own."""

from __future__ import annotations

import sys
from typing import Protocol

import click
from rich.console import Console
from rich.progress import Progress as Bar
from rich.progress import ProgressColumn, SpinnerColumn, Task, TextColumn, TimeElapsedColumn
from rich.text import Text

from rawi.case import Step
from rawi.cli.main import one_line


class Told(Protocol):
    """A failure as sources and cases give it."""

    @property
    def source(self) -> str: ...
    @property
    def place(self) -> str | None: ...
    @property
    def message(self) -> str: ...
    @property
    def hint(self) -> str | None: ...


def failure_line(failure: Told) -> str:
    """File, place, what is wrong, what to do: one line."""
    where = ": ".join(part for part in (failure.source, failure.place) if part)
    return one_line(f"{where}: {failure.message}" + (f" ({failure.hint})" if failure.hint else ""))


class Rate(ProgressColumn):
    """Reports per second."""

    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:,.0f}/s" if task.speed else "", style="dim")


class Progress:
    """Follows a read. `kept`: reports that are in the case by now. A terminal sees a moving line."""

    def __init__(self, *, quiet: bool):
        self.kept = self.failed = 0
        columns = (SpinnerColumn(), TextColumn("{task.description}"), Rate(), TimeElapsedColumn())
        console = Console(file=sys.stderr, highlight=False, markup=False)
        self._bar = Bar(*columns, console=console, transient=True, disable=quiet or not console.is_terminal)
        self._task = self._bar.add_task("reading", total=None)

    def __enter__(self) -> Progress:
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """Take the moving line away."""
        self._bar.stop()

    def step(self, step: Step) -> None:
        """One input is done."""
        if step.failure is None:
            self.kept += 1
        else:
            self.failed += not step.failure.note
            self._say(failure_line(step.failure))
        described = f"{self.kept} reports" + (f", {self.failed} failed" if self.failed else "")
        self._bar.update(self._task, advance=1, description=f"{described}  {one_line(step.source)[-60:]}")

    def _say(self, line: str) -> None:
        if self._bar.disable:
            click.echo(line, err=True)
        else:
            self._bar.console.print(Text(line), soft_wrap=True)
