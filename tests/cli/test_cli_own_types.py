"""A deadly type, a protest and a weak word of one's own: every view, export and page has them under their names."""

import csv
import json
from pathlib import Path

import pytest

BOOK = """
name = "roads"
version = "3"
extends = "builtin"
origin = "test"
[[type]]
id = "ramming"
name = { ar = "دهس", en = "Ramming" }
definition = { ar = "سائق يدهس ناسا عمدا", en = "A driver runs people down on purpose" }
notes = "Accidents don't count."
cause = true
specific = 3
family = "violence"
frame = { subject = "agent", object = "target", "في" = "at" }
required = ["target"]
carries = ["killed", "wounded"]
acled = [
  { when = { target_class = ["civilian"] }, event_type = "Violence against civilians", sub_event_type = "Attack" },
  { event_type = "Battles", sub_event_type = "Armed clash" },
]
plover = [{ event = "ASSAULT", mode = "primitive" }]
example = [{ text = "دهس سائق شاحنة ستة جنود في هيت.", events = ["ramming"] }]
[[type.trigger]]
id = "ram"
verb = { past = "دهس", present = "يدهس", past_passive = "دهس", masdar = ["دهس"] }
[[type]]
id = "road_protest"
name = { ar = "اعتصام على طريق", en = "Road protest" }
definition = { ar = "محتجون يعتصمون على طريق", en = "Protesters camp on a road" }
specific = 3
frame = { subject = "agent", "في" = "at" }
measure = "participants"
carries = ["participants"]
acled = [{ event_type = "Protests", sub_event_type = "Peaceful protest" }]
plover = [{ event = "PROTEST", mode = "obstruct" }]
[[type.trigger]]
id = "camp"
verb = { past = "خيم", present = "يخيم" }
needs = { near = ["الطريق", "طريق"] }
"""
ONE = (
    "دهس مسلح ستة مدنيين في مدينة هيت أمس، ما أدى إلى مقتل أربعة منهم، وفق العقيد سالم المرعي."
    " وخيم عشرات الأهالي على الطريق في الرطبة أمس."
)
TWO = "قالت الشرطة إن مسلحاً دهس ستة مدنيين في مدينة هيت الاثنين."
VIEWS = ["incidents", "claims", "figures", "sources", "copies", "timeline"]


@pytest.fixture
def read(rawi, tmp_path: Path):
    (tmp_path / "roads.toml").write_text(BOOK, encoding="utf-8")
    for name, text, outlet in (("one", ONE, "نشرة الوادي"), ("two", TWO, "قناة المرج")):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        how = ("--published", "2021-03-09", "--outlet", outlet, "--codebook", "roads.toml", "-q")
        assert rawi("read", f"{name}.txt", *how).exit_code == 0
    return rawi


def rows(read, form: str) -> list[dict[str, str]]:
    return list(csv.DictReader(read("export", "--format", form).stdout.splitlines()))


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("how", [(), ("--json",), ("--view", "both"), ("--type", "ramming")])
def test_every_view_can_be_shown(read, view: str, how: tuple[str, ...]) -> None:
    done = read("show", view, *how)
    assert done.exit_code == 0 and "rawi:" not in done.stderr


@pytest.mark.parametrize("view", ["incidents", "timeline"])
@pytest.mark.parametrize("words", ["ramming", "road protest"])
def test_views_of_what_happened_have_the_types(read, view: str, words: str) -> None:
    assert words in read("show", view).stdout


def test_a_crowd_of_a_type_of_ones_own_is_counted(read) -> None:
    found = map(json.loads, read("show", "figures", "--type", "participants", "--json").stdout.splitlines())
    assert [(row["measure"], row["values"][0]["low"], row["values"][0]["high"]) for row in found] == [
        ("participants", 20, 99)
    ]


def test_acled_takes_the_first_condition_that_holds(read) -> None:
    found = {row["sub_event_type"]: row for row in rows(read, "acled")}
    assert set(found) == {"Attack", "Peaceful protest"}
    assert found["Attack"]["actor2"].startswith("Civilians (Iraq)")
    assert found["Peaceful protest"]["actor1"] == "Protesters (Iraq)"


def test_two_reports_of_it_are_one_incident(read) -> None:
    (row,) = (row for row in rows(read, "acled") if row["sub_event_type"] == "Attack")
    assert set(row["source"].split("; ")) == {"نشرة الوادي", "قناة المرج"}


def test_ged_counts_its_dead(read) -> None:
    (row,) = rows(read, "ged")
    assert (row["low"], row["best"], row["high"], row["type_of_violence"]) == ("4", "4", "4", "3")


def test_plover_has_its_modes(read) -> None:
    found = map(json.loads, read("export", "--format", "plover").stdout.splitlines())
    assert {(one["event"], one["mode"]) for one in found} == {
        ("ASSAULT", "primitive"),
        ("PROTEST", "obstruct"),
    }


def test_the_page_calls_them_by_their_arabic_names(read, tmp_path: Path) -> None:
    assert read("report", "-o", "page.html").exit_code == 0
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "دهس" in page and "اعتصام على طريق" in page and "road_protest" not in page


def test_its_terms_are_told_in_both_languages(read) -> None:
    told = read("codebook", "show", "ramming", "--codebook", "roads.toml").stdout
    for words in (
        "Ramming (دهس)",
        "Accidents don't count.",
        "where target_class is civilian",
        "ASSAULT.primitive",
    ):
        assert words in told
    assert read("codebook", "test", "roads.toml").exit_code == 0


def test_what_lacks_a_required_role_is_of_low_confidence(rawi, tmp_path: Path) -> None:
    (tmp_path / "roads.toml").write_text(BOOK, encoding="utf-8")
    (tmp_path / "x.txt").write_text("وقع دهس في مدينة هيت أمس.", encoding="utf-8")
    record = json.loads(rawi("extract", "x.txt", "--codebook", "roads.toml").stdout)
    assert [(one["type"], one["confidence"]) for one in record["events"]] == [("ramming", "low")]
