"""What the views print: readable lines, isolated Arabic, JSON that a program can read."""

import json
import re

import pytest

from handmade import story

FSI, PDI = "\u2068", "\u2069"
VIEWS = ["incidents", "claims", "figures", "sources", "copies", "timeline"]


def plain(text: str) -> str:
    return text.replace(FSI, "").replace(PDI, "")


@pytest.mark.parametrize("view", VIEWS)
def test_every_arabic_stretch_is_isolated(read, view: str) -> None:
    for line in read("show", view).stdout.splitlines():
        outside = re.sub(f"{FSI}[^{PDI}]*{PDI}", "", line)
        assert not re.search("[\u0600-\u06ff]", outside), line
        assert line.count(FSI) == line.count(PDI)


@pytest.mark.parametrize("view", VIEWS)
def test_json_is_a_row_per_line(read, view: str) -> None:
    done = read("show", view, "--json")
    assert done.exit_code == 0
    assert all(isinstance(json.loads(line), dict) for line in done.stdout.splitlines())
    assert done.stdout


@pytest.mark.parametrize("view", VIEWS)
def test_lines_fit_the_terminal(read, view: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from rich.cells import cell_len

    monkeypatch.setenv("COLUMNS", "60")
    quotes = [
        line for line in read("show", view).stdout.splitlines() if "“" in line or line.startswith("     ")
    ]
    assert all(cell_len(line) <= 110 for line in quotes)


@pytest.mark.parametrize("view", VIEWS)
def test_an_empty_view_says_so(read, view: str) -> None:
    done = read("show", view, "--about", "القاهرة")
    assert (done.exit_code, done.stdout.count("\n")) == (0, 1)


def test_figures_stand_under_their_subject_with_chain_and_words(read) -> None:
    printed = plain(read("show", "figures").stdout)
    first = printed.splitlines()
    assert first[0].startswith("killed, civilian · shelling, هجين (Hajin, SY), 2021-03-04")
    assert "more than 12" in printed and "أكثر من 12" in printed
    assert "نشرة الوادي ← صحيفة الساحل ← العقيد سالم المرعي" in printed
    assert "“وقتل 15 مدنياً في القصف.”" in printed
    assert "is compatible with more than 12 (نشرة الوادي" in printed
    assert "2 reports, 2 outlets, 1 origin" in printed


def test_copies_mark_what_differs(read) -> None:
    printed = plain(read("show", "copies").stdout)
    assert "⟦تنظيم داعش⟧" in printed
    assert "epithet changed: تنظيم داعش → التنظيم" in printed
    assert "نشرة الوادي 2021-03-05 → شبكة الأفق 2021-03-06" in printed


def test_claims_stand_under_their_report(read) -> None:
    lines = plain(read("show", "claims").stdout).splitlines()
    assert lines[0].startswith("نشرة الوادي")
    assert lines[1].startswith("  say  نشرة الوادي ← صحيفة الساحل ← العقيد سالم المرعي")
    assert lines[2].strip().startswith("مدفعية")


def test_sources_tell_origins_apart_from_outlets(read) -> None:
    printed = plain(read("show", "sources").stdout)
    assert printed.index("Outlets") < printed.index("Origins") < printed.index("one origin because one name")


def test_the_timeline_writes_a_date_once(read) -> None:
    printed = plain(read("show", "timeline").stdout)
    assert printed.startswith("2021-03-04")
    assert "killed, civilian more than 12 | 15; 2 reports" in printed


def test_filters_reach_the_view(read) -> None:
    assert "شبكة الأفق" not in read("show", "claims", "--outlet", "الوادي").stdout
    assert len(read("show", "claims", "--json", "--limit", "1").stdout.splitlines()) == 1
    assert read("show", "figures", "--type", "arrest").stdout == "No figures.\n"
    assert read("show", "incidents", "--place", "SY", "--since", "2021-03-04").stdout != "No incidents.\n"


@pytest.mark.parametrize("wrong", [("--since", "أمس"), ("--limit", "0"), ("--about", "؟!")])
def test_wrong_filters_end_with_two_and_one_line(read, wrong: tuple[str, str]) -> None:
    done = read("show", "figures", *wrong)
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.startswith("rawi: ")


def test_explain_prints_the_tree(read) -> None:
    event = story()[0].events[0]
    printed = plain(read("explain", event.id[:8]).stdout)
    assert printed.splitlines()[0].startswith("event shelling, actual  “قصفت”  67–71  event.shelling.verb")
    assert "├── agent: organization  “تنظيم داعش”" in printed
    assert printed.count("claim: say") == 2 and printed.count("(as above)") == 1


def test_explain_as_json_and_of_groups(read) -> None:
    tree = json.loads(read("explain", "i1", "--json").stdout)
    assert tree["label"] == "incident shelling, 2 accounts"


def test_explain_of_nothing_is_wrong_use(read) -> None:
    done = read("explain", "v404")
    assert done.exit_code == 2
    assert done.stderr.startswith("rawi: nothing in this case has the id 'v404'")


def test_search_prints_the_sentence(read) -> None:
    printed = plain(read("search", "بهجين", "المرعي").stdout)
    assert printed.count("“") == 2
    assert read("search", "القاهرة").stdout == "No report has all of these words.\n"
    assert len(read("search", "هجين", "--json").stdout.splitlines()) == 2
