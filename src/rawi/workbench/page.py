"""The whole case as one page: a single file, right to left, that needs no network and runs no foreign script."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined

from rawi.case import Case, CaseView, Filter
from rawi.case.views import CopyRow, FigureValue, Side, SubjectRow
from rawi.model import Span
from rawi.workbench import labels
from rawi.workbench.marks import Piece, Utf16, bidi_controls, opening, pieces, verbatim

FIRST = ("attribution", "figure", "certainty")
"""Differences that change what a report says; they are shown before the others."""


def render(
    case: Case | CaseView,
    *,
    title: str | None = None,
    wanted: Filter | None = None,
    types: Mapping[str, str] | None = None,
) -> str:
    """The page as HTML text.

    `title`: the page's heading. `wanted`: show only what this filter takes. `types`: what the page calls each event
    type, by id (a codebook has the names); a type that isn't there is called by its id.
    """
    view = case if isinstance(case, CaseView) else case.view()
    environment = _environment()
    style, script = (_asset(name) for name in ("page.css", "page.js"))
    return environment.get_template("page.html.j2").render(
        **context(view, wanted or Filter(), types or {}),
        title=title,
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
    )


def context(view: CaseView, wanted: Filter, types: Mapping[str, str]) -> dict[str, Any]:
    """What the template is given: the view's rows, and functions to name and place things in them."""
    offsets = {record.report.id: Utf16(record.report.text) for record in view.records}
    copies = sorted(view.copies(wanted), key=_weight)
    return {
        "records": view.records,
        "incidents": view.incidents(wanted),
        "subjects": view.figures(wanted),
        "copies": copies,
        "claims": view.claims(wanted),
        "sources": view.sources(wanted),
        "outlets": {record.report.id: view.outlet(record) for record in view.records},
        "span": _period(view),
        "at": lambda report, start, end: f"{offsets[report].at(start)}-{offsets[report].at(end)}",
        "figure_span": lambda value: _figure_span(view, value),
        "figure_parts": lambda value: pieces(
            value.quote.text, value.quote.start, [(_figure_span(view, value), "figure")]
        ),
        "type_name": lambda key: types.get(key, key.replace("_", " ")),
    }


def _figure_span(view: CaseView, value: FigureValue) -> Span:
    figure = view.figures_by_id[value.report, value.id]
    return view.mentions[value.report, figure.mention].span


def _period(view: CaseView) -> tuple[str, str] | None:
    days = sorted(record.report.published[:10] for record in view.records if record.report.published)
    return (days[0], days[-1]) if days else None


def _weight(row: CopyRow) -> tuple[int, int]:
    """Copies in which the attribution, a figure or the certainty was changed come first."""
    kinds = [FIRST.index(one.kind) for one in row.differences if one.kind in FIRST]
    return min(kinds, default=len(FIRST)), -(row.a.end - row.a.start)


def side(row: CopyRow, which: str) -> list[Piece]:
    """One side of a copy (`a` or `b`) with the words marked that differ."""
    passage: Side = getattr(row, which)
    marks: list[tuple[Span, str]] = [(getattr(one, which), one.kind) for one in row.differences]
    return pieces(passage.text, passage.start, marks)


def shown(subject: SubjectRow, figure: str) -> str:
    """The amount of one of a subject's values, by the figure's id."""
    value = next(one for one in subject.values if one.id == figure)
    return labels.amount(value.low, value.high, value.bound)


def differences(row: CopyRow) -> list[Any]:
    """The differences of a copy, those first that change what is said."""
    return sorted(row.differences, key=lambda one: FIRST.index(one.kind) if one.kind in FIRST else len(FIRST))


def web(url: str | None) -> str | None:
    """An address that may be a link: http or https, nothing that a browser would run."""
    try:
        return url if url and urlsplit(url).scheme in ("http", "https") else None
    except ValueError:
        return None


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("rawi.workbench"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        label=labels.label,
        amount=labels.amount,
        number=labels.number,
        counted=labels.counted,
        pieces=pieces,
        side=side,
        differences=differences,
        shown=shown,
    )
    environment.filters.update(verbatim=verbatim, bidi_controls=bidi_controls, opening=opening, web=web)
    return environment


@cache
def _asset(name: str) -> str:
    return files("rawi.workbench").joinpath("templates", name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """The source expression by which a content security policy lets exactly `text` in."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode('ascii')}'"
