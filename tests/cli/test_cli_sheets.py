"""Sheets on paper, from rows made by hand: the log, the doctor, scores, search, derivations; and what a read tells."""

from pathlib import Path

import click
import pytest

from rawi.case import Check, Derivation, Entry, Failure, ReadSummary, Saved, SearchHit, Step
from rawi.case.views.rows import Quote
from rawi.cli import options
from rawi.cli.progress import Progress, failure_line
from rawi.cli.read import told
from rawi.cli.sheets import derivation, doctor, log, scores, search
from rawi.store import Change
from rawi.store.rows import Failed, Held

FSI, PDI = "\u2068", "\u2069"


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):
    """What was printed, without the isolates."""
    monkeypatch.setenv("COLUMNS", "100")
    return lambda: capsys.readouterr().out.replace(FSI, "").replace(PDI, "")


# --- the log


def entry(op: str = "reject", **fields: object) -> Entry:
    given = {"id": "d1", "author": "ليلى", "time": "2021-03-05T08:00:00Z"} | fields
    return Entry(op=op, **given)


def held(**fields: object) -> Held:
    return Held(
        **({"report": "r1", "kind": "event", "id": "v1", "start": 0, "end": 4, "quote": "قصفت"} | fields)
    )


@pytest.mark.parametrize(
    ("made", "lines"),
    [
        ([], ["No decisions."]),
        ([entry()], ["reject", "by ليلى"]),
        ([entry(reason="خطأ")], ["by ليلى: خطأ"]),
        ([entry("undo", undoes="d0")], ["undo d0"]),
        ([entry(retired_by="d2")], ["(retired by d2)"]),
        ([entry("edit", changes=(Change("low", 12),))], ["edit  low = 12"]),
        ([entry(objects=(held(),), now=("v1",))], ["event v1", "“قصفت”", "in r1"]),
        ([entry(objects=(held(),), now=(None,))], ["not found any more"]),
        ([entry(objects=(held(),), now=("v9",))], ["now v9"]),
    ],
)
def test_the_log(printed, made: list[Entry], lines: list[str]) -> None:
    log.sheet(made)
    text = printed()
    assert [line for line in lines if line not in text] == []


# --- the doctor


@pytest.mark.parametrize(
    ("check", "lines"),
    [
        (Check(name="the file itself"), ["the file itself: fine"]),
        (
            Check(name="offsets", found=2, examples=("r1", "r2")),
            ["offsets: 2 found, 0 mended", "  r1", "  r2"],
        ),
        (Check(name="offsets", found=2, mended=2), ["offsets: 2 found, 2 mended"]),
        (Check(name="x", found=1, hint="run `rawi doctor --repair`"), ["  run `rawi doctor --repair`"]),
    ],
)
def test_checks(printed, check: Check, lines: list[str]) -> None:
    doctor.sheet([check])
    text = printed().splitlines()
    assert [line for line in lines if line not in text] == []


@pytest.mark.parametrize(
    ("found", "mended", "sound"), [(0, 0, True), (2, 2, True), (2, 1, False), (1, 0, False)]
)
def test_a_check_is_sound_where_nothing_is_left(found: int, mended: int, sound: bool) -> None:
    assert Check(name="x", found=found, mended=mended).sound is sound


@pytest.mark.parametrize(("lost", "lines"), [(0, 1), (3, 2)])
def test_what_was_saved(printed, lost: int, lines: int) -> None:
    doctor.rescued(Saved(reports=5, again=1, decisions=2, lost=lost), Path("new.rawi"))
    out = printed().splitlines()
    assert out[0] == "5 reports (1 of them read again) and 2 decisions saved in new.rawi"
    assert len(out) == lines and (not lost or "3 reports or decisions could not be saved" in out[1])


# --- scores


def test_scores_and_shares_that_there_are_none_of(printed) -> None:
    whole = {"precision": 1.0, "recall": 0.5, "f1": 0.667, "asked": 4, "offered": 2}
    none = {"precision": None, "recall": None, "f1": None, "asked": 0, "offered": 0}
    scores.sheet(1, {"claim.origin": whole, "event.actor": none})
    first, header, one, two = printed().splitlines()
    assert first == "1 report of gold" and header.split() == [
        "field",
        "precision",
        "recall",
        "f1",
        "asked",
        "offered",
    ]
    assert one.split() == ["claim.origin", "1.00", "0.50", "0.67", "4", "2"]
    assert two.split() == ["event.actor", "–", "–", "–", "0", "0"]


# --- search


def hit(**fields: object) -> SearchHit:
    given = {"report": "r1", "outlet": "نشرة الوادي", "published": "2021-03-05", "title": None, "quote": None}
    return SearchHit(**(given | fields))


def test_hits_by_title_else_by_outlet(printed) -> None:
    search.sheet([hit(title="قصف هجين"), hit(published=None)])
    first, second = printed().splitlines()
    assert first.startswith("قصف هجين") and first.endswith("2021-03-05  r1")
    assert second.startswith("نشرة الوادي") and second.endswith("undated  r1")


def test_a_hit_shows_its_sentence(printed) -> None:
    search.sheet([hit(quote=Quote("r1", 5, 20, "قصفت مدفعية هجين"), marks=((5, 9),))])
    assert "“قصفت مدفعية هجين”" in printed()


def test_no_hit(printed) -> None:
    search.sheet([])
    assert printed() == "No report has all of these words.\n"


# --- derivations


def test_a_tree_with_guides_words_spans_and_rules(printed) -> None:
    leaf = Derivation(label="place", quote="هجين", span=(3, 7), rule="place.gazetteer", id="m1")
    tree = Derivation(label="event", id="v1", children=(Derivation(label="actor", children=(leaf,)), leaf))
    derivation.sheet(tree)
    assert printed().splitlines() == [
        "event  v1",
        "├── actor",
        "│   └── place  “هجين”  3–7  place.gazetteer  m1",
        "└── place  “هجين”  3–7  place.gazetteer  m1",
    ]


def test_a_long_quote_is_cut(printed) -> None:
    derivation.sheet(Derivation(label="claim", quote="كلمة " * 60))
    assert len(printed()) < 130


# --- what a read tells


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "0 read; c.rawi holds 5 reports"),
        ({"read": 2}, "2 read; c.rawi holds 5 reports"),
        ({"known": 3}, "3 known; c.rawi holds 5 reports"),
        ({"read": 1, "reread": 2}, "1 read, 2 read again under newer rules; c.rawi holds 5 reports"),
        ({"sightings": 1, "known": 1}, "1 known, 1 met at a new source; c.rawi holds 5 reports"),
        (
            {"read": 1, "failures": (Failed(source="a", message="b"),)},
            "1 read, 1 failed; c.rawi holds 5 reports",
        ),
        (
            {"read": 1, "notes": (Failed(source="a", message="b", note=True),) * 2},
            "1 read, 2 notes; c.rawi holds 5 reports",
        ),
    ],
)
def test_a_summary_in_one_line(fields: dict[str, object], words: str) -> None:
    assert told(ReadSummary(**fields), 5, Path("c.rawi")) == words


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({}, "a.txt: is empty"),
        ({"place": "line 7"}, "a.txt: line 7: is empty"),
        ({"hint": "look at it"}, "a.txt: is empty (look at it)"),
        ({"source": "a\nb.txt", "place": "line 7"}, "a b.txt: line 7: is empty"),
    ],
)
def test_a_failure_in_one_line(fields: dict[str, str], line: str) -> None:
    assert failure_line(Failure(**({"source": "a.txt", "message": "is empty"} | fields))) == line


def test_progress_counts_what_is_kept_and_tells_failures_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    failed, note = (
        Failed(source="b", message="is empty"),
        Failed(source="c", message="passed over", note=True),
    )
    with Progress(quiet=True) as progress:
        for step in (
            Step("a", "read"),
            Step("b", "failed", failed),
            Step("c", "failed", note),
            Step("d", "known"),
        ):
            progress.step(step)
    assert (progress.kept, progress.failed) == (2, 1)
    assert capsys.readouterr().err.splitlines() == ["b: is empty", "c: passed over"]


# --- options


@pytest.mark.parametrize("pair", ["text", "=text", "text=", "="])
def test_a_mapping_needs_both_sides(pair: str) -> None:
    with pytest.raises(click.BadParameter, match="is not FIELD=COLUMN"):
        options.sources(outlet=None, published=None, mapping=(pair,), jsonl=False)


def test_options_of_sources() -> None:
    made = options.sources(
        outlet="أ", published="2021-03-05", mapping=("text=body", "url=a=b"), jsonl=True, timeout=5.0
    )
    assert (made.outlet, made.published, made.stdin, made.max_seconds) == ("أ", "2021-03-05", "jsonl", 5.0)
    assert made.mapping == {"text": "body", "url": "a=b"} and made.fetch is False


def test_options_of_a_filter() -> None:
    made = options.wanted(about="داعش", kind="arrest", limit=3)
    assert (made.about, made.type, made.limit, made.offset) == ("داعش", "arrest", 3, 0)
