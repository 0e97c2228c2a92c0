"""What finds shared text in a big case: postings, lists of weak passages, pages, runs, regions, alignments."""

from __future__ import annotations

import random

import pytest

from rawi.model import Passage, Reuse
from rawi.reconcile.reuse import postings
from rawi.reconcile.reuse.alignment import Block, compared
from rawi.reconcile.reuse.listing import FEW, Listing
from rawi.reconcile.reuse.pages import CODE_BITS, Page, Text, Vocabulary, packed
from rawi.reconcile.reuse.postings import Postings
from rawi.reconcile.reuse.regions import GAP, Region, regions, repeated, seeds
from rawi.reconcile.reuse.sheet import Cover, quotations
from rawi.reconcile.reuse.shingles import ends, runs_of_five, shingles

# --- postings


@pytest.mark.parametrize("loaded", [0, 20, 40])
def test_holders_are_the_same_whether_loaded_or_added(loaded: int) -> None:
    draw = random.Random(loaded)
    held = {number: {draw.randrange(90) << 20 for _ in range(12)} for number in range(40)}
    made = Postings()
    for number in range(loaded):
        made.load(number, held[number])
    made.settle()
    for number in range(loaded, 40):
        made.add(number, held[number])
    for shingle in set().union(*held.values()):
        assert made.holders(shingle) == [number for number in held if shingle in held[number]]
    assert made.holders(1) == []


def test_runs_are_what_two_and_more_carry() -> None:
    made = Postings()
    for number, found in enumerate([{7, 71, 9}, {7, 135}, {9, 7}]):
        made.load(number, found)
    made.settle()
    assert {shingle: list(numbers) for shingle, numbers in made.runs()} == {7: [0, 1, 2], 9: [0, 2]}


def test_what_was_added_is_sorted_in_when_there_is_much_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings, "RECENT", 5)
    made = Postings()
    for number in range(10):
        made.add(number, {3, number + 100})
    assert made.holders(3) == list(range(10))
    made.settle()
    assert {shingle: list(numbers) for shingle, numbers in made.runs()} == {3: list(range(10))}


def test_the_largest_shingle_and_number_do_not_run_into_each_other() -> None:
    made, top = Postings(), (1 << CODE_BITS) - 1
    made.load((1 << (64 - CODE_BITS)) - 1, {top})
    made.load(0, {top})
    made.settle()
    assert made.holders(top) == [0, (1 << (64 - CODE_BITS)) - 1]
    assert made.holders(top - 1) == []


# --- the list of passages


def passage(a: str, b: str, similarity: float = 0.5, kind: str = "possible", start: int = 0) -> Reuse:
    return Reuse(a=Passage(a, start, start + 9), b=Passage(b, 0, 9), kind=kind, similarity=similarity)  # type: ignore[arg-type]


def listing() -> Listing:
    return Listing(lambda report: ("", "", report))


def test_strong_passages_are_all_listed_and_of_the_weak_the_best() -> None:
    made = listing()
    strong = [passage("a", f"s{n}", kind="same") for n in range(FEW * 2)]
    weak = [passage("a", f"w{n:02}", similarity=n / 100) for n in range(FEW * 2)]
    made.share([*strong, *weak])
    # Each is among the few of its other side, so that all stay; of one pair of reports only the best few do.
    assert len(made.all()) == FEW * 4
    crowd = [passage("a", "b", similarity=0.5 + n / 100, start=n) for n in range(FEW * 2)]
    alone = listing()
    alone.share(crowd)
    assert [one.similarity for one in alone.all()] == [one.similarity for one in crowd[FEW:]]


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_finding_changes_no_list(seed: int) -> None:
    draw = random.Random(seed)
    names = "abcdefgh"
    found = [
        passage(*sorted(draw.sample(names, 2)), similarity=draw.randrange(99) / 100, kind=draw.choice(("possible", "same")), start=n)
        for n in range(60)
    ]  # fmt: skip
    one, other = listing(), listing()
    one.share(found)
    draw.shuffle(found)
    for each in found:
        other.share([each])
    assert one.all() == other.all()


def test_a_forgotten_report_leaves_room_for_what_it_pushed_out() -> None:
    made = listing()
    best = [passage("a", "b", similarity=0.9, start=n) for n in range(FEW)]
    worse = [passage("b", "c", similarity=0.1, start=n) for n in range(FEW + 1)]
    made.share([*best, *worse])
    made.forget("a")
    assert {one.a.report for one in made.all()} == {"b"}
    assert len(made.all()) == FEW and made.of("a") == []


def test_what_a_report_carries_twice_is_replaced_by_a_later_reading() -> None:
    made = listing()
    made.repeat("a", [passage("a", "a", kind="same")])
    made.repeat("a", [passage("a", "a", kind="edited", start=5)])
    assert [(one.kind, one.a.start) for one in made.all()] == [("edited", 5)]
    made.repeat("a", [])
    assert made.all() == ()


# --- pages


def page(text: str, vocabulary: Vocabulary | None = None) -> Page:
    return Page(text, vocabulary or Vocabulary())


def test_words_of_one_stem_share_its_number_and_offsets_are_raw() -> None:
    vocabulary = Vocabulary()
    made = page("المقاتلون ثم مُقاتلين", vocabulary)
    stems = [vocabulary.spelled[vocabulary.stem_of[word]] for word in made.words]
    assert stems[0] == stems[2] == "مقاتل"
    assert made.span(2, 3) == (13, 21) and len(made) == 3


@pytest.mark.parametrize(("first", "stop", "span"), [(0, 2, (0, 8)), (1, 1, (5, 5)), (2, 2, (8, 8))])
def test_a_span_of_no_words_is_empty(first: int, stop: int, span: tuple[int, int]) -> None:
    assert page("وصلت قوة").span(first, stop) == span
    assert page("").span(0, 0) == (0, 0)


def test_common_words_tell_nothing() -> None:
    made = page("ثم إن القافلة في المعبر")
    assert made.telling() == [2, 4]


@pytest.mark.parametrize("size", [2, 3])
def test_runs_of_numbers_are_told_apart(size: int) -> None:
    numbers = [1, 2, 3, 1, 2, 3, 2, 1]
    assert len(packed(numbers, size)) == len(numbers) - size + 1
    runs = [tuple(numbers[at : at + size]) for at in range(len(numbers) - size + 1)]
    assert len(set(packed(numbers, size))) == len(set(runs))


LONG = " ".join(f"كلمة{chr(0x627 + n % 20)}{chr(0x628 + n % 17)}{chr(0x62A + n % 13)}" for n in range(120))


def test_a_shared_run_has_one_hash_wherever_it_stands() -> None:
    vocabulary = Vocabulary()
    a, b = page(LONG, vocabulary), page(f"شيء آخر تماما هنا {LONG}", vocabulary)
    assert set(runs_of_five(a)) <= set(runs_of_five(b))
    assert runs_of_five(b, 4) == runs_of_five(a)
    assert runs_of_five(page("واحد اثنان ثلاثة أربعة")) == []
    assert ends(a) < set(runs_of_five(a)) and ends(page("أ ب ج د هـ و")) == set(
        runs_of_five(page("أ ب ج د هـ و"))
    )


def test_an_outlets_own_lines_make_no_shingles() -> None:
    made = page(LONG)
    own = runs_of_five(made)[:10]
    rest = shingles(made, own)
    assert rest.words == set(runs_of_five(made)) - set(own)
    assert rest.stems < shingles(made).stems


# --- regions and alignments


def texts(a: str, b: str) -> tuple[Text, Text]:
    vocabulary = Vocabulary()
    return Text(Page(a, vocabulary)), Text(Page(b, vocabulary))


def test_a_copied_stretch_is_one_region_on_both_pages() -> None:
    words = LONG.split()
    one, other = texts(LONG, " ".join(["قبل"] * 30 + words[20:80]))
    (found,) = regions(seeds(one, other))
    assert (found.a0, found.a1, found.b0, found.b1) == (20, 80, 30, 90)


@pytest.mark.parametrize(("gap", "count"), [(GAP - 4, 1), (GAP * 4, 2)])
def test_what_lies_far_apart_is_two_regions(gap: int, count: int) -> None:
    words = LONG.split()
    filler = [f"حشو{chr(0x628 + n % 20)}{chr(0x62A + n // 20)}" for n in range(gap)]
    one, other = texts(" ".join(words[:40]), " ".join([*words[:20], *filler, *words[20:40]]))
    assert len(regions(seeds(one, other))) == count


def test_nothing_shared_is_no_region() -> None:
    assert seeds(*texts("وصلت القافلة إلى المعبر", "انقطع التيار عن المدينة")) == []
    assert regions([]) == [] and repeated(texts("أ", "ب")[0]) == []


@pytest.mark.parametrize(
    ("left", "right", "blocks"),
    [
        ([1, 2, 3], [1, 2, 3], [Block(5, 8, 9, 12, True)]),
        (
            [1, 2, 3],
            [1, 9, 3],
            [Block(5, 6, 9, 10, True), Block(6, 7, 10, 11, False), Block(7, 8, 11, 12, True)],
        ),
        ([1, 2], [1], [Block(5, 6, 9, 10, True), Block(6, 7, 10, 10, False)]),
        ([], [4], [Block(5, 5, 9, 10, False)]),
        ([], [], []),
    ],
)
def test_two_stretches_as_blocks(left: list[int], right: list[int], blocks: list[Block]) -> None:
    assert compared(left, right, 5, 9) == blocks


def test_regions_are_joined_in_any_order_of_text() -> None:
    parts = [Region(0, 9, 20, 29), Region(12, 20, 0, 8), Region(8, 13, 9, 14)]
    assert len(regions(sorted(parts, key=lambda one: one.b0))) == 1


# --- covers and quotations


@pytest.mark.parametrize("seed", range(3))
def test_a_cover_is_the_set_of_what_its_spans_hold(seed: int) -> None:
    draw = random.Random(seed)
    spans = [(start, start + draw.randrange(6)) for start in (draw.randrange(60) for _ in range(12))]
    held = {offset for span in spans for offset in range(*span)}
    cover = Cover.of(spans)
    assert {offset for offset in range(70) if offset in cover} == held
    for start in range(0, 66, 3):
        assert cover.touches((start, start + 4)) is bool(held & set(range(start, start + 4)))


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("قال «نعم» و“لا” و\"ربما\"", ["نعم", "لا", "ربما"]),
        ("قال «نعم ثم سكت", []),
        ("«أ» «ب»", ["أ", "ب"]),
        ("«" + "ك" * 1600 + "»", []),
        ("«أول “ثان” آخر»", ["أول “ثان” آخر"]),
        ("", []),
    ],
)  # fmt: skip
def test_what_stands_in_quotation_marks(text: str, inside: list[str]) -> None:
    assert [text[start:end] for start, end in quotations(text)] == inside
