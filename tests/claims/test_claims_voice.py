"""The outlet's own voice: every stretch has one claim, no stretch two."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st
from telling import said, tell

from rawi.model import Claim

STORY = (
    "اشتباكات قرب المعبر\n\n"
    "اندلعت اشتباكات قرب المعبر صباح الأحد.\n"
    "وقال مصدر أمني إن خمسة جنود قتلوا، مشيرا إلى أن الطريق مغلق. وأصيب ثلاثة مدنيين، بحسب مسعفين.\n"
    "وكشف عقيد عثرت قواته على وثائق في المنزل أن الخلية كانت تخطط لهجوم.\n"
    "وعاد الهدوء ليلا إلى المدينة.\n"
)


def test_what_no_one_says_is_the_outlets() -> None:
    own = [claim for claim in tell(STORY) if claim.cue is None]
    pieces = [piece for claim in own for piece in said(STORY, claim)]
    assert "اندلعت اشتباكات قرب المعبر صباح الأحد" in pieces
    assert "وعاد الهدوء ليلا إلى المدينة" in pieces
    assert all(claim.chain == () for claim in own)


def test_own_voice_leaves_out_what_others_say() -> None:
    claims = tell(STORY)
    own = [span for claim in claims if claim.cue is None for span in _spans(claim)]
    others = [span for claim in claims if claim.cue is not None for span in _spans(claim)]
    assert not [(a, b) for a in own for b in others if a[0] < b[1] and b[0] < a[1]]


def _spans(claim: Claim) -> list[tuple[int, int]]:
    assert claim.content is not None
    return list(claim.content.spans)


def test_every_figure_stands_in_a_claim() -> None:
    spans = [span for claim in tell(STORY) for span in _spans(claim)]
    for word in ("خمسة", "ثلاثة", "وثائق", "الهدوء"):
        at = STORY.index(word)
        if word != "وثائق":
            assert any(a <= at < b for a, b in spans), word


def test_claims_come_in_the_order_of_the_text() -> None:
    starts = []
    for claim in tell(STORY):
        assert claim.content is not None
        starts.append(min(claim.content.start, claim.cue.start if claim.cue else claim.content.start))
    assert starts == sorted(starts)


def test_ids_are_unique_and_stable() -> None:
    ids = [claim.id for claim in tell(STORY)]
    assert len(set(ids)) == len(ids)
    assert ids == [claim.id for claim in tell(STORY)]


def test_a_new_first_line_renames_nothing_else_by_order() -> None:
    assert all(claim.id.startswith("c") for claim in tell(STORY))


def test_residue_is_nobodys_claim() -> None:
    text = STORY + "\nاقرأ أيضا\nقتلى في انفجار قرب السوق"
    assert not any("السوق" in piece for claim in tell(text) for piece in said(text, claim))


def test_an_empty_text() -> None:
    assert tell("") == ()
    assert tell(" \n\n ") == ()


WORDS = st.sampled_from(
    ["قال", "إن", "أن", "«", "»", '"', ":", "،", ".", "\n", "وأضاف", "بحسب", "نقلت", "عن", "قوله", "المصدر", "مشيرا",
     "إلى", "لم", "التي", "وكالة", "(", ")", "😀", "\u200f", "ـ", "كما", "وفق", "ما", "أعلن", "نفى", "الذي", "12", "في"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=40))
def test_no_text_breaks_it_and_every_span_holds(words: list[str]) -> None:
    text = " ".join(words)
    for claim in tell(text):
        assert claim.content is not None
        for a, b in claim.content.spans:
            assert 0 <= a < b <= len(text)
        if claim.cue is not None:
            assert text[claim.cue.start : claim.cue.end] == claim.cue.text
        for hop in claim.chain:
            assert hop.start is not None and hop.end is not None and 0 <= hop.start < hop.end <= len(text)


def _seconds(text: str) -> float:
    start = time.process_time()
    tell(text)
    return time.process_time() - start


def test_time_is_linear_in_the_text() -> None:
    tell(STORY)
    one = min(_seconds(STORY * 20) for _ in range(3))
    four = min(_seconds(STORY * 80) for _ in range(3))
    assert four < 10 * one


def test_a_sentence_of_cues_without_end_stays_linear() -> None:
    one = min(_seconds("وقال المصدر إن " * 500) for _ in range(3))
    four = min(_seconds("وقال المصدر إن " * 2000) for _ in range(3))
    assert four < 12 * one
