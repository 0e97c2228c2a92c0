"""Copies at their edges: how much makes one, which way it went, copies of copies, what every process says alike."""

from __future__ import annotations

import subprocess
import sys
from itertools import permutations

import msgspec
import pytest
from msgspec.structs import replace

from handmade import bare, shared, story, told
from rawi.model import Claim, Content, Hop, Record, Reuse, Zone
from rawi.reconcile import compare
from rawi.reconcile.reuse.passage import COPIED, SENTENCE

WORDS = [
    "طحين",
    "قافلة",
    "نقطة",
    "تفتيش",
    "جسر",
    "شيوخ",
    "عشائر",
    "وساطة",
    "مخيم",
    "شاحنات",
    "سدرة",
    "رمانة",
    "دواء",
    "مرور",
    "لواء",
    "فجر",
    "سوق",
    "خضار",
    "تجار",
    "مزارعين",
    "مدارس",
    "ريف",
    "كهرباء",
    "مستشفى",
    "حاضنات",
    "مولد",
    "طبيب",
    "نهر",
    "جرار",
    "فخار",
    "خبراء",
]
"""Words of which none is common."""
BEFORE = "افتتح رئيس البلدية معرضا للكتاب حضره مئات الطلاب وذووهم مساء."
AFTER = "وتأجل مهرجان الزيتون أسبوعا بسبب أمطار غزيرة هطلت ليلا."


def between(a: Record, b: Record) -> list[Reuse]:
    return [one for one in shared([a, b]) if one.a.report != one.b.report]


def kinds(a: Record, b: Record) -> list[str]:
    return [one.kind for one in between(a, b)]


def run(count: int, first: int = 0) -> str:
    return " ".join(WORDS[first : first + count])


# --- how much


@pytest.mark.parametrize(("words", "kind"), [(COPIED, "same"), (COPIED - 1, "possible"), (3, "possible")])
def test_a_stretch_inside_a_sentence_is_a_copy_from_so_many_uncommon_words(words: int, kind: str) -> None:
    """It stands between as many other words, so that it is no whole sentence."""
    a = told(f"سمع {BEFORE[:-1]} {run(words)} {AFTER[1:]}")
    b = told(f"كتب صيادون قدامى يومياتهم طوال عقود {run(words)} وغابت طيور موسمية طوال صيف.", outlet="ب")
    assert kinds(a, b) == [kind]


@pytest.mark.parametrize(("words", "kind"), [(SENTENCE, "same"), (SENTENCE - 1, "possible")])
def test_a_whole_sentence_is_a_copy_from_fewer(words: int, kind: str) -> None:
    a = told(f"{BEFORE} {run(words)}.")
    b = told(f"{AFTER} {run(words)}.", outlet="شبكة الأفق")
    assert kinds(a, b) == [kind]


def test_words_that_every_text_has_prove_nothing() -> None:
    common = "من في على إلى عن أن التي الذي قال كان هذا ذلك بعد قبل بين حتى"
    assert kinds(told(f"{BEFORE} {common}."), told(f"{AFTER} {common}.", outlet="شبكة الأفق")) == []


def test_a_shared_headline_alone_is_not_shown_as_possible() -> None:
    line = run(5)

    def headed(text: str, outlet: str) -> Record:
        made = told(f"{line}\n\n{text}", outlet=outlet)
        return replace(made, zones=(Zone("headline", 0, len(line)),))

    assert kinds(headed(BEFORE, "أ"), headed(AFTER, "ب")) == []
    assert kinds(told(f"{line}. {BEFORE}", outlet="أ"), told(f"{line}. {AFTER}", outlet="ب")) == ["possible"]


@pytest.mark.parametrize(
    ("changed", "kind", "variants"),
    [
        (run(20), "same", []),
        (run(10) + " غريب " + run(10, 10), "same", [("deletion", "", "غريب")]),
        (run(10) + " " + run(9, 11), "same", [("deletion", WORDS[10], "")]),
        (" ".join(["غريب" if n in (3, 9, 15) else word for n, word in enumerate(WORDS[:20])]), "edited",
         [("wording", WORDS[3], "غريب"), ("wording", WORDS[9], "غريب"), ("wording", WORDS[15], "غريب")]),
    ],
)  # fmt: skip
def test_every_edit_of_a_copy_is_listed_in_the_order_of_the_text(
    changed: str, kind: str, variants: list[tuple[str, str, str]]
) -> None:
    a, b = told(f"{run(20)}."), told(f"{changed}.", outlet="شبكة الأفق", published="2021-03-06")
    (one,) = between(a, b)
    assert one.kind == kind
    assert [
        (each.kind, a.report.text[slice(*each.a)], b.report.text[slice(*each.b)]) for each in one.variants
    ] == variants


def test_a_copy_that_goes_on_after_a_changed_word_or_two_is_one_passage() -> None:
    changed = " ".join([*WORDS[:9], "غريب", "آخر", *WORDS[11:25]])
    (one,) = between(told(f"{BEFORE} {run(25)}."), told(f"{AFTER} {changed}.", outlet="شبكة الأفق"))
    assert one.a.end - one.a.start == len(run(25))


# --- which way


def credited(record: Record, name: str) -> Record:
    claim = Claim(id="c1", chain=(Hop(name=name, named=True),), content=Content(0, 9, ((0, 9),)), rule="r")
    return replace(record, claims=(claim,))


@pytest.mark.parametrize(
    ("one", "other", "direction"),
    [
        ("2021-03-04", "2021-03-05", "a_to_b"),
        ("2021-03-04", "2021-03-04", None),
        ("2021-03-04T09:00:00+03:00", "2021-03-04T10:00:00+03:00", "a_to_b"),
        ("2021-03-04T09:00:00+03:00", "2021-03-04T10:00:00+02:00", None),
        ("2021-03-04", "2021-03-04T10:00:00+03:00", None),
        ("2021-03-04T10:00:00+03:00", "2021-03-04T10:00:00+03:00", None),
        (None, "2021-03-04", None),
    ],
)
def test_time_says_which_way_only_where_both_clocks_say_it(
    one: str | None, other: str | None, direction: str | None
) -> None:
    a, b = told(f"{run(20)}.", published=one), told(f"{run(20)}. ", outlet="شبكة الأفق", published=other)
    assert [found.direction for found in between(a, b)] == [direction]


@pytest.mark.parametrize(
    ("length", "direction"), [(31, "whole_to_part"), (8, None)], ids=["a part of a long one", "most of both"]
)
def test_without_dates_the_report_that_is_all_of_the_passage_is_its_source(
    length: int, direction: str | None
) -> None:
    rest = " ".join(f"{word}ون" for word in WORDS[:length])
    whole = told(f"{run(20)}.", published=None)
    part = told(f"{run(20)}. {rest}.", outlet="شبكة الأفق", published=None)
    (one,) = between(whole, part)
    towards = {("a", "a_to_b"): "whole_to_part", ("b", "b_to_a"): "whole_to_part"}
    side = "a" if one.a.report == whole.report.id else "b"
    assert towards.get((side, one.direction or "")) == direction


def test_who_credits_each_other_is_told_apart_by_time() -> None:
    a = credited(told(f"{run(20)}.", outlet="شبكة الأفق", published="2021-03-04"), "نشرة الوادي")
    b = credited(told(f"{run(20)}.", outlet="نشرة الوادي", published="2021-03-05"), "شبكة الأفق")
    assert [one.direction for one in between(a, b)] == ["a_to_b"]


def test_an_outlet_that_names_itself_credits_nobody() -> None:
    a = credited(told(f"{run(20)}.", outlet="نشرة الوادي", published=None), "نشرة الوادي")
    b = told(f"{run(20)}. ", outlet="نشرة الوادي", published=None)
    assert [one.direction for one in between(a, b)] == [None]


# --- copies of copies


def chain(count: int) -> list[Record]:
    """Each copies the one before it and changes one word more."""
    found = []
    for number in range(count):
        words = [f"غريب{n}" if n < number else word for n, word in enumerate(WORDS)]
        found.append(
            told(f"{' '.join(words)}.", outlet=f"صحيفة {number}", published=f"2021-03-0{number + 1}")
        )
    return found


def test_copies_of_copies_are_one_story_each_pair_with_its_own_changes() -> None:
    records = chain(5)
    compared = compare(records)
    assert [story.reports for story in compared.stories] == [tuple(one.report.id for one in records)]
    place = {record.report.id: number for number, record in enumerate(records)}
    assert {(place[one.a.report], place[one.b.report]): one.direction for one in compared.reuse} == {
        (a, b): "a_to_b" for a in range(5) for b in range(a + 1, 5)
    }


def test_any_order_of_a_chain_gives_one_comparison() -> None:
    records = chain(4)
    wanted = compare(records)
    assert all(compare(order) == wanted for order in permutations(records))


def test_a_report_is_no_copy_of_itself_however_often_it_comes() -> None:
    (record,) = chain(1)
    compared = compare([record, record, record])
    assert compared.reuse == () and [one.reports for one in compared.stories] == [(record.report.id,)]


HOSTILE = [
    "",
    " \n\t ",
    "\ufffd" * 40,
    "\u202e" + "طحين قافلة " * 20,
    "ـ" * 500,
    "\u064b" * 500,
    "<script>alert(1)</script>" * 10,
    "'; DROP TABLE reports; --",
    "٠١٢٣٤٥٦٧٨٩" * 30,
    "👩‍👩‍👧" * 30,
    "ﷺ" * 30,
]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_breaks_a_comparison_and_every_passage_lies_in_its_text(text: str) -> None:
    records = [bare(text, outlet="أ"), bare(text, outlet="ب"), told(f"{text} {run(20)}.", outlet="ج")]
    compared = compare(records)
    length = {one.report.id: len(one.report.text) for one in records}
    for one in compared.reuse:
        for side in (one.a, one.b):
            assert 0 <= side.start <= side.end <= length[side.report]
    assert {report for one in compared.stories for report in one.reports} == set(length)


PROGRAM = """
import sys
sys.path[:0] = sys.argv[1:]
from handmade import story
from rawi.reconcile import compare
from test_reconcile_passages import chain
import msgspec
sys.stdout.buffer.write(msgspec.json.encode(compare([*chain(4), *story()])))
"""


def test_another_process_with_another_hash_seed_says_the_same() -> None:
    here = [path for path in sys.path if path.endswith(("tests", "tests/reconcile"))]
    other = subprocess.run(
        [sys.executable, "-c", PROGRAM, *here],
        env={"PYTHONHASHSEED": "77", "PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        check=True,
    )
    assert other.stdout == msgspec.json.encode(compare([*chain(4), *story()]))
