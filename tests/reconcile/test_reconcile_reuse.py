"""Text that reports share: found, placed, named and directed."""

from __future__ import annotations

import random

from handmade import bare, shared
from rawi.model import Claim, Content, Hop, Record, Reuse, Zone
from rawi.reconcile import compare
from rawi.reconcile.reuse.sheet import Cover, quotations

WIRE = (
    "وصلت قافلة من سبع شاحنات محملة بالطحين والدواء إلى مخيم السدرة شمال بلدة الرمانة فجر الأحد، بعد أن أوقفتها "
    "نقطة تفتيش تابعة للواء الجبل أربع ساعات عند الجسر القديم، ثم سمحت لها بالمرور إثر وساطة شيوخ العشائر في المنطقة."
)
BEFORE = "افتتح المجلس البلدي سوقا جديدة للخضار وسط المدينة بحضور عدد كبير من التجار والمزارعين."
AFTER = "ومن المقرر أن يبدأ العام الدراسي مطلع الشهر المقبل في جميع مدارس الريف الجنوبي."
EDITED = (
    WIRE.replace("سبع شاحنات", "تسع شاحنات").replace("فجر الأحد", "صباح الأحد").replace("القديم", "الحجري")
)


def between(a: Record, b: Record) -> list[Reuse]:
    return [one for one in shared([a, b]) if one.a.report != one.b.report]


def copied(record: Record, one: Reuse) -> str:
    side = one.a if one.a.report == record.report.id else one.b
    return record.report.text[side.start : side.end]


def test_a_paragraph_copied_into_another_report_is_found_with_its_exact_span() -> None:
    a, b = bare(WIRE), bare(f"{BEFORE}\n\n{WIRE}\n\n{AFTER}", outlet="شبكة الأفق")
    (one,) = between(a, b)
    assert one.kind == "same"
    assert copied(b, one) == WIRE.rstrip(".")
    assert one.variants == ()


def test_an_edited_copy_is_found_and_its_changes_listed() -> None:
    a, b = bare(WIRE), bare(EDITED, outlet="شبكة الأفق")
    (one,) = between(a, b)
    assert one.kind in ("same", "edited")
    changed = {a.report.text[start:end] for start, end in (variant.a for variant in one.variants)}
    assert changed == {"سبع", "فجر", "القديم"}


def test_clitics_and_spelling_do_not_hide_a_copy() -> None:
    a, b = bare(WIRE), bare("و" + WIRE.replace("إلى", "الى").replace("أن", "ان"), outlet="شبكة الأفق")
    assert [one.kind for one in between(a, b)] == ["same"]


def test_sentences_in_another_order_are_one_passage() -> None:
    first, second = WIRE.split("، ثم ")
    a, b = bare(WIRE), bare(f"{second.rstrip('.')}. {first}.", outlet="شبكة الأفق")
    assert any(one.kind in ("same", "edited") for one in between(a, b))


def test_unrelated_reports_share_nothing() -> None:
    assert between(bare(WIRE), bare(f"{BEFORE} {AFTER}", outlet="شبكة الأفق")) == []


def test_a_shared_title_of_office_is_not_a_copy() -> None:
    a = bare("قال الأمين العام للمجلس الأعلى للإغاثة الدكتور نادر السلمي إن الطرق مغلقة في الشمال.")
    b = bare("زار الأمين العام للمجلس الأعلى للإغاثة الدكتور نادر السلمي معرضا للكتاب.", outlet="شبكة الأفق")
    assert all(one.kind == "possible" for one in between(a, b))


def test_words_that_both_quote_are_quoted_not_copied() -> None:
    said = f"«{WIRE.rstrip('.')}»"
    a, b = bare(f"كتب المختار {said}."), bare(f"{AFTER} ونقل عنه {said}.", outlet="شبكة الأفق")
    assert [one.kind for one in between(a, b)] == ["quoted"]


def test_lists_of_links_are_boilerplate() -> None:
    texts = f"{BEFORE}\n\n{WIRE}", f"{AFTER}\n\n{WIRE}"
    records = [
        Record(report=bare(text).report, zones=(Zone("residue", text.index(WIRE), len(text)),))
        for text in texts
    ]
    assert [one.kind for one in between(*records)] == ["boilerplate"]


def test_a_passage_that_one_report_carries_twice_is_found() -> None:
    record = bare(f"{WIRE}\n\n{AFTER}\n\n{BEFORE}\n\n{WIRE}")
    (one,) = shared([record])
    assert one.a.report == one.b.report == record.report.id
    assert one.a.end <= one.b.start
    assert one.direction is None


def test_the_earlier_report_is_where_the_text_comes_from() -> None:
    a, b = bare(WIRE, published="2021-03-05"), bare(EDITED, outlet="شبكة الأفق", published="2021-03-04")
    (one,) = between(b, a)
    assert (one.a.report, one.direction) == (b.report.id, "a_to_b")


def test_without_dates_the_direction_is_unknown() -> None:
    a, b = bare(WIRE, published=None), bare(EDITED, outlet="شبكة الأفق", published=None)
    assert [one.direction for one in between(a, b)] == [None]


def test_credit_outweighs_time() -> None:
    a = bare(WIRE, outlet="شبكة الأفق", published="2021-03-04")
    hop = Hop(name="نشرة الوادي", named=True)
    claim = Claim(id="c1", chain=(hop,), content=Content(0, 9, ((0, 9),)), rule="test")
    credited = Record(report=a.report, sentences=a.sentences, claims=(claim,))
    (one,) = between(credited, bare(EDITED, outlet="نشرة الوادي", published="2021-03-05"))
    assert one.direction == "b_to_a"


def test_the_order_of_the_reports_changes_nothing() -> None:
    texts = [WIRE, EDITED, f"{BEFORE} {WIRE}", BEFORE, f"{AFTER}\n\n{EDITED}"]
    records = [bare(text, outlet=f"صحيفة {n}", published=f"2021-03-0{n + 1}") for n, text in enumerate(texts)]
    wanted = compare(records)
    for seed in range(3):
        random.Random(seed).shuffle(records)
        assert compare(records) == wanted


def test_more_alike_is_more_similar() -> None:
    a, same, other = bare(WIRE), bare(f"{WIRE} {AFTER}"), bare(f"{EDITED} {AFTER}")
    assert between(a, same)[0].similarity > between(a, other)[0].similarity


def test_quotations_end_where_they_close() -> None:
    assert quotations('قال "نعم" ثم «لا».') == [(5, 8), (14, 16)]
    assert quotations('قال "نعم\n\nثم سكت" ومضى') == []


def test_a_cover_knows_what_it_holds() -> None:
    cover = Cover.of([(5, 9), (2, 6), (20, 22)])
    assert [offset for offset in range(25) if offset in cover] == [2, 3, 4, 5, 6, 7, 8, 20, 21]
    assert cover.touches((9, 21)) and not cover.touches((9, 20))


def test_hostile_text_is_survived() -> None:
    texts = ["", "\ufffd" * 50, "ـ" * 300, "قال " * 3000, "👩‍👩‍👧 قال‏ ‎ﻻ"]
    records = [bare(text, outlet=str(n)) for n, text in enumerate(texts)]
    for one in shared(records):
        assert one.a.end <= len(next(r for r in records if r.report.id == one.a.report).report.text)
