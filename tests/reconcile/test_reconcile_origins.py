"""Who is behind claims in the end: origins of hand-made voices, added at once and one report after another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import permutations

import pytest

from rawi.model import Member, OriginCount, Passage, Reuse
from rawi.reconcile.entities import Known
from rawi.reconcile.gist import Gist, Voice, Who
from rawi.reconcile.judged import Judged
from rawi.reconcile.order import Order
from rawi.reconcile.origins import Origins
from rawi.reconcile.origins.news import News, reach
from rawi.reconcile.origins.rows import identity

MINISTRY = Who(id="e1", name="وزارة الدفاع", sign="key\tministry")
COLONEL = Who(id="e2", name="العقيد سالم المرعي", sign="name\tسالم المرعي")
PAPER = Who(id="e3", name="صحيفة الساحل", sign="name\tصحيفه الساحل")


def own(claim: str = "c0", **fields: int) -> Voice:
    return Voice(id=claim, **fields)


def named(claim: str, name: str, entity: str | None = None, speaks_for: str | None = None) -> Voice:
    return Voice(id=claim, name=name, named=True, entity=entity, speaks_for=speaks_for)


def unnamed(claim: str, name: str, speaks_for: str | None = None) -> Voice:
    return Voice(id=claim, name=name, speaks_for=speaks_for)


def told(report: str, *voices: Voice, outlet: str | None = "نشرة الوادي", whos: Iterable[Who] = ()) -> Gist:
    return Gist(
        report=report, outlet=outlet, published=f"2021-03-{report[1:]:0>2}", whos=tuple(whos), voices=voices
    )


def copied(a: str, b: str, stop: int = 100) -> dict[str, list[Reuse]]:
    one = Reuse(a=Passage(a, 0, stop), b=Passage(b, 0, stop), kind="same", similarity=1.0)
    return {a: [one], b: [one]}


def origins(
    *gists: Gist, judged: Judged | None = None, copies: Mapping[str, Sequence[Reuse]] | None = None
) -> Origins:
    judged, order = judged or Judged(), Order()
    order.add((one.report, one.published) for one in gists)
    made = Origins(Known(gists, judged, order), judged, order)
    made.add(gists, copies or {})
    return made


def claims(made: Origins) -> list[tuple[Member, ...]]:
    return [one.claims for one in made.all()]


def test_an_outlet_is_the_origin_of_its_own_words_in_every_report() -> None:
    made = origins(told("r1", own()), told("r2", own()))
    (only,) = made.all()
    assert (only.name, only.entity, only.claims) == ("نشرة الوادي", None, (("r1", "c0"), ("r2", "c0")))
    assert made.id(("r1", "c0")) == made.id(("r2", "c0")) == only.id


def test_reports_without_an_outlet_speak_each_for_itself() -> None:
    made = origins(told("r1", own(), outlet=None), told("r2", own(), outlet=None))
    assert claims(made) == [(("r1", "c0"),), (("r2", "c0"),)]
    assert [one.name for one in made.all()] == [None, None]


@pytest.mark.parametrize("spelled", ["صحيفة الساحل", "الساحل", "صحيفة «الساحل»"])
def test_an_outlet_that_another_names_is_itself(spelled: str) -> None:
    made = origins(told("r1", own(), outlet="صحيفة الساحل"), told("r2", named("c1", spelled)))
    assert claims(made) == [(("r1", "c0"), ("r2", "c1"))]


def test_one_speaker_in_two_reports_is_one_origin_and_says_why() -> None:
    made = origins(
        told("r1", named("c1", "العقيد سالم المرعي", "e2"), whos=[COLONEL]),
        told("r2", named("c1", "سالم المرعي", "e2"), whos=[COLONEL], outlet="شبكة الأفق"),
    )
    (only,) = made.all()
    assert only.merged_because == ("the same speaker",)
    assert (only.entity is not None, only.wire) == (True, None)


def test_a_name_without_an_entity_is_one_by_its_words() -> None:
    made = origins(told("r1", named("c1", "رائد السعيد")), told("r2", named("c9", "رَائد السعيد")))
    assert claims(made) == [(("r1", "c1"), ("r2", "c9"))]


def test_the_unnamed_of_two_reports_are_two_though_they_are_called_the_same() -> None:
    made = origins(told("r1", unnamed("c1", "مصدر أمني")), told("r2", unnamed("c1", "مصدر أمني")))
    assert claims(made) == [(("r1", "c1"),), (("r2", "c1"),)]
    assert made.count([("r1", "c1"), ("r2", "c1")]) == OriginCount(1, 2)


def test_the_unnamed_of_one_report_are_one_where_they_are_called_the_same() -> None:
    made = origins(told("r1", unnamed("c1", "مصدر أمني"), unnamed("c2", "مصدر أمني"), unnamed("c3", "شاهد")))
    assert claims(made) == [(("r1", "c1"), ("r1", "c2")), (("r1", "c3"),)]


def test_an_organization_and_who_speaks_for_it_surely_are_one_and_possibly_two() -> None:
    made = origins(
        told(
            "r1",
            named("c1", "وزارة الدفاع", "e1"),
            named("c2", "العقيد سالم المرعي", "e2", speaks_for="e1"),
            whos=[MINISTRY, COLONEL],
        )
    )
    both = [("r1", "c1"), ("r1", "c2")]
    assert made.count(both) == OriginCount(1, 2)
    assert made.family(both[0]) == made.family(both[1]) is not None
    assert made.id(both[0]) != made.id(both[1])
    assert {one.merged_because for one in made.all()} == {("an organization and who speaks for it",)}


def test_one_who_speaks_for_an_organization_that_itself_says_nothing_is_merged_with_nobody() -> None:
    speaker = named("c2", "العقيد سالم المرعي", "e2", speaks_for="e1")
    (only,) = origins(told("r1", speaker, whos=[MINISTRY, COLONEL])).all()
    assert only.merged_because == ()


def test_an_unnamed_official_is_counted_with_his_ministry() -> None:
    official = unnamed("c1", "مسؤول في الوزارة", speaks_for="e1")
    made = origins(
        told("r1", official, whos=[MINISTRY]),
        told("r2", named("c1", "وزارة الدفاع", "e1"), whos=[MINISTRY]),
    )
    assert made.count([("r1", "c1"), ("r2", "c1")]) == OriginCount(1, 2)
    assert made.named(("r1", "c1")) is None
    assert made.family(("r1", "c1")) == made.family(("r2", "c1"))


def test_an_outlets_own_words_have_no_name_to_share() -> None:
    made = origins(told("r1", own(), unnamed("c1", "شاهد")))
    assert [made.named(("r1", one)) for one in ("c0", "c1")] == [None, None]
    assert [made.family(("r1", one)) for one in ("c0", "c1")] == [None, None]


def test_what_nobody_claims_has_no_origin() -> None:
    made = origins(told("r1", own()))
    for member in [("r1", "c9"), ("r9", "c0")]:
        assert (made.id(member), made.named(member), made.family(member)) == (None, None, None)
    assert made.count([("r1", "c9")]) == OriginCount(0, 0)


def test_copied_words_have_one_origin_and_a_wire() -> None:
    made = origins(
        told("r1", own(start=10, end=90)),
        told("r2", own(start=10, end=90), outlet="شبكة الأفق"),
        copies=copied("r1", "r2"),
    )
    (only,) = made.all()
    assert only.claims == (("r1", "c0"), ("r2", "c0"))
    assert only.merged_because == ("one text in several reports",)
    assert only.wire is not None


def test_words_outside_the_copied_passage_stay_their_outlets() -> None:
    made = origins(
        told("r1", own(start=10, end=90), own("c5", start=500, end=560)),
        told("r2", own(start=10, end=90), own("c5", start=500, end=560), outlet="شبكة الأفق"),
        copies=copied("r1", "r2"),
    )
    assert made.id(("r1", "c5")) != made.id(("r2", "c5"))
    assert made.id(("r1", "c0")) == made.id(("r2", "c0"))


def pair(a: Member, b: Member) -> tuple[tuple[Member, Member], ...]:
    return ((a, b),)


def test_a_person_joins_two_speakers() -> None:
    gists = told("r1", named("c1", "رائد السعيد")), told("r2", named("c1", "أبو خالد"))
    apart = origins(*gists)
    joined = origins(*gists, judged=Judged(together=pair(("r1", "c1"), ("r2", "c1"))))
    assert (len(apart.all()), len(joined.all())) == (2, 1)
    assert joined.all()[0].merged_because == ("judged the same", "the same speaker")


def test_a_person_sets_a_claim_apart_from_its_outlet() -> None:
    gists = told("r1", own()), told("r2", own())
    made = origins(*gists, judged=Judged(apart=pair(("r1", "c0"), ("r2", "c0"))))
    assert claims(made) == [(("r1", "c0"),), (("r2", "c0"),)]


# --- one report after another


STORY = (
    told("r1", own(), named("c1", "وزارة الدفاع", "e1"), whos=[MINISTRY]),
    told("r2", named("c2", "العقيد سالم المرعي", "e2", speaks_for="e1"), whos=[MINISTRY, COLONEL]),
    told("r3", unnamed("c3", "مصدر أمني"), own(), outlet="شبكة الأفق"),
    told("r4", named("c4", "سالم المرعي", "e2"), whos=[COLONEL], outlet="شبكة الأفق"),
)


def one_by_one(gists: Sequence[Gist]) -> tuple[Origins, list[set[str] | None]]:
    judged, order = Judged(), Order()
    order.add((one.report, one.published) for one in gists)
    known = Known(gists, judged, order)
    made = Origins(known, judged, order)
    return made, [made.add([one], {}) for one in gists]


@pytest.mark.parametrize(
    "gists", list(permutations(STORY)), ids=lambda gists: "".join(one.report[1] for one in gists)
)
def test_the_order_in_which_reports_come_makes_no_difference(gists: Sequence[Gist]) -> None:
    made, _ = one_by_one(gists)
    assert made.all() == origins(*STORY).all()
    assert made.rows().keys() == {one.id for one in made.all()}


def test_each_report_tells_which_others_it_changes() -> None:
    _, changed = one_by_one(STORY)
    assert changed[0] == {"r1"}
    assert changed[2] == {"r3"}
    assert all(one.report in (found or set()) for one, found in zip(STORY, changed, strict=True))


def test_an_outlet_that_was_spoken_of_before_it_came_needs_a_new_beginning() -> None:
    first, second = told("r1", named("c1", "الساحل")), told("r2", own(), outlet="صحيفة الساحل")
    _, changed = one_by_one([first, second])
    assert changed == [{"r1"}, None]


def test_a_copy_of_what_a_person_joined_needs_a_new_beginning() -> None:
    gists = told("r1", own()), told("r2", own(), outlet="شبكة الأفق"), told("r3", own(), outlet=None)
    judged, order = Judged(together=pair(("r1", "c0"), ("r2", "c0"))), Order()
    order.add((one.report, one.published) for one in gists)
    made = Origins(Known(gists, judged, order), judged, order)
    assert made.add(gists[:2], {}) == {"r1", "r2"}
    assert made.add(gists[2:], copied("r2", "r3")) is None


# --- the parts


def test_what_copies_reach() -> None:
    chain = {**copied("r1", "r2"), "r3": []}
    chain["r2"] = [*chain["r2"], *copied("r2", "r4")["r2"]]
    chain["r4"] = copied("r2", "r4")["r4"]
    assert reach(["r1"], chain) == {"r1", "r2", "r4"}
    assert reach(["r3"], chain) == {"r3"}
    assert reach([], chain) == set()


def test_news_begins_with_the_new_reports_alone() -> None:
    news = News(dirty=["r1", "r1"])
    assert news.dirty == {"r1"}
    assert not (news.stale or news.roots or news.keys or news.wired or news.touched)


def test_an_origins_id_is_of_its_key_alone() -> None:
    assert identity(("name", "سالم")) == identity(("name", "سالم")) != identity(("entity", "سالم"))
