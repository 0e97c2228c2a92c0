"""Source phrases that the news writes otherwise than "according to X": stacked, quoted, published, repeated."""

from __future__ import annotations

import pytest
from telling import names, one, said, told

WORDS = "الطريق مغلق"

CHAINS = [
    (f"{WORDS}، تبعا لما نقلته وكالة رويترز.", ["وكالة رويترز"]),
    (f"{WORDS}، بحسب مصادر أمنية، وفق صحيفة سهل.", ["صحيفة سهل", "مصادر أمنية"]),
    (f"{WORDS}، وفقا لمسؤولين أمنيين، بحسب وكالة رويترز.", ["وكالة رويترز", "مسؤولين أمنيين"]),
    (f'وبحسب "شبكة الساحل الإخبارية" فإن {WORDS}.', ["شبكة الساحل الإخبارية"]),
    (f"وحسب المصدر نفسه، فإن {WORDS}.", ["المصدر نفسه"]),
    (f"وبحسب المصادر ذاتها، فإن {WORDS}.", ["المصادر ذاتها"]),
    (f"{WORDS}، وفق المصادر نفسها.", ["المصادر نفسها"]),
]


@pytest.mark.parametrize(("text", "chain"), CHAINS)
def test_a_source_phrase_vouches_for_what_stands_by_it(text: str, chain: list[str]) -> None:
    claim = one(text)
    assert names(claim) == chain
    assert said(text, claim) == [WORDS]


DEEPER = [
    (f"وقالت صحيفة سهل، مستشهدة بمسؤولين أمنيين، إن {WORDS}.", "مسؤولين أمنيين"),
    (f"وذكرت صحيفة سهل مستشهدة بتقرير رسمي أن {WORDS}.", "تقرير رسمي"),
    (f"وذكرت صحيفة سهل مستندة إلى مصادر أمنية أن {WORDS}.", "مصادر أمنية"),
    (f"وأوردت صحيفة سهل على حسابها على تويتر نقلا عن مصادر أمنية: «{WORDS} أمام الجميع».", "مصادر أمنية"),
]


@pytest.mark.parametrize(("text", "source"), DEEPER)
def test_whom_a_medium_cites_stands_behind_it(text: str, source: str) -> None:
    claim = one(text)
    assert names(claim) == ["صحيفة سهل", source]


PASSED_ON = [
    (
        f"وقال كريم الساحلي، في تصريح نقلته وكالة رويترز عن المركز الإعلامي للجيش، إن {WORDS}.",
        ["وكالة رويترز", "المركز الإعلامي للجيش", "كريم الساحلي"],
    ),
    (f"وقالت هند الساحلي في مقال نشر في صحيفة سهل إن {WORDS}.", ["صحيفة سهل", "هند الساحلي"]),
    (f"وقالت هند الساحلي في مقال منشور في صحيفة سهل إن {WORDS}.", ["صحيفة سهل", "هند الساحلي"]),
    (f"وقالت هند الساحلي في تسجيل بث على قناة سهل إن {WORDS}.", ["قناة سهل", "هند الساحلي"]),
    (f"صرح مصدر أمني إلى صحيفة سهل بأن {WORDS}.", ["صحيفة سهل", "مصدر أمني"]),
    (f"وصرحت مصادر أمنية إلى وكالة رويترز أن {WORDS}.", ["وكالة رويترز", "مصادر أمنية"]),
    (f"وذكرت وكالة سهل عن مصدر رسمي قوله إن {WORDS}.", ["وكالة سهل", "مصدر رسمي"]),
    (f"وأكد الساحلي، بحسب ما نقله موقع سهل، أن {WORDS} عن الجميع.", ["موقع سهل", "الساحلي"]),
]


@pytest.mark.parametrize(("text", "chain"), PASSED_ON)
def test_who_passes_it_on_stands_before_who_said_it(text: str, chain: list[str]) -> None:
    claim = next(claim for claim in told(text) if claim.rule.startswith("claim.verb"))
    assert names(claim) == chain
    assert said(text, claim)[0].startswith(WORDS)


@pytest.mark.parametrize(("text", "chain"), PASSED_ON)
def test_taking_the_relay_away_leaves_the_speaker(text: str, chain: list[str]) -> None:
    claim = next(claim for claim in told(text) if claim.rule.startswith("claim.verb"))
    assert claim.chain[-1].cue is not None
    assert [hop.implicit for hop in claim.chain] == [False] * len(chain)


def test_a_denial_is_passed_on_as_well() -> None:
    claim = one("وذكرت وكالة سهل عن مصدر رسمي نفيه للادعاءات.")
    assert names(claim) == ["وكالة سهل", "مصدر رسمي"]


def test_sources_carry_what_they_tell_as_media_do() -> None:
    text = f"كما نقلت المصادر أن {WORDS}."
    claim = one(text)
    assert (names(claim), said(text, claim)) == (["المصادر"], [WORDS])


def test_a_clause_behind_what_a_medium_quoted_is_no_source_of_its_own() -> None:
    text = "وأكد الساحلي، بحسب ما نقلت وكالة سهل، أن المعارك أسفرت عن مقتل العشرات."
    claim = next(claim for claim in told(text) if claim.rule == "claim.verb_that")
    assert names(claim) == ["وكالة سهل", "الساحلي"]


def test_a_source_that_closes_a_clause_vouches_for_all_of_it() -> None:
    text = "ولم تعرف الخسائر التي خلفتها الغارات حسب المصادر، مشيرة إلى أن الطيران يحلق."
    claim = next(claim for claim in told(text) if claim.rule == "claim.source_phrase")
    assert said(text, claim) == ["ولم تعرف الخسائر التي خلفتها الغارات"]


NO_SOURCE = ["وأكد الوزير ذلك، مستشهدا بما جرى في المدينة.", "وتبلغ نسبة السكان 10 في المئة «تقريبا»."]


@pytest.mark.parametrize("text", NO_SOURCE)
def test_what_is_pointed_to_or_amounts_to_is_no_source(text: str) -> None:
    assert all(len(claim.chain) < 2 for claim in told(text))
    assert not any(claim.cue.text == "تبلغ" for claim in told(text) if claim.cue)
